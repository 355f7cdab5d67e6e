"""What a panel's face shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kapdesk.sketch.inks import SHEET
from tests.ui.board.faces import DRAWN, EVERY, FRESH, PICTURED, SHUT, WRITTEN
from ui.board.face_painting import draw_face, high_for
from ui.board.panel_face import OLD, PanelFace
from ui.theme.tokens import THEMES
from ui.theme.worn import wear, worn

BOX = QRectF(0.0, 0.0, 240.0, 180.0)


def _seen(face: PanelFace) -> QImage:
    picture = QImage(240, 180, QImage.Format.Format_RGB32)
    picture.fill(QColor("black"))
    painter = QPainter(picture)
    draw_face(painter, BOX, face)
    painter.end()
    return picture


def _colours(picture: QImage) -> set[str]:
    return {
        QColor(picture.pixel(x, y)).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }


@pytest.mark.parametrize("theme", list(THEMES))
def test_no_two_kinds_of_panel_look_alike_in_any_theme(qapp: QApplication, theme: str) -> None:
    before = worn()
    wear(qapp, THEMES[theme])
    pictures = [_seen(face) for face in (*EVERY, replace(DRAWN, worst=True))]
    wear(qapp, before)
    for place, picture in enumerate(pictures):
        assert picture not in pictures[:place]


def test_a_drawing_stands_on_its_sheet_and_a_picture_beside_it(qapp: QApplication) -> None:
    del qapp
    assert SHEET in _colours(_seen(DRAWN))
    assert SHEET not in _colours(_seen(PICTURED))
    both = _seen(replace(DRAWN, picture=PICTURED.picture))
    assert QColor(both.pixel(20, 170)).name().upper() == SHEET
    assert QColor(both.pixel(220, 90)).name() == "#000000"


def test_a_mark_is_a_shape_and_a_word(qapp: QApplication) -> None:
    del qapp
    plain = replace(WRITTEN, worst=False)
    assert _seen(WRITTEN) != _seen(plain)
    assert _seen(replace(plain, replaced=True)) not in (_seen(WRITTEN), _seen(plain))


def test_what_is_told_of_a_sealed_panel_stands_on_it(qapp: QApplication) -> None:
    del qapp
    assert _seen(SHUT) != _seen(replace(SHUT, told=()))
    assert _seen(SHUT) == _seen(replace(SHUT, key="other"))


def test_what_cannot_be_read_is_said_and_nothing_fails(qapp: QApplication) -> None:
    del qapp
    empty = _seen(FRESH)
    assert _seen(PanelFace("1", OLD, drawing=b"something")) != empty
    assert _seen(PanelFace("1", OLD, picture=b"something")) != empty


def test_a_face_has_the_shape_of_a_drawing() -> None:
    assert high_for(240.0) == 180.0
