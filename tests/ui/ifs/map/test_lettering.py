"""Words on the map are readable at every zoom and say where they are cut."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from ui.ifs.map.lettering import (
    LARGEST_NAME_PX,
    SMALLEST_NAME_PX,
    fitted,
    grown_font,
    name_px,
    wrapped,
)
from ui.theme.fonts import text_font, text_px
from ui.theme.tokens import SMALL_PX

pytestmark = pytest.mark.usefixtures("qapp")


def metrics() -> QFontMetricsF:
    """Of small words."""
    return QFontMetricsF(text_font(SMALL_PX))


def test_a_name_is_readable_at_every_zoom() -> None:
    sizes = [name_px(zoom) for zoom in (0.1, 0.5, 1.0, 2.0, 8.0)]
    assert sizes == sorted(sizes)
    assert (sizes[0], sizes[-1]) == (SMALLEST_NAME_PX, LARGEST_NAME_PX)


def test_words_that_grow_with_the_map_are_never_smaller_than_the_least() -> None:
    assert grown_font(1.0, SMALL_PX).pixelSize() == text_px(SMALL_PX)
    assert grown_font(0.25, SMALL_PX).pixelSize() * 0.25 >= SMALLEST_NAME_PX


def test_words_are_broken_between_words_and_dots_say_where_they_are_cut() -> None:
    room = metrics().horizontalAdvance("ask the small")
    assert wrapped("ask the small one", metrics(), room, 2) == ["ask the small", "one"]
    (cut,) = wrapped("ask the small one", metrics(), room, 1)
    assert cut.endswith("…")
    assert metrics().horizontalAdvance(cut) <= room
    assert wrapped("", metrics(), room, 2) == []


def test_what_is_written_on_a_note_fits_it_or_says_that_there_is_more() -> None:
    room, line = metrics().horizontalAdvance("ask the small"), metrics().height()
    words = "ask the small one\nin spring"
    assert fitted(words, metrics(), room, 3.5 * line) == "ask the small\none\nin spring"
    for lines in (1.0, 1.5, 2.0):
        cut = fitted(words, metrics(), room, lines * line)
        assert cut.endswith("…")
        assert len(cut.split("\n")) == int(lines)
    assert fitted("one\n\ntwo", metrics(), room, 3 * line) == "one\n\ntwo"
