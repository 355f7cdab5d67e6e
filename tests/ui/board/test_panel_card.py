"""One panel on the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.board.conftest import Show
from tests.ui.board.faces import DRAWN, WRITTEN
from ui.board.panel_card import PanelCard
from ui.theme.tokens import DAY
from ui.theme.worn import wear, worn

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(show: Show) -> PanelCard:
    card = PanelCard(DRAWN)
    show(card)
    card.stand(240)
    card.show_face(DRAWN, 1, "Old 1 of 1")
    return card


def test_it_goes_by_its_words_and_shows_another_face(card: PanelCard) -> None:
    assert card.accessibleName() == "Old 1 of 1"
    before = card.grab().toImage()
    card.show_face(WRITTEN, 1, "Old 1 of 1")
    assert card.grab().toImage() != before
    card.show_face(replace(DRAWN, words="at the door"), 2, "Old 2 of 2")
    assert card.grab().toImage() != before


def test_another_theme_is_another_face(card: PanelCard, qapp: QApplication) -> None:
    card.show_face(WRITTEN, 1, "Old 1 of 1")
    before, theme = card.grab().toImage(), worn()
    wear(qapp, DAY)
    assert card.grab().toImage() != before
    wear(qapp, theme)


def test_a_press_goes_to_it_and_two_open_it(card: PanelCard, qtbot: QtBot) -> None:
    card.clearFocus()
    with qtbot.waitSignal(card.entered) as told:
        QTest.mouseClick(card, LEFT, pos=QPoint(50, 50))
    assert told.args == ["drawn"]
    with qtbot.waitSignal(card.opened) as opened:
        QTest.mouseDClick(card, LEFT, pos=QPoint(50, 50))
    assert opened.args == ["drawn"]


def test_it_is_dragged_once_the_hand_has_moved_far_enough(card: PanelCard) -> None:
    dragged: list[QPoint] = []
    let_go: list[QPoint] = []
    card.dragged.connect(lambda _key, at: dragged.append(at))
    card.let_go.connect(lambda _key, at: let_go.append(at))
    QTest.mousePress(card, LEFT, pos=QPoint(50, 50))
    QTest.mouseMove(card, QPoint(51, 50))
    assert dragged == []
    QTest.mouseMove(card, QPoint(120, 50))
    assert card.is_dragged
    QTest.mouseRelease(card, LEFT, pos=QPoint(130, 50))
    assert (len(dragged), len(let_go)) == (1, 1)
    QTest.mousePress(card, LEFT, pos=QPoint(50, 50))
    QTest.mouseMove(card, QPoint(120, 50))
    card.give_up_drag()
    QTest.mouseRelease(card, LEFT, pos=QPoint(130, 50))
    assert len(let_go) == 1
