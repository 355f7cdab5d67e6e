"""Scores, discharge, closing, signing, addenda."""

from __future__ import annotations

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import AddendumWritten, SittingClosed, SittingSigned
from kapdesk.dosing.model.facts import DischargeRecorded, EventNoted, RecoveryScored
from kapdesk.dosing.model.parsed import Discharge, Scores
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.ids import PersonId
from tests.fakes.vault import PASSPHRASE
from tests.kapdesk.dosing.service.room import Room, moment, pressure, refusal, saved

NINE = Scores((RecoveryScored("Aldrete", "modified A", 10),))


def test_scores_taken_together_are_one_save(room: Room) -> None:
    both = Scores((*NINE.items, RecoveryScored("MPADSS", "bleeding scored 2, no surgery", 9)))
    entries = saved(room.dosing.ending.score(room.sitting, both))
    assert room.kinds(entries) == [RecoveryScored, RecoveryScored]


def test_discharge_all_ticks_what_the_chart_bears_out_and_lists_the_rest(room: Room) -> None:
    room.gives()
    room.at(100)
    room.reads(pressure(124, 80))
    saved(room.dosing.ending.score(room.sitting, NINE))
    room.at(121)
    (entry,) = saved(
        room.dosing.ending.discharge(
            room.sitting, Discharge(everything=True, escort="escort 1", by="nurse 1")
        )
    )
    assert isinstance(entry.fact, DischargeRecorded)
    assert {"observed", "pressure", "escort", "walking"} <= set(entry.fact.ticked)
    assert any("needs a second score" in line for line in entry.fact.missing)


def test_the_discharge_list_refuses_items_it_does_not_hold_and_nameless_overrides(
    room: Room,
) -> None:
    discharge = room.dosing.ending.discharge
    assert refusal(discharge(room.sitting, Discharge(items=("lunch",))))[0] == "items"
    nameless = Discharge(everything=True, overridden={"score": "seen"})
    assert refusal(discharge(room.sitting, nameless))[0] == "by"


def test_closing_writes_what_is_missing_into_the_record(room: Room) -> None:
    shown = room.dosing.ending.missing(room.sitting)
    assert "No order on file" in shown
    (entry,) = saved(room.dosing.ending.close(room.sitting))
    assert entry.fact == SittingClosed("closed", shown)


def test_a_closed_session_takes_no_new_line(room: Room) -> None:
    room.closes()
    field, sentence = refusal(room.dosing.readings.record(room.sitting, pressure(120, 80)))
    assert field == "sitting"
    assert sentence == "The session is closed; its lines can still be corrected."
    assert refusal(room.dosing.ending.close(room.sitting))[0] == "sitting"


def test_only_a_closed_session_is_signed_and_only_with_the_passphrase(room: Room) -> None:
    assert "still open" in refusal(room.dosing.ending.sign(room.sitting, PASSPHRASE))[1]
    room.closes()
    assert refusal(room.dosing.ending.sign(room.sitting, "another one"))[0] == "passphrase"
    assert room.view.signed is None
    (entry,) = saved(room.dosing.ending.sign(room.sitting, PASSPHRASE))
    assert isinstance(entry.fact, SittingSigned)
    assert (entry.fact.name, entry.fact.upto_seq) == ("therapist 1", entry.seq - 1)


def test_after_signing_there_are_only_addenda(room: Room) -> None:
    quote = saved(room.dosing.events.note(room.sitting, EventNoted("quote", "warm")))[0]
    assert "still open" in refusal(room.dosing.ending.add_addendum(room.sitting, "more"))[1]
    room.closes()
    saved(room.dosing.ending.sign(room.sitting, PASSPHRASE))
    corrected = room.dosing.corrections.correct(
        room.sitting, quote.id, EventNoted("quote", "cold"), "misheard"
    )
    assert refusal(corrected)[1] == "The session is signed; write an addendum."
    assert "signed" in refusal(room.dosing.ending.sign(room.sitting, PASSPHRASE))[1]
    assert refusal(room.dosing.ending.add_addendum(room.sitting, " "))[0] == "text"
    (added,) = saved(room.dosing.ending.add_addendum(room.sitting, "they called at six"))
    assert added.fact == AddendumWritten("they called at six")


def test_an_end_cannot_stand_before_the_last_line(room: Room) -> None:
    room.at(30)
    room.gives()
    room.at(40)
    assert refusal(room.dosing.ending.close(room.sitting, at=moment(20)))[0] == "at"
    (entry,) = saved(room.dosing.ending.close(room.sitting, ended="interrupted", at=moment(35)))
    assert isinstance(entry.fact, SittingClosed)
    assert (entry.fact.ended, entry.at) == ("interrupted", moment(35))
    assert entry.recorded == moment(40)


def test_an_addendum_keeps_the_time_it_tells_of_and_never_one_ahead(room: Room) -> None:
    room.closes()
    room.at(90)
    added = room.dosing.ending.add_addendum
    assert refusal(added(room.sitting, "they will call", at=moment(120)))[0] == "at"
    (first,) = saved(added(room.sitting, "they called", at=moment(60)))
    (second,) = saved(added(room.sitting, "all well"))
    assert (first.at, first.recorded) == (moment(60), moment(90))
    assert second.at == second.recorded


def test_only_who_wrote_the_session_signs_it(room: Room) -> None:
    room.closes()
    other = Ledger(room.vault, room.ledger.codec, room.clock, author=PersonId("another"))
    dosing = Dosing(
        other,
        room.sittings,
        adoption=lambda _: None,
        age_years=lambda _: None,
        signer=lambda: "therapist 2",
    )
    assert "Only who wrote" in refusal(dosing.ending.sign(room.sitting, PASSPHRASE))[1]
