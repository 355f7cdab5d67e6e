"""What happened with the target in this session so far: sets, what came up, returns and steps that were tried."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.emdr.model.rows import Said
from kapdesk.emdr.model.state import SetDone
from ui.emdr.room.look import Look
from ui.emdr.room.step import Step
from ui.emdr.room.tools import Tools
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column
from ui.kit.text import Hint

NOTHING = "No set in this session yet."


class SoFar(Step):
    """The latest first."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._none = Hint(NOTHING)
        self.rows = RowList("What happened so far", by_click=False)
        held = column(self._none, self.rows)
        held.setStretch(1, 1)
        self.setLayout(held)

    def put_in(self, look: Look) -> None:
        """Everything of this session, as it stands."""
        rows = tuple(_rows(look))
        self._none.setVisible(not rows)
        self.rows.setVisible(bool(rows))
        if rows != self.rows.rows():
            self.rows.show_rows(rows)

    def start(self) -> None:
        """In the list."""
        self.rows.setFocus()


def _rows(look: Look) -> Iterator[Row]:
    target, meeting = look.target, look.meeting
    if target is None or meeting is None:
        return
    said: list[tuple[Said, Row]] = [(one, _set(one)) for one in meeting.of(target.id)]
    for back in target.returns:
        said.append((back, Row(back.entry, f"Back to the target: {back.fact.found}")))
    for rung in target.rungs:
        tried = ", ".join(part for part in (rung.fact.rung, rung.fact.category) if part)
        said.append((rung, Row(rung.entry, f"Tried: {tried}")))
    here = [pair for pair in said if pair[0].sitting == look.sitting]
    for one, row in sorted(here, key=lambda pair: (pair[0].at, pair[0].seq), reverse=True):
        yield Row(row.key, row.title, row.detail, one.at.hm(), row.tone)


def _set(done: SetDone) -> Row:
    passes = f"{done.run.passes} passes" if done.run is not None else "running"
    title = [f"Set {done.number}", done.started.preset, passes]
    if done.distress is not None:
        title.append(f"distress {done.distress}")
    up = done.came_up
    words = [up.text, ", ".join(up.tags)] if up is not None else []
    return Row(done.entry, " · ".join(filter(None, title)), " · ".join(filter(None, words)))
