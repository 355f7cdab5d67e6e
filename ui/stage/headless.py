"""The same runner without a display and without a clock on the wall: every frame as numbers, every sample as a file."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kapdesk.bilateral.geometry import Geometry
from kapdesk.bilateral.model.counts import Counts
from kapdesk.bilateral.model.plan import Channel, SetPlan, Voice
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.level import SAMPLES_HZ
from kapdesk.bilateral.sound.mixer import Mixer
from kapdesk.bilateral.sound.music import Music
from ui.stage.account import Ears
from ui.stage.messages import Begin, Ended, Setup, ToDesk
from ui.stage.player import Player
from ui.stage.scene import Scene
from ui.stage.sounding import Quiet

USUAL = Geometry(1920, 1080)
USUAL_HZ = 60.0

_TAIL_S = 1.0
_BLOCK = 4800
_LOUDEST = 32767.0


class Trace(NamedTuple):
    """A set frame by frame.  shape (n,) and (n, 2); unit s since the count began, pixels from the top left corner.

    A frame without light has no place (nan) and an opacity of 0.
    """

    t_s: NDArray[np.float64]
    place_px: NDArray[np.float64]
    opacity: NDArray[np.float64]
    ended: Ended

    def keep(self, path: Path) -> None:
        """Write it as a numpy archive.  raises OSError."""
        with path.open("wb") as file:
            np.savez_compressed(file, t_s=self.t_s, place_px=self.place_px, opacity=self.opacity)


class DrawnBoard:
    """A display that keeps what it is shown, with the time; ``now_s`` is moved by whoever uses it."""

    def __init__(self, geometry: Geometry | None = USUAL, refresh_hz: float = USUAL_HZ) -> None:
        self.geometry = geometry
        self.refresh_hz = refresh_hz
        self.now_s = 0.0
        self.shown: list[tuple[float, Scene]] = []

    def show(self, scene: Scene) -> float | None:
        """Keep it."""
        if self.geometry is None:
            return None
        self.shown.append((self.now_s, scene))
        return self.now_s

    def now(self) -> float:
        """The time it is."""
        return self.now_s


def traced(plan: SetPlan, geometry: Geometry = USUAL, refresh_hz: float = USUAL_HZ) -> Trace:
    """Every frame of a set as the runner has it, each exactly at its deadline."""
    board = DrawnBoard(geometry, refresh_hz)
    said: list[ToDesk] = []
    player = Player(board, Quiet(), Ears(said.append, _uncounted), board.now)
    player.between.arrange(Setup(ground=plan.look.ground), board.now_s)
    player.begin(Begin("", plan))
    zero_s, frame = player.zero_s, 0
    while player.running is not None:
        frame += 1
        board.now_s = frame / refresh_hz
        player.tick()
    (ended,) = (one for one in said if isinstance(one, Ended))
    lights = [scene.light for _, scene in board.shown]
    return Trace(
        np.asarray([at_s for at_s, _ in board.shown]) - zero_s,
        np.asarray([(one.x_px, one.y_px) if one else (np.nan, np.nan) for one in lights]),
        np.asarray([one.opacity if one else 0.0 for one in lights]),
        ended,
    )


def write_wav(plan: SetPlan, path: Path) -> None:
    """What both ears hear of a set, from the first motion on.  raises OSError, and MusicUnreadable for its music."""
    course = Course(plan)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(SAMPLES_HZ)
        for block in _blocks(course):
            file.writeframes(np.rint(block * _LOUDEST).astype("<i2").tobytes())


def _blocks(course: Course) -> Iterator[NDArray[np.float32]]:
    zero = round(course.lead_s * SAMPLES_HZ)
    total = zero + round((course.end_s + _TAIL_S) * SAMPLES_HZ)
    sound = course.plan.sound
    music = Music.open(Path(sound.file)) if sound.voice is Voice.MUSIC else None
    mixer = Mixer(course, zero, sound, music=music).ready()
    heard = Channel.TONE in course.plan.channels
    for start in range(0, total, _BLOCK):
        frames = min(_BLOCK, total - start)
        yield mixer.render(start, frames) if heard else np.zeros((frames, 2), dtype=np.float32)


def _uncounted(counts: Counts) -> None:
    """A set that is no one's is not counted."""
