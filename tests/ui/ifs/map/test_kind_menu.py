"""The palette of a first map: three words for what a part is, the others farther in, each choice one gesture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kapdesk.ifs.model.moves import PartDescribed
from kapdesk.ifs.model.nouns import Kind
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.map.conftest import K, Person, Record
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.map.deeds import NO_PART
from ui.ifs.map.kind_menu import MORE, KindMenu

SCANNER, CRITIC = PartId("Scanner"), PartId("Critic")


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QPoint]:
    """Where menus were opened."""
    found: list[QPoint] = []
    monkeypatch.setattr(KindMenu, "popup", lambda _menu, at: found.append(at))
    return found


def palette(canvas: MapCanvas) -> KindMenu:
    return canvas.findChildren(KindMenu)[-1]


def action(menu: KindMenu, words: str) -> QAction:
    more = menu.findChildren(QMenu)
    found = [*menu.actions(), *(one for under in more for one in under.actions())]
    return next(one for one in found if said(one) == words)


def said(action: QAction) -> str:
    """Its words, without the mark of its letter."""
    return action.text().removeprefix("&")


def kind(record: Record, part: PartId) -> Kind:
    return record.drawn.parts[part].kind


def test_three_words_stand_first_and_what_it_is_now_is_ticked(
    record: Record, person: Person, opened: list[QPoint]
) -> None:
    person.keys(K.Key_Tab, K.Key_I)
    words = [said(one) for one in palette(record.canvas).actions()]
    assert words == ["Not sure yet", "Protector", "Exile", MORE]
    assert action(palette(record.canvas), "Not sure yet").isChecked()
    assert opened == [person.view.viewport().mapToGlobal(person.at(-200, -100))]


def test_all_that_are_chosen_are_said_to_be_it_in_one_gesture(
    record: Record, person: Person
) -> None:
    record.canvas.select(("Scanner", "Critic"))
    person.keys(K.Key_I)
    action(palette(record.canvas), "Protector").trigger()
    ((first, second),) = record.kept
    assert isinstance(first, PartDescribed)
    assert isinstance(second, PartDescribed)
    assert kind(record, SCANNER) is kind(record, CRITIC) is Kind.PROTECTOR
    assert record.canvas.scene.item_of("Scanner") is not None
    person.keys(K.Key_I)
    action(palette(record.canvas), "Protector").trigger()
    assert len(record.kept) == 1


def test_every_kind_is_there_once(record: Record, person: Person) -> None:
    person.keys(K.Key_Tab)
    for one in Kind:
        person.keys(K.Key_I)
        action(palette(record.canvas), f"{one[:1].upper()}{one[1:]}").trigger()
        assert kind(record, SCANNER) is one


def test_no_two_of_the_first_words_have_one_letter(record: Record, person: Person) -> None:
    person.keys(K.Key_Tab)
    for nouns in (True, False):
        record.canvas.show_map(record.drawn, looks_of(IfsState(drawn=record.drawn), nouns=nouns))
        person.keys(K.Key_I)
        letters = [said(one)[0] for one in palette(record.canvas).actions()]
        assert len(set(letters)) == 4


def test_where_they_differ_nothing_is_ticked(record: Record, person: Person) -> None:
    person.keys(K.Key_Tab, K.Key_I)
    action(palette(record.canvas), "Exile").trigger()
    record.canvas.select(("Scanner", "Critic"))
    person.keys(K.Key_I)
    assert not any(one.isChecked() for one in palette(record.canvas).actions())


def test_without_terms_it_is_told_in_plain_words(record: Record, person: Person) -> None:
    looks = looks_of(IfsState(drawn=record.drawn), nouns=False)
    record.canvas.show_map(record.drawn, looks)
    person.keys(K.Key_Tab, K.Key_I)
    words = [said(one) for one in palette(record.canvas).actions()]
    assert words[:3] == ["Not sure yet", "Looks after you", "Carries an old hurt"]


def test_without_a_part_it_says_so(record: Record, person: Person) -> None:
    person.keys(K.Key_I)
    assert record.said == [NO_PART]
    assert not record.canvas.findChildren(KindMenu)


def test_a_map_that_takes_nothing_lets_nothing_be_said(record: Record, person: Person) -> None:
    record.look_only()
    person.keys(K.Key_Tab, K.Key_I)
    assert not action(palette(record.canvas), "Exile").isEnabled()
