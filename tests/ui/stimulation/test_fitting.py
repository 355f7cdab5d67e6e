"""What fits a client, from the page and back on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kapdesk.bilateral.model.kept import StimulationFitted
from kapdesk.bilateral.model.plan import Channel, SetPlan
from tests.ui.stimulation.test_page import Visit, visit
from ui.sets.parts import Part
from ui.stimulation.fit_sheet import FitSheet

__all__ = ["visit"]


def sheet(visit: Visit) -> FitSheet:
    return visit.page.findChildren(FitSheet)[0]


def kept(visit: Visit) -> StimulationFitted:
    book = visit.desk.people.clients()[0].book
    return visit.desk.stimulation.arranging.fitted(book)


def test_what_stands_after_a_comfort_test_is_kept_with_one_enter_and_shown_above(
    visit: Visit,
) -> None:
    visit.opens()
    visit.page.choice._stand(SetPlan(rate_hz=1.1, passes=24, channels=(Channel.TACTILE,)))
    visit.page.choice.step(Part.RATE, 2)
    QTest.keyClick(visit.page, Qt.Key.Key_F)
    assert "Nothing is kept yet." in visit.reads()
    QTest.keyClick(visit.button("Keep for this client"), Qt.Key.Key_Return)
    assert kept(visit) == StimulationFitted(1.2, (Channel.TACTILE,))
    assert "Comfortable up to 1.20 Hz, prefers touch" in visit.reads()
    QTest.keyClick(visit.page, Qt.Key.Key_F)
    assert "Kept now: comfortable up to 1.20 Hz, prefers touch." in visit.reads()


def test_a_rate_no_set_can_have_is_refused_at_its_field(visit: Visit) -> None:
    visit.opens()
    QTest.keyClick(visit.page, Qt.Key.Key_F)
    sheet(visit)._rate.set_text("fast")
    visit.button("Keep for this client").click()
    assert "Rate must be a number between 0.1 and 2 Hz." in visit.reads()
    assert kept(visit) == StimulationFitted()


def test_channels_alone_can_be_kept(visit: Visit) -> None:
    visit.opens()
    QTest.keyClick(visit.page, Qt.Key.Key_F)
    sheet(visit)._rate.set_text("")
    visit.button("Keep for this client").click()
    assert kept(visit).most_hz is None
    assert "Prefers" in visit.reads()


def test_without_a_client_there_is_nobody_to_fit(visit: Visit) -> None:
    QTest.keyClick(visit.page, Qt.Key.Key_F)
    assert not sheet(visit).isVisible()
