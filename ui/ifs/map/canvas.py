"""The parts map: everything of it together, as the page puts it in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, Signal, SignalInstance
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.rules.looks import Looks
from ui.ifs.map.acts import LAYS
from ui.ifs.map.corners import Corners
from ui.ifs.map.deeds import Deeds
from ui.ifs.map.dress import Dresses
from ui.ifs.map.finding import Finding
from ui.ifs.map.hands import Hands
from ui.ifs.map.keyboard import Keyboard
from ui.ifs.map.kind_menu import KindMenu
from ui.ifs.map.menu import MapMenu, pop_up
from ui.ifs.map.over_pictures import OverPictures
from ui.ifs.map.proposal import Proposal, ProposalStrip
from ui.ifs.map.scene import MapScene
from ui.ifs.map.sights import Sights
from ui.ifs.map.table import Table
from ui.ifs.map.view import MapView
from ui.ifs.map.writing import Writing

NAME = "Parts map"
LOOKS = {"all", "next", "previous", "hold", "copy"}
"""What can be done with a map that takes nothing."""

HOW = (
    "Tab goes from one to the next, arrows push it, N lays a new part, K draws a bond, F2 renames; "
    "Shift and F10 opens everything else, Ctrl and Tab lead out of it. The list beside it says the same in words."
)


class MapCanvas(QWidget):
    """Shows a map and tells what hands and keys made of it; it keeps nothing.

    ``gestured`` with the moves of one finished gesture; the map comes back by ``show_map``, or a sentence by
    ``refused``; ``held`` says why nothing may be laid now, where there is a reason.  ``selected`` with the ids of what
    is chosen, ``opened`` with a part or a bond to look at, ``pictured`` with the place where a picture is wanted,
    ``sealing`` with that of a sealed note, ``pictures_wanted`` with the digests of pictures that are not shown yet,
    ``sighted`` with whether rings and legend are seen, ``said`` with a quiet sentence, such as why nothing happened.
    """

    gestured = Signal(tuple)
    undo_wanted = Signal()
    redo_wanted = Signal()
    selected = Signal(tuple)
    opened = Signal(str)
    pictured = Signal(float, float)
    sealing = Signal(float, float)
    pictures_wanted = Signal(tuple)
    sighted = Signal(bool, bool)
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held = ""
        self._table = table = Table(self)
        self.scene = MapScene(table)
        self._over_pictures = OverPictures(self.scene)
        self.hands = Hands(table, self.scene)
        self._keyboard = Keyboard(table, self.hands)
        self.view = MapView(self.scene, self.hands, self._keyboard, self)
        self.hands.see_by(self.view)
        self._deeds = Deeds(table, self.hands, self.view)
        self._writing = Writing(table, self.view)
        self.corners = corners = Corners(self, self.view)
        self._finding = Finding(table, self.hands, self.view, corners.search, self.scene.whole)
        self.proposal = Proposal(table, self.hands.over, self.view, ProposalStrip(self))
        self._sights = Sights(table, self.hands, self.scene, self.view)
        self.view.setAccessibleName(NAME)
        self.view.setAccessibleDescription(HOW)
        self.setFocusProxy(self.view)
        self._does = self._own_acts()
        self._listen()
        self._on_relaid()

    @property
    def new_id(self) -> Callable[[], str]:
        """Where names for what is new come from; handed in."""
        return self._table.new_id

    @new_id.setter
    def new_id(self, make: Callable[[], str]) -> None:
        """Hands in where they come from."""
        self._table.new_id = make

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is chosen, in its order."""
        return self._table.chosen

    @property
    def said_now(self) -> str:
        """The sentence in sight at the foot of the map."""
        return self.corners.said_now

    def show_map(self, drawn: Drawn, looks: Looks, *, takes: bool = True) -> None:
        """Shows a map; ``takes`` whether anything may be laid on it."""
        first = self._table.drawn.empty and not drawn.empty
        self._table.takes = takes
        self._table.lay(drawn, Dresses(looks))
        if missing := self.scene.missing_pictures():
            self.pictures_wanted.emit(missing)
        if first:
            self.fit_all()

    def show_picture(self, digest: str, picture: QImage) -> None:
        """Shows a picture wherever its digest stands."""
        self.scene.pictures[digest] = picture
        self.scene.show_table()
        self.view.see()

    def refused(self, sentence: str) -> None:
        """What was made was not laid: everything lies as it did, and the sentence says why."""
        self._table.spring_back()
        self._say(sentence)

    def forget(self) -> None:
        """Another client comes: nothing that was made, chosen, copied or typed here stays."""
        self._table.forget()

    def select(self, ids: Iterable[str]) -> None:
        """Chooses these; ``selected`` is told as if a hand had.  One alone is brought into sight."""
        self._table.choose(ids)
        if len(self.chosen) == 1:
            self.view.bring(self._table.laid.bounds(self.chosen))

    def fit_all(self) -> None:
        """Sees all of the map."""
        self._sights.fit_all()

    def fit_within(self, box: QRectF) -> None:
        """Sees all of a box, whatever lies in it.  unit map points"""
        self.view.fit(box)

    def fit_selection(self) -> None:
        """Sees what is chosen."""
        self._sights.fit_chosen()

    def look_for(self, words: str) -> int:
        """Marks what holds some words and goes to the first; how many there are."""
        self.corners.search.open(words)
        return self._finding.look_for(words)

    def act(self, name: str) -> bool:
        """Does one of ``acts.ACTS``, as its key would, or says what it misses; whether there is such an act."""
        self.corners.hush()
        self._writing.finish()
        self.proposal.leave()
        self.hands.nudging.lay()
        held = self.held if name in LAYS else ""
        if missing := held or self._deeds.missing(name):
            self._say(missing)
        elif name in self._does:
            self._does[name]()
        elif self._sights.knows(name):
            self._sights.do(name)
            self._tell_sight()
        elif self._deeds.knows(name) and (self._table.takes or name in LOOKS):
            self._deeds.do(name)
        return name in self._does or self._sights.knows(name) or self._deeds.knows(name)

    def finish(self) -> None:
        """Lays what is typed or pushed, before the page is left."""
        self._writing.finish()
        self.proposal.leave()
        self.hands.nudging.lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says the size changed."""
        super().resizeEvent(event)
        self.corners.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme: everything is drawn anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.corners.wear()

    def _own_acts(self) -> dict[str, Callable[[], object]]:
        return {
            "part": self._new_part,
            "note": self._new_note,
            "frame": self._frame,
            "picture": partial(self._at_room, self.pictured),
            "seal": partial(self._at_room, self.sealing),
            "rename": self._rename,
            "open": self._open,
            "undo": self._undo,
            "redo": self._redo,
            "find": self.corners.search.open,
            "menu": self._open_menu,
            "kind": self._open_kinds,
            "legend": self._turn_legend,
        }

    def _listen(self) -> None:
        table, hands = self._table, self.hands
        table.gestured.connect(self.gestured)
        table.said.connect(self._say)
        table.relaid.connect(self._on_relaid)
        table.chose.connect(self._on_chose)
        table.forgotten.connect(self._on_forgotten)
        self._keyboard.asked.connect(self.act)
        hands.naming.connect(self._writing.new_part)
        hands.writing.connect(self._writing.rename)
        hands.menu_asked.connect(self._on_menu)
        self.view.looked.connect(self._on_looked)
        self.corners.minimap.gone_to.connect(self.view.look_at)

    def _on_relaid(self) -> None:
        laid = self._table.laid
        self.corners.hush()
        self._over_pictures.show_laid(laid)
        self._describe()
        self.view.see()
        self.corners.show_map(laid, writing=self._writing.is_open)

    def _on_chose(self) -> None:
        self.view.see()
        self.corners.hush()
        self._describe()
        self.selected.emit(self._table.chosen)

    def _describe(self) -> None:
        current = self._table.laid.words(self._table.current)
        count = len(self._table.chosen)
        told = f"{current}; {count} chosen." if current else "Nothing chosen."
        self.view.setAccessibleDescription(f"{told} {HOW}")

    def _on_forgotten(self) -> None:
        self._writing.give_up()
        self.hands.cancel()
        self.scene.pictures.clear()
        self.corners.search.close_search()
        self.corners.hush()

    def _on_looked(self) -> None:
        self.corners.show_sight(self._table.laid)

    def _say(self, sentence: str) -> None:
        self.corners.say(sentence)
        self.said.emit(sentence)

    def _turn_legend(self) -> None:
        if missing := self.corners.turn_legend():
            self._say(missing)
        self._tell_sight()

    def _tell_sight(self) -> None:
        self.sighted.emit(self.scene.ground.rings, self.corners.legend_wanted)

    def _new_part(self) -> None:
        self._writing.new_part(self._deeds.part_place())

    def _new_note(self) -> None:
        """Beside the one part that is chosen, and about it; else where there is room."""
        self._writing.new_note(self._deeds.free_place(), self._deeds.only_part())

    def _frame(self) -> None:
        """Round what is chosen; where nothing is, one for what is about to come, named at once."""
        if any(key not in self._table.laid.lines for key in self.chosen):
            self._deeds.do("frame")
        else:
            self._writing.new_frame(self._deeds.free_frame())

    def _at_room(self, wanted: SignalInstance) -> None:
        at = self._deeds.free_place()
        wanted.emit(at.x(), at.y())

    def _rename(self) -> None:
        self._writing.rename(self._table.current or self._table.chosen[-1])

    def _open(self) -> None:
        laid = self._table.laid
        if self._table.current in (*laid.parts, *laid.lines):
            self.opened.emit(self._table.current)

    def _undo(self) -> None:
        self._table.settle()
        self.undo_wanted.emit()

    def _redo(self) -> None:
        self._table.settle()
        self.redo_wanted.emit()

    def _open_menu(self) -> None:
        self._on_menu(self._beside_current())

    def _open_kinds(self) -> None:
        pop_up(KindMenu(self._table, self._deeds, self), self._beside_current())

    def _on_menu(self, at: QPoint) -> None:
        pop_up(MapMenu(self._table, self._deeds, self.act, self), at)

    def _beside_current(self) -> QPoint:
        """Where a menu of what is current opens.  unit px of the screen"""
        box = self._table.laid.box(self._table.current)
        at = self.view.middle if box is None else box.center()
        return self.view.viewport().mapToGlobal(self.view.spot(at.x(), at.y()))
