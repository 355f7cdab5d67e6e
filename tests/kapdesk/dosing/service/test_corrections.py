"""Lines put right: both stay, flags and baseline follow."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kapdesk.chart.model import EntryMoved, Fact
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.facts import (
    BaselineFixed,
    ChecklistTicked,
    DischargeRecorded,
    DoseGiven,
    EventNoted,
    FlagAnswered,
    HoldEnded,
    ProcessNoted,
    RecoveryScored,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.parsed import Did, Discharge, Followed, Hold, Parsed, Scores, Skip, Tick
from kapdesk.dosing.model.screened import ScreeningStood
from kapdesk.dosing.model.urgent import UrgentStamped, UrgentStruck
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.service.charting import Charting, Written
from kapdesk.kernel.ids import EntryId
from kapdesk.practice.model.urgent import STAMP, STRIKE, Press
from tests.kapdesk.dosing.service.room import (
    DOSE,
    ORDER,
    OTHER,
    Room,
    moment,
    pressure,
    refusal,
    saved,
)

SICK = AdverseEventRecorded("nausea", "Nausea", severity="mild", serious="no")


def test_a_corrected_reading_carries_its_own_flags_and_the_earlier_one_keeps_its(
    room: Room,
) -> None:
    room.gives()
    room.at(40)
    wrong, _ = room.reads(pressure(168, 104))
    room.at(42)
    entries = saved(
        room.dosing.corrections.correct(room.sitting, wrong.id, pressure(138, 84), "misread")
    )
    assert room.kinds(entries) == [VitalsRecorded]
    right = entries[0]
    assert isinstance(right.fact, VitalsRecorded)
    assert (right.fact.flags, right.fact.slot) == ((), "t40")
    assert (right.at, right.corrects, right.reason) == (wrong.at, wrong.id, "misread")
    line = room.view.timeline.find(wrong.id)
    assert line is not None
    assert isinstance(line.entry.fact, VitalsRecorded)
    assert [flag.sentence for flag in line.entry.fact.flags] == ["above 160/100"]
    assert line.corrected_by == right.id


def test_an_answer_given_before_the_correction_still_answers(room: Room) -> None:
    room.gives()
    room.at(40)
    wrong, _ = room.reads(pressure(168, 104))
    saved(room.dosing.readings.answer(room.sitting, "repeated, no symptoms"))
    saved(room.dosing.corrections.correct(room.sitting, wrong.id, pressure(166, 104), "misread"))
    assert room.view.open_flags == ()


def test_correcting_a_reading_before_the_dose_fixes_the_baseline_anew_and_leaves_old_flags(
    tmp_path: Path,
) -> None:
    room = Room(tmp_path / "other", "delta")
    before, _ = room.reads(pressure(120, 80))
    room.at(5)
    room.gives()
    room.at(40)
    flagged, reading = room.reads(pressure(162, 90))
    assert [flag.limit for flag in reading.flags] == ["delta"]
    entries = saved(
        room.dosing.corrections.correct(room.sitting, before.id, pressure(140, 80), "misread")
    )
    assert room.kinds(entries) == [VitalsRecorded, BaselineFixed]
    assert room.view.baseline is not None
    assert room.view.baseline.values.systolic_mmhg == 140
    assert room.view.baseline.from_entries == (entries[0].id,)
    kept = next(fact for entry, fact in room.view.readings if entry.id == flagged.id)
    assert kept.flags == reading.flags
    _, later = room.reads(pressure(162, 90))
    assert later.flags == ()
    room.vault.close()


def test_moving_the_dose_moves_zero_and_fixes_the_baseline_anew(room: Room) -> None:
    room.reads(pressure(120, 80))
    room.at(5)
    room.reads(pressure(140, 90))
    room.at(10)
    dose = room.gives()[0]
    room.at(20)
    entries = saved(
        room.dosing.corrections.correct(room.sitting, dose.id, DOSE, "written late", at=moment(3))
    )
    assert room.kinds(entries) == [DoseGiven, BaselineFixed]
    assert room.view.t0 == moment(3)
    assert entries[1].at == moment(3)
    assert room.view.baseline is not None
    assert room.view.baseline.values.systolic_mmhg == 120


def test_a_corrected_reading_is_not_its_own_second_reading(tmp_path: Path) -> None:
    room = Room(tmp_path / "other", "acute-practice")
    wrong, _ = room.reads(pressure(185, 100))
    room.at(10)
    right = saved(
        room.dosing.corrections.correct(
            room.sitting, wrong.id, pressure(186, 100), "misread", at=moment(9)
        )
    )[0]
    assert isinstance(right.fact, VitalsRecorded)
    assert [flag.limit for flag in right.fact.flags] == ["acute-practice-once"]
    room.vault.close()


def test_a_corrected_amount_still_needs_its_reason(room: Room) -> None:
    saved(room.dosing.doses.order(room.sitting, ORDER))
    dose = room.gives()[0]
    half = msgspec.structs.replace(DOSE, amount=75.0)
    field, _ = refusal(room.dosing.corrections.correct(room.sitting, dose.id, half, "misread"))
    assert field == "mismatch_reason"


def test_every_kind_of_line_can_be_put_right(room: Room) -> None:
    dosing, sitting = room.dosing, room.sitting
    room.gives()
    room.reads(pressure(168, 104))
    nobody, someone = Discharge(everything=True), Discharge(everything=True, escort="e")
    pairs: list[tuple[Written, Parsed, type[Fact]]] = [
        (dosing.readings.answer(sitting, "told"), Did("repeated"), FlagAnswered),
        (dosing.doses.end_hold(sitting, "spat"), Hold("partial"), HoldEnded),
        (dosing.readings.skip(sitting, "t30", "asleep"), Skip("t30", "refused"), SlotSkipped),
        (dosing.events.tick(sitting, Tick(("order",))), Tick(("touch",)), ChecklistTicked),
        (dosing.events.note(sitting, EventNoted("quote", "a")), EventNoted("quote", "b"), EventNoted),
        (dosing.events.note(sitting, ProcessNoted("a")), ProcessNoted("b"), ProcessNoted),
        (dosing.ending.discharge(sitting, nobody), someone, DischargeRecorded),
        (dosing.ending.score(sitting, Scores((RecoveryScored("Aldrete", "modified A", 8),))),
         Scores((RecoveryScored("Aldrete", "modified A", 9),)), RecoveryScored),
    ]  # fmt: skip
    for written, said, kind in pairs:
        old = saved(written)[0]
        (right,) = saved(dosing.corrections.correct(sitting, old.id, said, "slip"))
        assert isinstance(right.fact, kind)
        assert right.fact != old.fact
        assert right.corrects == old.id


def test_what_cannot_be_corrected_says_so(room: Room) -> None:
    quote = saved(room.dosing.events.note(room.sitting, EventNoted("quote", "a")))[0]
    correct = room.dosing.corrections.correct
    other = EventNoted("quote", "b")
    assert refusal(correct(room.sitting, quote.id, other, " "))[0] == "reason"
    assert refusal(correct(room.sitting, EntryId("nowhere"), other, "slip"))[0] == "entry"
    assert refusal(correct(room.sitting, quote.id, Vitals(distress=6), "slip"))[0] == "entry"
    assert room.view.opened is not None
    assert refusal(correct(room.sitting, room.view.opened.id, other, "slip"))[0] == "entry"
    saved(correct(room.sitting, quote.id, other, "slip"))
    assert refusal(correct(room.sitting, quote.id, other, "slip"))[0] == "entry"


def test_flags_are_never_taken_from_a_form(room: Room) -> None:
    reading, fact = room.reads(pressure(168, 104))
    unflagged = VitalsRecorded(fact.vitals)
    got = room.dosing.corrections.correct(room.sitting, reading.id, unflagged, "slip")
    assert refusal(got)[0] == "entry"


def test_a_closed_session_can_still_be_corrected_before_it_is_signed(room: Room) -> None:
    quote = saved(room.dosing.events.note(room.sitting, EventNoted("quote", "a")))[0]
    room.closes()
    assert saved(
        room.dosing.corrections.correct(room.sitting, quote.id, EventNoted("quote", "b"), "slip")
    )


def test_a_line_in_the_wrong_chart_leaves_only_its_time_there(room: Room) -> None:
    reading, fact = room.reads(pressure(120, 80))
    room.at(5)
    room.gives()
    other = room.begins(OTHER)
    entries = saved(
        room.dosing.corrections.move_to_right_chart(room.sitting, reading.id, OTHER, other)
    )
    assert room.view.readings == ()
    assert [f.vitals for _, f in room.dosing.view(other).readings] == [fact.vitals]
    assert EntryMoved in room.kinds(entries)
    assert room.view.baseline is not None
    assert room.view.baseline.from_entries == ()
    gone = room.dosing.corrections.move_to_right_chart(room.sitting, reading.id, OTHER, other)
    assert refusal(gone)[0] == "entry"


def test_what_was_written_about_a_line_goes_to_the_right_chart_with_it(room: Room) -> None:
    adverse, moved = room.dosing.adverse, room.dosing.corrections.move_to_right_chart
    (sick,) = saved(adverse.record(room.sitting, SICK))
    (worse,) = saved(
        room.dosing.corrections.correct(
            room.sitting, sick.id, msgspec.structs.replace(SICK, severity="moderate"), "misjudged"
        )
    )
    saved(adverse.follow(room.sitting, Followed("the other one is well again")))
    other = room.begins(OTHER)
    saved(moved(room.sitting, worse.id, OTHER, other))
    assert "well again" not in " ".join(
        line.entry.fact.words() for line in room.view.timeline.lines
    )
    there = room.dosing.view(other)
    ((event, _),) = there.facts_of(AdverseEventRecorded)
    ((_, followed),) = there.facts_of(AdverseEventFollowed)
    assert followed.event == event.id


def test_a_press_taken_back_is_taken_back_in_the_right_chart_too(room: Room) -> None:
    press = room.dosing.urgent.press
    stamped = saved(press(room.sitting, Press(STAMP, "oxygen")))[-1]
    saved(press(room.sitting, Press(STRIKE)))
    other = room.begins(OTHER)
    saved(room.dosing.corrections.move_to_right_chart(room.sitting, stamped.id, OTHER, other))
    kinds = [type(line.entry.fact) for line in room.dosing.view(other).timeline.lines]
    assert kinds.count(UrgentStamped) == kinds.count(UrgentStruck) == 1


def test_what_nobody_typed_stays_in_its_chart(room: Room) -> None:
    stood = saved(
        Charting(room.ledger, room.sittings).write(
            room.sitting, (ScreeningStood("2026-03-01"),), at=None
        )
    )[0]
    other = room.begins(OTHER)
    moved = room.dosing.corrections.move_to_right_chart(room.sitting, stood.id, OTHER, other)
    assert refusal(moved)[0] == "entry"


def test_a_slip_is_the_last_moment_without_words_whatever_the_screen_shows(room: Room) -> None:
    stamp, take_back = room.dosing.moments.stamp, room.dosing.corrections.take_back
    (touch,) = saved(stamp(room.sitting, "touch"))
    (quote,) = saved(stamp(room.sitting, "quote"))
    assert saved(take_back(room.sitting, touch.recorded))[0].corrects == quote.id
    assert saved(take_back(room.sitting, touch.recorded))[0].corrects == touch.id
    assert refusal(take_back(room.sitting, touch.recorded))[0] == "entry"
