"""Ratings meeting by meeting on paper."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from kapdesk.kernel.plot import Marker
from kapdesk.kernel.rating_plot import Dot, RatingPlot, RatingRow, Stretch, Upright
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from kapdesk.press.ratings import RatingsBlock, ratings_blocks
from tests.kapdesk.press.test_lists import text_of

SHEET = page("A4")


def plot_of(*counts: int, hollow: bool = False, ringed: bool = False) -> RatingPlot:
    """A plot of meetings with so many ratings each."""
    starts = [sum(counts[:i]) for i in range(len(counts))]
    stretches = tuple(
        Stretch(start, start + count, f"S{i}", f"{i} Mar", "left")
        for i, (start, count) in enumerate(zip(starts, counts, strict=True), 1)
    )
    dots = tuple(
        Dot(f"e{place}", place, place % 11, "", hollow=hollow, ringed=ringed)
        for place in range(sum(counts))
    )
    row = RatingRow("Distress", "0–10", 0, 10, (0, 5, 10), "#000000", Marker.DOT, dots)
    return RatingPlot(stretches, (row,))


def printed(*blocks: RatingsBlock) -> bytes:
    return build(blocks, page=SHEET, edges=Edges("", "", ""), title="Ratings")


def test_meetings_rows_and_numbers_are_named() -> None:
    text = text_of(printed(*ratings_blocks(SHEET, plot_of(3, 2), title="T7")))
    for words in ("T7", "Distress", "0–10", "S1 · 1 Mar", "S2 · 2 Mar", "left"):
        assert words in text


@pytest.mark.parametrize(
    ("hollow", "ringed", "words"),
    [(True, False, "open: under effect"), (False, True, "ringed: taken as fitting")],
)
def test_a_sign_is_drawn_and_explained(hollow: bool, ringed: bool, words: str) -> None:
    signed = printed(*ratings_blocks(SHEET, plot_of(3, hollow=hollow, ringed=ringed)))
    assert words in text_of(signed)
    assert signed != printed(*ratings_blocks(SHEET, plot_of(3)))
    bare = printed(
        *ratings_blocks(SHEET, plot_of(3, hollow=hollow, ringed=ringed), explained=False)
    )
    assert words not in text_of(bare)
    assert bare != printed(*ratings_blocks(SHEET, plot_of(3), explained=False))


def test_many_meetings_go_on_in_rows_and_no_rating_is_lost() -> None:
    plot = plot_of(*(5,) * 20, hollow=True)
    blocks = list(ratings_blocks(SHEET, plot, title="T7"))
    assert len(blocks) > 1
    assert [bool(one.title) for one in blocks] == [True, *(False,) * (len(blocks) - 1)]
    assert [bool(one.legend) for one in blocks] == [*(False,) * (len(blocks) - 1), True]
    places = [dot.place for one in blocks for row in one.plot.rows for dot in row.dots]
    assert places == list(range(100))
    assert "page 1 of" in text_of(printed(*blocks))


def test_a_row_of_meetings_names_only_what_was_rated_in_it() -> None:
    plot = plot_of(*(12,) * 6)
    (row,) = plot.rows
    early = replace(row, name="VOC", dots=row.dots[:3])
    first, *later = ratings_blocks(SHEET, replace(plot, rows=(row, early)))
    assert [one.name for one in first.plot.rows] == ["Distress", "VOC"]
    assert {one.name for block in later for one in block.plot.rows} == {"Distress"}


def test_one_long_meeting_stands_in_one_row() -> None:
    (block,) = ratings_blocks(SHEET, plot_of(90))
    assert block.plot.places == 90
    assert printed(block)


def test_nothing_is_drawn_where_nothing_was_rated() -> None:
    assert list(ratings_blocks(SHEET, RatingPlot())) == []


def test_a_part_of_the_height_is_lower_and_still_whole() -> None:
    (usual,) = ratings_blocks(SHEET, plot_of(3))
    (low,) = ratings_blocks(SHEET, plot_of(3), share=0.5)
    assert low.height_pt < usual.height_pt
    assert usual.parted(usual.height_pt) == (usual, None)
    assert usual.parted(usual.height_pt - 1.0) == (None, usual)


def test_a_meeting_without_a_name_is_its_day() -> None:
    stretch = Stretch(0, 3, "", "2 Mar")
    plot = RatingPlot((stretch,), plot_of(3).rows)
    assert "2 Mar" in text_of(printed(*ratings_blocks(SHEET, plot)))


def test_a_dose_is_a_line_with_words_through_every_row_once() -> None:
    plot = plot_of(20, 20)
    marked = tuple(
        Upright(place, (f"Dose {number} · 2 Mar", f"Dose {number}", str(number)))
        for number, place in enumerate((0.0, 20.0, 40.0), 1)
    )
    blocks = list(ratings_blocks(SHEET, replace(plot, uprights=marked)))
    assert [[one.place for one in block.plot.uprights] for block in blocks] == [[0.0], [20.0, 40.0]]
    text = text_of(printed(*blocks))
    assert [text.count(f"Dose {number}") for number in (1, 2, 3)] == [1, 1, 1]
    plain = next(iter(ratings_blocks(SHEET, plot)))
    assert blocks[0].height_pt > plain.height_pt


def test_a_dashed_row_is_dashed_and_leaves_the_next_solid() -> None:
    plot = plot_of(3)
    dashed = replace(plot, rows=(replace(plot.rows[0], dashed=True), plot.rows[0]))
    content = PdfReader(BytesIO(printed(*ratings_blocks(SHEET, dashed)))).pages[0].get_contents()
    assert content is not None
    drawn = content.get_data()
    assert drawn.count(b"[3.5 2.5] 0 d") == 1
    assert drawn.index(b"[] 0 d", drawn.index(b"[3.5 2.5] 0 d"))
