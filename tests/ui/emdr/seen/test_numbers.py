"""Where a target began and where it stands."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.emdr.model.nouns import Measure, Moment, Status
from kapdesk.emdr.model.targets import BodyScanned
from tests.fakes.emdr_work import T7
from tests.kapdesk.emdr.seen.checks.judged import opened
from ui.emdr.seen.numbers import Numbers


def test_it_reads_from_first_to_last(qtbot: QtBot) -> None:
    numbers = Numbers()
    qtbot.addWidget(numbers)
    book = opened()
    numbers.show_target(book.state().target(T7))
    assert numbers.reads("Distress") == "— Distress"
    assert numbers.reads("Status") == "open Status"
    book.rate(Measure.DISTRESS, 8, Moment.ASSESSMENT)
    numbers.show_target(book.state().target(T7))
    assert numbers.reads("Distress") == "8 Distress"
    book.dose(SubstanceState.PEAK)
    book.rate(Measure.DISTRESS, 1, Moment.AT_TARGET)
    book.write(BodyScanned(T7, clear=False))
    book.status(Status.PROVISIONAL)
    numbers.show_target(book.state().target(T7))
    assert numbers.reads("Distress") == "8 → 1 Distress, under effect"
    assert numbers.reads("Body") == "not clear Body"
    assert numbers.reads("Status") == "provisional Status"
    numbers.show_target(None)
    assert numbers.reads("Distress") == "— Distress"
    assert numbers.reads("Status") == "— Status"
