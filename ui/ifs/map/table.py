"""The map on the table: what is shown, what is chosen, and the moves that hands made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import BondDrawn, FrameDrawn, Move, NotePinned, PartMet
from kapdesk.ifs.rules.fragment import Fragment, still_open
from kapdesk.ifs.rules.notes import with_notes
from ui.ifs.map.dress import Dresses
from ui.ifs.map.laid import Laid

Gesture = tuple[Move, ...]


def nameless() -> str:
    """No name at all: a map nobody was given a way to make names for lays nothing new."""
    return ""


class Table(QObject):
    """Shows gestures at once, before anyone wrote them, and lays the map anew when it comes back.

    ``gestured`` with the moves of one finished gesture, ``relaid`` when the map changed, ``chose`` when something else
    is chosen, ``said`` with a sentence for whoever wonders why nothing happened, ``forgotten`` when all of it is gone.
    """

    gestured = Signal(tuple)
    relaid = Signal()
    chose = Signal()
    said = Signal(str)
    forgotten = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._base = Drawn()
        self._pending: list[Gesture] = []
        self.laid = Laid()
        self.chosen: tuple[str, ...] = ()
        self.current = ""
        self.held: tuple[str, ...] = ()
        self.takes = True
        self.fragment = Fragment()
        self.new_id: Callable[[], str] = nameless

    @property
    def drawn(self) -> Drawn:
        """The map as it is shown."""
        return self.laid.drawn

    def lay(self, drawn: Drawn, dresses: Dresses) -> None:
        """Shows a map.  Gestures that are not in it yet, because they are still being written, stay in sight.

        A map that knows nobody of the one before is another client's: nothing of the one before stays.
        """
        if self._base.parts and not self._base.parts.keys() & drawn.parts.keys():
            self.forget()
        self._base = drawn
        self.fragment = still_open(self.fragment, drawn)
        while self._pending and moved(drawn, self._pending[0]) == drawn:
            self._pending.pop(0)
        self._relay(dresses)

    def offer(self, moves: Sequence[Move]) -> bool:
        """Shows what a gesture does and tells it; nothing where it does nothing.  Whether there was anything.

        Notes go with the parts they are about.
        """
        gesture = with_notes(self.drawn, moves)
        if not gesture or not self.takes or _nameless(gesture):
            return False
        if moved(self.drawn, gesture) == self.drawn:
            return False
        self._pending.append(gesture)
        self._relay(self.laid.dresses)
        self.gestured.emit(gesture)
        return True

    def forget(self) -> None:
        """Nothing that was made, chosen or copied stays: another client's map comes."""
        self._pending, self.held, self.fragment = [], (), Fragment()
        self._base = Drawn()
        self._relay(Dresses())
        self.forgotten.emit()

    def settle(self) -> None:
        """Waits for no gesture any more: what comes next is the map as it is."""
        self._pending = []

    def spring_back(self) -> None:
        """Shows the map as it was written: what was offered since is not laid."""
        self._pending = []
        self._relay(self.laid.dresses)

    def choose(self, keys: Iterable[str], current: str = "") -> None:
        """Chooses some, in that order; the last is current where none is named."""
        found = tuple(dict.fromkeys(key for key in keys if self.laid.box(key) is not None))
        current = current if self.laid.box(current) is not None else (found or ("",))[-1]
        self.held = tuple(key for key in self.held if key in found)
        if (found, current) != (self.chosen, self.current):
            self.chosen, self.current = found, current
            self.chose.emit()

    def toggle(self, key: str) -> None:
        """Takes one in, or out where it is chosen."""
        if key in self.chosen:
            self.choose([one for one in self.chosen if one != key], key)
        else:
            self.choose((*self.chosen, key), key)

    def hold(self) -> None:
        """Keeps what is current chosen while the keyboard goes on, or lets it go again."""
        if not self.current:
            return
        if self.current in self.held:
            self.held = tuple(key for key in self.held if key != self.current)
        else:
            self.held = (*self.held, self.current)
        self.chose.emit()

    def _relay(self, dresses: Dresses) -> None:
        drawn = self._base
        for gesture in self._pending:
            drawn = moved(drawn, gesture)
        self.laid = Laid(drawn, dresses)
        self.relaid.emit()
        self.choose(self.chosen, self.current)


def _nameless(gesture: Gesture) -> bool:
    """Whether something in it has no name, because nobody handed in where names come from."""
    things = (
        move.part.id
        if isinstance(move, PartMet)
        else move.bond.id
        if isinstance(move, BondDrawn)
        else move.frame.id
        if isinstance(move, FrameDrawn)
        else move.note.id
        for move in gesture
        if isinstance(move, PartMet | BondDrawn | FrameDrawn | NotePinned)
    )
    return not all(things)
