"""What sounds a set: the stream with its clock, ears and music; or the sentence that says why nothing sounds."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from kapdesk.bilateral.model.plan import Side, Sound, Voice
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.check import SideCheck
from kapdesk.bilateral.sound.level import SAMPLES_HZ, Ears
from kapdesk.bilateral.sound.mixer import Mixer
from kapdesk.bilateral.sound.music import Music, MusicUnreadable
from ui.stage.feeder import Feeder
from ui.stage.messages import Setup
from ui.stage.roll import Roll
from ui.stage.sound_door import Door, NoDevice, door
from ui.stage.sounding import Quiet
from ui.stage.stream import AHEAD, Stream


class Silent(Quiet):
    """Nothing can sound on this computer, and it says why."""

    def __init__(self, told: str) -> None:
        self._told = told

    def arrange(self, setup: Setup) -> tuple[str, ...]:
        """Why nothing sounds."""
        return (self._told,)

    def look(self) -> tuple[str, ...]:
        """Why nothing sounds."""
        return (self._told,)


class Loudspeaker:
    """A stream as a set asks for it.  Its time is the stream's count of samples in seconds."""

    clock = "audio"

    def __init__(self, stream: Stream, now: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._now = stream, now
        self._ears = Ears()
        self._asked_for = ""
        self._tune: tuple[str, Music] | None = None
        self._untold = ""
        self._underruns = 0
        self._roll = Roll()
        self._feeder = Feeder(self._wanted)

    @property
    def ready(self) -> bool:
        """Whether what is played now is heard on time."""
        return self._stream.in_step and self._stream.clock.settled

    @property
    def in_step(self) -> bool:
        """Whether what is played now is heard at all; without a device there is nothing to wait for."""
        return self._stream.gone or self._stream.in_step

    @property
    def ahead_s(self) -> float:
        """How far ahead a change must lie to be heard on time."""
        ahead = (self._stream.next_sample + AHEAD) / SAMPLES_HZ - self.at(self._now())
        return ahead + max(self._ears.trim_ms, 0.0) / 1000.0

    @property
    def device(self) -> str:
        """What sounds, empty for nothing."""
        return self._stream.device

    @property
    def latency_ms(self) -> float | None:
        """What the device says that it takes from a sample handed out to its being heard."""
        return self._stream.latency_ms

    @property
    def underruns(self) -> int:
        """How often there was nothing to play since the last set began."""
        return self._stream.underruns + self._stream.broken - self._underruns

    def at(self, steady_s: float) -> float:
        """The stream's time heard at a moment of ``time.monotonic``."""
        return self._stream.clock.sample_at(steady_s) / SAMPLES_HZ

    def devices(self) -> tuple[str, ...]:
        """Every device that could sound."""
        return self._stream.devices()

    def arrange(self, setup: Setup) -> tuple[str, ...]:
        """Take device, trim, ears and bound from a set-up; sentences for the therapist."""
        self._ears = Ears(setup.trim_ms, setup.most_db, 1.0, setup.swapped)
        if setup.device != self._asked_for or self._stream.gone:
            self._asked_for = setup.device
            self._stream.take(setup.device)
        return self.look()

    def look(self) -> tuple[str, ...]:
        """Looks after the stream, several times a second; what the therapist is to know now."""
        self._stream.lost()
        self._roll.hear(self._stream.next_sample, self._stream.in_step)
        return tuple(one for one in (self._stream.told, self._untold) if one)

    def play(self, course: Course, zero_s: float, *, trim_ms: float | None = None) -> None:
        """Sound a set whose count begins at ``zero_s``; with another trim than the set-up's for its wizard."""
        ears = self._ears if trim_ms is None else replace(self._ears, trim_ms=trim_ms)
        sound = course.plan.sound
        mixer = Mixer(
            course, round(zero_s * SAMPLES_HZ), sound, self._stream.ears(ears), self._music(sound)
        )
        self._underruns = self._stream.underruns + self._stream.broken
        self._roll = Roll()
        self._stream.play(mixer)
        self._roll.hear(self._stream.next_sample, self._stream.in_step)
        if mixer.music is not None:
            self._feeder.begin()

    def alter(self, course: Course, from_s: float) -> None:
        """Sound another course of the same set from ``from_s`` on."""
        self._stream.alter(course)

    def stop(self) -> float:
        """No onset any more and gone at once; in how many ms it will be silent."""
        silent_ms = self._stream.stop_now()
        self._feeder.end()
        return silent_ms

    def check(self, side: Side | None) -> None:
        """Sound one side once, or end that."""
        ears = self._stream.ears(self._ears)
        self._stream.play(
            None if side is None else SideCheck(side, self._stream.next_sample + AHEAD, ears)
        )

    def tones(self) -> tuple[int, int]:
        """How many tones of this set were heard, and how many should have been and were not."""
        mixer = self._stream.heard
        if not isinstance(mixer, Mixer):
            return 0, 0
        return self._roll.tones(mixer, self._stream.next_sample)

    def close(self) -> None:
        """Let the device go."""
        self._feeder.end()
        self._stream.close()

    def _music(self, sound: Sound) -> Music | None:
        """The music of a plan, going on where it stopped; None where it has none or it cannot be read."""
        self._untold = ""
        if sound.voice is not Voice.MUSIC:
            return None
        before = self._stream.heard
        if (
            self._tune is not None
            and isinstance(before, Mixer)
            and before.flow
            and before.music is self._tune[1]
        ):
            played = min(self._stream.next_sample, before.over_at) - before.flow.begins
            self._tune[1].go_on(max(played, 0))
        try:
            if self._tune is None or self._tune[0] != sound.file:
                self._tune = sound.file, Music.open(Path(sound.file))
        except MusicUnreadable as trouble:
            self._tune, self._untold = None, f"{trouble.sentence} {trouble.advice}"
            return None
        return self._tune[1]

    def _wanted(self) -> tuple[Mixer, int] | None:
        mixer = self._stream.heard
        sample = self._stream.next_sample
        if isinstance(mixer, Mixer) and mixer.music is not None and sample < mixer.over_at:
            return mixer, sample
        return None


def opened(
    device: str = "", way: Callable[[], Door] = door, now: Callable[[], float] = time.monotonic
) -> Loudspeaker | Silent:
    """What sounds on a device, or on the usual one; where nothing can, what says so."""
    try:
        return Loudspeaker(Stream(way(), device, now), now)
    except NoDevice as trouble:
        return Silent(f"{trouble.sentence} {trouble.advice}")
