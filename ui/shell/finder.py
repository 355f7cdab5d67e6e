"""What the palette offers on the page in sight, and what becomes of the choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk
from ui.help.book import read_book
from ui.kit.page import KeyAct
from ui.shell.finds import Find
from ui.shell.palette import Palette
from ui.shell.rail import place_key

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk
    from ui.shell.pages import Place

CLIENT, PAGE, ACT, PAPER, TOPIC = "client", "page", "act", "paper", "help"

PAGES_OF = {CLIENT: "clients", PAPER: "library", TOPIC: "help"}
"""The page each kind of thing is opened on."""


class Finder(QObject):
    """Gathers acts, pages and clients for the palette.  ``wanted`` names a page and what to open there."""

    wanted = Signal(str, str)
    troubled = Signal(Trouble)

    def __init__(self, host: QWidget, desk: Desk, clerk: Clerk, places: Sequence[Place]) -> None:
        super().__init__(host)
        self._desk = desk
        self._clerk = clerk
        self._places = tuple(places)
        self._acts: dict[str, Callable[[], object]] = {}
        self.palette = Palette(host)
        self.palette.chosen.connect(self._on_chosen)

    def open(self, acts: Sequence[KeyAct]) -> None:
        """Opens on the acts of the page in sight and every page; clients, papers and help follow when they are read."""
        offered = [act for act in acts if act.hint.words]
        self._acts = {f"{ACT} {act.hint.key}": act.do for act in offered}
        doing = [
            Find(ACT, f"{ACT} {act.hint.key}", _sentence(act.hint.words), "", act.hint.key)
            for act in offered
        ]
        pages = [
            Find(PAGE, f"{PAGE} {place.key}", place.title, "Page", place_key(number))
            for number, place in enumerate(self._places, start=1)
        ]
        self.palette.ask((*doing, *pages))
        self._clerk.ask(self._read, owner=self, then=self.palette.add, failed=self.troubled.emit)

    def _read(self) -> tuple[Find, ...]:
        """Clients, papers and help topics."""
        papers = [
            Find(PAPER, f"{PAPER} {one.id}", one.title, "Paper", "Library")
            for one in self._desk.handouts.shelf()
        ]
        topics = [
            Find(TOPIC, f"{TOPIC} {one.key}", one.title, "Help", "Help") for one in read_book()
        ]
        return (*self._clients(), *papers, *topics)

    def _clients(self) -> tuple[Find, ...]:
        rows = self._desk.people.clients()
        return tuple(
            Find(CLIENT, f"{CLIENT} {row.book}", row.label, _who(row.name, row.label), "Client")
            for row in rows
        )

    def _on_chosen(self, find: Find) -> None:
        kind, _, key = find.key.partition(" ")
        if kind == ACT:
            self._acts[find.key]()
        elif kind == PAGE:
            self.wanted.emit(key, "")
        else:
            self.wanted.emit(PAGES_OF[kind], key)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _who(name: str, label: str) -> str:
    return "" if name == label else name
