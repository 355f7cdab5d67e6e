"""The legend: every line of it a sample beside its words, over as many pages as it needs."""

from __future__ import annotations

from kapdesk.ifs.handout.legend import LegendBlock
from kapdesk.ifs.rules.looks import FADED, GUESSED, SIZED, Legend, looks_of
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import Page, page
from tests.fakes.parts_map import map_of
from tests.kapdesk.emdr.handout.reading import pages, says

EDGES = Edges("C-014", "Wed 4 Mar 2026", "a legend")
WAYS = (
    Legend("pattern waves", "waves pattern", "restless", own=True),
    Legend("colour ember", "ember colour", "anger", own=True),
    Legend("shape star", "star", "at night", own=True),
    Legend(GUESSED, "dashed outline or line", "guessed, not said"),
    Legend(SIZED, "size", "how active it was"),
    Legend(FADED, "faded", "farther behind"),
)


def pdf_of(on: Page, lines: tuple[Legend, ...]) -> bytes:
    return build([LegendBlock(on, lines)], page=on, edges=EDGES, title="legend")


def test_every_look_of_a_map_stands_in_it() -> None:
    lines = (*looks_of(map_of(60)).legend, *WAYS)
    pdf = pdf_of(page("A4"), lines)
    assert [one.words for one in lines if not says(pdf, one.words)] == []


def test_it_goes_on_where_a_page_ends() -> None:
    on = page("Letter", large=True)
    many = WAYS * 12
    found = pages(pdf_of(on, many))
    assert len(found) > 1
    assert sum(text.count("farther behind") for text in found) == 12


def test_what_does_not_fit_is_left_for_the_next_page() -> None:
    block = LegendBlock(page("A4"), WAYS)
    first, rest = block.parted(block.height_pt / 2.0)
    assert first is not None
    assert rest is not None
    assert first.lines + rest.lines == WAYS
    assert block.parted(0.0) == (None, block)
    assert block.parted(block.height_pt + 1.0) == (block, None)
