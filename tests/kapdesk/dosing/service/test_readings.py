"""Readings, flags, slots: what a person would see after Enter."""

from __future__ import annotations

from pathlib import Path

import msgspec

from kapdesk.chart.drafts import Drafts
from kapdesk.dosing.model.facts import BaselineFixed, FlagAnswered, SlotSkipped, VitalsRecorded
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.slots import slots_at
from tests.kapdesk.dosing.service.room import Room, moment, pressure, refusal, saved


def test_the_starting_limit_holds_before_the_dose_and_the_pausing_one_after_it(room: Room) -> None:
    _, before = room.reads(pressure(168, 104))
    room.gives()
    room.at(40)
    _, during = room.reads(pressure(168, 104))
    assert [flag.sentence for flag in before.flags] == ["above 140/90"]
    assert [flag.sentence for flag in during.flags] == ["above 160/100"]


def test_a_reading_says_which_planned_one_it_answers(room: Room) -> None:
    _, before = room.reads(pressure(124, 78))
    room.at(15)
    room.gives()
    room.at(55)
    _, forty = room.reads(pressure(130, 84))
    room.at(56)
    _, distress = room.reads(Vitals(distress=6))
    assert (before.slot, forty.slot, distress.slot) == ("b15", "t40", "")


def test_lateness_is_marked_after_the_dose_and_never_for_the_readings_around_it(
    tmp_path: Path,
) -> None:
    room = Room(tmp_path / "other", "no-reading")
    room.at(20)
    room.gives()
    room.at(66)
    _, late = room.reads(pressure(124, 78))
    _, before = room.reads(pressure(124, 78), at=18)
    room.at(200)
    _, leaving = room.reads(pressure(124, 78))
    assert [(r.slot, len(r.flags)) for r in (late, before, leaving)] == [
        ("t40", 1),
        ("b15", 0),
        ("leaving", 0),
    ]
    room.vault.close()


def test_a_confirmed_value_keeps_that_it_was_entered_twice(room: Room) -> None:
    (entry,) = saved(
        room.dosing.readings.record(room.sitting, Vitals(pulse_bpm=150), confirmed=True)
    )
    assert isinstance(entry.fact, VitalsRecorded)
    assert entry.fact.confirmed


def test_a_back_dated_reading_stands_at_its_own_time_and_shows_when_it_was_written(
    room: Room,
) -> None:
    room.at(30)
    entry, _ = room.reads(pressure(124, 78), at=10)
    assert entry.recorded.seconds_since(entry.at) == 1200
    (line,) = room.view.lines_of(VitalsRecorded)
    assert line.late_s == 1200


def test_a_reading_before_the_dose_written_after_it_moves_the_baseline_in_the_same_save(
    room: Room,
) -> None:
    room.reads(pressure(120, 80))
    room.at(10)
    room.gives()
    room.at(30)
    entries = saved(room.dosing.readings.record(room.sitting, pressure(140, 90), at=moment(1)))
    assert room.kinds(entries) == [VitalsRecorded, BaselineFixed]
    assert room.view.baseline is not None
    assert room.view.baseline.values.systolic_mmhg == 130
    assert room.view.baseline.from_entries[-1] == entries[0].id
    assert entries[1].at == room.view.t0


def test_what_lies_ahead_or_long_before_is_refused(room: Room) -> None:
    now = room.clock.now()
    field, sentence = refusal(
        room.dosing.readings.record(room.sitting, pressure(120, 80), at=now.plus_s(1))
    )
    assert (field, sentence) == ("at", "12:00 lies ahead.")
    early = now.plus_s(-12 * 3600 - 1)
    field, sentence = refusal(
        room.dosing.readings.record(room.sitting, pressure(120, 80), at=early)
    )
    assert field == "at"
    assert "twelve hours" in sentence


def test_no_flag_without_adopted_limits(tmp_path: Path) -> None:
    room = Room(tmp_path / "other")
    _, reading = room.reads(pressure(250, 150))
    assert reading.flags == ()
    room.vault.close()


def test_a_skipped_reading_keeps_its_reason_and_cannot_be_skipped_twice(room: Room) -> None:
    room.gives()
    (entry,) = saved(room.dosing.readings.skip(room.sitting, "t30", "asleep"))
    assert entry.fact == SlotSkipped("t30", "asleep", "30 min")
    states = {state.slot.key: state for state in slots_at(room.view, room.clock.now())}
    assert (states["t30"].state, states["t30"].reason) == ("skipped", "asleep")
    assert refusal(room.dosing.readings.skip(room.sitting, "t30", "asleep"))[0] == "slot"
    assert refusal(room.dosing.readings.skip(room.sitting, "t40", "bored"))[0] == "reason"
    assert refusal(room.dosing.readings.skip(room.sitting, "t99", "asleep"))[0] == "slot"


def test_a_flag_waits_until_someone_writes_what_they_did(room: Room) -> None:
    room.gives()
    room.at(40)
    entry, _ = room.reads(pressure(168, 104))
    assert [waiting.id for waiting, _ in room.view.open_flags] == [entry.id]
    assert refusal(room.dosing.readings.answer(room.sitting, "  "))[0] == "did"
    (answer,) = saved(room.dosing.readings.answer(room.sitting, "repeated, no symptoms"))
    assert answer.fact == FlagAnswered(entry.id, "repeated, no symptoms")
    assert room.view.open_flags == ()
    assert refusal(room.dosing.readings.answer(room.sitting, "again"))[0] == "reading"


def test_one_of_two_flagged_readings_can_be_answered_by_itself(room: Room) -> None:
    room.gives()
    room.at(40)
    first, _ = room.reads(pressure(168, 104))
    room.at(46)
    second, _ = room.reads(pressure(166, 104))
    saved(room.dosing.readings.answer(room.sitting, "prescriber told", reading=first.id))
    assert [waiting.id for waiting, _ in room.view.open_flags] == [second.id]


def test_the_draft_goes_with_the_save(room: Room) -> None:
    drafts = Drafts(room.vault)
    drafts.save(room.sitting, "quick line", b"128/82")
    place = [(room.sitting, "quick line")]
    saved(room.dosing.readings.record(room.sitting, pressure(128, 82), clears=place))
    assert drafts.load(room.sitting, "quick line") is None


def test_a_reading_nobody_trusts_is_marked_late_but_answers_no_plan(tmp_path: Path) -> None:
    room = Room(tmp_path / "other", "no-reading", "spo2")
    room.at(20)
    room.gives()
    room.at(66)
    shaky = msgspec.structs.replace(pressure(124, 78), spo2_pct=84, quality="not trusted")
    entry, late = room.reads(shaky)
    assert (late.slot, len(late.flags)) == ("", 4)
    _, again = room.reads(pressure(124, 78))
    assert again.slot == "t40"
    good = msgspec.structs.replace(shaky, quality="good")
    saved(room.dosing.corrections.correct(room.sitting, entry.id, good, "it was still after all"))
    room.vault.close()


def test_the_arm_of_cuff_and_probe_is_kept_with_the_saturation(room: Room) -> None:
    _, told = room.reads(Vitals(arm="left", probe_arm="left", pulse_bpm=70))
    _, whole = room.reads(pressure(124, 78))
    room.at(30)
    _, later = room.reads(Vitals(spo2_pct=97))
    assert (told.cuff_arm, whole.cuff_arm, later.cuff_arm) == ("", "left", "")
