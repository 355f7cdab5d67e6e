"""Points, boxes to tick and lines to write on."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from kapdesk.press.lists import BOX, paragraph, rooms, signed, space
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page, reading_page
from kapdesk.press.strips import Strip, Strips

SHEET = page("A4")
LONG = "words that go on until they need another line " * 5


def text_of(pdf: bytes) -> str:
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join("".join(found.extract_text() for found in pages).split())


def set_as(*strips: Strip) -> str:
    block = Strips(SHEET.width_pt, strips)
    return text_of(build([block], page=SHEET, edges=Edges("", "", ""), title="A form"))


def test_every_line_of_a_point_begins_where_the_first_does() -> None:
    strips = signed(SHEET, BOX, LONG)
    assert len(strips) > 2
    assert strips[0].pieces[0].x_pt == 0.0
    starts = {strips[0].pieces[1].x_pt, *(strip.pieces[0].x_pt for strip in strips[1:])}
    assert len(starts) == 1
    assert starts.pop() > 0


def test_a_sign_is_read_before_its_words() -> None:
    assert set_as(*signed(SHEET, BOX, "Eats and drinks")).endswith(f"{BOX} Eats and drinks")


def test_lines_to_write_on_stay_with_what_asks_for_them() -> None:
    strips = (*paragraph(SHEET, "Who?"), *rooms(SHEET, 3))
    assert [strip.opens for strip in strips] == [True, False, False, False, False]
    assert sum(strip.ruled for strip in strips) == 3


def test_white_holds_its_place() -> None:
    assert (space(5.0).height_pt, space(5.0).pieces) == (5.0, ())


def test_a_column_for_reading_is_no_wider_than_the_eye_follows() -> None:
    narrow, large = reading_page("A4"), reading_page("A4", large=True)
    assert narrow.width_pt < page("A4").width_pt
    assert large.width_pt == page("A4", large=True).width_pt
    assert narrow.width_pt + 2 * narrow.margin_pt == narrow.paper.width_pt
