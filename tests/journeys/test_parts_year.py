"""A year of parts work: played, told, printed, and carried into another vault, equal."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.chart.workbook import BOTH
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.papers import PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.view import view_of
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import At, History, map_at, stops
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import new_vault, opened, play

BEGIN = Instant.from_iso("2025-03-01T06:00:00+00:00")


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, BookId]]:
    """A desk on which the whole year was played."""
    clock = ScriptClock(BEGIN)
    with opened(new_vault(tmp_path_factory.mktemp("year") / "vault"), clock) as desk:
        text = shipped_script("parts-year").read_text(encoding="utf-8")
        assert play(desk, clock, text).outcome is None
        yield desk, desk.people.clients()[0].book


def test_the_ledger_replayed_is_the_live_view(year: tuple[Desk, BookId]) -> None:
    desk, book = year
    assert view_of(desk.ledger.book(book, drawers=BOTH)).state == desk.ifs.view(book).state


def test_the_slider_has_every_session_and_the_three_doses(year: tuple[Desk, BookId]) -> None:
    desk, book = year
    view = desk.ifs.view(book)
    found = stops(view, desk.parts_papers.doses(book))
    assert sum(one.what is At.DOSE for one in found) == 3
    assert map_at(view, found[-1]).digest() == view.state.drawn.digest()


def test_the_difference_says_what_ended(year: tuple[Desk, BookId]) -> None:
    desk, book = year
    history = History.of(desk.ifs.view(book), desk.parts_papers.doses(book))
    found = history.stops()
    before = next(one for one in found if one.words == "before the third dose")
    told = [one.text for one in difference(history, before, found[-1])]
    assert [one for one in told if "ended" in one and "third dose" in one], told


@pytest.mark.parametrize("what", [one for one in PartsPaper if one is not PartsPaper.PART])
def test_every_paper_of_it_is_made(year: tuple[Desk, BookId], what: PartsPaper) -> None:
    desk, book = year
    pages = PdfReader(io.BytesIO(desk.parts_papers.pdf(PartsPaperWanted(what, book)))).pages
    assert len(pages) > 0


def test_it_goes_out_and_into_another_vault_equal(
    year: tuple[Desk, BookId], tmp_path: Path
) -> None:
    desk, book = year
    data = desk.ifs.exchanging.export(book)
    last = ScriptClock(Instant.from_iso("2026-04-01T06:00:00+00:00"))
    with opened(new_vault(tmp_path / "other"), last) as other:
        there = other.people.known("C-099", "1990-01-01")
        assert not isinstance(there, Refusals)
        assert not isinstance(other.ifs.exchanging.take_in(there, data), Refusals)
        before, after = desk.ifs.view(book).state, other.ifs.view(there).state
        assert after.drawn.digest() == before.drawn.digest()
        assert [(row.at, row.fact) for row in after.rows] == [
            (row.at, row.fact) for row in before.rows
        ]
