"""A whole picture as a day script, from its scene to its closing, and a look at it a week later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.art.model.images import ImageRated
from kapdesk.art.model.nouns import Measure, Moment, Row, Status, Step
from kapdesk.art.model.state import ArtState
from kapdesk.art.seen.summary import outcomes
from kapdesk.art.told import told
from kapdesk.chart.model import Drawer
from kapdesk.chart.verify import verify
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import new_vault, opened, play

BEGIN = Instant.from_iso("2026-02-16T06:00:00+00:00")
OPEN = """day 2026-02-16
client C-022 born 1990-08-03
09:00 open images
"""


@pytest.fixture
def clock() -> ScriptClock:
    return ScriptClock(BEGIN)


@pytest.fixture
def desk(tmp_path: Path, clock: ScriptClock) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        yield desk


def state_of(desk: Desk) -> ArtState:
    return desk.art.view(desk.people.clients()[0].book).state


def against(desk: Desk, clock: ScriptClock, lines: str) -> str:
    found = play(desk, clock, OPEN + lines).outcome
    assert isinstance(found, Refusals)
    return found.sentences()


def test_a_whole_picture_replays(desk: Desk, clock: ScriptClock) -> None:
    text = shipped_script("image").read_text(encoding="utf-8")
    assert play(desk, clock, text).outcome is None
    book = desk.people.clients()[0].book
    view = desk.art.view(book)
    assert outcomes(view) == (
        "P1 complete, distress 8→0, new version vivid 8, old picture faint",
        "P2 incomplete, distress 6→4, new version vivid 7",
    )
    first, second = view.state.meetings
    assert [len(list(first.of(view.state.pictures[0].id, step))) for step in Step][5:12] == [
        3, 3, 0, 1, 0, 2, 1,
    ]  # fmt: skip
    assert {one.fact.gate for one in (*first.overrides, *second.overrides)} == set()
    board = view.state.pictures[0].board
    assert [one.words for one in board.row(Row.OLD) if one.worst] == ["the handle turns"]
    assert len(board.row(Row.NEW)) == 3
    assert board.left_over == ()
    assert [one.fact.nightmare for one in view.state.nights] == [True, False]
    assert verify(desk.ledger).ok
    record = told(desk.art.view(book, drawers=(Drawer.CHART,)))
    assert "corridor" not in str(record)
    assert "corridor" in str(told(view))


def test_a_rating_put_right_shows_both(desk: Desk, clock: ScriptClock) -> None:
    text = shipped_script("image").read_text(encoding="utf-8")
    assert play(desk, clock, text).outcome is None
    (line,) = (
        one
        for one in desk.art.view(desk.people.clients()[0].book).timeline.lines
        if one.corrected_by is not None
    )
    fact = line.entry.fact
    assert isinstance(fact, ImageRated)
    assert (fact.measure, fact.value, fact.moment) == (Measure.DISTRESS, 1, Moment.CLOSING)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("09:01 step scene P1\n", "no such picture"),
        ("09:01 picture P2 passes name x\n", "P2 is not the next number"),
        ("09:01 step problem\n", "Fit and consent are not answered yet"),
        ("09:01 picture P1 name x\n09:02 worst P1 old 1\n", "no panel at that place"),
        ('09:01 picture P1 name x\n09:02 correct 09:01 rates P1 distress 3 because "y"\n', "No such line"),
        ('09:01 correct 09:01 rates P1 distress 3 because "y"\n', "no such picture"),
        ("09:01 rates P1 distress 3\n", "no such picture"),
        ("09:01 picture P1 elsewhere name x\n", "no way of working here"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_is_refused(
    desk: Desk, clock: ScriptClock, lines: str, words: str
) -> None:
    assert words in against(desk, clock, lines)


def test_a_set_asks_the_rules_and_a_reason_passes_them(desk: Desk, clock: ScriptClock) -> None:
    lines = "09:01 step fit-and-consent\n09:02 set 1.0 Hz 10 passes tone finished anyway x\n"
    assert "No set runs in this step" in against(desk, clock, lines)


def test_work_that_is_broken_off_is_kept_incomplete(desk: Desk, clock: ScriptClock) -> None:
    text = shipped_script("image").read_text(encoding="utf-8")
    half = text.split("10:55   step new-version")[0]
    assert play(desk, clock, half + '10:55   close because "the client left"\n').outcome is None
    one = state_of(desk).pictures[0]
    assert one.status is Status.INCOMPLETE
