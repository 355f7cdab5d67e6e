"""What can happen in a dosing session."""

from __future__ import annotations

from typing import ClassVar

from kapdesk.bilateral.model.facts import FACTS as SET_FACTS
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.model import Drawer, Fact
from kapdesk.dosing.model.adverse import FACTS as ADVERSE_FACTS
from kapdesk.dosing.model.esketamine import FACTS as ESKETAMINE_FACTS
from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.music import MUSIC_FACTS
from kapdesk.dosing.model.protocol import Flag, Limit, Protocol
from kapdesk.dosing.model.recovery import RecoveryScale
from kapdesk.dosing.model.score import SCORE_FACTS
from kapdesk.dosing.model.screened import SCREENED_FACTS
from kapdesk.dosing.model.urgent import FACTS as URGENT_FACTS
from kapdesk.dosing.model.verified import VERIFIED_FACTS
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant


class ProtocolPinned(Fact, frozen=True):
    """The protocol and the limits in force for this sitting, whole, as the practice had adopted them."""

    protocol: Protocol
    limits: tuple[Limit, ...]
    adopted_by: str
    adopted_on: str
    age_years: int | None = None


class OrderRecorded(Fact, frozen=True):
    """What a named prescriber ordered, in the prescriber's words, and as a number when it is one."""

    text: str
    route: str
    prescriber: str
    ordered_on: str = ""
    amount: float | None = None
    unit: str = ""

    def words(self) -> str:
        """The order as written."""
        return f"{self.text} {self.route} {self.prescriber}"


class DoseGiven(Fact, frozen=True):
    """What was given: amount, unit, route, by whom, lot.  ``handling`` is spat, swallowed, partial or empty.

    Of a booster, ``within_order`` is yes or no, and ``decided_by`` names who decided it.
    """

    amount: float
    unit: str
    route: str
    given_by: str
    lot: str = ""
    handling: str = ""
    booster: bool = False
    within_order: str = ""
    mismatch_reason: str = ""
    decided_by: str = ""

    def words(self) -> str:
        """The dose in words, so that a lot can be found."""
        return f"{self.amount:g} {self.unit} {self.route} {self.given_by} {self.lot}"


class HoldEnded(Fact, frozen=True):
    """What became of a dose held in the mouth: spat, swallowed or partial, and how it was, in words."""

    dose: EntryId
    handling: str
    text: str = ""

    def words(self) -> str:
        """The words about it."""
        return self.text


class VitalsRecorded(Fact, frozen=True):
    """A reading and the flags born with it.  ``slot`` is the planned reading it answers.

    ``cuff_arm`` names the arm on which the cuff had just filled above the probe when SpO₂ was read.
    """

    vitals: Vitals
    flags: tuple[Flag, ...] = ()
    slot: str = ""
    confirmed: bool = False
    cuff_arm: str = ""


class BaselineFixed(Fact, frozen=True):
    """The median of the readings before the first dose, fixed when it was given.

    ``doubtful`` are the measures that rest on doubtful readings alone; ``left_out`` those that only a reading
    nobody trusts held, and that have no baseline for it.
    """

    values: Vitals
    from_entries: tuple[EntryId, ...]
    doubtful: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


class SlotSkipped(Fact, frozen=True):
    """A planned reading was left out, and why; by its key, and by the name the protocol gave it."""

    slot: str
    reason: str
    name: str = ""


class FlagAnswered(Fact, frozen=True):
    """What someone did about a reading's flags."""

    reading: EntryId
    did: str

    def words(self) -> str:
        """What was done."""
        return self.did


class PhaseNoted(Fact, frozen=True):
    """The phase the client was seen to be in; the bands stay what they are, a reference."""

    phase: str


class EventNoted(Fact, frozen=True):
    """Something seen, said or done.  ``kind`` is one of EVENT_KINDS; a quote is kept to the letter."""

    kind: str
    text: str = ""
    fields: dict[str, str] = {}

    def words(self) -> str:
        """The event's own words and its details."""
        return " ".join((self.text, *self.fields.values())).strip()


class ProcessNoted(Fact, frozen=True):
    """A therapist's own note on the content of the conversation, kept apart from the record."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    text: str

    def words(self) -> str:
        """The note."""
        return self.text


class SafetyAsked(Fact, frozen=True):
    """The safety question was asked, before the dose or at the end, and what was answered."""

    moment: str
    answer: str
    text: str = ""

    def words(self) -> str:
        """What was said."""
        return self.text


class ChecklistTicked(Fact, frozen=True):
    """Items of one of CHECKLISTS that were ticked."""

    list: str
    items: tuple[str, ...]


class RecoveryScored(Fact, frozen=True):
    """A recovery score: the scale, its named variant and the total.

    ``points`` are those of each item, ``by`` the scale as it was, whole; a total alone has neither.
    """

    scale: str
    variant: str
    total: int
    points: dict[str, int] = {}
    by: RecoveryScale | None = None


class DischargeRecorded(Fact, frozen=True):
    """The discharge list as it stood: what was ticked, what was missing or overridden, who came for the client.

    ``by`` went through it, ``medical_by`` answers for its medical items, each with a role of the practice;
    ``chart_says`` is what the chart held beside each item.
    """

    ticked: tuple[str, ...]
    missing: tuple[str, ...] = ()
    overridden: dict[str, str] = {}
    escort: str = ""
    by: str = ""
    by_role: str = ""
    medical_by: str = ""
    medical_role: str = ""
    chart_says: dict[str, str] = {}

    def words(self) -> str:
        """The escort's name, and why items were passed over."""
        return " ".join((self.escort, *self.overridden.values())).strip()


class SamplesTaken(Fact, frozen=True):
    """A few seconds of a device's stream in one piece.  shape equal lengths; unit seconds between samples."""

    began: Instant
    step_s: float
    pulse_bpm: tuple[float, ...] = ()
    spo2_pct: tuple[float, ...] = ()
    source: str = "device"


EVENT_KINDS: tuple[str, ...] = (
    "quote",
    "body",
    "image",
    "part",
    "touch",
    "music",
    "nausea",
    "tears",
    "intervention",
    "adverse",
    "note",
    "substance",
    "therapeutic-distress",
)

FACTS: tuple[type[Fact], ...] = (
    ProtocolPinned,
    OrderRecorded,
    DoseGiven,
    HoldEnded,
    VitalsRecorded,
    BaselineFixed,
    SlotSkipped,
    FlagAnswered,
    PhaseNoted,
    EventNoted,
    ProcessNoted,
    SafetyAsked,
    ChecklistTicked,
    RecoveryScored,
    DischargeRecorded,
    SamplesTaken,
    MedicineWasted,
    RemainderCounted,
    *ESKETAMINE_FACTS,
    *URGENT_FACTS,
    WordsAdded,
    *SCREENED_FACTS,
    *ADVERSE_FACTS,
    *VERIFIED_FACTS,
    *SCORE_FACTS,
    *MUSIC_FACTS,
)

TYPED: tuple[type[Fact], ...] = (
    *(kind for kind in FACTS if kind not in (ProtocolPinned, BaselineFixed, *SCREENED_FACTS)),
    *(kind for kind in SET_FACTS if kind is not StampsPutRight),
)
"""What a person wrote or pressed; the rest was put there by the program as the session began or went on."""
