"""A client's appointments and calls: the next one in the header, all of them and a new one behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.afterwards import Call
from kapdesk.people.model.appointments import PLANNED, Appointment
from kapdesk.people.service.people import People
from ui.appointments.asking import SheetAsking, Written
from ui.appointments.calls import call_again_form
from ui.appointments.forms import Client, cancel_form, change_form, make_form
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.layers import Sheet
from ui.kit.row_list import ROW_PX, Row, RowList
from ui.theme.tokens import GRID_PX

ROWS_AT_MOST = 5
NONE = "No appointment"
Booked = tuple[tuple[Appointment, ...], tuple[Call, ...], Instant]
STATES = {"cancelled": "called off", "kept": "came", "missed": "did not come"}


class AppointmentLine(Button):
    """Says the next appointment; pressed, it lists them all, or asks for the first."""

    troubled = Signal(Trouble)
    noted = Signal(str)

    def __init__(self, host: QWidget, people: People, clerk: Clerk, entries: Entries) -> None:
        super().__init__(NONE, kind="bare", symbol="calendar-blank", name="Appointments")
        self._host = host
        self._people = people
        self._clerk = clerk
        self._client: Client | None = None
        self._all: tuple[Appointment, ...] = ()
        self._calls: tuple[Call, ...] = ()
        self._list: AppointmentList | None = None
        self._asking = SheetAsking(clerk, entries, people.drafts, self)
        self._asking.troubled.connect(self.troubled)
        self._asking.refused.connect(self.noted)
        self.clicked.connect(self.open)

    def show_client(self, client: Client | None) -> None:
        """Reads whose appointments they are; none says nothing."""
        if client != self._client:
            self._client = client
            self._take((), (), self._people.appointments.now())
            self._asking.put_away()
        if client is not None:
            read = partial(_read, self._people, client)
            then = partial(self._on_read, client)
            self._clerk.ask(read, owner=self, then=then, failed=self.troubled.emit)

    def open(self) -> None:
        """Lists the appointments, or asks for the first."""
        if self._client is None or self.is_open():
            return
        rows = [*map(_row, self._all), *map(_call_row, reversed(self._calls))]
        if not rows:
            self._on_new()
            return
        self._list = AppointmentList(self._host, self._client.label, rows)
        self._list.chosen.connect(self._on_chosen)
        self._list.new_wanted.connect(self._on_new)
        self._list.closed.connect(self._on_list_closed)
        self._list.start()

    def is_open(self) -> bool:
        """Whether a sheet of it is open."""
        return self._asking.is_open() or self._list is not None

    def keep(self) -> None:
        """Keeps what was typed."""
        self._asking.keep()

    def _on_read(self, client: Client, read: Booked) -> None:
        if client == self._client:
            self._take(*read)

    def _take(self, all_of: tuple[Appointment, ...], calls: tuple[Call, ...], now: Instant) -> None:
        self._calls = calls
        self._all = latest_first(all_of, now)
        self.setText(next_words(all_of, now) if self._client else "")
        self.setAccessibleName(self.text() or "Appointments")
        self.setVisible(self._client is not None)

    def _on_new(self) -> None:
        self._away()
        if self._client is not None:
            now = self._people.appointments.now
            self._asking.open(make_form(self._host, self._people, now, self._client))

    def _on_chosen(self, key: str) -> None:
        one = next((one for one in self._all if one.id == key), None)
        call = next((call for call in self._calls if call.entry == key), None)
        self._away()
        if self._client is None:
            return
        if call is not None:
            self._asking.open(call_again_form(self._host, self._people, self._client, call))
        if one is None:
            return
        now = self._people.appointments.now
        asked = change_form(self._host, self._people, now, self._client, one)
        for words, act in self._others(self._client, one):
            asked.sheet.offer(words, act)
        self._asking.open(asked)

    def _others(
        self, client: Client, one: Appointment
    ) -> tuple[tuple[str, Callable[[], None]], ...]:
        verbs = self._people.appointments
        return (
            ("Call it off …", partial(self._on_cancel, client, one)),
            ("Came", partial(self._write, partial(verbs.keep, client.book, one.id))),
            ("Did not come", partial(self._write, partial(verbs.miss, client.book, one.id))),
        )

    def _on_cancel(self, client: Client, one: Appointment) -> None:
        self._asking.open(cancel_form(self._host, self._people, client, one))

    def _write(self, work: Callable[[], Written]) -> None:
        self._asking.write(work)

    def _away(self) -> None:
        if self._list is not None:
            self._list.dismiss()

    def _on_list_closed(self) -> None:
        if self._list is not None:
            self._list.deleteLater()
            self._list = None


class AppointmentList(Sheet):
    """Every appointment and call of one client.  ``chosen`` gives one to change, ``new_wanted`` asks for another."""

    chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, host: QWidget, label: str, rows: Sequence[Row]) -> None:
        super().__init__(host, f"Appointments · {label}")
        self._rows = RowList("Appointments")
        self._rows.show_rows(rows)
        self._rows.setFixedHeight(ROW_PX * min(len(rows), ROWS_AT_MOST) + GRID_PX)
        self._rows.chosen.connect(self.chosen)
        self.body.addWidget(self._rows)
        new = PrimaryButton("Another appointment", symbol="plus")
        new.clicked.connect(self.new_wanted)
        self.add_act(new)

    def start(self) -> None:
        """Opens with the first ready to be chosen."""
        self._rows.setCurrentIndex(self._rows.model().index(0, 0, QModelIndex()))
        self.open(self._rows)


def latest_first(all_of: Iterable[Appointment], now: Instant) -> tuple[Appointment, ...]:
    """Those to come, soonest first, then those that were, the latest first."""
    known = tuple(all_of)
    coming = [one for one in known if one.ends >= now and one.state == PLANNED]
    return (*coming, *(one for one in reversed(known) if one not in coming))


def next_words(all_of: Iterable[Appointment], now: Instant) -> str:
    """The next appointment in a few words, or that there is none."""
    coming = [one for one in all_of if one.ends >= now and one.state == PLANNED]
    if not coming:
        return NONE
    one = coming[0]
    return f"{one.starts.day().rsplit(' ', 1)[0]}, {one.span()} · {one.kind}"


def _read(people: People, client: Client) -> Booked:
    book = client.book
    return people.appointments.of(book), people.afterwards.calls(book), people.appointments.now()


def _call_row(call: Call) -> Row:
    title = f"{call.at.day()}   {call.at.hm()}"
    return Row(call.entry, title, call.said.words(), "call after a session")


def _row(one: Appointment) -> Row:
    detail = " · ".join(part for part in (one.kind.capitalize(), one.place, one.reason) if part)
    return Row(one.id, f"{one.starts.day()}   {one.span()}", detail, STATES.get(one.state, ""))
