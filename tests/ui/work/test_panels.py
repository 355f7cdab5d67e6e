"""Parts of a page that are made when they are first wanted."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.work.panel import Panel
from ui.work.panels import Panels
from ui.work.parts import Part
from ui.work.whose import Whose

ONE, OTHER = Whose(BookId("a"), "A-1", None), Whose(BookId("b"), "B-2", None)


class Told(Panel[None, str]):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__(self, None, Clerk(), Entries())
        self.clients: list[str] = []
        self.views: list[str] = []

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        self.clients.append(label)

    def show_view(self, view: str) -> None:
        self.views.append(view)


def panels(qtbot: QtBot) -> tuple[Panels[None, str], dict[str, Told]]:
    """Two parts, and those of them that were made."""
    made: dict[str, Told] = {}

    def make(part: Part[None, str]) -> Told:
        made[part.key] = Told()
        return made[part.key]

    parts = [Part(key, key, "F3", lambda *_: Told()) for key in ("plan", "work")]
    found = Panels(parts, make)
    qtbot.addWidget(found)
    return found, made


def test_nothing_is_made_before_there_is_a_client(qtbot: QtBot) -> None:
    found, made = panels(qtbot)
    assert (made, found.made()) == ({}, ())
    assert "work" in found
    assert "paper" not in found


def test_with_a_client_the_first_part_is_made_and_stands_in_sight(qtbot: QtBot) -> None:
    found, made = panels(qtbot)
    found.show_client(ONE)
    found.show_view("once")
    assert list(made) == ["plan"]
    assert found.currentWidget() is found.shown is made["plan"]
    assert (made["plan"].clients, made["plan"].views) == (["A-1"], ["once"])


def test_a_part_made_later_is_told_whose_work_it_is_and_how_it_stands(qtbot: QtBot) -> None:
    found, made = panels(qtbot)
    found.show_client(ONE)
    found.show_view("once")
    found.show_view("again")
    found.show_part("work")
    assert found.shown is found["work"] is made["work"]
    assert (made["work"].clients, made["work"].views) == (["A-1"], ["again"])
    assert made["plan"].views == ["once", "again"]


def test_nothing_of_the_client_before_reaches_a_part_made_later(qtbot: QtBot) -> None:
    found, made = panels(qtbot)
    found.show_client(ONE)
    found.show_view("theirs")
    found.show_client(OTHER)
    found.show_part("work")
    assert (made["work"].clients, made["work"].views) == (["B-2"], [])
