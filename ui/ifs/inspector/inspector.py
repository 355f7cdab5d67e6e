"""Beside the map: one part by its ways, or one bond, behind tabs in no fixed order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.chart.model import Entry
from kapdesk.ifs.model.nouns import Linked, Purpose
from kapdesk.ifs.model.parts import Bond, Part
from kapdesk.ifs.model.work import AnotherSpoke
from kapdesk.ifs.model.work import Tab as Way
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import EntryId
from ui.asking.ask import Ask, Asking
from ui.bridge.entries import Entries
from ui.ifs.inspector.agreement_tab import AGREE, AgreementTab, again_ask, agree_ask, waiting
from ui.ifs.inspector.asks import (
    blend_ask,
    link_ask,
    permission_ask,
    spoke_ask,
    status_ask,
    unblend_ask,
)
from ui.ifs.inspector.blend_tab import BlendTab
from ui.ifs.inspector.bond_tab import BondTab
from ui.ifs.inspector.history_tab import HistoryTab, line_words
from ui.ifs.inspector.links_tab import LINK, LinksTab
from ui.ifs.inspector.look import Look
from ui.ifs.inspector.part_tab import PartTab
from ui.ifs.inspector.permission_tab import LEAVE, PermissionTab
from ui.ifs.inspector.right_asks import RIGHT, cannot, right_ask
from ui.ifs.inspector.sheet_tab import SheetTab
from ui.ifs.inspector.six_tab import ENTER, SixTab
from ui.ifs.inspector.tab import Tab
from ui.ifs.inspector.tools import Tools
from ui.ifs.inspector.unburden_tab import UnburdenTab
from ui.ifs.outline.words import part_title
from ui.kit.buttons import Button
from ui.kit.chip import ChoiceRow
from ui.kit.surface import column, row
from ui.kit.text import Heading
from ui.theme.tokens import GRID_PX

PART, SIX, UNBLEND, PERMISSION = "part", "six", "unblend", "permission"
UNBURDEN, LINKS, HISTORY = "unburden", "links", "history"
BOND, DIALOGUE, AGREEMENT = "bond", "dialogue", "agreement"
OF_PART = (
    ((PART, "Part"), (SIX, "Six Fs"), (UNBLEND, "Unblend"), (PERMISSION, "Permission")),
    ((UNBURDEN, "Unburden"), (LINKS, "Links"), (HISTORY, "History")),
)
OF_BOND = (((BOND, "Bond"), (DIALOGUE, "Dialogue"), (AGREEMENT, "Agreement")),)
WAYS = {
    PART: Way.PART,
    UNBLEND: Way.UNBLEND,
    PERMISSION: Way.PERMISSION,
    UNBURDEN: Way.UNBURDEN,
    DIALOGUE: Way.DIALOGUE,
}
MADE: Mapping[str, Callable[[Tools], Tab]] = MappingProxyType(
    {
        PART: PartTab,
        SIX: SixTab,
        UNBLEND: BlendTab,
        PERMISSION: PermissionTab,
        UNBURDEN: UnburdenTab,
        LINKS: LinksTab,
        HISTORY: HistoryTab,
        BOND: BondTab,
        DIALOGUE: partial(SheetTab, way=Way.DIALOGUE),
        AGREEMENT: AgreementTab,
    }
)
SPOKE = "spoke"
ASKS = {"status": status_ask, "blend": blend_ask, "unblend": unblend_ask}
NOTHING_TO_LINK = "There is nothing of that kind it is not linked to yet."


class Inspector(QWidget):
    """``left_off`` when it is put away; ``part_wanted`` with a part to go on with, ``noted`` with what was done."""

    left_off = Signal()
    part_wanted = Signal(str)
    noted = Signal(str)
    troubled = Signal(Trouble)

    def __init__(self, tools: Tools, entries: Entries, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.look: Look | None = None
        self._key = PART
        self._made: dict[str, Tab] = {}
        self._heading = Heading("", level=2)
        self._heading.setWordWrap(True)
        self._away = Button("", kind="bare", symbol="x", name="Put the part away")
        self._rows = {
            part: tuple(ChoiceRow(keys, name="Ways of working with it") for keys in rows)
            for part, rows in ((True, OF_PART), (False, OF_BOND))
        }
        self._pile = QStackedWidget()
        self._asking = Asking(tools.host, tools.clerk, entries, tools.drafts)
        self._asking.filed.connect(self._on_filed)
        self._asking.troubled.connect(self.troubled)
        self._away.clicked.connect(self.left_off)
        self._lay_out()

    @property
    def key(self) -> str:
        """The tab in sight."""
        return self._key

    @property
    def keys(self) -> tuple[str, ...]:
        """The ways there are with what is looked at, in their order."""
        of_part = self.look is not None and self.look.part is not None
        return tuple(key for rows in (OF_PART if of_part else OF_BOND) for key, _ in rows)

    @property
    def tab(self) -> Tab:
        """What is behind it, made when it is first wanted."""
        return self[self._key]

    def __getitem__(self, key: str) -> Tab:
        """A tab by its key."""
        if key not in self._made:
            self._made[key] = self._make(key)
            self._pile.addWidget(self._made[key])
        return self._made[key]

    def show_look(self, look: Look) -> None:
        """A part or a bond, in the tab that was in sight, where it has that one."""
        self.look = look
        of_part = look.part is not None
        self._key = self._key if self._key in self.keys else self.keys[0]
        self._heading.setText(part_title(look.part) if look.part is not None else "A bond")
        for part, rows in self._rows.items():
            for one in rows:
                one.setVisible(part is of_part)
                one.set_key(self._key)
        self._pile.setCurrentWidget(self.tab)
        self.tab.show_look(self._seen(look))

    def bring(self, key: str) -> None:
        """Brings a tab into sight, and the keyboard to it; in a session the work is there from now on."""
        self.keep()
        self._key = key
        if self.look is not None:
            self.show_look(self.look)
            self.tab.start()
            self._enter(self._way())

    def start(self) -> None:
        """Puts the keyboard where the tab in sight begins."""
        self.tab.start()

    def enter(self) -> None:
        """In a session the work is at this part from now on."""
        self._enter(self._way())

    def keep(self) -> None:
        """Every tab keeps what was typed."""
        for tab in self._made.values():
            tab.keep()
        self._asking.keep()

    def forget(self) -> None:
        """Another client: nothing of it stays in sight."""
        self._asking.put_away()
        for tab in self._made.values():
            tab.forget()
        self.look = None

    def ask(self, act: str) -> None:
        """Asks one thing about the part or bond in sight, or goes on by a way of working with it."""
        look = self.look
        if look is None:
            return
        act, _, about = act.partition(" ")
        if act == ENTER:
            self._enter(Way(about))
        elif look.bond is not None:
            self._open(self._about_bond(act, look, look.bond))
        elif look.part is not None:
            self._open(self._about_part(act, about, look, look.part))

    def _open(self, asked: Ask | None) -> None:
        if asked is not None:
            self._asking.ask(asked)

    def _about_bond(self, act: str, look: Look, bond: Bond) -> Ask | None:
        ifs = self.tools.around.ifs
        if act == AGREE:
            return agree_ask(ifs, look, bond)
        made = waiting(look.state, bond)
        return again_ask(ifs, look, bond, made) if made is not None else None

    def _about_part(self, act: str, about: str, look: Look, part: Part) -> Ask | None:
        ifs = self.tools.around.ifs
        if act == LEAVE:
            return permission_ask(ifs, look, part, Purpose(about))
        if act == LINK:
            return self._linked(look, part, Linked(about))
        if act == RIGHT:
            return self._righted(look, EntryId(about))
        return ASKS[act](ifs, look, part) if act in ASKS else self._spoken(look, part)

    def _linked(self, look: Look, part: Part, kind: Linked) -> Ask | None:
        tab = self[LINKS]
        offered = tab.unlinked(kind) if isinstance(tab, LinksTab) else ()
        if not offered:
            self.noted.emit(NOTHING_TO_LINK)
            return None
        return link_ask(self.tools.around.ifs, look, part, kind, offered)

    def _righted(self, look: Look, entry: EntryId) -> Ask | None:
        """A line of the history; where it cannot be put right, why."""
        row = look.state.found(entry)
        lacks = cannot(look, entry)
        if lacks or row is None:
            self.noted.emit(lacks)
            return None
        return right_ask(self.tools.around.ifs, look, row, line_words(row.fact))

    def _spoken(self, look: Look, part: Part) -> Ask:
        """Another part speaks; what the sheet in sight says of it already stands in the ask."""
        six = self.tab
        said = six.sheet.answered() if isinstance(six, SixTab) else {}
        return spoke_ask(self.tools.around.ifs, look, part, said.get("other", ""))

    def _seen(self, look: Look) -> Look:
        """The dialogue of a bond is answered as the first of its two parts."""
        if self._key == DIALOGUE and look.bond is not None:
            return replace(look, part=look.state.drawn.parts.get(look.bond.a))
        return look

    def _way(self) -> Way:
        six = self._made.get(SIX)
        return (
            six.way
            if self._key == SIX and isinstance(six, SixTab)
            else WAYS.get(self._key, Way.PART)
        )

    def _enter(self, way: Way) -> None:
        look = self.look
        if look is None or look.part is None or look.sitting is None:
            return
        enter = self.tools.around.ifs.work.enter
        self.tools.pen.write(partial(enter, look.sitting, look.part.id, way))

    def _on_filed(self, entries: tuple[Entry, ...]) -> None:
        """A part that turned out to be speaking is opened."""
        for one in entries:
            if isinstance(one.fact, AnotherSpoke):
                self.part_wanted.emit(one.fact.other)

    def _make(self, key: str) -> Tab:
        tab = MADE[key](self.tools)
        tab.wanted.connect(self.ask)
        tab.noted.connect(self.noted)
        return tab

    def _lay_out(self) -> None:
        top = row(gap_px=GRID_PX)
        top.addWidget(self._heading, 1)
        top.addWidget(self._away)
        laid = column(gap_px=GRID_PX)
        laid.addLayout(top)
        for rows in self._rows.values():
            for one in rows:
                laid.addWidget(one)
                one.chosen.connect(self.bring)
        laid.addWidget(self._pile, 1)
        self.setLayout(laid)
