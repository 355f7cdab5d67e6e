"""A moment in UTC together with the offset that was on the wall when it was written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import Self

MICROSECONDS = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, order=True, slots=True)
class Instant:
    """One moment.  unit microseconds since 1970 in UTC; minutes east of UTC for the wall it was read from.

    Two instants compare by the moment alone, so the doubled hour of a clock change sorts rightly.
    """

    utc_us: int
    offset_min: int = field(default=0, compare=False)

    @classmethod
    def of(cls, moment: datetime) -> Self:
        """The instant of an aware datetime.  raises ValueError when it carries no offset."""
        offset = moment.utcoffset()
        if offset is None:
            raise ValueError("an instant needs an offset from UTC")
        span = moment - _EPOCH
        whole = (span.days * 86_400 + span.seconds) * MICROSECONDS + span.microseconds
        return cls(whole, int(offset.total_seconds() // 60))

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """The instant written as ISO 8601 with an offset.  raises ValueError."""
        return cls.of(datetime.fromisoformat(text))

    def local(self) -> datetime:
        """The aware datetime as the wall showed it."""
        zone = timezone(timedelta(minutes=self.offset_min))
        return (_EPOCH + timedelta(microseconds=self.utc_us)).astimezone(zone)

    def iso(self) -> str:
        """ISO 8601 with milliseconds and offset."""
        return self.local().isoformat(timespec="milliseconds")

    def seconds_since(self, earlier: Instant) -> float:
        """Seconds from an earlier instant to this one; negative when it is later."""
        return (self.utc_us - earlier.utc_us) / MICROSECONDS

    def plus_s(self, seconds: float) -> Instant:
        """The instant so many seconds later, with the same offset."""
        return Instant(self.utc_us + round(seconds * MICROSECONDS), self.offset_min)

    def hm(self) -> str:
        """Wall time in hours and minutes, 24 h."""
        return self.local().strftime("%H:%M")

    def hms(self) -> str:
        """Wall time with seconds, 24 h."""
        return self.local().strftime("%H:%M:%S")

    def day(self) -> str:
        """The date as it is read aloud: ``Sun 22 Nov 2026``, whatever the system's language."""
        local = self.local()
        return f"{_DAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]} {local.year}"


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def elapsed_words(seconds: float) -> str:
    """Elapsed time as ``00:42:10``, with a minus sign before the start."""
    whole = int(abs(seconds))
    sign = "-" if seconds < 0 and whole else ""
    return f"{sign}{whole // 3600:02d}:{whole % 3600 // 60:02d}:{whole % 60:02d}"


def countdown_words(seconds: float) -> str:
    """A short wait as ``02:50``; hours are shown only when there are any."""
    whole = max(0, int(seconds))
    if whole >= 3600:
        return elapsed_words(whole)
    return f"{whole // 60:02d}:{whole % 60:02d}"
