"""A storyboard: rows of panels, old above new, gone through and put in order by keys or by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.board import acts
from ui.board.acts import KEYS, PanelActs, missing_for
from ui.board.panel_card import PanelCard
from ui.board.panel_face import NEW, OLD_ABOVE_NEW, BoardRow, PanelFace
from ui.board.row_view import MOST, RowView, across_for
from ui.kit.surface import bring_into_sight, column
from ui.theme.tokens import GRID_PX

_ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ACROSS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_MOVES = {acts.EARLIER: -1, acts.LATER: 1}


class Storyboard(QWidget):
    """Shows panels and tells what a person wants with them; it changes and keeps nothing itself.

    Each signal names a panel by its key: ``opened``, ``duplicated`` (from old to new), ``worst_marked``,
    ``replaced_marked``, ``removed``, ``gone_to`` when it became the current one, and ``moved`` with its new place in
    its row, from 0.  ``added`` names a row.

    Keys: arrows go from panel to panel, Enter opens, Ctrl and left or right move one, D copies it to the new row,
    W and R mark it, Delete removes it; Esc leaves a panel that is dragged where it stood.
    """

    opened = Signal(str)
    added = Signal(str)
    moved = Signal(str, int)
    duplicated = Signal(str)
    worst_marked = Signal(str)
    replaced_marked = Signal(str)
    removed = Signal(str)
    gone_to = Signal(str)

    def __init__(
        self,
        rows: Sequence[BoardRow] = OLD_ABOVE_NEW,
        *,
        narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Storyboard")
        self._narrow = narrow
        self._rows = {of.key: RowView(of) for of in rows}
        self._cards: dict[str, PanelCard] = {}
        self._key = ""
        self._acts = PanelActs(copies=NEW in self._rows, narrow=narrow)
        self._acts.chosen.connect(self._on_act)
        self._told = {
            acts.OPEN: self.opened,
            acts.COPY: self.duplicated,
            acts.WORST_FRAME: self.worst_marked,
            acts.REPLACED: self.replaced_marked,
            acts.REMOVE: self.removed,
        }
        laid = column(gap_px=2 * GRID_PX)
        for view in self._rows.values():
            view.added.connect(self.added)
            laid.addWidget(view)
        laid.addWidget(self._acts)
        laid.addStretch(1)
        self.setLayout(laid)
        self.show_faces(())

    def show_faces(self, faces: Sequence[PanelFace]) -> None:
        """Shows these panels, each row in the order given; a panel that stays keeps the keyboard."""
        held = self._holds_keyboard()
        order = list(self._cards)
        near = order.index(self._key) if self._key in order else 0
        self._let_go_of({face.key for face in faces})
        of_rows = {key: [face for face in faces if face.row == key] for key in self._rows}
        across = across_for(max(map(len, of_rows.values())), narrow=self._narrow)
        for key, found in of_rows.items():
            self._rows[key].show_cards([self._card(face) for face in found], found, across)
        self._cards = {card.face.key: card for view in self._rows.values() for card in view.cards}
        if self._key not in self._cards:
            keys = list(self._cards)
            self._key = keys[min(near, len(keys) - 1)] if keys else ""
        self._acts.setVisible(bool(self._cards))
        self._show_current()
        if held and self._key:
            self._cards[self._key].setFocus()

    def current(self) -> str:
        """The key of the panel that is current; empty where there is none."""
        return self._key

    @property
    def row_keys(self) -> tuple[str, ...]:
        """The keys of its rows, from above."""
        return tuple(self._rows)

    def start(self) -> None:
        """Puts the keyboard where a panel is added, where no panel stands yet."""
        next(iter(self._rows.values())).start()

    def go_to(self, key: str) -> bool:
        """Brings a panel into sight and gives it the keyboard; whether it is there."""
        card = self._cards.get(key)
        if card is None:
            return False
        card.setFocus()
        bring_into_sight(card)
        return True

    def event(self, event: QEvent) -> bool:
        """What acts on a panel is no key of the page."""
        return self._keep_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys go, move and act."""
        self._on_key(event)

    def _card(self, face: PanelFace) -> PanelCard:
        card = self._cards.get(face.key)
        if card is None:
            card = PanelCard(face)
            card.entered.connect(self._on_entered)
            card.opened.connect(self.opened)
            card.dragged.connect(self._on_dragged)
            card.let_go.connect(self._on_let_go)
        return card

    def _let_go_of(self, kept: set[str]) -> None:
        for key in [key for key in self._cards if key not in kept]:
            card = self._cards.pop(key)
            card.hide()
            card.deleteLater()

    def _holds_keyboard(self) -> bool:
        return any(card.hasFocus() for card in self._cards.values())

    def _row_of(self, key: str) -> RowView:
        return self._rows[self._cards[key].face.row]

    def _place_of(self, key: str) -> int:
        return self._row_of(key).cards.index(self._cards[key])

    def _on_entered(self, key: str) -> None:
        self._key = key
        self._show_current()
        self.gone_to.emit(key)

    def _show_current(self) -> None:
        """Tab comes to the current panel alone; the acts say what they miss for it."""
        policies = Qt.FocusPolicy
        for key, card in self._cards.items():
            card.setFocusPolicy(policies.StrongFocus if key == self._key else policies.ClickFocus)
        self._acts.show_missing(self._missing())

    def _missing(self) -> dict[str, str]:
        card = self._cards.get(self._key)
        if card is None:
            return missing_for(None, 0, 0, room=True)
        new = self._rows.get(NEW)
        room = new is not None and len(new.cards) < MOST
        count = len(self._row_of(self._key).cards)
        return missing_for(card.face, self._place_of(self._key), count, room=room)

    def _on_act(self, act: str) -> None:
        if self._missing().get(act):
            return
        if act in _MOVES:
            self.moved.emit(self._key, self._place_of(self._key) + _MOVES[act])
        else:
            self._told[act].emit(self._key)

    def _keep_key(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        keeps = self._holds_keyboard() and self._acts_by(event)
        event.setAccepted(keeps)
        return keeps

    def _acts_by(self, event: QKeyEvent) -> bool:
        """Whether a key does something here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if held == Qt.KeyboardModifier.ControlModifier:
            return key in _ALONG
        return not held and (key in KEYS or key in {**_ALONG, **_ACROSS, **_ENDS})

    def _on_key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._give_up_drag():
            return
        if not self._holds_keyboard() or not self._acts_by(event):
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_act(acts.EARLIER if key == Qt.Key.Key_Left else acts.LATER)
        elif key in KEYS:
            if not event.isAutoRepeat():
                self._on_act(KEYS[key])
        elif (found := self._found(key)) is not None:
            self.go_to(found)

    def _found(self, key: Qt.Key) -> str | None:
        """The panel a key leads to from the current one."""
        keys = list(self._cards)
        if key in _ALONG:
            return keys[min(max(keys.index(self._key) + _ALONG[key], 0), len(keys) - 1)]
        if key in _ENDS:
            return keys[_ENDS[key]]
        return self._beyond(_ACROSS[key])

    def _beyond(self, way: int) -> str | None:
        """The nearest panel of the next line above or below."""
        here = self._cards[self._key]
        middle = self._middle(here)
        beyond = {
            key: self._middle(card) - middle
            for key, card in self._cards.items()
            if (self._middle(card).y() - middle.y()) * way > here.height() // 2
        }
        return min(
            beyond, key=lambda key: (abs(beyond[key].y()), abs(beyond[key].x())), default=None
        )

    def _middle(self, card: PanelCard) -> QPoint:
        return card.mapTo(self, card.rect().center())

    def _on_dragged(self, key: str, at: QPoint) -> None:
        self._row_of(key).mark(self._cards[key], at)

    def _on_let_go(self, key: str, at: QPoint) -> None:
        view, card = self._row_of(key), self._cards[key]
        view.mark(card, None)
        place = view.place_at(card, at)
        if place != self._place_of(key):
            self.moved.emit(key, place)

    def _give_up_drag(self) -> bool:
        dragged = [card for card in self._cards.values() if card.is_dragged]
        for card in dragged:
            card.give_up_drag()
            self._rows[card.face.row].mark(card, None)
        return bool(dragged)
