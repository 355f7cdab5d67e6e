"""The count of the stay: up, and never a permission."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.kapdesk.dosing.rules.test_observation import two_devices
from tests.kapdesk.dosing.session import DOSE, Session, minute
from ui.dosing.observed import ObservedCount


def test_it_counts_on_past_what_was_asked_in_the_same_words(qtbot: QtBot) -> None:
    count = ObservedCount()
    qtbot.addWidget(count)
    view = two_devices().view()
    count.tell_time(view, minute(65))
    assert count.words() == "observed 01:00:00 at least 2 h, from the last device"
    count.tell_time(view, minute(130))
    assert count.words() == "observed 02:05:00 at least 2 h, from the last device"


def test_it_stays_away_where_the_stay_counts_from_the_first_dose(qtbot: QtBot) -> None:
    count = ObservedCount()
    qtbot.addWidget(count)
    session = Session()
    session.add(DOSE, 0)
    count.tell_time(session.view(), minute(65))
    assert count.isHidden()
    assert count.words() == ""
