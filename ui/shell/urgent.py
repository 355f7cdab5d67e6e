"""The urgent card on the open desk: its presses go into the chart at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import SEEN, STAMP, Press, UrgentNow
from kapdesk.practice.service.locked_card import LockedCard
from ui.urgent.around import AroundUrgent, Opening, Standing

if TYPE_CHECKING:
    from kapdesk.chart.model import Entry
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import SittingId

_OWNER, _PLACE = "urgent card", "words"
IN_CHART = "Each press stands in the session's chart at once."
NO_SITTING = "No session is in progress: the times are kept in the practice's own book."
BESIDE = (
    "The vault could not be written. Times are kept beside it as numbers and enter the chart at the next unlocking; "
    "words are not: write them on paper too."
)
NO_SHEET = "There is no hand-over sheet without a session in progress."


@dataclass(frozen=True, slots=True)
class DeskUrgent:
    """What the card asks of an open desk.  thread: the record lane."""

    desk: Desk
    where: str
    beside: LockedCard

    def read(self) -> Opening:
        """The card's words, how it stands, and what was typed before."""
        kept = self.desk.drafts.load(_OWNER, _PLACE)
        words = kept.decode("utf-8") if kept else ""
        return Opening(self.desk.urgent.prompts.texts(), self._standing(()), words)

    def press(self, press: Press, opened: Instant, at: Instant) -> Standing | Refusals:
        """Writes one press; words that become an entry are no draft any more.

        A time the vault cannot take is kept beside it, as while it is locked; raises Trouble where not even that goes.
        """
        if any((one.card, one.n) == (press.card, press.n) for one in self.beside.now().marks):
            self.beside.press(press, opened, at)
            return self._standing(())
        try:
            return self._written(press, opened, at)
        except Trouble:
            if press.what not in (SEEN, STAMP) or press.text:
                raise
            self.beside.press(press, opened, at)
            return self._standing(())

    def _written(self, press: Press, opened: Instant, at: Instant) -> Standing | Refusals:
        cards = self.desk.dosing.urgent
        sitting = cards.sitting()
        clears = ((_OWNER, _PLACE),) if press.text else ()
        written = cards.press(
            sitting,
            press,
            opened=opened,
            where=self.where,
            at=min(at, cards.moment(sitting)),
            clears=clears,
        )
        return written if isinstance(written, Refusals) else self._standing(written)

    def keep_words(self, words: str) -> None:
        """Keeps what is being typed."""
        if words:
            self.desk.drafts.save(_OWNER, _PLACE, words.encode("utf-8"))
        else:
            self.desk.drafts.clear(_OWNER, _PLACE)

    def handover(self) -> bytes:
        """The hand-over sheet of the sitting in progress.  raises LookupError without one."""
        return self.desk.papers.handover(self._sitting())

    def printed(self) -> None:
        """Notes that the sheet left the program."""
        self.desk.papers.note_printing(self._sitting(), "handover")

    def _sitting(self) -> SittingId:
        sitting = self.desk.dosing.urgent.sitting()
        if sitting is None:
            raise LookupError("no sitting in progress")
        return sitting

    def _standing(self, entries: tuple[Entry, ...]) -> Standing:
        sitting = self.desk.dosing.urgent.sitting()
        first_dose = self.desk.dosing.view(sitting).t0 if sitting is not None else None
        kept = NO_SITTING if sitting is None else IN_CHART
        now, beside = self.desk.dosing.urgent.now(sitting), self.beside.now()
        if beside.marks:
            kept = BESIDE
            marks = sorted((*now.marks, *beside.marks), key=lambda mark: mark.at)
            now = UrgentNow(now.opened or beside.opened, tuple(marks))
        return Standing(now, first_dose, kept, entries)


def around_desk(
    desk: Desk, clock: Callable[[], Instant], *, covered: bool, in_session: bool
) -> AroundUrgent:
    """What the card is told on the open desk; over the cover no typed word is in sight."""
    beside = LockedCard(desk.vault.folder, desk.clock)
    asked = DeskUrgent(desk, "cover" if covered else "desk", beside)
    return AroundUrgent(
        clock=clock,
        read=asked.read,
        press=asked.press,
        shows_words=not covered,
        keep_words=asked.keep_words,
        handover=asked.handover if in_session else None,
        printed=asked.printed if in_session else None,
        no_sheet="" if in_session else NO_SHEET,
    )
