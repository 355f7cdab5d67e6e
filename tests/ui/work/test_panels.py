"""Parts of a page that are made once there is somebody to work with."""

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
    parts.append(Part("seen", "seen", "F5", lambda *_: Told(), waits=True))
    found = Panels(parts, make)
    qtbot.addWidget(found)
    return found, made


def test_nothing_is_made_before_there_is_a_client(qtbot: QtBot) -> None:
    found, made = panels(qtbot)
    assert (made, found.made()) == ({}, ())
    assert "work" in found
    assert "paper" not in found


def test_with_a_client_every_part_that_leads_on_is_made_and_the_first_stands_in_sight(
    qtbot: QtBot,
) -> None:
    found, made = panels(qtbot)
    found.show_client(ONE)
    found.show_view("once")
    assert list(made) == ["plan", "work"]
    assert found.currentWidget() is found.shown is made["plan"]
    assert [one.clients for one in made.values()] == [["A-1"], ["A-1"]]
    assert [one.views for one in made.values()] == [["once"], ["once"]]


def test_one_that_waits_is_made_when_it_is_wanted_and_told_how_all_stands(qtbot: QtBot) -> None:
    found, made = panels(qtbot)
    found.show_client(ONE)
    found.show_view("once")
    assert "seen" not in made
    found.show_part("seen")
    assert (made["seen"].clients, made["seen"].views) == (["A-1"], ["once"])
    found.show_client(OTHER)
    assert made["seen"].clients == ["A-1", "B-2"]


def test_none_is_made_twice_and_the_one_in_sight_stays(qtbot: QtBot) -> None:
    found, made = panels(qtbot)
    found.show_client(ONE)
    found.show_part("work")
    shown = made["work"]
    found.show_client(OTHER)
    assert found.shown is found["work"] is shown
    assert shown.clients == ["A-1", "B-2"]


def test_a_part_that_is_wanted_before_there_is_a_client_is_told_nothing(qtbot: QtBot) -> None:
    found, made = panels(qtbot)
    found.show_part("work")
    assert (made["work"].clients, made["work"].views) == ([], [])
    found.show_client(ONE)
    assert made["work"].clients == ["A-1"]
    assert found.shown is made["work"]
