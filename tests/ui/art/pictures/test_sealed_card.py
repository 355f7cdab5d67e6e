"""The card in place of a sealed scene."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kapdesk.art.model.nouns import SCENE
from kapdesk.art.model.rows import Sealed
from kapdesk.kernel.ids import EntryId
from tests.fakes.clock import FakeClock
from ui.art.pictures.sealed_card import SealedCard
from ui.kit.buttons import Button


def test_it_says_since_when_and_opens(qtbot: QtBot) -> None:
    card, wanted = SealedCard(), []
    qtbot.addWidget(card)
    card.wanted.connect(lambda: wanted.append(True))
    assert card.isHidden()
    at = FakeClock().now()
    card.show_sealed(Sealed(EntryId("e"), at, 1, None, SCENE))
    assert not card.isHidden()
    assert any(at.hm() in one.text() for one in card.findChildren(QLabel))
    card.findChildren(Button)[0].click()
    assert wanted == [True]
    card.show_sealed(None)
    assert card.isHidden()
