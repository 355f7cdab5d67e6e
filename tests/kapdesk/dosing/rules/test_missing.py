"""What a sitting would be closed without."""

from __future__ import annotations

from kapdesk.bilateral.model.facts import SetRun, SetStarted
from kapdesk.dosing.model.facts import (
    ChecklistTicked,
    DischargeRecorded,
    FlagAnswered,
    HoldEnded,
    OrderRecorded,
    RecoveryScored,
    SafetyAsked,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.protocol import CHECKLISTS
from kapdesk.dosing.rules.flags import Around, flags_for
from kapdesk.dosing.rules.missing import missing_at_close
from tests.fakes.sets import CALM
from tests.kapdesk.dosing.session import DOSE, Session, minute, pressure


def missing(session: Session, at: float = 130) -> tuple[str, ...]:
    return missing_at_close(session.view(), minute(at))


def test_an_empty_session_lists_order_dose_safety_scores_and_lists() -> None:
    got = missing(Session())
    assert "No order on file" in got
    assert "No dose in the chart" in got
    assert "The safety question before the dose" in got
    assert "The safety question at the end" in got
    assert "A recovery score" in got
    assert "The discharge list" in got
    assert "Arrival: Phones are silent" in got
    assert not any(line.startswith("Reading") for line in got)


def test_readings_that_fell_due_and_the_required_one_are_listed() -> None:
    session = Session()
    session.add(DOSE, 0)
    session.reads(pressure(120, 80), 15, slot="t15")
    got = [line for line in missing(session, at=31) if line.startswith("Reading")]
    assert got == [
        "Reading 15 min before",
        "Reading 5 min before",
        "Reading 30 min",
        "Reading 40 min",
        "Reading before leaving",
    ]


def test_a_complete_session_lists_nothing() -> None:
    session = Session()
    protocol = session.view().pinned
    assert protocol is not None
    for name in CHECKLISTS:
        keys = tuple(item.key for item in protocol.protocol.checklist(name))
        session.add(ChecklistTicked(name, keys), -20)
    session.add(SafetyAsked("before", "no"), -20)
    session.add(OrderRecorded("150 mg", "sublingual", "prescriber 1"), -15)
    dose = session.add(DOSE, 0)
    session.add(HoldEnded(dose, "spat"), 10)
    for slot in protocol.protocol.slots:
        session.add(SlotSkipped(slot.key, "asleep"), 60)
    session.add(SafetyAsked("end", "no"), 125)
    session.add(RecoveryScored("Aldrete", "modified A", 10), 125)
    session.add(DischargeRecorded(("escort",)), 128)
    assert missing(session) == ()


def test_the_dose_in_the_mouth_and_what_the_discharge_list_lacked_are_listed() -> None:
    session = Session()
    session.add(DOSE, 0)
    session.add(DischargeRecorded((), missing=("Walks steadily: not ticked",)), 128)
    got = missing(session)
    assert "What became of the dose held in the mouth" in got
    assert "Walks steadily: not ticked" in got


def test_a_flag_waits_for_words_and_its_answer_holds_for_the_corrected_reading() -> None:
    session = Session("sublingual", "canmat-pause")
    pinned = session.view().pinned
    assert pinned is not None
    session.add(DOSE, 0)
    high = pressure(168, 104)
    flags = flags_for(high, pinned.limits, Around(minute(40), "during"))
    reading = session.add(VitalsRecorded(high, flags=flags), 40)
    assert "What was done at 10:40 (above 160/100)" in missing(session)
    corrected = session.add(VitalsRecorded(pressure(166, 104), flags=flags), 40, corrects=reading)
    assert len(session.view().open_flags) == 2
    session.add(FlagAnswered(reading, "repeated, no symptoms"), 41)
    assert session.view().open_flags == ()
    session.add(VitalsRecorded(high, flags=flags), 46)
    assert len(session.view().open_flags) == 1
    assert corrected not in session.view().answers


def test_a_set_whose_end_is_not_told_is_listed() -> None:
    session = Session()
    key = session.add(SetStarted(CALM), 20)
    assert "How set 1 ended" in missing(session)
    session.add(SetRun(key, 6, 10.0, "finished"), 21)
    assert "How set 1 ended" not in missing(session)
