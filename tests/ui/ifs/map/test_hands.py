"""Whatever hands and keys do, in whatever order: nothing is refused, and all of it is taken back and put back."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import Qt

from tests.ui.ifs.map.conftest import FRAME, LEFT, MIDDLE, NOTE, THREE, K, M, Person, Record
from ui.ifs.map.acts import ARROWS
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.map.kind_menu import KindMenu
from ui.ifs.map.menu import MapMenu

SPOTS = (
    *((-200, -100), (100, -100), (100, 150), (-180, 150), (-260, -80), (180, -40)),
    *((-256, -100), (44, -100), (0, 0), (-50, -100), (300, 200), (-300, 250)),
)
"""Parts, a note, the edge and a corner of a frame, handles, Self, a bond, and empty ground."""

HELD = (
    *(M.NoModifier, M.NoModifier, M.NoModifier, M.ShiftModifier),
    *(M.ControlModifier, M.AltModifier, M.ControlModifier | M.ShiftModifier),
)
KEYS = (
    *(Qt.Key(letter) for letter in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(K.Key_Tab, K.Key_Backtab, K.Key_Escape, K.Key_Return, K.Key_F2, K.Key_Delete, K.Key_Space),
    *(K.Key_Plus, K.Key_Minus, K.Key_PageUp, K.Key_PageDown, K.Key_Home, K.Key_0),
    *ARROWS,
)


class Restless:
    """Somebody who does one thing after another, the same ones for the same number."""

    def __init__(self, number: int, person: Person, record: Record) -> None:
        self._random = Random(number)
        self._person, self._record = person, record

    def does_something(self) -> None:
        """One press, move, release, key, turn of the wheel; or the map comes again, or the keyboard leaves."""
        share, held = self._random.random(), self._random.choice(HELD)
        x, y = self._somewhere()
        if share < 0.2:
            button = self._random.choice((LEFT, LEFT, LEFT, MIDDLE))
            self._person.presses(x, y, held, button)
        elif share < 0.45:
            self._person.moves(x, y, held)
        elif share < 0.6:
            self._person.lets_go(x, y, held)
        elif share < 0.65:
            self._person.clicks_twice(x, y)
        elif share < 0.92:
            self._person.keys(self._random.choice(KEYS), held=held)
        else:
            self._from_beside(share)

    def _from_beside(self, share: float) -> None:
        if share < 0.94:
            self._person.turns(self._random.choice((1, -1)), 0, 0)
        elif share < 0.96:
            self._record.show()
        elif share < 0.98:
            self._person.view.clearFocus()
            self._person.view.setFocus()
        else:
            self._record.canvas.look_for(self._random.choice(("scan", "e", "nobody")))

    def _somewhere(self) -> tuple[float, float]:
        x, y = self._random.choice(SPOTS)
        return x + self._random.choice((0, 0, 5, -40, 70)), y + self._random.choice((0, 0, -7, 33))


@pytest.mark.parametrize("number", range(12))
def test_any_run_of_hands_and_keys_is_taken_back_and_put_back(
    canvas: MapCanvas, person: Person, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    for menu in (MapMenu, KindMenu):
        monkeypatch.setattr(menu, "popup", lambda _menu, _at: None)
    record = Record(canvas, *THREE, FRAME, NOTE)
    begun = record.drawn.digest()
    somebody = Restless(number, person, record)
    for _ in range(150):
        somebody.does_something()
    canvas.finish()
    ended, count = record.drawn.digest(), len(record.kept)
    for _ in range(count):
        record.undo()
    assert record.drawn.digest() == begun
    for _ in range(count):
        record.redo()
    assert record.drawn.digest() == ended
