"""A client's appointments: the line in the header, and what lies behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.afterwards import CallDraft
from kapdesk.people.parse.appointments import AppointmentDraft
from tests.ui.people.visit import Visit
from ui.people.appointments import AppointmentLine


def line(visit: Visit) -> str:
    return visit.page.findChildren(AppointmentLine)[0].text()


def test_the_first_appointment_is_made_by_one_key_and_stands_in_the_header(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    assert line(visit) == "No appointment"
    visit.presses(Qt.Key.Key_T)
    for words in ("tomorrow", "10", "13:00"):
        visit.types(words)
        visit.presses(Qt.Key.Key_Tab)
    visit.presses(Qt.Key.Key_Return)
    assert line(visit) == "Thu 5 Mar, 10:00–13:00 · dosing"


def test_an_appointment_is_called_off_with_its_reason(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    draft = AppointmentDraft("integration", "tomorrow", "10", "11")
    assert not isinstance(visit.people.appointments.make(book, draft), Refusals)
    visit.opens(book)
    assert line(visit) == "Thu 5 Mar, 10:00–11:00 · integration"
    visit.presses(Qt.Key.Key_T)
    visit.presses(Qt.Key.Key_Return)
    visit.clicks("Call it off …")
    visit.waits()
    visit.types("has a cold")
    visit.presses(Qt.Key.Key_Return)
    assert line(visit) == "No appointment"
    assert visit.people.appointments.of(book)[0].reason == "has a cold"


def test_a_call_written_wrongly_is_put_right_from_the_list(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    sitting = (
        Sittings(visit.ledger, visit.ledger.vault, visit.clock).open(book, "dosing")[0].sitting
    )
    assert sitting is not None
    draft = CallDraft("client", "", "well")
    assert not isinstance(visit.people.afterwards.call(book, sitting, draft), Refusals)
    visit.opens(book)
    visit.presses(Qt.Key.Key_T)
    visit.presses(Qt.Key.Key_Return)
    visit.types(", and sleeping")
    visit.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (call,) = visit.people.afterwards.calls(book)
    assert call.said.text == "well, and sleeping"


def test_another_clients_appointment_leaves_the_header_at_once(visit: Visit) -> None:
    one, other = visit.has("C-014", "C-003")
    draft = AppointmentDraft("integration", "tomorrow", "10", "11")
    assert not isinstance(visit.people.appointments.make(one, draft), Refusals)
    visit.opens(one)
    visit.page.opened(other)
    assert line(visit) == ""
    visit.waits()
    assert line(visit) == "No appointment"
