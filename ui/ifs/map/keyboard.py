"""The keyboard on the map: what a key pushes, ends or asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.ifs.map.acts import ARROWS, act_of
from ui.ifs.map.hands import Hands
from ui.ifs.map.table import Table


class Keyboard(QObject):
    """Turns keys into pushes and acts.  ``asked`` with the name of an act."""

    asked = Signal(str)

    def __init__(self, table: Table, hands: Hands) -> None:
        super().__init__(table)
        self._table, self._hands = table, hands

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key does something here, and so is no key of the page."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self._is_busy or bool(self._table.chosen or self._hands.over.hits)
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        return bool(act_of(event)) or (plain and (key in ARROWS or key == Qt.Key.Key_Space))

    def press(self, event: QKeyEvent) -> None:
        """A key: it ends what is on its way, pushes, or asks for an act."""
        key, hands = Qt.Key(event.key()), self._hands
        hands.by_keys = True
        if key == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                hands.grip(on=True)
        elif key == Qt.Key.Key_Escape and self.takes(event):
            self._escape()
        elif hands.reaching.is_on_its_way and self._reach(key):
            hands.show()
        elif key in ARROWS and self.takes(event) and not act_of(event):
            self._push(key, far=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif (name := act_of(event)) and not hands.is_busy:
            hands.nudging.lay()
            self.asked.emit(name)
        else:
            event.ignore()

    def release(self, event: QKeyEvent) -> None:
        """Space comes up: nothing is pushed about any more."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hands.grip(on=False)
        else:
            event.ignore()

    @property
    def _is_busy(self) -> bool:
        hands = self._hands
        return hands.is_busy or hands.reaching.is_on_its_way or hands.nudging.is_on_its_way

    def _escape(self) -> None:
        hands = self._hands
        if hands.is_busy or hands.reaching.is_on_its_way:
            hands.cancel()
        elif hands.nudging.is_on_its_way:
            hands.nudging.forget()
        elif hands.over.hits:
            hands.over.hits = []
        else:
            self._table.choose(())
        hands.show()

    def _reach(self, key: Qt.Key) -> bool:
        """A key while a bond is on its way; whether it had to do with it."""
        reaching = self._hands.reaching
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit("reached")
        elif key in ARROWS or key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            reaching.turn(self._table.laid, key, back=key == Qt.Key.Key_Backtab)
        else:
            reaching.end()
            return False
        return True

    def _push(self, key: Qt.Key, *, far: bool) -> None:
        if self._table.chosen and self._table.takes:
            self._hands.nudging.push(ARROWS[key], far=far)
        else:
            self._hands.push_map(ARROWS[key])
        self._hands.show()
