"""What changed between two sets of marks: what came, what went, what grew stronger or weaker, and what moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from kapdesk.body.model import BodyMark, BodyMarks
from kapdesk.body.regions import BY_ID
from kapdesk.body.words import feel_words, mark_words, where_words

NOTHING_BEFORE_OR_NOW = "Nothing was marked then, and nothing is now."


class Kind(StrEnum):
    """How a sensation changed, in the order changes are told."""

    CAME = "came"
    STRONGER = "stronger"
    MOVED = "moved"
    CHANGED = "changed"
    SAME = "the same"
    WEAKER = "weaker"
    WENT = "went"


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """One sensation then and now.  ``by`` is how much stronger it grew, None where one of the two was not rated."""

    kind: Kind
    before: BodyMark | None
    after: BodyMark | None

    @property
    def by(self) -> int | None:
        """Points of strength, negative when it grew weaker."""
        if self.before is None or self.after is None:
            return None
        if self.before.intensity is None or self.after.intensity is None:
            return None
        return self.after.intensity - self.before.intensity

    @property
    def shown(self) -> BodyMark:
        """The mark a line speaks of: as it is now, or as it was when it went."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change needs a mark")
        return found

    def words(self) -> str:
        """The change in a line: ``Throat: tight 7 → 4, weaker by 3``."""
        if self.before is None or self.after is None:
            return f"{self.kind.capitalize()}: {_lowered(mark_words(self.shown))}"
        if self.kind is Kind.MOVED:
            place = f"{where_words(self.before)} → {_lowered(where_words(self.after))}"
        else:
            place = where_words(self.after)
        parts = (
            f"{place}: {_feelings(self.before, self.after)}".removesuffix(": "),
            _colours(self.before, self.after),
            self._ending(),
        )
        return ", ".join(part for part in parts if part)

    def _ending(self) -> str:
        if self.by:
            return f"{'stronger' if self.by > 0 else 'weaker'} by {abs(self.by)}"
        return "" if self.kind in (Kind.MOVED, Kind.CHANGED) else self.kind.value


def changes_between(last: BodyMarks, now: BodyMarks) -> tuple[Change, ...]:
    """Every change from the last marks to these, in the order of Kind, then from the head down.

    A mark goes on as the one of its name and then as the likest one left: the same place and quality, the same place,
    the same quality alone.  What finds none came or went.
    """
    left, found = list(now), []
    waiting = list(last)
    for alike in (_same_name, _same_mark, _same_feeling, _same_place, _same_quality):
        for before in tuple(waiting):
            after = next((mark for mark in left if alike(before, mark)), None)
            if after is not None:
                found.append(Change(_kind(before, after), before, after))
                waiting.remove(before)
                left.remove(after)
    found += [Change(Kind.WENT, before, None) for before in waiting]
    found += [Change(Kind.CAME, None, after) for after in left]
    return tuple(sorted(found, key=_told_at))


def changes_words(last: BodyMarks, now: BodyMarks) -> tuple[str, ...]:
    """Every change in a line; one line says so where there is nothing to compare."""
    changes = changes_between(last, now)
    return tuple(change.words() for change in changes) or (NOTHING_BEFORE_OR_NOW,)


_Alike = Callable[[BodyMark, BodyMark], bool]


def _same_name(before: BodyMark, after: BodyMark) -> bool:
    return bool(before.id) and before.id == after.id


def _same_mark(before: BodyMark, after: BodyMark) -> bool:
    return before == after


def _same_feeling(before: BodyMark, after: BodyMark) -> bool:
    return _same_place(before, after) and _feeling(before) == _feeling(after)


def _same_place(before: BodyMark, after: BodyMark) -> bool:
    return bool(set(before.regions) & set(after.regions))


def _same_quality(before: BodyMark, after: BodyMark) -> bool:
    return before.quality is not None and _feeling(before) == _feeling(after)


def _feeling(mark: BodyMark) -> tuple[str | None, str]:
    return mark.quality, mark.other


def _kind(before: BodyMark, after: BodyMark) -> Kind:
    """Moving is told first, then strength, then quality."""
    if not _same_place(before, after):
        return Kind.MOVED
    by = Change(Kind.SAME, before, after).by
    if by:
        return Kind.STRONGER if by > 0 else Kind.WEAKER
    same_place = set(before.regions) == set(after.regions)
    if _feeling(before) != _feeling(after) or not same_place or before.colour != after.colour:
        return Kind.CHANGED
    return Kind.SAME


def _told_at(change: Change) -> tuple[int, int]:
    places = list(BY_ID)
    first = next(iter(change.shown.regions), "")
    return list(Kind).index(change.kind), places.index(first) if first in BY_ID else len(places)


def _feelings(before: BodyMark, after: BodyMark) -> str:
    """``tight 7 → 4``, ``tight 7 → hot 4``, ``tight 7``."""
    then, now = feel_words(before), feel_words(after)
    if then == now:
        return then
    if _feeling(before) == _feeling(after) and None not in (before.intensity, after.intensity):
        return f"{then} → {after.intensity}"
    return f"{then or 'not said'} → {now or 'not said'}"


def _colours(before: BodyMark, after: BodyMark) -> str:
    """``coloured grey → red``; nothing where it stayed as it was."""
    if before.colour == after.colour:
        return ""
    return f"coloured {before.colour or 'not said'} → {after.colour or 'not said'}"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
