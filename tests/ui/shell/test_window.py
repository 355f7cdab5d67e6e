"""The one window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.kit.text import Label
from ui.shell.window import WIDTH_PX, Window


def test_its_title_says_kapdesk_whatever_is_open(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show_inside(Label("the client's words"), may_close=True)
    assert window.windowTitle() == "KapDesk"


def test_it_tells_of_its_first_picture_once(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()
    with qtbot.assertNotEmitted(window.painted, wait=50):
        window.repaint()


def test_an_open_desk_is_asked_before_the_window_goes(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show_inside(Label(), may_close=False)
    window.show()
    with qtbot.waitSignal(window.close_wanted):
        assert not window.close()
    window.show_inside(Label(), may_close=True)
    assert window.close()


def test_on_a_small_screen_it_fills_it(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show_whole()
    assert window.screen().availableSize().width() < WIDTH_PX
    assert window.isMaximized()
