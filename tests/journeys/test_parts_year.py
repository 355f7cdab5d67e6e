"""A year of parts work: played, told and printed."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

from kapdesk.chart.verify import verify
from kapdesk.chart.workbook import BOTH
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.councils import CouncilHeld, OpeningMade
from kapdesk.ifs.model.drawn import Gone
from kapdesk.ifs.model.kept import LetterKept, SeenInDose, VersionNamed
from kapdesk.ifs.model.nouns import Measure
from kapdesk.ifs.model.papers import PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.view import view_of
from kapdesk.ifs.model.work import PartRated
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import At, History, map_at, stops
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


def test_it_stands_as_its_script_says_and_reads_the_same_anew(year: tuple[Desk, BookId]) -> None:
    desk, book = year
    state = desk.ifs.view(book).state
    assert [one.kind for one in state.meetings].count("dosing") == 3
    assert len(state.meetings) == 24
    assert all(one.signed for one in state.meetings)
    names = {one.name for one in state.drawn.present()}
    assert names == {
        "Scanner",
        "Pusher-Critic",
        "Small one",
        "Walker",
        "Sleeper",
    }
    assert {one.how for one in state.drawn.away.values()} == set(Gone)
    counted = [len(state.all(one)) for one in (CouncilHeld, OpeningMade, VersionNamed, LetterKept)]
    assert counted == [3, 3, 6, 1]
    assert len(state.all(SeenInDose)) == 7
    assert state.seats() == ()
    scanner = next(one for one in state.drawn.present() if one.number == 1)
    rated = (row.fact for row in state.ratings(scanner.id, Measure.TRUST))
    trust = [fact.value for fact in rated if isinstance(fact, PartRated)]
    assert trust == [2, 3, 4, 5, 7, 8]
    again = view_of(desk.ledger.book(book, drawers=BOTH))
    assert again.state == state
    assert again.state.drawn.digest() == state.drawn.digest()
    assert verify(desk.ledger).ok


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
