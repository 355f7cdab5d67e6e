"""The keyboard's pen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from ui.board import painting
from ui.board.cursor import FINE_STEP, STEP, Cursor


def test_arrows_move_it_and_it_stays_on_the_sheet() -> None:
    cursor = Cursor()
    assert cursor.words == "at 50 across, 50 down of 100"
    cursor.move(Qt.Key.Key_Right, fine=False)
    cursor.move(Qt.Key.Key_Up, fine=True)
    assert cursor.place == (0.5 + STEP, 0.5 - FINE_STEP)
    for _ in range(50):
        cursor.move(Qt.Key.Key_Left, fine=False)
        cursor.move(Qt.Key.Key_Down, fine=False)
    assert cursor.place == (0.0, 1.0)


def test_it_takes_a_small_room_around_its_place() -> None:
    cursor, box = Cursor(), QRectF(0.0, 0.0, 400.0, 300.0)
    found = cursor.rect(box)
    assert found.contains(painting.spot(box, cursor.place).toPoint())
    assert max(found.width(), found.height()) < 30
