"""The sheet of a statement under the seal: what is new on it, what was said before, and nothing once it forgot."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kapdesk.art.model.nouns import Spoke
from kapdesk.kernel.errors import refused
from tests.fakes.canary import CANARY, tree
from ui.art.seal.said_sheet import DISTRESS, SaidSheet


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1000, 720)
    qtbot.addWidget(made)
    made.show()
    return made


def test_of_a_new_one_everything_is_new_and_its_distress_is_asked(host: QWidget) -> None:
    sheet = SaidSheet(host, "A reminder", Spoke.REMINDER, None, {"text": CANARY, DISTRESS: "4"})
    sheet.start()
    assert sheet.texts() == {"text": CANARY, DISTRESS: "4"}
    assert sheet.distress.isVisible()
    sheet.take_over(sheet.texts())
    assert sheet.texts() == {}


def test_of_one_that_was_said_only_what_changed_is_new(host: QWidget) -> None:
    sheet = SaidSheet(host, "A reminder", Spoke.REMINDER, {"text": CANARY}, {})
    sheet.start()
    assert not sheet.distress.isVisible()
    assert sheet.texts() == {}
    sheet.fields["text"].set_text("other")
    assert sheet.texts() == {"text": "other"}


def test_what_was_not_taken_is_said_under_its_field(host: QWidget) -> None:
    sheet = SaidSheet(host, "Words", Spoke.WORDS, None, {})
    sheet.start()
    sheet.refuse(refused("text", "Write it in the client's own words."))
    assert sheet.fields["text"].refusal() == "Write it in the client's own words."


def test_once_it_forgot_nothing_of_it_is_in_the_window(host: QWidget) -> None:
    sheet = SaidSheet(host, "Rehearsal", Spoke.REHEARSAL, None, {"plan": CANARY, DISTRESS: "4"})
    sheet.start()
    assert CANARY in tree(host)
    sheet.forget()
    assert CANARY not in tree(host)
    assert sheet.texts() == {}
