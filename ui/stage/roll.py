"""The roll of a set's tones: which of those that were due were heard."""

from __future__ import annotations

from kapdesk.bilateral.model.plan import UNBROKEN
from kapdesk.bilateral.sound.mixer import Mixer
from kapdesk.bilateral.sound.score import Score


class Roll:
    """Keeps from when to when nothing could be heard, by the stream's own count of samples."""

    def __init__(self) -> None:
        self._deaf: list[tuple[int, int]] = []
        self._since: int | None = None

    def hear(self, sample: int, in_step: bool) -> None:
        """At this sample the stream was in step, or not."""
        if not in_step and self._since is None:
            self._since = sample
        if in_step and self._since is not None:
            self._deaf.append((self._since, sample))
            self._since = None

    def tones(self, mixer: Mixer, until: int) -> tuple[int, int]:
        """How many of a set's tones before one sample were heard, and how many were due and were not."""
        if mixer.sound.voice in UNBROKEN:
            return 0, 0
        end = min(until, mixer.ends_at)
        due = Score.of(mixer.course, mixer.origin, mixer.sound, mixer.ears, mixer.gates)
        wanted = self._counted(due, end)
        deaf = [*self._deaf, *([] if self._since is None else [(self._since, end)])]
        played = mixer.score
        heard = self._counted(played, end) - sum(
            self._counted(played, min(late, end)) - self._counted(played, min(early, end))
            for early, late in deaf
        )
        return heard, max(wanted - heard, 0)

    def _counted(self, score: Score, before: int) -> int:
        rows = score.until(before).rows
        return int((rows["long"] > 0).sum())
