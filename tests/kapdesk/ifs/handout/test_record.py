"""The record of a sitting of parts work: times, ratings, permissions by number; no name and no word of a client's."""

from __future__ import annotations

from pathlib import Path

from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.ifs.handout.record import NAMELESS, NONE, TITLE, WITHIN, parts_section
from kapdesk.ifs.model.councils import OpeningMade
from kapdesk.ifs.model.nouns import Measure, Moment, Permission, Purpose, Status
from kapdesk.ifs.model.work import StatusSet
from kapdesk.kernel.ids import BookId, PartId, SittingId
from kapdesk.press.paper import page
from kapdesk.press.sitting import SittingHeading
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.ifs import ifs_desk, made, met, met_three, parts_meeting
from tests.fakes.sets import taken
from tests.kapdesk.emdr.handout.reading import says
from tests.ui.shell.sittings import begin, sitting_of

HEADING = SittingHeading("C-1", "", "", "", "", "", 1, NOON, "", "0.1.0")
SCANNER = PartId("scanner")
SAID = (
    "the work is at part 1",
    "part 1 trust in Self 4 of 10",
    "part 1, to talk with it: given on terms",
    "part 1 relieved",
    "an opening at part 1",
)
NAMES = (
    *("scanner", "young one", "escape", "only at noon", "exile"),
    *("it sat down", "the cellar door"),
)


def worked(desk: Desk, book: BookId, sitting: SittingId) -> None:
    work = desk.ifs.work
    taken(work.enter(sitting, SCANNER))
    taken(work.rate(book, SCANNER, Measure.TRUST, 4, Moment.IN_WORK, sitting=sitting))
    taken(
        work.permit(
            book,
            SCANNER,
            Purpose.TALK,
            Permission.CONDITIONAL,
            "only at noon",
            sitting=sitting,
        )
    )
    taken(work.set_status(book, SCANNER, Status.RELIEVED, "it sat down", sitting=sitting))
    taken(desk.ifs.councils.open(book, "the cellar door", SCANNER, sitting=sitting))
    made(desk, book, (met("late one", 4, -300.0),), sitting)


def test_a_record_calls_parts_by_their_numbers(tmp_path: Path) -> None:
    with ifs_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, book):
        met_three(desk, book)
        sitting = parts_meeting(desk, book)
        assert says(desk.papers.record(sitting), NONE)
        worked(desk, book, sitting)
        for paper in ("A4", "Letter"):
            pdf = desk.papers.record(sitting, paper)
            assert [
                words
                for words in (TITLE, NAMELESS, "1 part worked with.", *SAID)
                if not says(pdf, words)
            ] == []
            assert [words for words in (*NAMES, "late one") if says(pdf, words)] == []


def test_a_section_stands_where_parts_work_was_done(tmp_path: Path) -> None:
    with ifs_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, book):
        met_three(desk, book)
        sitting = parts_meeting(desk, book)

        def section() -> int:
            lines = desk.stimulation.sets.view(sitting).timeline
            work = desk.ifs.view(book, drawers=(Drawer.CHART,))
            return len(parts_section(lines, work, sitting, HEADING, page=page("A4")))

        assert section() == 0
        worked(desk, book, sitting)
        assert section() == 2


def test_an_older_record_is_printed_without_the_words_it_holds(tmp_path: Path) -> None:
    with ifs_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, book):
        met_three(desk, book)
        sitting = parts_meeting(desk, book)
        older = (
            StatusSet(SCANNER, Status.RELIEVED, "it sat down", 1),
            OpeningMade(NOON, "the cellar door", SCANNER, 1),
        )
        taken(desk.ifs.writing.keep(book, older, sitting=sitting))
        pdf = desk.papers.record(sitting)
        assert says(pdf, "part 1 relieved")
        assert [words for words in NAMES if says(pdf, words)] == []


def test_a_dosing_record_tells_the_parts_work_in_it(tmp_path: Path) -> None:
    with ifs_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, book):
        met_three(desk, book)
        sitting = sitting_of(begin(desk))
        worked(desk, book, sitting)
        pdf = desk.papers.record(sitting)
        assert [words for words in (WITHIN, *SAID) if not says(pdf, words)] == []
        assert [words for words in NAMES if says(pdf, words)] == []
