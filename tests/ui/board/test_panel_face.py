"""A panel as a plain value."""

from __future__ import annotations

import pytest

from tests.ui.board.conftest import TWO, bytes_of
from ui.board.panel_face import OLD, REPLACED, SEALED, WORST, PanelFace, face_words, marks_of


def test_a_panel_says_what_is_on_it_and_what_is_told_of_it() -> None:
    face = PanelFace(
        "1", OLD, bytes_of(TWO), b"picture", "at the door", worst=True, told=("distress 9",)
    )
    assert face_words(face, "Old", 2, 4) == (
        "Old 2 of 4: drawing of 2 strokes in black and red; picture; “at the door”; "
        "worst frame; distress 9"
    )
    assert face_words(PanelFace("1", OLD), "Old", 1, 1) == "Old 1 of 1: nothing on it yet"
    unread = PanelFace("1", OLD, drawing=b"something")
    assert "drawing that cannot be read" in face_words(unread, "Old", 1, 1)


def test_a_sealed_panel_carries_and_says_nothing_of_what_is_on_it() -> None:
    face = PanelFace("1", OLD, sealed=True, told=("10:02", "distress 8"))
    assert face_words(face, "Old", 3, 4) == "Old 3 of 4: sealed; 10:02; distress 8"
    with pytest.raises(ValueError, match="1"):
        PanelFace("1", OLD, words="x", sealed=True)
    for drawing, picture in ((b"x", b""), (b"", b"x")):
        with pytest.raises(ValueError, match="1"):
            PanelFace("1", OLD, drawing, picture, sealed=True)


def test_marks_are_words_and_a_panel_never_says_itself() -> None:
    face = PanelFace("1", OLD, words="at the door", worst=True, replaced=True)
    assert marks_of(face) == (WORST, REPLACED)
    assert marks_of(PanelFace("1", OLD, sealed=True)) == (SEALED,)
    assert repr(face) == "<PanelFace 1>"
