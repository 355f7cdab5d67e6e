"""How far the set that runs has come, folded from what the stage says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import Change, Channel, Path, SetPlan
from kapdesk.bilateral.motion.course import Course, course
from ui.stage.messages import Altered, Ended, Lit, Moved, PassDone, ToDesk


@dataclass(frozen=True, slots=True)
class Progress:
    """One set on its way.  ``began`` is the steady clock at the count's zero, None before first motion; unit s.

    ``lit`` is false while the stage keeps its light away, whatever its channels are.
    """

    key: str
    plan: SetPlan
    preset: str = ""
    changes: tuple[Change, ...] = ()
    passes: int = 0
    began: float | None = None
    lit: bool = True

    def after(self, message: ToDesk) -> Progress:
        """The same set once the stage has said this; what is said of another set changes nothing."""
        match message:
            case Moved(key=key, began=began) if key == self.key:
                return replace(self, began=began)
            case Altered(key=key, change=change) if key == self.key:
                return replace(self, changes=(*self.changes, change))
            case Lit(key=key, seen=seen) if key == self.key:
                return replace(self, lit=seen)
            case PassDone(key=key, passes=passes) if key == self.key:
                return replace(self, passes=max(passes, self.passes))
            case _:
                return self

    @property
    def course(self) -> Course:
        """Where its light stands at any time."""
        return course(self.plan, self.changes)

    def seconds_at(self, steady_s: float) -> float:
        """Seconds of the count at a time of the steady clock, none before first motion and no more after its end."""
        if self.began is None:
            return 0.0
        return min(max(0.0, steady_s - self.began), self.course.end_s)

    def rate_hz(self) -> float:
        """The rate that was asked for last."""
        rates = [one.rate_hz for one in self.changes if one.rate_hz is not None]
        return rates[-1] if rates else self.plan.rate_hz

    def path(self) -> Path:
        """The path that was asked for last."""
        paths = [one.path for one in self.changes if one.path is not None]
        return paths[-1] if paths else self.plan.path

    def width(self) -> float:
        """The share of the plan's width that was asked for last."""
        widths = [one.width for one in self.changes if one.width is not None]
        return widths[-1] if widths else 1.0

    def channels(self) -> tuple[Channel, ...]:
        """The channels that carry it now."""
        found = [one.channels for one in self.changes if one.channels is not None]
        return found[-1] if found else self.plan.channels

    def seen(self) -> bool:
        """Whether the client sees its light now."""
        return self.lit and Channel.VISUAL in self.channels()

    def length(self) -> tuple[int | None, float | None]:
        """Passes or seconds, whichever governs it now."""
        for one in reversed(self.changes):
            if one.passes is not None or one.seconds is not None:
                return one.passes, one.seconds
        return self.plan.passes, self.plan.seconds

    def broken_off(self, steady_s: float, ended: str, why: str) -> Outcome:
        """What became of it as far as the desk itself knows, where the stage can no longer say.

        Whole passes are what the stage counted, or what the same plan comes to by now, whichever is more.
        """
        seconds = self.seconds_at(steady_s)
        passes = self.course.passes_at(seconds) if self.began is not None else 0
        return Outcome(
            passes=max(self.passes, passes),
            seconds=round(seconds, 3),
            ended=ended,
            changes=self.changes,
            why=why,
        )


def outcome_of(ended: Ended) -> Outcome:
    """What the stage said became of a set, as it is recorded."""
    return Outcome(
        passes=ended.passes,
        seconds=ended.seconds,
        ended=ended.ended,
        changes=ended.changes,
        marks_s=ended.marks_s,
        certificate=ended.certificate,
        why=ended.why,
    )
