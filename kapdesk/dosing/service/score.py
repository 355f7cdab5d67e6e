"""Bookmarks on a session's score, and moments of it sent on as candidates for work to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Drawer, Entry, Fact, SittingClosed, fold
from kapdesk.dosing.handout.wording import said
from kapdesk.dosing.model.score import SENT_AS, MomentBookmarked, MomentSentOn, SendingTakenBack
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

LABEL_LIMIT = 120
SIGNED = "The session is signed; a bookmark would change the record. A moment can still be sent on."
GONE = "The moment was taken out of the chart."
_NO_MOMENT = refused("moment", "That moment is not there to be sent on.")


@dataclass(frozen=True, slots=True, repr=False)
class SentOn:
    """A candidate: what it was sent on as, its moment and the moment's words as they stand, and what was added."""

    entry: EntryId
    sent_as: str
    sitting: SittingId
    moment: EntryId
    at: Instant | None
    words: str
    text: str

    def __repr__(self) -> str:
        """Ids only."""
        return f"<SentOn {self.entry} {self.sent_as}>"


@dataclass(frozen=True, slots=True)
class Score:
    """What is marked on the whole of a session.  thread: the record lane."""

    charting: Charting
    ledger: Ledger

    def bookmark(
        self, sitting: SittingId, label: str, *, at: Instant | None = None, clears: Clears = ()
    ) -> Written:
        """Mark a minute to come back to; part of the record, so it is refused once that is signed."""
        if self.charting.view(sitting).signed is not None:
            return refused("sitting", SIGNED)
        view = self.charting.writable(sitting, at, until_signed=True)
        if isinstance(view, Refusals):
            return view
        tidy = " ".join(label.split())
        if len(tidy) > LABEL_LIMIT:
            return refused("label", f"A bookmark has at most {LABEL_LIMIT} letters.")
        if over := _over(view, at or self.charting.now(sitting)):
            return over
        return self.charting.write(sitting, (MomentBookmarked(tidy),), at=at, clears=clears)

    def send_on(
        self,
        sitting: SittingId,
        moment: EntryId,
        sent_as: str,
        text: str = "",
        *,
        clears: Clears = (),
    ) -> Written:
        """Make a moment a candidate; kept with the client and apart from the record, so also after signing."""
        view = self.charting.view(sitting)
        line = _as_it_stands(view, moment)
        if line is None:
            return _NO_MOMENT
        if sent_as not in SENT_AS:
            return refused("sent_as", f"A moment is sent on as one of: {', '.join(SENT_AS)}.")
        first = view.first_written()[line.id]
        for sent in self.sent_from(sitting):
            if (sent.sent_as, view.first_written().get(sent.moment)) == (sent_as, first):
                return refused("moment", f"This moment was sent on as {sent_as} already.")
        fact = MomentSentOn(sent_as, sitting, moment, text.strip())
        return self._written(line.book, fact, clears=clears)

    def take_back(self, sitting: SittingId, moment: EntryId) -> Written:
        """The latest sending of a moment is taken back; that it was sent stays."""
        first = self.charting.view(sitting).first_written()
        mine = [s for s in self.sent_from(sitting) if first.get(s.moment) == first.get(moment)]
        if not mine:
            return refused("moment", "This moment was not sent on.")
        sent = self.ledger.entry(mine[-1].entry)
        return self._written(sent.book, SendingTakenBack(sent.id), corrects=sent.id)

    def sent_on(self, client: BookId, sent_as: str = "") -> tuple[SentOn, ...]:
        """The client's candidates of one kind, or of every kind, in the order they were sent on."""
        found = fold(self.ledger.between(client, drawers=(Drawer.PROCESS,)))
        facts = [
            (line.entry.id, line.entry.fact)
            for line in found.lines
            if line.standing and isinstance(line.entry.fact, MomentSentOn)
        ]
        views: dict[SittingId, DosingView] = {}
        for _, fact in facts:
            if fact.sitting not in views:
                views[fact.sitting] = self.charting.view(fact.sitting)
        return tuple(
            _candidate(entry, fact, views[fact.sitting])
            for entry, fact in facts
            if sent_as in ("", fact.sent_as)
        )

    def sent_from(self, sitting: SittingId) -> tuple[SentOn, ...]:
        """The candidates that came from one session."""
        opened = self.charting.view(sitting).opened
        sent: Iterator[SentOn] = iter(self.sent_on(opened.book) if opened else ())
        return tuple(one for one in sent if one.sitting == sitting)

    def _written(
        self, client: BookId, fact: Fact, *, corrects: EntryId | None = None, clears: Clears = ()
    ) -> tuple[Entry, ...]:
        reason = "taken back" if corrects else ""
        act = Act(fact, self.ledger.clock.now(), corrects, reason)
        return self.ledger.commit(client, (act,), clears=clears)


def _over(view: DosingView, at: Instant) -> Refusals | None:
    """Why a bookmark cannot stand there: the session had ended."""
    ended = view.lines_of(SittingClosed)
    if ended and at > ended[-1].entry.at:
        return refused(
            "at", f"The session ended at {ended[-1].entry.at.hm()}; mark a minute of it."
        )
    return None


def _as_it_stands(view: DosingView, moment: EntryId) -> Entry | None:
    """The entry that says now what a moment says, along its corrections."""
    first = view.first_written()
    wanted = first.get(moment)
    standing = (line.entry for line in view.timeline.lines if line.standing)
    return next((entry for entry in standing if wanted and first[entry.id] == wanted), None)


def _candidate(entry: EntryId, fact: MomentSentOn, view: DosingView) -> SentOn:
    moment = _as_it_stands(view, fact.moment)
    return SentOn(
        entry,
        fact.sent_as,
        fact.sitting,
        fact.moment,
        moment.at if moment else None,
        said(moment.fact) if moment else GONE,
        fact.text,
    )
