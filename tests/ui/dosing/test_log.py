"""The log as a list: every line has the room its words take."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.desk.saying import saying
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.emdr.model.nouns import Measure, Moment
from kapdesk.emdr.model.targets import TargetRated
from kapdesk.kernel.ids import TargetId
from tests.kapdesk.dosing.session import Session
from ui.dosing.log import Log


def test_no_line_runs_into_the_next_when_the_list_grows_too_long_for_its_place(
    qtbot: QtBot,
) -> None:
    session, log = Session(), Log()
    qtbot.addWidget(log)
    log.resize(360, 300)
    log.show()
    while log.verticalScrollBar().maximum() == 0:
        at = len(session.entries)
        # About as long as a line is wide: the bar beside them makes some of them wrap.
        session.add(EventNoted("note", "i " * (at + 30)), at)
        log.show_view(session.view())
        QApplication.sendPostedEvents()
    rows = [log.visualRect(log.model().index(row, 0)) for row in range(len(log.shown()))]
    assert [row.top() for row in rows[1:]] == [row.bottom() + 1 for row in rows[:-1]]


def test_what_another_room_wrote_is_in_its_words(qtbot: QtBot) -> None:
    session, log = Session(), Log()
    qtbot.addWidget(log)
    rated = TargetRated(TargetId("t"), Measure.DISTRESS, 4, Moment.REVIEW, number=7)
    session.add(rated, 0)
    session.add(EventNoted("note", "tea"), 1)
    log.say_with(saying)
    log.show_view(session.view())
    first, second = log.shown()[-2:]
    assert first.endswith("T7 distress 4, re-evaluation")
    assert second.endswith("tea")
