"""Half an hour of sets, one after the other, while displays are unplugged, devices change and desks go and come back.

``python -m benchmarks.stimulation.soak --minutes 30`` reports what grew, and every set that did not end as it ought to.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import msgspec

from benchmarks.stimulation.appetite import cpu_of, pss_of
from benchmarks.stimulation.desk_end import DeskEnd, Line, desk_end
from benchmarks.stimulation.kept import keep
from benchmarks.stimulation.observing import observer
from benchmarks.stimulation.theatre import HEIGHT_PX, WIDTH_PX, Theatre, theatre
from kapdesk.bilateral.model.plan import Change, SetPlan, Sound, Voice
from kapdesk.bilateral.model.plan import Path as Way
from ui.stage.messages import Alter, Arrange, Begin, Setup, Standing, StopNow, StopSoftly

PASSES, RATE_HZ = 8, 1.0
PLAYS_S, AWAY_S, SETTLES_S = 2.5, 1.5, 2.0
ENDS_S = 15.0
EDGE = 5
"""Growth is the middle of the last so many samples against the middle of as many after the first few."""

WARM = 12
VOICES = (Voice.DRUM, Voice.CHIME, Voice.PINK, Voice.CLICK)
WAYS = (Way.HORIZONTAL, Way.INFINITY, Way.RISING, Way.TWO_POINT)


@dataclass
class Soak:
    """One run: what happened, and what the stage took after each set."""

    place: Theatre
    desk: DeskEnd
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    pss_mib: list[float] = field(default_factory=list)
    files: list[int] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)
    number: int = 0
    display: str = ""

    def arrange(self) -> None:
        """The client's display is the right one."""
        told = self.desk.until("Standing").message
        standing = msgspec.convert({k: v for k, v in told.items() if k != "type"}, Standing)
        self.display = max(standing.displays, key=lambda one: one.left_px).identity
        self.desk.say(Arrange(Setup(display=self.display)))
        time.sleep(SETTLES_S)
        self.pid = self.desk.stage_pid()

    def one(self, name: str, meanwhile: Callable[[Soak], None], ought: tuple[str, ...]) -> None:
        """Plays one set, does something meanwhile, and holds the end against how it ought to end."""
        voice, way = VOICES[self.number % len(VOICES)], WAYS[self.number % len(WAYS)]
        self.number += 1
        plan = SetPlan(
            rate_hz=RATE_HZ,
            passes=PASSES,
            path=way,
            amplitude_fraction=0.6,
            sound=Sound(voice=voice),
        )
        self.desk.say(Begin(f"{name}-{self.number}", plan))
        try:
            self.desk.until("Moved")
            time.sleep(PLAYS_S)
            meanwhile(self)
            self._ended(name, self.desk.until("Ended", ENDS_S), ought)
        except TimeoutError:
            self.wrong.append(f"{name} {self.number}: no end within {ENDS_S:.0f} s")
        self._sample()

    def _ended(self, name: str, line: Line, ought: tuple[str, ...]) -> None:
        told = line.message
        self.ends[f"{name}: {told['ended']}"] += 1
        if told["ended"] not in ought or (told["ended"] == "finished" and told["passes"] != PASSES):
            self.wrong.append(f"{name} {self.number}: {told['ended']}, {told['passes']} passes")

    def _sample(self) -> None:
        self.pss_mib.append(pss_of(self.pid))
        self.files.append(len(os.listdir(f"/proc/{self.pid}/fd")))
        self.threads.append(len(os.listdir(f"/proc/{self.pid}/task")))

    def run(self, *command: str) -> None:
        """Runs something in the theatre."""
        subprocess.run(command, env=self.place.env, check=True, stdout=subprocess.DEVNULL)


def nothing(_soak: Soak) -> None:
    """The set plays to its end."""


def changes(soak: Soak) -> None:
    """Rate and width change twice."""
    soak.desk.say(Alter(Change(0.0, rate_hz=1.4, width=0.6)))
    time.sleep(AWAY_S)
    soak.desk.say(Alter(Change(0.0, rate_hz=0.9, width=1.0)))


def stops_softly(soak: Soak) -> None:
    """It ends with its pass."""
    soak.desk.say(StopSoftly())


def stops_now(soak: Soak) -> None:
    """It ends at once."""
    soak.desk.say(StopNow())


def unplugs(soak: Soak) -> None:
    """The client's display goes and comes back."""
    soak.run("xrandr", "--delmonitor", "RIGHT")
    time.sleep(AWAY_S)
    place = f"{WIDTH_PX}/508x{HEIGHT_PX}/286+{WIDTH_PX}+0"
    soak.run("xrandr", "--setmonitor", "RIGHT", place, "none")


def changes_device(soak: Soak) -> None:
    """The sound is moved to another device and back."""
    soak.run("pactl", "load-module", "module-null-sink", "sink_name=other", "rate=48000")
    for sink in ("other", "kapdesk"):
        inputs = subprocess.run(
            ("pactl", "list", "short", "sink-inputs"),
            env=soak.place.env,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for line in inputs.splitlines():
            soak.run("pactl", "move-sink-input", line.split()[0], sink)
        time.sleep(AWAY_S)
    soak.run("pactl", "unload-module", "module-null-sink")


def locks(soak: Soak) -> None:
    """The desk goes, as for a lock, and comes back."""
    soak.desk.do("let go")
    time.sleep(AWAY_S)
    soak.desk.do("come back")


ACTS: tuple[tuple[str, Callable[[Soak], None], tuple[str, ...]], ...] = (
    ("to its end", nothing, ("finished",)),
    ("changed", changes, ("finished",)),
    ("stopped softly", stops_softly, ("stopped",)),
    ("stopped now", stops_now, ("stopped now",)),
    ("unplugged", unplugs, ("fault", "interrupted")),
    ("another device", changes_device, ("finished",)),
    ("locked", locks, ("interrupted",)),
)


def soaked(minutes: float) -> tuple[Soak, float]:
    """Plays sets for so long; what happened, and the share of a core the stage took."""
    with theatre() as place, observer(place), desk_end(place) as desk:
        soak = Soak(place, desk)
        soak.arrange()
        began, cpu_s = time.monotonic(), cpu_of(soak.pid)
        for name, act, ought in itertools.cycle(ACTS):
            if time.monotonic() - began > minutes * 60.0:
                break
            soak.one(name, act, ought)
            if soak.number % len(ACTS) == 0:
                print(_line(soak), flush=True)
            if not Path(f"/proc/{soak.pid}").exists():
                soak.wrong.append(f"the stage was gone after set {soak.number}")
                return soak, 0.0
        share = (cpu_of(soak.pid) - cpu_s) / (time.monotonic() - began)
    return soak, share


def _line(soak: Soak) -> str:
    return (
        f"{soak.number} sets, PSS {soak.pss_mib[-1]:.1f} MiB, {soak.files[-1]} files, "
        f"{soak.threads[-1]} threads, {len(soak.wrong)} wrong"
    )


def _growth(values: list[float] | list[int]) -> str:
    """From the middle of the first few once warm to the middle of the last few."""
    kept = values[WARM:] if len(values) > WARM + EDGE else values
    return f"{median(kept[:EDGE]):.1f} to {median(kept[-EDGE:]):.1f}"


def _told(soak: Soak, minutes: float, share: float) -> list[str]:
    ends = [
        f"| {name.replace(': ', ' | ')} | {count} |" for name, count in sorted(soak.ends.items())
    ]
    return [
        f"{soak.number} sets in {minutes:g} real minutes by `python -m benchmarks.stimulation.soak`; the stage took "
        f"{100.0 * share:.1f} % of one core.",
        f"Memory (PSS, MiB) {_growth(soak.pss_mib)}, open files {_growth(soak.files)}, threads "
        f"{_growth(soak.threads)}.",
        *(soak.wrong or ["Nothing ended otherwise than it ought to."]),
        "",
        "| what happened meanwhile | how the set ended | sets |",
        "| --- | --- | --- |",
        *ends,
    ]


def main(arguments: list[str]) -> int:
    """Soaks, says what grew, and keeps it."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.stimulation.soak")
    words.add_argument("--minutes", type=float, default=30.0)
    minutes = words.parse_args(arguments).minutes
    soak, share = soaked(minutes)
    told = _told(soak, minutes, share)
    print(*told, sep="\n")
    keep("soak", told)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
