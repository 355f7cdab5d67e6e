"""The marks while someone works on them: which is current, and what was before, to go back to."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.body.model import BodyMark, BodyMarks, fresh_id
from kapdesk.body.regions import NOWHERE

MOST_STEPS = 100
"""How many steps can be taken back."""


class Working:
    """A map under work.  Every change is one step that ``undo`` takes back."""

    def __init__(self) -> None:
        self._marks: BodyMarks = ()
        self._current = ""
        self._before: list[tuple[BodyMarks, str]] = []

    @property
    def marks(self) -> BodyMarks:
        """The marks now; each has a name of its own."""
        return self._marks

    @property
    def current(self) -> BodyMark | None:
        """The mark that is worked on."""
        return next((mark for mark in self._marks if mark.id == self._current), None)

    @property
    def undoable(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    def put(self, marks: BodyMarks) -> None:
        """Begins with these, with nothing to take back."""
        self._marks = tuple(_named(mark) for mark in marks)
        self._current = self._marks[-1].id if self._marks else ""
        self._before = []

    def choose(self, mark_id: str) -> None:
        """Makes a mark the current one."""
        self._current = mark_id

    def add(self, marks: BodyMarks) -> None:
        """Adds marks; “nowhere” goes when something is felt after all."""
        fresh = tuple(_named(mark) for mark in marks)
        kept = tuple(mark for mark in self._marks if NOWHERE not in mark.regions)
        self._step((*kept, *fresh), fresh[-1].id)

    def pick(self, region: str, *, joins: bool) -> bool:
        """Takes a region that was pressed: into the current mark, or as a mark of its own.

        One that is marked already becomes current instead; whether the marks changed.
        """
        current = self.current
        if joins and current is not None:
            return self._join(current, region)
        known = next((mark for mark in reversed(self._marks) if region in mark.regions), None)
        if known is not None and not known.path:
            self._current = known.id
            return False
        self.add((BodyMark(regions=(region,)),))
        return True

    def change(self, mark: BodyMark) -> bool:
        """Puts a changed mark in place of the one of its name; whether that is a change."""
        if mark in self._marks:
            return False
        self._step(tuple(mark if one.id == mark.id else one for one in self._marks), mark.id)
        return True

    def remove(self) -> None:
        """Takes the current mark away; the one before it becomes current."""
        ids = [mark.id for mark in self._marks]
        if self._current not in ids:
            return
        at = ids.index(self._current)
        left = (*self._marks[:at], *self._marks[at + 1 :])
        self._step(left, left[max(0, at - 1)].id if left else "")

    def say_nowhere(self) -> None:
        """Nothing is felt, or all is numb: that alone stands."""
        nowhere = _named(BodyMark(regions=(NOWHERE,)))
        self._step((nowhere,), nowhere.id)

    def undo(self) -> None:
        """Takes the last step back."""
        if self._before:
            self._marks, self._current = self._before.pop()

    def _join(self, current: BodyMark, region: str) -> bool:
        if region in current.regions or NOWHERE in current.regions:
            return False
        return self.change(replace(current, regions=(*current.regions, region)))

    def _step(self, marks: BodyMarks, current: str) -> None:
        self._before = [*self._before[-MOST_STEPS + 1 :], (self._marks, self._current)]
        self._marks, self._current = marks, current


def _named(mark: BodyMark) -> BodyMark:
    return mark if mark.id else replace(mark, id=fresh_id())
