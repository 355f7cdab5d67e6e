"""A script prints a paper of its sitting, or of all work with the client."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import PRACTICE, SittingId
from kapdesk.practice.model.practice import RecordPrinted
from kapdesk.rehearsal.deeds import Known, parse_deed
from kapdesk.rehearsal.printing import put_out
from kapdesk.rehearsal.script import Print
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.emdr import emdr_desk, process
from tests.fakes.ifs import met_three
from tests.kapdesk.emdr.handout.reading import says

KNOWN = Known((), ())


@pytest.fixture
def room(tmp_path: Path) -> Iterator[tuple[Desk, SittingId]]:
    with emdr_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        process(desk, sitting)
        yield desk, sitting


def test_a_line_says_what_about_and_how() -> None:
    said = (
        ("target-sheet", "T7"),
        ("target-plan", "words"),
        ("resource-card", "calm", "place", "large"),
    )
    assert [parse_deed("print", words, KNOWN) for words in said] == [
        Print("target-sheet", "T7"),
        Print("target-plan", words=True),
        Print("resource-card", "calm place", large=True),
    ]


@pytest.mark.parametrize("words", [(), ("nothing",), ("record", "T7")])
def test_what_is_not_printed_is_refused(words: tuple[str, ...]) -> None:
    assert isinstance(parse_deed("print", words, KNOWN), Refusals)


def test_papers_go_out_and_are_noted(room: tuple[Desk, SittingId]) -> None:
    desk, sitting = room
    out: dict[str, bytes] = {}
    for deed in (Print("record"), Print("target-sheet", "T1"), Print("target-plan", words=True)):
        assert put_out(desk, deed, sitting, out.__setitem__) is None
    assert says(out["record"], "EMDR session record")
    assert says(out["target-sheet"], "T1 kitchen, age 9")
    assert says(out["target-plan"], "T1 kitchen, age 9")
    facts = [one.fact for one in desk.ledger.book(PRACTICE)]
    noted = [fact.what for fact in facts if isinstance(fact, RecordPrinted)]
    assert noted == ["record", "target-sheet", "target-plan"]


def test_a_target_that_is_not_there_is_refused_and_nothing_noted(
    room: tuple[Desk, SittingId],
) -> None:
    desk, sitting = room
    out: dict[str, bytes] = {}
    assert isinstance(
        put_out(desk, Print("target-sheet", "T9"), sitting, out.__setitem__), Refusals
    )
    assert out == {}


def test_papers_of_parts_work_go_out_by_their_names(room: tuple[Desk, SittingId]) -> None:
    desk, sitting = room
    met_three(desk, desk.ifs.book_of(sitting))
    out: dict[str, bytes] = {}
    for deed in (Print("parts-map", "tiled"), Print("part-sheet", "2", large=True)):
        assert put_out(desk, deed, sitting, out.__setitem__) is None
    assert says(out["parts-map"], "young one")
    assert says(out["part-sheet"], "2 young one")
    refused = put_out(desk, Print("part-sheet", "9"), sitting, out.__setitem__)
    assert isinstance(refused, Refusals)
