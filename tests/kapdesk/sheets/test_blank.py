"""A sheet to be written on by hand, read back from the PDF."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import Page, page
from kapdesk.press.tables import prose
from kapdesk.sheets.blank import DRAW_HERE, blank_blocks
from kapdesk.sheets.model import Body, Drawing, Kept, Link, Linked, Prompt, Rows, Section, Words
from tests.kapdesk.press.test_lists import text_of
from tests.kapdesk.sheets.made import DEMANDING

ON = page("A4")
EDGES = Edges("left", "right", "footer")


def _text(*blocks: Block) -> str:
    return " ".join(text_of(build(blocks, page=ON, edges=EDGES, title="A sheet")).split())


def _figure(on: Page, prompt: Prompt, kept: Kept | None) -> Iterator[Block]:
    if isinstance(prompt, Body):
        yield prose(on, "", ["A figure to paint on" if kept is None else "A painted figure"])


def test_scales_offer_their_numbers_with_what_the_ends_mean() -> None:
    text = _text(*blank_blocks(ON, DEMANDING.sections[2]))
    assert "0 10 20 30 40 50 60 70 80 90 100" in text
    assert "−5 −4 −3 −2 −1 0 +1 +2 +3 +4 +5 (−5 much worse, +5 much better)" in text
    assert "What tells:" in text


def test_a_list_has_boxes_under_its_columns_and_says_what_may_stand_in_them() -> None:
    text = _text(*blank_blocks(ON, DEMANDING.sections[3]))
    assert "Who was there First thing / Second thing / Third thing" in text
    assert "How strong now 0 not at all to 10 most" in text
    assert "Which way it went −5 to +5" in text
    assert "In any order." in text
    assert text.count("Made by hand") == 1


def test_room_is_left_to_draw_and_a_figure_is_printed_where_one_is_given() -> None:
    section = DEMANDING.sections[3]
    assert DRAW_HERE in _text(*blank_blocks(ON, section))
    assert "A figure to paint on" in _text(*blank_blocks(ON, section, _figure))
    assert "A figure" not in _text(*blank_blocks(ON, section))


def test_a_list_never_asks_for_more_rows_than_a_page_holds() -> None:
    column = Words(key="words", asks="Words")
    large = page("Letter", large=True)
    section = Section("Many", (Rows(key="rows", asks="Rows?", columns=(column,), blank=30),))
    assert all(block.height_pt <= large.height_pt for block in blank_blocks(large, section))


def test_a_section_goes_on_after_what_is_drawn() -> None:
    prompts = (
        Words(key="a", asks="Before?"),
        Drawing(key="b", asks="Drawn?", note="Its name"),
        Link(key="c", asks="After?", to=Linked.PART),
    )
    text = _text(*blank_blocks(ON, Section("Mixed", prompts)))
    assert text.index("Before?") < text.index("Drawn?") < text.index("Its name:")
    assert text.index("Its name:") < text.index("After?")
