"""Panels on paper: three beside each other, drawn, pictured or empty."""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from kapdesk.art.handout.panels import ACROSS, rows_of
from kapdesk.art.model.nouns import Row
from kapdesk.art.model.panels import Panel
from kapdesk.kernel.ids import PanelId
from kapdesk.press.paper import page
from tests.kapdesk.art.handout.shown import BLOBS, whole
from tests.kapdesk.emdr.handout.reading import says


def test_a_row_holds_three_and_blank_frames_fill_it_up() -> None:
    on = page("A4", large=False)
    panels = whole().picture.board.row(Row.NEW)
    (row,) = rows_of(on, panels, BLOBS.get)
    assert len(row.frames) == ACROSS
    assert [len(one.frames) for one in rows_of(on, panels, BLOBS.get, blank=5)] == [3, 2]
    assert [one.first for one in rows_of(on, (), BLOBS.get, blank=6)] == [1, 4]


def test_a_row_is_never_broken() -> None:
    on = page("A4", large=False)
    (row,) = rows_of(on, whole().picture.board.row(Row.NEW), BLOBS.get)
    assert row.parted(row.height_pt) == (row, None)
    assert row.parted(row.height_pt - 1.0) == (None, row)


def test_a_sealed_panel_is_a_hatched_box_with_that_word_beneath() -> None:
    on, into = page("A4", large=False), BytesIO()
    panel = Panel(PanelId("a"), Row.OLD, 0, "the door", worst=True)
    (open_row,) = rows_of(on, (panel,), BLOBS.get)
    (row,) = rows_of(on, (panel,), BLOBS.get, sealed={"a"})
    sizes = []
    for one in (open_row, row):
        into = BytesIO()
        canvas = Canvas(into, pageCompression=0)
        one.draw(canvas, 50.0, 700.0)
        canvas.save()
        sizes.append(into.getvalue().count(b" l S"))
    assert says(into.getvalue(), "1 (sealed, the worst frame)")
    assert not says(into.getvalue(), "door")
    assert sizes[1] > sizes[0] + 20
