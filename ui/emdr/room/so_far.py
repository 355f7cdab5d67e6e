"""What happened with the target in this session so far: sets, what came up, returns, ratings, steps that were tried."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.chart.met import Said
from kapdesk.emdr.model.nouns import Moment
from kapdesk.emdr.model.state import SetDone, TargetState
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.many import many
from ui.emdr.room.look import Look
from ui.emdr.room.rating_words import NAMES
from ui.emdr.room.step import Step
from ui.emdr.room.tools import Tools
from ui.emdr.room.trail import rated_words
from ui.emdr.room.written import LINES
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column
from ui.kit.text import Hint

NOTHING = "No set in this session yet."
CORRECTS = "Enter or a double click corrects the line that is chosen; E any line of the session."


class SoFar(Step):
    """The latest first; a line that was put right says what it was before."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._none = Hint(NOTHING)
        self._corrects = Hint(CORRECTS)
        self.rows = RowList("What happened so far", by_click=False)
        held = column(self._none, self.rows, self._corrects)
        held.setStretch(1, 1)
        self.setLayout(held)
        self.rows.chosen.connect(self._on_chosen)

    def put_in(self, look: Look) -> None:
        """Everything of this session, as it stands."""
        rows = tuple(_rows(look))
        self._none.setVisible(not rows)
        for part in (self.rows, self._corrects):
            part.setVisible(bool(rows))
        if rows != self.rows.rows():
            self.rows.show_rows(rows)

    def start(self) -> None:
        """In the list."""
        self.rows.setFocus()

    def _on_chosen(self, key: str) -> None:
        if self.look is not None:
            self.tools.correct.ask(self.look, EntryId(key))


def _rows(look: Look) -> Iterator[Row]:
    target, meeting = look.target, look.meeting
    if target is None or meeting is None:
        return
    said = [(one, _set(look, one)) for one in meeting.of(target.id)]
    here = [pair for pair in (*said, *_said(look, target)) if pair[0].sitting == look.sitting]
    for one, row in sorted(here, key=lambda pair: (pair[0].at, pair[0].seq), reverse=True):
        yield Row(row.key, row.title, row.detail, one.at.hm(), row.tone)


def _said(look: Look, target: TargetState) -> Iterator[tuple[Said, Row]]:
    """What was said of the target apart from the sets."""
    for back in target.returns:
        told = LINES.earlier(look, back.entry)
        yield back, Row(back.entry, f"Back to the target: {back.fact.found}", told)
    for rated in target.ratings:
        if rated.moment is not Moment.AFTER_SET:
            title = f"{NAMES[rated.measure]} {rated_words(rated)}, {rated.moment}"
            yield rated, Row(rated.entry, title, LINES.earlier(look, rated.entry))
    for rung in target.rungs:
        tried = ", ".join(part for part in (rung.fact.rung, rung.fact.category) if part)
        yield rung, Row(rung.entry, f"Tried: {tried}")


def _set(look: Look, done: SetDone) -> Row:
    passes = many(done.run.passes, "pass") if done.run is not None else "running"
    title = [f"Set {done.number}", done.started.preset, passes]
    if done.distress is not None:
        title.append(f"distress {done.distress}")
    up = done.came_up
    words = [up.text, ", ".join(up.tags)] if up is not None else []
    words += [LINES.earlier(look, one) for one in _after(look, done)]
    return Row(done.entry, " · ".join(filter(None, title)), " · ".join(filter(None, words)))


def _after(look: Look, done: SetDone) -> Iterator[EntryId]:
    """The lines that were said after a set, as they stand."""
    for line in look.lines:
        fact = line.entry.fact
        if line.standing and isinstance(fact, SetRated | CameUp) and fact.started == done.entry:
            yield line.entry.id
