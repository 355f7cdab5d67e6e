"""While a set runs its keys win, whatever has the focus; Esc and Ctrl+. stop it first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

HOLD_MS = 1000
"""How long the key is held that opens the lock: longer than any slip."""

STOP_AT_ONCE = "stop now"
_KEYS = Qt.Key
_PLAIN: dict[int, str] = {
    _KEYS.Key_Escape: STOP_AT_ONCE,
    _KEYS.Key_Space: "stop",
    _KEYS.Key_Up: "faster",
    _KEYS.Key_Down: "slower",
    _KEYS.Key_Right: "longer",
    _KEYS.Key_Left: "shorter",
    _KEYS.Key_F6: "visual",
    _KEYS.Key_F7: "tone",
    _KEYS.Key_F8: "tactile",
    _KEYS.Key_P: "path",
    _KEYS.Key_M: "mark",
    _KEYS.Key_L: "lock",
    _KEYS.Key_U: "sound",
    # What a presenter's clicker and a foot pedal send.
    _KEYS.Key_PageDown: "stop",
    _KEYS.Key_PageUp: "mark",
    _KEYS.Key_Period: STOP_AT_ONCE,
}
_STOPS = (STOP_AT_ONCE, "stop")
_HELD = ("faster", "slower", "longer", "shorter")
_WHEN_LOCKED = (*_STOPS, "mark")
_DIGITS = range(_KEYS.Key_0, _KEYS.Key_9 + 1)
NOTHING = "nothing"


class SetKeys(QObject):
    """Listens to the whole program while a set is under way.  ``pressed`` names what a key means.

    Locked, only what stops and what marks is heard; the lock's key held for a second opens it: ``locked``.
    """

    pressed = Signal(str)
    locked = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._listening = False
        self._is_locked = False
        self._hold = QTimer(self)
        self._hold.setObjectName("the key of the lock is held")
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD_MS)
        self._hold.timeout.connect(self.unlock)

    @property
    def is_locked(self) -> bool:
        """Whether the panel takes nothing but what stops and marks."""
        return self._is_locked

    def listen(self, listening: bool) -> None:
        """Takes the keys, or gives them back; whoever gives them back is no longer locked."""
        app = QCoreApplication.instance()
        if app is None or listening == self._listening:
            return
        self._listening = listening
        if listening:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)
            self.unlock()

    def lock(self) -> None:
        """Takes nothing but what stops and marks."""
        self._set(True)

    def unlock(self) -> None:
        """Takes everything again."""
        self._hold.stop()
        self._set(False)

    def hold(self, held: bool) -> None:
        """What opens the lock is held down, or let go."""
        if held and self._is_locked:
            self._hold.start()
        else:
            self._hold.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key of the program passes here first."""
        return self._took(event)

    def _set(self, locked: bool) -> None:
        if locked != self._is_locked:
            self._is_locked = locked
            self.locked.emit(locked)

    def _took(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        act = act_of(event)
        if not act:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyRelease:
            self._on_release(act, repeated=event.isAutoRepeat())
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        self._on_press(act, repeated=event.isAutoRepeat())
        return True

    def _on_press(self, act: str, *, repeated: bool) -> None:
        if repeated and act not in _HELD:
            return
        if act == "lock":
            if self._is_locked:
                self.hold(True)
            else:
                self.lock()
        elif act != NOTHING and (not self._is_locked or act in _WHEN_LOCKED):
            self.pressed.emit(act)

    def _on_release(self, act: str, *, repeated: bool) -> None:
        if act == "lock" and not repeated:
            self.hold(False)


def act_of(event: QKeyEvent) -> str:
    """What a key means while a set runs: an act, nothing at all for a key that waits, or empty for any other key."""
    held = event.modifiers()
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    if control:
        return STOP_AT_ONCE if event.key() == _KEYS.Key_Period else ""
    if held & Qt.KeyboardModifier.AltModifier:
        return ""
    key = event.key()
    waits = key in _DIGITS or _KEYS.Key_A <= key <= _KEYS.Key_Z
    return _PLAIN.get(key, NOTHING if waits else "")
