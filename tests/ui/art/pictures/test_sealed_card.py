"""The hatched box in place of a sealed scene."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.art.model.nouns import SCENE
from kapdesk.chart.sealed import SealChosen
from tests.kapdesk.art.told import P1, Work
from ui.art.pictures.sealed_card import SealedCard
from ui.kit.buttons import Button


def test_it_tells_times_and_ratings_and_opens(qtbot: QtBot) -> None:
    card, wanted, work = SealedCard(), [], Work()
    qtbot.addWidget(card)
    card.wanted.connect(lambda: wanted.append(True))
    work.opens()
    work.rates(7)
    card.show_picture(work.picture)
    assert card.isHidden()
    work.say(SealChosen(P1, SCENE))
    card.show_picture(work.picture)
    assert not card.isHidden()
    names = [one.accessibleName() for one in card.findChildren(QWidget)]
    (said,) = [name for name in names if name.startswith("Sealed; ")]
    assert "distress 7 of 10" in said
    assert work.picture.sealed[0].at.hm() in said
    assert card.grab().toImage().width() > 0
    card.findChildren(Button)[0].click()
    assert wanted == [True]
