"""The dosing session as the desk holds it: how one begins, and the nouns its verbs belong to."""

from __future__ import annotations

from collections.abc import Callable, Collection

from kapdesk.bilateral.model.guard import Onboard, Unsettled
from kapdesk.chart.kinds import DOSING
from kapdesk.chart.ledger import CHART_ONLY, Ledger
from kapdesk.chart.model import Drawer, Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.colleague import Colleague
from kapdesk.dosing.model.facts import ProtocolPinned
from kapdesk.dosing.model.protocol import Adoption
from kapdesk.dosing.model.screened import ScreeningStood
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.per_kg import weighed_by
from kapdesk.dosing.service.adverse import Adverse
from kapdesk.dosing.service.charting import Charting, Written
from kapdesk.dosing.service.corrections import Corrections
from kapdesk.dosing.service.doses import Doses
from kapdesk.dosing.service.ending import Ending
from kapdesk.dosing.service.esketamine import Esketamine
from kapdesk.dosing.service.events import Events
from kapdesk.dosing.service.history import History
from kapdesk.dosing.service.medicine import Medicines
from kapdesk.dosing.service.moments import Moments
from kapdesk.dosing.service.music import MusicPlayed
from kapdesk.dosing.service.onboard import OnBoard
from kapdesk.dosing.service.past import Past
from kapdesk.dosing.service.readings import Readings
from kapdesk.dosing.service.score import Score
from kapdesk.dosing.service.unsettled import Settling
from kapdesk.dosing.service.urgent import UrgentCards
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant

KIND = DOSING


def _no_weights(_client: BookId) -> tuple[Weighed, ...]:
    return ()


def _not_screened(_client: BookId) -> ScreeningStood | None:
    return None


class Dosing:
    """Every verb of a dosing session, by noun.  thread: the record lane."""

    def __init__(
        self,
        ledger: Ledger,
        sittings: Sittings,
        *,
        adoption: Callable[[str | None], Adoption | None],
        age_years: Callable[[BookId], int | None],
        signer: Callable[[], str],
        weights: Callable[[BookId], tuple[Weighed, ...]] = _no_weights,
        colleagues: Callable[[], tuple[Colleague, ...]] = tuple,
        screened: Callable[[BookId], ScreeningStood | None] = _not_screened,
    ) -> None:
        """What other rooms know.

        ``adoption`` finds the protocol a practice adopted, by name or the only one; ``age_years`` a client's age;
        ``signer`` the name of whoever writes here, as it stands under a signature; ``weights`` what a client weighed,
        where the practice wants a dose shown against it, else nothing; ``colleagues`` those who work here;
        ``screened`` how a client's screening stands.
        """
        self._charting = Charting(ledger, sittings, colleagues)
        self._sittings = sittings
        self._clock = ledger.clock
        self._adoption = adoption
        self._age_years = age_years
        self._weights = weights
        self._screened = screened
        self.readings = Readings(self._charting)
        self.doses = Doses(self._charting)
        self.medicines = Medicines(self._charting)
        self.events = Events(self._charting)
        self.esketamine = Esketamine(self._charting)
        self.ending = Ending(self._charting, sittings, signer)
        self.adverse = Adverse(self._charting)
        self.moments = Moments(self._charting)
        self.corrections = Corrections(self._charting, ledger)
        self.history = History(ledger, KIND)
        self.urgent = UrgentCards(self._charting, ledger, sittings)
        self.past = Past(ledger, KIND)
        self.on_board = OnBoard(ledger, KIND)
        self.settling = Settling(ledger, KIND)
        self.score = Score(self._charting, ledger)
        self.music = MusicPlayed(self._charting)

    def begin(
        self,
        client: BookId,
        *,
        protocol: str | None = None,
        at: Instant | None = None,
        rehearsal: bool = False,
    ) -> Written:
        """Open a session and pin the adopted protocol and limits to it; ``at`` says it is typed in from paper.

        Refuses when no protocol is adopted, a second open session of one client, and one now while an item of the
        screening that wants a prescriber's note has none.  A session on paper has been; what stood open stays with it.
        """
        adopted = self._adoption(protocol)
        if adopted is None:
            return refused("protocol", _not_adopted(protocol))
        if at is None and any(row.book == client for row in self._sittings.open_now()):
            return refused("client", "A session with this client is already open.")
        if at is not None and at > self._clock.now():
            return refused("at", f"{at.hm()} lies ahead.")
        stood = self._screened(client)
        if at is None and stood is not None and stood.open_stops():
            return _no_note(stood)
        pinned = ProtocolPinned(
            adopted.protocol, adopted.limits, adopted.by, adopted.on, self._age_years(client)
        )
        first: tuple[Fact, ...] = (pinned,) if stood is None else (pinned, stood)
        return self._sittings.open(client, KIND, first=first, at=at, rehearsal=rehearsal)

    def view(self, sitting: SittingId, *, drawers: Collection[Drawer] = CHART_ONLY) -> DosingView:
        """A session as it stands."""
        return self._charting.view(sitting, drawers=drawers)

    def weighed(self, client: BookId, at: Instant) -> Weighed | None:
        """The latest weight by that day; None where the practice shows no dose against a weight."""
        return weighed_by(at.local().date(), self._weights(client))

    def onboard_at(self, sitting: SittingId, now: Instant) -> Onboard:
        """What is on board of the client of any sitting, by the clocks of their dosing sessions."""
        return self.on_board.at(sitting, now)

    def unsettled_at(self, sitting: SittingId, now: Instant) -> Unsettled:
        """What of a dosing session leaves resources alone to EMDR work in any sitting of the client."""
        return self.settling.at(sitting, now)

    def colleagues(self) -> tuple[Colleague, ...]:
        """Those who work in the practice, by name and role."""
        return self._charting.colleagues()


def _not_adopted(protocol: str | None) -> str:
    what = f"The protocol “{protocol}” is not" if protocol else "No protocol is"
    return f"{what} adopted yet; a prescriber adopts one by name and date in the settings."


def _no_note(stood: ScreeningStood) -> Refusals:
    """Every item that wants a note first, in one sentence."""
    items = " ".join(item.words for item in stood.open_stops())
    return refused("screening", f"A named prescriber's note is asked for first. {items}")
