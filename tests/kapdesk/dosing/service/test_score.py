"""Bookmarks are of the record; what is sent on is of the client, and kept apart."""

from __future__ import annotations

from kapdesk.chart.model import Drawer, Entry
from kapdesk.chart.search import search
from kapdesk.chart.verify import verify
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.score import MomentBookmarked, MomentSentOn
from kapdesk.dosing.service.score import GONE
from tests.fakes.vault import PASSPHRASE
from tests.kapdesk.dosing.service.room import CLIENT, OTHER, Room, moment, refusal, saved


def quoted(room: Room, text: str = "a door in the field") -> Entry:
    return saved(room.dosing.events.note(room.sitting, EventNoted("quote", text)))[0]


def signs(room: Room) -> None:
    room.closes()
    saved(room.dosing.ending.sign(room.sitting, PASSPHRASE))


def test_a_bookmark_is_a_line_of_the_record(room: Room) -> None:
    room.at(40)
    (mark,) = saved(room.dosing.score.bookmark(room.sitting, "  the  door ", at=moment(30)))
    assert (mark.fact, mark.at, mark.drawer) == (
        MomentBookmarked("the door"),
        moment(30),
        Drawer.CHART,
    )
    assert refusal(room.dosing.score.bookmark(room.sitting, "x" * 121))[0] == "label"
    assert refusal(room.dosing.score.bookmark(room.sitting, "", at=moment(50)))[0] == "at"
    room.closes()
    saved(room.dosing.score.bookmark(room.sitting, "later", at=moment(20)))
    room.at(60)
    assert "ended at 12:40" in refusal(room.dosing.score.bookmark(room.sitting, ""))[1]


def test_after_signing_a_moment_is_sent_on_and_the_signed_record_stays_as_it_was(
    room: Room,
) -> None:
    quote = quoted(room)
    signs(room)
    before = room.ledger.sitting(room.sitting, drawers=tuple(Drawer))
    assert "a bookmark would change" in refusal(room.dosing.score.bookmark(room.sitting, ""))[1]
    (sent,) = saved(room.dosing.score.send_on(room.sitting, quote.id, "image", " draw it "))
    assert (sent.sitting, sent.drawer) == (None, Drawer.PROCESS)
    assert room.ledger.sitting(room.sitting, drawers=tuple(Drawer)) == before
    assert verify(room.ledger).ok
    (one,) = room.dosing.score.sent_on(CLIENT, "image")
    assert (one.moment, one.at, one.words, one.text) == (
        quote.id,
        quote.at,
        "quote: “a door in the field”",
        "draw it",
    )
    assert room.dosing.score.sent_on(CLIENT, "target") == ()
    assert room.dosing.score.sent_on(OTHER) == ()


def test_what_was_sent_on_is_in_no_chart_and_in_no_ordinary_search(room: Room) -> None:
    quote = quoted(room)
    saved(room.dosing.score.send_on(room.sitting, quote.id, "part", "the watchful one"))
    assert not any(isinstance(entry.fact, MomentSentOn) for entry in room.ledger.book(CLIENT))
    assert not any(isinstance(entry.fact, MomentSentOn) for entry in room.ledger.every())
    assert search(room.ledger, "watchful") == ()


def test_a_sending_is_taken_back_and_can_be_made_anew(room: Room) -> None:
    quote = quoted(room)
    score = room.dosing.score
    assert refusal(score.take_back(room.sitting, quote.id))[1] == "This moment was not sent on."
    for kind in ("image", "target"):
        saved(score.send_on(room.sitting, quote.id, kind))
    assert "already" in refusal(score.send_on(room.sitting, quote.id, "target"))[1]
    (back,) = saved(score.take_back(room.sitting, quote.id))
    assert (back.drawer, back.reason) == (Drawer.PROCESS, "taken back")
    assert [one.sent_as for one in score.sent_from(room.sitting)] == ["image"]
    saved(score.send_on(room.sitting, quote.id, "target"))
    assert refusal(score.send_on(room.sitting, quote.id, "song"))[0] == "sent_as"


def test_a_candidate_follows_its_moment(room: Room) -> None:
    quote = quoted(room)
    saved(room.dosing.score.send_on(room.sitting, quote.id, "image"))
    said = EventNoted("quote", "a gate in the field")
    saved(room.dosing.corrections.correct(room.sitting, quote.id, said, "misheard"))
    assert room.dosing.score.sent_on(CLIENT)[0].words == "quote: “a gate in the field”"
    other = room.begins(OTHER)
    moved = room.view.facts_of(EventNoted)[0][0].id
    saved(room.dosing.corrections.move_to_right_chart(room.sitting, moved, OTHER, other))
    one = room.dosing.score.sent_on(CLIENT)[0]
    assert (one.words, one.at) == (GONE, None)
