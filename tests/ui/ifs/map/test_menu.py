"""The menu of the map: the same acts, for what is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from kapdesk.ifs.model.nouns import Tie
from kapdesk.kernel.ids import BondId, PartId
from tests.ui.ifs.map.conftest import K, M, Person, Record
from ui.ifs.map.acts import ACTS
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.map.menu import NO_MENU, MapMenu

BOND = "Scanner polarised with Escape"


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QPoint]:
    """Where menus were opened: a window of its own is more than a screen that is not there can show."""
    found: list[QPoint] = []
    monkeypatch.setattr(MapMenu, "popup", lambda _menu, at: found.append(at))
    return found


def menu_of(canvas: MapCanvas) -> MapMenu:
    """The menu that is open."""
    return canvas.findChildren(MapMenu)[-1]


def action(menu: QMenu, words: str) -> QAction:
    """An act by its words, wherever in the menu."""
    for one in menu.actions():
        under = one.menu()
        if one.text() == words:
            return one
        if isinstance(under, QMenu):
            found = [inner for inner in under.actions() if inner.text() == words]
            if found:
                return found[0]
    raise AssertionError(words)


def right_click(person: Person, x: float, y: float) -> MapMenu:
    """A press of the right button."""
    at = person.at(x, y)
    port = person.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at))
    QApplication.sendEvent(port, event)
    return menu_of(person.canvas)


def test_a_right_click_chooses_what_lies_there_and_opens_the_menu(
    record: Record, person: Person
) -> None:
    menu = right_click(person, 100, 150)
    assert record.canvas.chosen == ("Critic",)
    action(menu, "Lock or unlock").trigger()
    assert record.drawn.place(PartId("Critic")).locked


def test_a_right_click_on_one_of_the_chosen_keeps_them(record: Record, person: Person) -> None:
    record.canvas.select(("Scanner", "Critic"))
    menu = right_click(person, 100, 150)
    assert record.canvas.chosen == ("Scanner", "Critic")
    action(menu, "Align left").trigger()
    assert len(record.kept) == 1


def test_what_misses_something_is_there_and_cannot_be_chosen(
    record: Record, person: Person
) -> None:
    menu = right_click(person, -300, 280)
    assert not action(menu, "Paste").isEnabled()
    assert not action(menu, "Align left").isEnabled()
    assert action(menu, "New part").isEnabled()


@pytest.mark.parametrize(
    ("key", "held"), [(K.Key_Menu, M.NoModifier), (K.Key_F10, M.ShiftModifier)]
)
def test_the_menu_opens_by_keys_at_what_is_current(
    record: Record, person: Person, opened: list[QPoint], key: K, held: M
) -> None:
    person.keys(K.Key_Tab)
    person.keys(key, held=held)
    assert opened == [person.view.viewport().mapToGlobal(person.at(-200, -100))]


def test_a_bond_is_made_another_and_turned_round(record: Record, person: Person) -> None:
    menu = right_click(person, -50, -100)
    assert record.canvas.chosen == (BOND,)
    assert action(menu, "polarised with").isChecked()
    action(menu, "triggers").trigger()
    action(menu, "Turn it round").trigger()
    bond = record.drawn.bonds[BondId(BOND)]
    assert (bond.tie, bond.a, bond.b) == (Tie.TRIGGERS, "Escape", "Scanner")
    assert len(record.kept) == 2


def test_every_act_that_is_no_matter_of_keys_alone_stands_in_it(
    record: Record, person: Person
) -> None:
    menu = right_click(person, 100, 150)
    for act in ACTS:
        if act.name not in NO_MENU:
            assert action(menu, act.words).text() == act.words


def test_the_menu_of_a_part_is_no_higher_than_a_small_screen(
    record: Record, person: Person
) -> None:
    menu = right_click(person, 100, 150)
    assert menu.sizeHint().height() <= 720
