"""A paper of the practice on paper."""

from __future__ import annotations

from io import BytesIO

import msgspec
import pytest
from pypdf import PdfReader

from kapdesk.practice.handout.leaflet import LeafletHeading, leaflet_pdf
from kapdesk.practice.leaflets import leaflet_ids, load_leaflet
from kapdesk.practice.model.leaflet import HouseRulesWritten, Kind, LeafletReviewed
from kapdesk.practice.model.practice import PracticeNamed
from kapdesk.practice.rules.leaflet import values_of

NAMED = PracticeNamed("Practice under the lime tree", "Mill lane 3\n1010 Town", "555 0100", "112")
RULES = HouseRulesWritten(4, 1.5, "the next day", "the same evening")
REVIEW = LeafletReviewed("aftercare", "1", "", "Dr Lime", "2026-11-20")
FULL = LeafletHeading(values_of(NAMED, RULES), "Wed 25 Nov 2026", "0.1.0", "C-014", REVIEW)
BARE = LeafletHeading(
    values_of(PracticeNamed(""), HouseRulesWritten()), "Wed 25 Nov 2026", "0.1.0", review=REVIEW
)


def pages(
    name: str, heading: LeafletHeading, *, paper: str = "A4", large: bool = False
) -> list[str]:
    pdf = leaflet_pdf(load_leaflet(name), heading, paper=paper, large=large)
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_what_the_practice_set_stands_in_the_sentences() -> None:
    text = one_line("".join(pages("day-before", FULL)))
    assert "Eat nothing for 4 hours before you come." in text
    assert "Drink nothing for 1.5 hours before you come." in text
    assert "Practice under the lime tree, Mill lane 3, 1010 Town" in text
    assert "____" in text, "the next appointment is written in by hand"


def test_what_nobody_set_is_a_line_to_fill_in() -> None:
    text = one_line("".join(pages("day-before", BARE)))
    assert "Eat nothing for ______ hours before you come." in text
    assert "None" not in text


def test_the_small_numbers_lead_to_the_sources() -> None:
    text = one_line("".join(pages("aftercare", FULL)))
    assert "until the next day.²" in text
    assert "2 the maker's information on nasal esketamine (S-SPR); set by this practice" in text


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", leaflet_ids())
def test_every_page_says_whose_it_is_which_version_and_its_number(
    name: str, paper: str, large: bool
) -> None:
    found = pages(name, FULL, paper=paper, large=large)
    assert 1 <= len(found) <= (3 if large else 2)
    for number, text in enumerate(found, 1):
        said = one_line(text)
        assert f"page {number} of {len(found)}" in said
        assert "C-014" in said
        assert "version 1, reviewed by Dr Lime on 20 Nov 2026" in said
        assert "⟨U+" not in said


def test_nobody_is_named_unless_they_were_chosen() -> None:
    assert "C-014" not in "".join(pages("aftercare", BARE))


def test_what_nobody_has_read_says_so_across_the_page() -> None:
    unread = "".join(pages("aftercare", unread_one(FULL)))
    assert "NOT REVIEWED" in unread
    assert "version 1, not reviewed" in one_line(unread)
    assert "NOT REVIEWED" not in "".join(pages("aftercare", FULL))


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", leaflet_ids())
def test_no_page_holds_but_the_small_print_or_one_line_under_a_heading(
    name: str, paper: str, large: bool
) -> None:
    pdf = leaflet_pdf(load_leaflet(name), FULL, paper=paper, large=large)
    titles = {line.words for line in load_leaflet(name).lines if line.kind is Kind.HEADING}
    for page in PdfReader(BytesIO(pdf)).pages:
        lines = [line.strip() for line in page.extract_text().splitlines() if line.strip()]
        said = [line for line in lines if not line.startswith(("page ", "KapDesk", "C-014"))]
        assert any(title in line for title in titles for line in said)
        assert said[-1] not in titles


def test_a_typed_word_is_never_markup() -> None:
    rules = msgspec.structs.replace(RULES, driving="<b>dawn</b> & {phone}")
    heading = LeafletHeading(values_of(NAMED, rules), "Wed 25 Nov 2026", "0.1.0", review=REVIEW)
    assert "until <b>dawn</b> & {phone}." in one_line("".join(pages("aftercare", heading)))


def unread_one(heading: LeafletHeading) -> LeafletHeading:
    """The same heading of a paper nobody has read."""
    return LeafletHeading(heading.values, heading.printed, heading.version, heading.client)
