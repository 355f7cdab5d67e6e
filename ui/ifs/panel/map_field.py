"""The map beside its list: what is selected in one is selected in the other, and looked at beside both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.rules.looks import looks_of
from kapdesk.kernel.ids import BondId, PartId
from ui.bridge.entries import Entries
from ui.ifs.inspector.inspector import SPOKE, Inspector
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.tools import Tools
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.outline.acts import CHOOSE_PART
from ui.ifs.outline.dock import Outline
from ui.ifs.panel.peak_note import NOT_NOW
from ui.kit.surface import row
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

OUTLINE_PX, INSPECTOR_PX = 256, 496
CHOOSE_ONE = "Choose one part or one bond first."


class MapField(QWidget):
    """``focused`` when the keyboard comes to the map or leaves it; ``said`` why something cannot be looked at."""

    focused = Signal()
    said = Signal(str)

    def __init__(self, tools: Tools, entries: Entries, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._following = False
        self._coming: tuple[str, ...] = ()
        self.outline = Outline()
        self.canvas = MapCanvas()
        self.inspector = Inspector(tools, entries)
        self.inspector.hide()
        self.outline.setFixedWidth(wide_px(OUTLINE_PX))
        self.inspector.setFixedWidth(wide_px(INSPECTOR_PX))
        laid = row(self.outline, gap_px=2 * GRID_PX)
        laid.addWidget(self.canvas, 1)
        laid.addWidget(self.inspector)
        self.setLayout(laid)
        self.canvas.new_id = tools.hand.new_id
        self.canvas.view.installEventFilter(self)
        self._connect()

    @property
    def on_map(self) -> bool:
        """Whether the keyboard is on the map."""
        return self.canvas.view.hasFocus()

    def show_look(self, look: Look, *, takes: bool) -> None:
        """The map as it stands; ``takes`` whether anything may be laid on it now."""
        self._look = look
        self.outline.show_state(look.state, nouns=look.nouns)
        if self._coming:
            self._choose(self._coming)
        with self._follow():
            looks = looks_of(look.state, nouns=look.nouns)
            self.canvas.held = "" if takes else NOT_NOW
            self.canvas.show_map(look.state.drawn, looks, takes=takes)
        if not self.inspector.isHidden():
            self._inspect(self.outline.selected())

    def selected(self) -> tuple[str, ...]:
        """What is selected; what was just laid on the map as well, before it is written and stands in the list."""
        return self._coming or self.outline.selected()

    def select(self, things: tuple[str, ...]) -> None:
        """Selects in the list and on the map."""
        self._on_pointed(things)
        self._choose(things)

    def act_on_map(self, name: str) -> None:
        """Does one of the map's acts with what is selected in the list."""
        with self._follow():
            self.canvas.select(self.selected())
        self.canvas.act(name)

    def find_on_map(self) -> None:
        """Finds on the map, wherever the keyboard is."""
        if not self.isHidden():
            self.canvas.act("find")

    def open_inspector(self) -> None:
        """Looks at what is selected, the keyboard with it."""
        if self._inspect(self.selected()):
            self._make_room(beside=True)
            self.inspector.start()
            self.inspector.enter()
        else:
            self.said.emit(CHOOSE_ONE)

    def close_inspector(self) -> None:
        """Looks at the map alone; what was typed is kept."""
        self.inspector.keep()
        self._make_room(beside=False)
        self.outline.setFocus()

    def bring(self, key: str) -> None:
        """Brings one of the ways of working with what is selected into sight."""
        self.open_inspector()
        if not self.inspector.isHidden():
            self.inspector.bring(key)

    def bring_nth(self, number: int) -> None:
        """The same by its place among the ways, counted from 1; nothing where there are fewer."""
        self.open_inspector()
        keys = self.inspector.keys
        if not self.inspector.isHidden() and number <= len(keys):
            self.inspector.bring(keys[number - 1])

    def ask_who_speaks(self) -> None:
        """Asks which other part is speaking at the one that is selected, whatever of it is in sight."""
        look = self._look
        found = _looked_at(look, self.selected()) if look is not None else None
        if found is None or found.part is None:
            self.said.emit(CHOOSE_PART)
        else:
            self.open_inspector()
            self.inspector.ask(SPOKE)

    def keep(self) -> None:
        """Lays what is pushed or typed on the map, and keeps what is typed beside it."""
        self.canvas.finish()
        self.inspector.keep()

    def forget(self) -> None:
        """Another client: nothing of it stays in sight."""
        self._coming = ()
        self.inspector.forget()
        self.inspector.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the keyboard is on the map decides whose keys are told."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.focused.emit()
        return super().eventFilter(watched, event)

    def _make_room(self, *, beside: bool) -> None:
        """Shows the part beside the map or puts it away; the map is seen whole in the room that is left."""
        if self.inspector.isHidden() is beside:
            self.inspector.setVisible(beside)
            laid = self.layout()
            if laid is not None:
                laid.activate()
            self.canvas.fit_all()

    def _inspect(self, things: tuple[str, ...]) -> bool:
        """Shows the one thing that is selected; whether there is one to be shown."""
        look = self._look
        found = _looked_at(look, things) if look is not None else None
        if found is None:
            return False
        if self.inspector.look is not None and self.inspector.look.key != found.key:
            self.inspector.keep()
        self.inspector.show_look(found)
        return True

    def _choose(self, things: tuple[str, ...]) -> None:
        """Selects in the list what stands there; what does not yet is selected once it does."""
        self.outline.select(things)
        there = not things or set(self.outline.selected()) == set(things)
        self._coming = () if there else things

    def _on_pointed(self, things: tuple[str, ...]) -> None:
        self._coming = ()
        with self._follow():
            self.canvas.select(things)
        if not self.inspector.isHidden():
            self._inspect(things)

    def _on_selected(self, things: tuple[str, ...]) -> None:
        if self._following:
            return
        self._choose(things)
        if not self.inspector.isHidden():
            self._inspect(things)

    def _on_opened(self, thing: str) -> None:
        self.select((thing,))
        self.open_inspector()

    @contextmanager
    def _follow(self) -> Iterator[None]:
        """What the map selects now follows the list, and is not told back."""
        before, self._following = self._following, True
        try:
            yield
        finally:
            self._following = before

    def _connect(self) -> None:
        self.outline.pointed.connect(self._on_pointed)
        self.outline.opened.connect(self._on_opened)
        self.canvas.selected.connect(self._on_selected)
        self.canvas.opened.connect(self._on_opened)
        self.inspector.left_off.connect(self.close_inspector)
        self.inspector.part_wanted.connect(self._on_opened)


def _looked_at(look: Look, things: tuple[str, ...]) -> Look | None:
    """The look at the one part or bond among some things."""
    drawn = look.state.drawn
    if len(things) != 1:
        return None
    part = drawn.parts.get(PartId(things[0]))
    bonds = {one.id: one for one in drawn.standing_bonds()}
    bond = bonds.get(BondId(things[0]))
    if part is None and bond is None:
        return None
    return replace(look, part=part, bond=bond)
