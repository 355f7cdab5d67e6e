"""Facts travel to the disk and back, and never show a client's words in a repr."""

from __future__ import annotations

import pytest

from kapdesk.chart.codec import Codec
from kapdesk.chart.model import Fact
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.model.facts import (
    FACTS,
    BaselineFixed,
    ChecklistTicked,
    DischargeRecorded,
    DoseGiven,
    EventNoted,
    FlagAnswered,
    HoldEnded,
    OrderRecorded,
    PhaseNoted,
    ProcessNoted,
    ProtocolPinned,
    RecoveryScored,
    SafetyAsked,
    SamplesTaken,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.music import TrackChanged
from kapdesk.dosing.model.score import MomentBookmarked, MomentSentOn, SendingTakenBack
from kapdesk.dosing.model.screened import ScreenedItem, ScreeningStood
from kapdesk.dosing.model.urgent import (
    UrgentEnded,
    UrgentOpened,
    UrgentSeen,
    UrgentStamped,
    UrgentStruck,
)
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.protocols import load_limits, load_protocol
from kapdesk.dosing.rules.flags import Around, flags_for
from kapdesk.kernel.ids import EntryId, SittingId
from tests.kapdesk.dosing.session import minute, pressure

LIMITS = load_limits("canmat-pause")
HIGH = pressure(168, 104)
CANARY = "quiet heron"
EACH: tuple[Fact, ...] = (
    ProtocolPinned(load_protocol("sublingual"), LIMITS, "prescriber 1", "2026-03-01", 42),
    OrderRecorded(CANARY, "sublingual", "prescriber 1", amount=150.0, unit="mg"),
    DoseGiven(150.0, "mg", "sublingual", CANARY, booster=True),
    HoldEnded(EntryId("e1"), "spat"),
    VitalsRecorded(
        HIGH, flags_for(HIGH, LIMITS, Around(minute(40), "during")), "t40", confirmed=True
    ),
    BaselineFixed(Vitals(temperature_c=36.6), (EntryId("e1"),)),
    SlotSkipped("t30", "asleep"),
    FlagAnswered(EntryId("e1"), CANARY),
    PhaseNoted("peak"),
    EventNoted("touch", CANARY, {"consent": "yes"}),
    ProcessNoted(CANARY),
    SafetyAsked("end", "no", CANARY),
    ChecklistTicked("before", ("escort",)),
    RecoveryScored("Aldrete", "modified A", 10),
    DischargeRecorded(("walking",), ("a",), {"score": "seen"}, CANARY, "prescriber 1"),
    WordsAdded(EntryId("e1"), "touch", CANARY),
    MomentBookmarked(CANARY),
    MomentSentOn("image", SittingId("s1"), EntryId("e1"), CANARY),
    SendingTakenBack(EntryId("e1")),
    TrackChanged("strings, slow", "began", "peak", 0.0),
    OrderVerified(EntryId("e1"), CANARY, "nurse", "2026-03-04"),
    AdverseEventRecorded("nausea", "Nausea", CANARY, 35.0, serious="no"),
    AdverseEventFollowed(EntryId("e1"), CANARY, "over"),
    ScreeningStood("2026-03-01", (ScreenedItem("ask", "pressure"),)),
    MedicineWasted("ketamine", 50.0, "mg", "K220", CANARY, "nurse 1", "therapist 1"),
    RemainderCounted("ketamine", 0.0, "mg", "K220", "nurse 1", CANARY),
    SamplesTaken(minute(1), 1.0, (70.0,), (98.0,)),
    EsketamineNoted(enrolled="yes", site=CANARY),
    UrgentOpened("0f", "cover"),
    UrgentSeen("0f", 1, "seizure"),
    UrgentStamped("0f", 2, "other", CANARY),
    UrgentStruck("0f", 2, "other"),
    UrgentEnded("0f", CANARY),
)


def test_every_kind_of_fact_is_tried_here() -> None:
    assert {type(fact) for fact in EACH} == set(FACTS)


@pytest.mark.parametrize("fact", EACH, ids=lambda fact: type(fact).__name__)
def test_a_fact_reads_back_as_it_was(fact: Fact) -> None:
    codec = Codec(FACTS)
    assert codec.decode(codec.tag(fact), codec.encode(fact)) == fact


@pytest.mark.parametrize("fact", EACH, ids=lambda fact: type(fact).__name__)
def test_a_fact_is_found_by_its_words_and_hides_them_elsewhere(fact: Fact) -> None:
    told = CANARY in str(tuple(getattr(fact, name) for name in fact.__struct_fields__))
    assert (CANARY in fact.words()) is told
    assert CANARY not in repr(fact)
