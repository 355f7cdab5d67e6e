"""Papers of parts work: asked for by name, from the process drawer, and noted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.desk.parts_papers import PARTS_PAPERS
from kapdesk.ifs.handout.map_words import FORWARD
from kapdesk.ifs.model.moves import PartDescribed, PartMet
from kapdesk.ifs.model.nouns import Measure, Moment, Seen
from kapdesk.ifs.model.papers import TITLES, PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.parts import Place
from kapdesk.ifs.seen.beside import MEAN
from kapdesk.ifs.seen.curves import DASHED, JOINED
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, PartId
from kapdesk.practice.model.practice import RecordPrinted
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.ifs import ifs_desk, made, met_three, part
from tests.fakes.sets import taken
from tests.kapdesk.emdr.handout.reading import pages, says

Told = tuple[Desk, BookId]


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Told]:
    with ifs_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, book):
        met_three(desk, book)
        yield desk, book


def wanted(told: Told, what: PartsPaper, about: str = "") -> PartsPaperWanted:
    desk, book = told
    found = desk.parts_papers.wanted(what, book, about)
    assert isinstance(found, PartsPaperWanted)
    return found


@pytest.mark.parametrize("what", [PartsPaper(name) for name in PARTS_PAPERS])
def test_every_paper_goes_out_under_its_name_and_drawer(told: Told, what: PartsPaper) -> None:
    desk, book = told
    asked = wanted(told, what, "1" if what is PartsPaper.PART else "")
    pdf = desk.parts_papers.pdf(asked)
    assert says(pdf, "from the process drawer")
    (entry,) = desk.parts_papers.note_printing(asked)
    fact = entry.fact
    assert isinstance(fact, RecordPrinted)
    assert (fact.what, fact.book, fact.part) == (what, book, asked.part)
    assert fact.from_drawer is Drawer.PROCESS
    assert TITLES[what]


def test_a_part_is_named_by_its_number_and_a_map_may_be_tiled(told: Told) -> None:
    desk, book = told
    assert wanted(told, PartsPaper.PART, "2").part == "young one"
    assert wanted(told, PartsPaper.MAP, "tiled").tiled
    for what, about in (
        ("part-sheet", "9"),
        ("part-sheet", ""),
        ("council", "1"),
        ("parts-map", "x"),
    ):
        assert isinstance(desk.parts_papers.wanted(what, book, about), Refusals)


def test_what_is_not_there_is_said_and_not_printed(told: Told) -> None:
    desk, book = told
    for asked in (
        PartsPaperWanted(PartsPaper.PART, book, PartId("none")),
        PartsPaperWanted(PartsPaper.CHANGES, book, since="dose 3"),
    ):
        with pytest.raises(Trouble, match="not there any more"):
            desk.parts_papers.pdf(asked)


def test_the_clients_copy_carries_the_line_that_was_written_for_it(told: Told) -> None:
    desk, _ = told
    asked = wanted(told, PartsPaper.CLIENT_MAP)
    line = msgspec.structs.replace(asked, forward="We look again in May.")
    assert not says(desk.parts_papers.pdf(asked), "in May")
    for words in (FORWARD, "We look again in May."):
        assert says(desk.parts_papers.pdf(line), words)


def test_what_the_record_says_of_how_it_goes_on_stands_on_the_clients_copy(told: Told) -> None:
    desk, book = told
    scanner = msgspec.structs.replace(part("scanner", 1), gifts=("a sharp eye",))
    made(desk, book, (PartDescribed(scanner),))
    assert says(desk.parts_papers.pdf(wanted(told, PartsPaper.CLIENT_MAP)), "a sharp eye")


def test_initials_stand_in_place_of_the_code(told: Told) -> None:
    desk, book = told
    asked = wanted(told, PartsPaper.MAP)
    short = msgspec.structs.replace(asked, initials=True, paper="Letter", large=True)
    identity = desk.people.view(book).identity
    assert identity.label in pages(desk.parts_papers.pdf(asked))[0]
    assert identity.initials in pages(desk.parts_papers.pdf(short))[0]


def test_without_a_dosing_session_there_is_no_dose(told: Told) -> None:
    desk, book = told
    assert desk.parts_papers.doses(book) == ()


def test_a_map_as_a_drawing_is_noted_as_one_and_a_clients_holds_only_what_is_theirs(
    told: Told,
) -> None:
    desk, book = told
    hushed = msgspec.structs.replace(part("hushed", 4), seen_by=Seen.CLINICIAN)
    made(desk, book, (PartMet(hushed, Place(-300.0, 0.0)),))
    for what, there in ((PartsPaper.MAP, True), (PartsPaper.CLIENT_MAP, False)):
        drawing = msgspec.structs.replace(wanted(told, what), drawing=True)
        svg = desk.parts_papers.paper(drawing)
        assert svg.startswith(b"<?xml")
        assert (b"hushed" in svg, b"exile" in svg) == (there, there)
        (entry,) = desk.parts_papers.note_printing(drawing)
        assert isinstance(entry.fact, RecordPrinted)
        assert entry.fact.paper == "SVG"
    assert desk.parts_papers.paper(wanted(told, PartsPaper.MAP)).startswith(b"%PDF")


def test_the_curve_of_a_part_stands_among_the_changes_where_it_is_asked_for(told: Told) -> None:
    desk, book = told
    scanner = PartId("scanner")
    taken(desk.ifs.work.rate(book, scanner, Measure.TRUST, 4))
    taken(desk.ifs.work.read_self(book, Moment.PRE, (3, *[None] * 7)))
    asked = wanted(told, PartsPaper.CHANGES, "1")
    assert asked.part == scanner
    assert says(desk.parts_papers.pdf(asked), JOINED)
    beside = msgspec.structs.replace(asked, beside=MEAN)
    assert says(desk.parts_papers.pdf(beside), DASHED)
    assert not says(desk.parts_papers.pdf(wanted(told, PartsPaper.CHANGES)), JOINED)
    gone = msgspec.structs.replace(asked, part=PartId("none"))
    with pytest.raises(Trouble, match="not there any more"):
        desk.parts_papers.pdf(gone)
