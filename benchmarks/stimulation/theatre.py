"""A private display whose pixels lie in a file, and a private loudspeaker that plays into a pipe."""

from __future__ import annotations

import fcntl
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

WIDTH_PX, HEIGHT_PX = 1920, 1080
"""One display; the theatre has two side by side, the client's on the right."""

_MEMORY = Path("/dev") / "shm"
IN_MEMORY = _MEMORY if _MEMORY.is_dir() else None
"""Where pixels and samples lie: on a disk, a display would stand still now and then while it is written."""

POINTER_PX = ("400", "900")
RATE_HZ = 48_000
PIPE_BYTES = 16_384
"""What the pipe holds: 85 ms of sound.  A smaller one runs dry whenever the sound server is a little late."""

PATIENCE_S = 20.0
LOOKS_AGAIN_S = 0.05
SINK = "kapdesk"
SINK_THREAD = "pipe-sink"
_QUIET = "qt.multimedia.symbolsresolver=false"


@dataclass(frozen=True)
class Theatre:
    """Where a program under test is to play, and where an observer finds what it did."""

    place: Path
    env: dict[str, str]

    @property
    def pixels(self) -> Path:
        """The file that holds the display's pixels while it is up."""
        return self.place / "Xvfb_screen0"

    @property
    def pipe(self) -> Path:
        """The pipe the loudspeaker plays into."""
        return self.place / "speaker"

    @property
    def sound_log(self) -> Path:
        """What the sound server wrote."""
        return self.place / "sound.log"

    def ran_dry(self) -> int:
        """How often the sound server found nothing to play in a stream, as it says itself; a start counts a few."""
        found = self.sound_log.read_text(errors="replace") if self.sound_log.exists() else ""
        return found.count("end of underrun")


@contextmanager
def theatre(*, server: bool = True) -> Iterator[Theatre]:
    """A theatre of one's own, gone afterwards.  Without ``server`` the pipe is there and nobody plays into it."""
    with ExitStack() as stack:
        place = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="kapdesk-", dir=IN_MEMORY))
        )
        pipe = place / "speaker"
        os.mkfifo(pipe, 0o600)
        # Both ends held open: nobody finds the pipe closed, and its size stays.
        end = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        stack.callback(os.close, end)
        fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        env = _household(place)
        env["DISPLAY"] = f":{_display(stack, place)}"
        _arranged(stack, env)
        if server:
            _loudspeaker(stack, place, env)
        yield Theatre(place, env)


def _household(place: Path) -> dict[str, str]:
    """Surroundings in which nobody's own settings, keys or sound server are found."""
    (place / "pulse").mkdir(mode=0o700)
    left_out = ("WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_HOME")
    env = {key: value for key, value in os.environ.items() if key not in left_out}
    at = str(place)
    return env | {
        "HOME": at,
        "XDG_CONFIG_HOME": at,
        "XDG_CACHE_HOME": at,
        "XDG_RUNTIME_DIR": at,
        "PULSE_RUNTIME_PATH": f"{at}/pulse",
        "PULSE_SERVER": f"unix:{at}/native",
        "PULSE_COOKIE": f"{at}/cookie",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LOGGING_RULES": _QUIET,
    }


def _display(stack: ExitStack, place: Path) -> str:
    reads, writes = os.pipe()
    command = (
        *("Xvfb", "-displayfd", str(writes), "-fbdir", str(place), "-nolisten", "tcp", "-noreset"),
        *("-screen", "0", f"{2 * WIDTH_PX}x{HEIGHT_PX}x24", "+extension", "RANDR"),
    )
    _started(stack, command, handed=(writes,))
    os.close(writes)
    with os.fdopen(reads) as told:
        number = told.readline().strip()
    if not number:
        raise RuntimeError("The virtual display did not start.")
    return number


def _arranged(stack: ExitStack, env: dict[str, str]) -> None:
    """Two displays, the pointer on the desk's own, and a window manager so that windows behave as they do there."""
    for name, left, output in (("LEFT", 0, "screen"), ("RIGHT", WIDTH_PX, "none")):
        place = f"{WIDTH_PX}/508x{HEIGHT_PX}/286+{left}+0"
        command = ("xrandr", "--setmonitor", name, place, output)
        subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
    # The server draws the pointer into the pixels, in the middle of everything unless it is moved.
    subprocess.run(("xdotool", "mousemove", *POINTER_PX), env=env, check=True)
    _started(stack, ("openbox", "--sm-disable"), env)
    _until("window id", ("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), env)


def _loudspeaker(stack: ExitStack, place: Path, env: dict[str, str]) -> None:
    """A sound server that renders whenever the reader of the pipe has made room: the reader is its clock."""
    script = place / "sink.pa"
    script.write_text(
        f"load-module module-native-protocol-unix auth-anonymous=1 socket={place}/native\n"
        f"load-module module-pipe-sink sink_name={SINK} file={place}/speaker"
        f" format=s16le rate={RATE_HZ} channels=2\n"
        f"set-default-sink {SINK}\n"
    )
    command = (
        *("pulseaudio", "-n", "-F", str(script), "--daemonize=no", "--exit-idle-time=-1"),
        *("--use-pid-file=no", "--disable-shm=yes", "--log-level=debug"),
    )
    with (place / "sound.log").open("wb") as log:
        server = _started(stack, command, env, log)
    _until(SINK, ("pactl", "list", "short", "sinks"), env)
    _in_real_time(server)


def _until(word: str, command: tuple[str, ...], env: dict[str, str]) -> None:
    ends = time.monotonic() + PATIENCE_S
    while time.monotonic() < ends:
        told = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        if word in told.stdout:
            return
        time.sleep(LOOKS_AGAIN_S)
    raise RuntimeError(f"{command[0]} did not say {word} within {PATIENCE_S:.0f} s.")


def _started(
    stack: ExitStack,
    command: tuple[str, ...],
    env: dict[str, str] | None = None,
    log: IO[bytes] | int = subprocess.DEVNULL,
    handed: tuple[int, ...] = (),
) -> int:
    process = subprocess.Popen(
        command, env=env, stdout=subprocess.DEVNULL, stderr=log, pass_fds=handed
    )
    stack.callback(process.wait)
    stack.callback(process.terminate)
    return process.pid


def _in_real_time(server: int) -> None:
    """Gives the thread that feeds the pipe the turn that one feeding a real card has on a desktop."""
    for task in Path(f"/proc/{server}/task").iterdir():
        if (task / "comm").read_text().strip() == SINK_THREAD:
            with suppress(PermissionError):
                os.sched_setscheduler(int(task.name), os.SCHED_FIFO, os.sched_param(1))
