"""A sitting and a whole year of parts work as day scripts, and what a line that cannot be taken says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.told import told
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import new_vault, opened, play

BEGIN = Instant.from_iso("2025-03-01T06:00:00+00:00")
OPEN = """day 2026-03-09
client C-030 born 1988-11-20
09:00 open parts
09:01 parts meet 1 "one" 100 0
09:02 parts meet 2 "two" 200 0
"""


@pytest.fixture
def clock() -> ScriptClock:
    return ScriptClock(BEGIN)


@pytest.fixture
def desk(tmp_path: Path, clock: ScriptClock) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        yield desk


def book_of(desk: Desk) -> BookId:
    return desk.people.clients()[0].book


def state_of(desk: Desk) -> IfsState:
    return desk.ifs.view(book_of(desk)).state


def played(desk: Desk, clock: ScriptClock, lines: str) -> IfsState:
    found = play(desk, clock, OPEN + lines).outcome
    assert found is None, found
    return state_of(desk)


def against(desk: Desk, clock: ScriptClock, lines: str) -> str:
    found = play(desk, clock, OPEN + lines).outcome
    assert isinstance(found, Refusals)
    return found.sentences()


def test_a_sitting_reads_like_a_chart_and_plays_to_its_signature(
    desk: Desk, clock: ScriptClock
) -> None:
    text = shipped_script("parts").read_text(encoding="utf-8")
    assert play(desk, clock, text).outcome is None
    state = state_of(desk)
    (meeting,) = state.meetings
    assert meeting.signed
    assert [one.name for one in state.drawn.present()] == ["Scanner", "Off and away"]
    assert state.gestures.off == ()
    record = str(told(desk.ifs.view(book_of(desk), drawers=(Drawer.CHART,))))
    assert "part 1 activation 6 of 10" in record
    assert "Scanner" not in record
    assert "window" not in record


def test_a_part_belongs_with_what_a_line_means(desk: Desk, clock: ScriptClock) -> None:
    state = played(
        desk,
        clock,
        """09:03 picture P1 passes name "a corridor"
09:04 target T1 past other worth "the report" candidate
09:05 parts link 1 image P1
09:06 parts link 1 target T1
09:07 parts unlink 1 target T1
""",
    )
    assert [one.kind for one in state.links] == [Linked.IMAGE]


def test_a_line_of_the_map_is_one_gesture(desk: Desk, clock: ScriptClock) -> None:
    state = played(
        desk,
        clock,
        """09:03 parts bond 1 polarised 2 strength 4
09:04 parts bond 2 polarised 1 to allied
09:05 parts lay 1 size 120
09:06 parts lay 1 depth 30
09:07 parts lay 2 hidden
09:08 parts frame "a cluster" 0 0 100 100
09:09 parts note "a note" 0 0
09:10 parts take "a note"
09:11 parts means "colour ember" "heat"
09:12 parts away 2 because "later"
09:13 parts back 2
09:14 parts tell 1 job "looks"
09:15 parts flag peak 1 because "asked"
""",
    )
    (bond,) = state.drawn.standing_bonds()
    assert (bond.tie, bond.strength) == ("allied with", 4)
    assert state.gestures.number == 14
    assert (len(state.drawn.frames), len(state.drawn.notes)) == (1, 0)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('parts meet 4 "four" 0 0', "Part 4 is not the next number"),
        ("parts tell 9 job x", "not on the map"),
        ("parts move 9 1 1", "not on the map"),
        ("parts unbond 1 protects 2", "no such bond"),
        ("parts bond 1 protects 2 to allied", "no such bond"),
        ('parts take "nothing"', "not on the map"),
        ("parts link 1 image P4", "There is no P4"),
        ('parts link 1 quote "nothing"', "There is no nothing"),
        ('parts link 1 body "throat"', "There is no throat"),
        ("parts link 1 dose 2026-03-02", "There is no 2026-03-02"),
        ('parts sort "nothing" 1', "Nothing that was caught"),
        ("parts backlash 1 quiet", "no such opening"),
        ("parts stand parts 3 bonds 0", "parts should be 3 here and is 2"),
        ("parts stands 1 trust 3", "trust should be 3 here and is None"),
        ("parts stands 9 trust 3", "not on the map"),
        ('correct 09:30 parts rate 1 trust 3 because "x"', "No such line stands at 09:30"),
    ],
)
def test_what_cannot_be_taken_says_so(
    desk: Desk, clock: ScriptClock, line: str, sentence: str
) -> None:
    assert sentence in against(desk, clock, f"09:40 {line}\n")


def test_a_status_and_a_permission_are_put_right(desk: Desk, clock: ScriptClock) -> None:
    state = played(
        desk,
        clock,
        """09:03 parts status 1 met
09:04 correct 09:03 parts status 1 known because "it told all"
09:05 parts allow 1 talk given
09:06 correct 09:05 parts allow 1 talk asked because "no answer yet"
09:07 parts stands 1 status known talk asked
""",
    )
    assert len(state.rows) == 2


def test_an_answer_that_is_put_right_comes_through_to_its_part(
    desk: Desk, clock: ScriptClock
) -> None:
    state = played(
        desk,
        clock,
        """09:03 parts sheet 1 befriend job "looks ahead" trust 3
09:04 correct 09:03 parts sheet 1 befriend job "looks back" trust 5 because "misheard"
09:05 parts stands 1 trust 5
""",
    )
    (job,) = [one.job for one in state.drawn.parts.values() if one.number == 1]
    assert job == "looks back"
    assert len(state.rows) == 2
