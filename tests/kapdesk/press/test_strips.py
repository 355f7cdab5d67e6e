"""Strips parted between pages."""

from __future__ import annotations

from kapdesk.press.paper import page
from kapdesk.press.strips import Strip, Strips, together
from kapdesk.press.tables import Row, prose, table


def stacked(*opens: bool, height_pt: float = 10.0) -> Strips:
    body = tuple(Strip((), height_pt, 8.0, opens=o) for o in opens)
    head, again = (Strip((), 20.0, 15.0),), (Strip((), 5.0, 4.0),)
    return Strips(100.0, body, head, again)


def test_what_fits_stays_whole() -> None:
    block = stacked(True, True)
    assert block.height_pt == 40.0
    assert block.parted(40.0) == (block, None)


def test_a_page_turns_where_a_row_opens_and_says_the_head_again() -> None:
    fits, rest = stacked(True, True, False, True).parted(45.0)
    assert fits is not None
    assert rest is not None
    assert (fits.height_pt, rest.height_pt) == (30.0, 35.0)


def test_a_row_that_does_not_fit_moves_whole() -> None:
    block = stacked(True, False, False)
    assert block.parted(45.0) == (None, block)


def test_a_row_higher_than_a_page_is_parted_inside() -> None:
    block = stacked(True, *([False] * 60))
    fits, rest = block.parted(120.0)
    assert fits is not None
    assert rest is not None
    assert fits.height_pt == 120.0
    assert rest.height_pt == 5.0 + 51 * 10.0


def test_a_head_alone_never_stays_behind() -> None:
    block = stacked(True)
    assert block.parted(25.0) == (None, block)


def test_no_line_of_a_long_text_is_lost_between_pages() -> None:
    sheet = page("A4")
    block: Strips | None = prose(sheet, "Note", ["the room is breathing " * 2000])
    assert block is not None
    lines, seen = len(block.body), 0
    while block is not None:
        fits, block = block.parted(300.0)
        assert fits is not None
        assert fits.height_pt <= 300.01
        seen += (fits.stop or lines) - fits.start
    assert seen == lines


def test_lines_for_ink_are_never_parted() -> None:
    sheet = page("A4")
    rows = [Row((name, "____")) for name in ("Prescriber", "Given by", "Checked by", "Witness")]
    signed = together(table(sheet, "", ("By hand", "Signature"), rows))
    assert table(sheet, "", ("By hand", "Signature"), rows).parted(signed.height_pt - 1.0)[0]
    assert signed.parted(signed.height_pt - 1.0) == (None, signed)
    assert signed.parted(signed.height_pt) == (signed, None)
