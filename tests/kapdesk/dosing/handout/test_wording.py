"""What each fact says in one line."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import AddendumWritten, Fact, SittingClosed
from kapdesk.dosing.handout.reading_words import flag_words, pressure, vitals_words
from kapdesk.dosing.handout.wording import event_kind, said
from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.model.facts import (
    BaselineFixed,
    ChecklistTicked,
    DischargeRecorded,
    DoseGiven,
    EventNoted,
    FlagAnswered,
    HoldEnded,
    OrderRecorded,
    PhaseNoted,
    ProtocolPinned,
    RecoveryScored,
    SafetyAsked,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.protocols import load_protocol
from kapdesk.kernel.ids import EntryId
from tests.fakes.paper import reading
from tests.fakes.paper_days import ABOVE


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (VitalsRecorded(reading("128/82 74 98")), "128/82, pulse 74, SpO₂ 98 % air"),
        (BaselineFixed(Vitals(), ()), "no baseline; no reading before the first dose"),
        (BaselineFixed(reading("124/78 70 99"), ()), "baseline 124/78, pulse 70, SpO₂ 99 % air"),
        (
            OrderRecorded("150 mg", "sublingual", "prescriber 1"),
            "order 150 mg sublingual, by prescriber 1",
        ),
        (
            DoseGiven(37.5, "mg", "sublingual", "nurse 1", "K220", "spat"),
            "37.5 mg sublingual, given by nurse 1, lot K220, spat",
        ),
        (
            VitalsRecorded(
                Vitals(
                    spo2_pct=88,
                    rass=-2,
                    inward=True,
                    talks=False,
                    quality="doubtful",
                    doubt="movement",
                ),
                cuff_arm="left",
            ),
            "SpO₂ 88 %, RASS −2, inward, answers when addressed, not able to talk, doubtful: movement"
            " · SpO₂ within 60 s of the cuff on the same arm (left): it falls while the cuff fills",
        ),
        (
            VitalsRecorded(Vitals(poss=0, ramsay=3, talks=True, arm="left", probe_arm="right")),
            "Ramsay 3, POSS S, able to talk, cuff left arm, probe right arm",
        ),
        (
            BaselineFixed(Vitals(pulse_bpm=70), (), ("pulse_bpm",), ("spo2_pct",)),
            "baseline pulse 70; pulse from doubtful readings alone; none for SpO₂: only readings not trusted",
        ),
        (HoldEnded(EntryId("x"), "swallowed"), "held dose swallowed"),
        (EventNoted("quote", "I float"), "quote: “I float”"),
        (EventNoted("music", "", {"track": "strings"}), "music: track: strings"),
        (PhaseNoted("peak"), "phase seen: peak"),
        (SafetyAsked("end", "no"), "safety question, end: no"),
        (RecoveryScored("aldrete", "S1", 10), "aldrete S1 10"),
        (SlotSkipped("t90", "asleep"), "planned reading t90 left out: asleep"),
        (SlotSkipped("t90", "asleep", "90 min"), "planned reading 90 min left out: asleep"),
        (FlagAnswered(EntryId("x"), "repeated"), "done: repeated"),
        (ChecklistTicked("before", ("escort", "consent")), "before: escort, consent"),
        (DischargeRecorded(("awake",), ("walking",)), "discharge list: 1 ticked, 1 missing"),
        (AddendumWritten("well at home"), "well at home"),
        (SittingClosed(), "SittingClosed"),
    ],
)
def test_a_fact_says(fact: Fact, words: str) -> None:
    assert said(fact) == words


def test_a_reading_without_values_says_so() -> None:
    assert vitals_words(Vitals()) == "no values"


def test_a_temperature_names_its_unit() -> None:
    assert vitals_words(Vitals(temperature_c=37.0), "F") == "98.6 °F"


def test_half_a_pressure_shows_what_is_there() -> None:
    assert pressure(Vitals(systolic_mmhg=128)) == "128/–"
    assert pressure(Vitals()) == ""


def test_a_flag_names_its_rule_and_its_source() -> None:
    assert flag_words(ABOVE) == "⚑ above 160/100 (limit canmat-pause, version 1, source S-CANMAT)"


def test_a_kind_of_event_has_a_plain_word() -> None:
    assert (event_kind("adverse"), event_kind("tears")) == ("adverse event", "tears")


def test_an_event_without_words_is_its_kind_alone() -> None:
    assert said(EventNoted("tears")) == "tears"
    assert said(EventNoted("music", fields={"track": "3"})) == "music: track: 3"


def test_the_protocol_a_session_follows_is_named_with_who_adopted_it() -> None:
    pinned = ProtocolPinned(load_protocol("sublingual"), (), "prescriber 1", "2026-01-05")
    assert said(pinned) == "protocol Sublingual, adopted by prescriber 1"


def test_answers_on_the_esketamine_form_are_said_by_their_questions() -> None:
    noted = EsketamineNoted(enrolled="yes", sedation_over="11:25")
    assert said(noted) == (
        "esketamine form, list 1: Enrolled in the programme: yes; Sedation over at: 11:25"
    )
