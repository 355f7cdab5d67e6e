"""The papers of the practice, put together from all the rooms they need: the practice, a client, a protocol."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kapdesk.chart.model import Entry
from kapdesk.dosing.protocols import protocol_from_json
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.version import VERSION
from kapdesk.people.model.appointments import PLANNED, Appointment
from kapdesk.people.service.people import People
from kapdesk.practice.leaflets import load_leaflet
from kapdesk.practice.model.leaflet import NOBODY, PaperWanted, Shelved
from kapdesk.practice.rules.leaflet import NOTHING_TO_COME, values_of
from kapdesk.practice.service.library import Library
from kapdesk.practice.service.practice import Practice

SESSION = "dosing"
KIND_WORDS = {SESSION: "session", "other": "appointment"}

BLANK_CHART = Shelved("paper-chart", "Paper chart, for a power failure", "the team", "1", form=True)
"""Drawn by the dosing slice rather than read from a file: it has the record's own tracks and columns."""


@dataclass(frozen=True, slots=True)
class Handouts:
    """What the practice hands out.  thread: the record lane."""

    library: Library
    practice: Practice
    people: People
    clock: Clock

    def shelf(self) -> tuple[Shelved, ...]:
        """Every paper there is and how it stands here.  raises Trouble when a shipped file does not read."""
        return (*self.library.shelf(), BLANK_CHART)

    def preview(self, wanted: PaperWanted) -> bytes:
        """The paper as PDF, to be read on the screen; what nobody has read says so across every page.

        raises Trouble for a paper there is not.
        """
        return self._chart(wanted) if wanted.leaflet == BLANK_CHART.id else self._leaflet(wanted)

    def ready(self, wanted: PaperWanted) -> bytes | Refusals:
        """The paper as it may leave the program; refuses one nobody has read here in this version."""
        for shelved in self.shelf():
            if shelved.id == wanted.leaflet:
                return self.preview(wanted) if shelved.ready else unread(shelved)
        known = ", ".join(one.id for one in self.shelf())
        return refused("leaflet", f"The papers are {known}.")

    def note_printing(self, wanted: PaperWanted) -> tuple[Entry, ...]:
        """Note that a paper left the program: saved as a file or printed.  raises Trouble."""
        version = next(one.version for one in self.shelf() if one.id == wanted.leaflet)
        return self.library.note_printing(wanted, version)

    def _leaflet(self, wanted: PaperWanted) -> bytes:
        from kapdesk.practice.handout.leaflet import LeafletHeading, leaflet_pdf

        practice, library = self.practice.view(), self.library.view()
        leaflet = load_leaflet(wanted.leaflet)
        heading = LeafletHeading(
            values=values_of(practice.named, practice.house_rules, self._to_come(wanted)),
            printed=self.clock.now().day(),
            version=VERSION,
            client=self._client(wanted),
            review=library.review(leaflet),
            rehearsal=bool(practice.rehearsed),
        )
        return leaflet_pdf(leaflet, heading, paper=wanted.paper, large=wanted.large)

    def _chart(self, wanted: PaperWanted) -> bytes:
        from kapdesk.dosing.handout.paper_chart import ChartHeading, paper_chart

        practice = self.practice.view()
        adopted = practice.protocol(wanted.protocol)
        heading = ChartHeading(
            practice=practice.named.name,
            printed=self.clock.now().day(),
            version=VERSION,
            client=self._client(wanted),
            temperature=practice.units.temperature,
            rehearsal=bool(practice.rehearsed),
        )
        protocol = protocol_from_json(adopted.body) if adopted is not None else None
        return paper_chart(heading, protocol, paper=wanted.paper)

    def _to_come(self, wanted: PaperWanted) -> Mapping[str, str]:
        """When the client's next session is, and what comes next of all; nothing while nobody is chosen."""
        if wanted.book == NOBODY:
            return NOTHING_TO_COME
        now = self.clock.now()
        booked = self.people.appointments.of(wanted.book)
        planned = [one for one in booked if one.state == PLANNED and one.starts > now]
        session = next((one for one in planned if one.kind == SESSION), None)
        return {
            "session": _when(session) if session else "",
            "next": f"{_when(planned[0])} ({KIND_WORDS.get(planned[0].kind, planned[0].kind)})"
            if planned
            else "",
        }

    def _client(self, wanted: PaperWanted) -> str:
        """How the client is called on the paper; their code unless their name was asked for."""
        if wanted.book == NOBODY:
            return ""
        identity = self.people.view(wanted.book).identity
        return identity.name if wanted.by_name and identity.name else identity.label


def _when(appointment: Appointment) -> str:
    return f"{appointment.starts.day()}, {appointment.starts.hm()}"


def unread(shelved: Shelved) -> Refusals:
    """Why a paper may not leave the program yet."""
    if shelved.earlier is not None:
        return refused(
            "leaflet",
            f"“{shelved.title}” has changed since {shelved.earlier.by} read it. "
            f"Read version {shelved.version} and mark it as reviewed first.",
        )
    return refused(
        "leaflet",
        f"Nobody here has read “{shelved.title}” yet. Read it and mark it as reviewed first.",
    )
