"""How a session begins, and a whole one from first word to signature."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from kapdesk.chart.drafts import Drafts
from kapdesk.chart.model import ClockShifted, SittingOpened
from kapdesk.dosing.model.facts import EventNoted, ProtocolPinned, RecoveryScored, SafetyAsked
from kapdesk.dosing.model.parsed import Discharge, Scores, Tick
from kapdesk.dosing.model.view import view_of
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.clock import since_doses
from kapdesk.kernel.ids import SittingId
from tests.fakes.clock import NOON
from tests.fakes.vault import PASSPHRASE
from tests.kapdesk.dosing.service.room import (
    CLIENT,
    DOSE,
    ORDER,
    OTHER,
    Room,
    moment,
    pressure,
    refusal,
    saved,
)


def test_nothing_begins_before_a_protocol_is_adopted(tmp_path: Path) -> None:
    room = Room(tmp_path / "vault", adopted=False)
    field, sentence = refusal(room.dosing.begin(CLIENT))
    assert field == "protocol"
    assert sentence.startswith("No protocol is adopted yet")
    assert (
        "“intravenous” is not adopted yet"
        in refusal(room.dosing.begin(CLIENT, protocol="intravenous"))[1]
    )
    room.vault.close()


def test_a_session_keeps_the_protocol_limits_and_age_it_began_with(room: Room) -> None:
    assert room.view.pinned == ProtocolPinned(
        room.adoption.protocol, room.adoption.limits, "prescriber 1", "2026-03-01", 42
    )


def test_one_client_has_one_open_session_and_another_client_may_have_theirs(room: Room) -> None:
    assert refusal(room.dosing.begin(CLIENT)) == (
        "client",
        "A session with this client is already open.",
    )
    assert saved(room.dosing.begin(OTHER))


def test_a_session_of_yesterday_is_typed_in_from_paper_and_shows_it(room: Room) -> None:
    yesterday = NOON.plus_s(-86_400)
    entries = saved(room.dosing.begin(CLIENT, at=yesterday))
    sitting = entries[0].sitting
    assert sitting is not None
    assert isinstance(entries[0].fact, SittingOpened)
    assert entries[0].fact.from_paper
    at = yesterday.plus_s(600)
    saved(room.dosing.readings.record(sitting, pressure(124, 78), at=at))
    saved(room.dosing.doses.give(sitting, DOSE, at=at.plus_s(60)))
    saved(room.dosing.ending.close(sitting, at=at.plus_s(7200)))
    view = room.dosing.view(sitting)
    assert view.t0 == at.plus_s(60)
    assert all(line.late_s > 70_000 for line in view.timeline.lines)
    assert refusal(room.dosing.begin(CLIENT, at=NOON.plus_s(60)))[0] == "at"


def test_a_name_without_a_session_is_refused(room: Room) -> None:
    field, _ = refusal(room.dosing.readings.record(SittingId("nowhere"), pressure(120, 80)))
    assert field == "sitting"


def test_a_leaping_wall_clock_is_written_down_and_elapsed_time_stays_true(room: Room) -> None:
    room.gives()
    room.at(10)
    room.clock.leaps(3600)
    entries = saved(room.dosing.readings.record(room.sitting, Vitals(distress=4)))
    assert ClockShifted in room.kinds(entries)
    assert entries[0].at == moment(10)
    now = room.sittings.clock(room.sitting).now()
    assert since_doses(room.view, now)[0][1] == 600


def test_an_ordinary_day_from_first_word_to_signature(room: Room) -> None:
    dosing, sitting = room.dosing, room.sitting
    room.at(2)
    room.reads(Vitals(systolic_mmhg=124, diastolic_mmhg=78, pulse_bpm=70, spo2_pct=99))
    saved(dosing.events.note(sitting, SafetyAsked("before", "no")))
    room.at(10)
    saved(dosing.doses.order(sitting, ORDER))
    room.at(15)
    room.gives(DOSE)
    room.at(45)
    room.reads(Vitals(distress=6))
    room.at(55)
    high, reading = room.reads(pressure(168, 104, 96))
    assert [flag.sentence for flag in reading.flags] == ["above 160/100"]
    room.at(56)
    saved(dosing.readings.answer(sitting, "repeated, no symptoms, prescriber told"))
    room.at(57)
    saved(dosing.corrections.correct(sitting, high.id, pressure(166, 104, 96), "misread"))
    room.at(61)
    room.reads(pressure(146, 88, 88))
    saved(dosing.events.note(sitting, EventNoted("quote", "the room is breathing with me")))
    room.clock.restarts()
    room.at(148)
    saved(dosing.ending.discharge(sitting, Discharge(everything=True, escort="escort 1")))
    room.closes()
    saved(dosing.ending.sign(sitting, PASSPHRASE))
    view = room.view
    assert view.closed is not None
    assert not any("What was done" in line for line in view.closed.missing)
    assert not any(line == "Reading 40 min" for line in view.closed.missing)
    assert "Reading 90 min" in view.closed.missing
    assert view.signed is not None
    assert view == view_of(room.ledger.sitting(sitting))


def test_a_line_of_a_session_on_paper_needs_its_time(room: Room) -> None:
    sitting = saved(room.dosing.begin(CLIENT, at=NOON.plus_s(-86_400)))[0].sitting
    assert sitting is not None
    assert refusal(room.dosing.readings.record(sitting, pressure(124, 78)))[0] == "at"


def test_the_draft_of_every_kind_of_line_goes_with_its_save(room: Room) -> None:
    dosing, sitting = room.dosing, room.sitting
    mine, drafts = ((sitting, "form"),), Drafts(room.vault)
    acts = (
        partial(dosing.readings.record, sitting, pressure(124, 78)),
        partial(dosing.doses.give, sitting, DOSE),
        partial(dosing.readings.skip, sitting, "t15", "asleep"),
        partial(dosing.events.tick, sitting, Tick(everything=True)),
        partial(dosing.ending.score, sitting, Scores((RecoveryScored("x", "y", 9),))),
        partial(dosing.ending.discharge, sitting, Discharge(everything=True)),
        partial(dosing.events.note, sitting, EventNoted("note", "water")),
    )
    for act in acts:
        drafts.save(sitting, "form", b"words")
        assert saved(act(clears=mine))
        assert drafts.load(sitting, "form") is None
