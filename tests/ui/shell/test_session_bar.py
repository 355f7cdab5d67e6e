"""The bar that is always there while a sitting is open."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from tests.fakes.clock import FakeClock
from tests.ui.shell.sittings import begin, give_dose, sitting_of
from ui.kit.text import Label
from ui.shell.session_bar import SessionBar
from ui.shell.sitting_watch import sitting_in_progress


def bar_shown(qtbot: QtBot) -> SessionBar:
    bar = SessionBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_title("Clients")
    return bar


def words(bar: SessionBar) -> list[str]:
    labels = [label.text() for label in bar.findChildren(Label) if label.isVisible()]
    buttons = [button.text() for button in bar.findChildren(QPushButton) if button.isVisible()]
    return [word for word in labels + buttons if word]


def test_without_a_sitting_it_names_the_page(qtbot: QtBot) -> None:
    assert words(bar_shown(qtbot)) == ["Clients", "F12 Urgent", "Lock"]


def test_a_sitting_shows_client_kind_time_and_what_is_next(
    qtbot: QtBot, desk: Desk, clock: FakeClock
) -> None:
    bar = bar_shown(qtbot)
    sitting = sitting_of(begin(desk))
    clock.passes(60)
    bar.show_sitting(sitting_in_progress(desk))
    assert "open 00:01:00" in words(bar)
    give_dose(desk, sitting)
    clock.passes(125)
    bar.show_sitting(sitting_in_progress(desk))
    shown = words(bar)
    assert {"C-014", "Session 1 · Dosing", "T+ 00:02:05"} <= set(shown)
    assert any(word.startswith("next: ") for word in shown)


def test_a_vault_that_was_rehearsed_in_says_so(qtbot: QtBot) -> None:
    bar = bar_shown(qtbot)
    bar.show_rehearsed(True)
    assert "Rehearsal vault" in words(bar)


def test_lock_look_and_client_are_one_press_away(qtbot: QtBot, desk: Desk) -> None:
    bar = bar_shown(qtbot)
    begin(desk)
    bar.show_sitting(sitting_in_progress(desk))
    for signal, name in (
        (bar.lock_wanted, "Lock"),
        (bar.look_wanted, "Change between dusk and day"),
        (bar.sitting_wanted, "Client in session"),
    ):
        with qtbot.waitSignal(signal):
            next(b for b in bar.findChildren(QPushButton) if b.accessibleName() == name).click()
