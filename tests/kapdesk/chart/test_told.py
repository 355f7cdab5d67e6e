"""Entries and sittings as plain values."""

from __future__ import annotations

import json

from kapdesk.chart.codec import Codec
from kapdesk.chart.listing import SittingRow
from kapdesk.chart.model import FACTS, AddendumWritten, Drawer, Entry, Fact, Missing, Unknown
from kapdesk.chart.told import entry_told, sitting_told
from kapdesk.kernel.ids import BookId, EntryId, PersonId, SittingId
from kapdesk.kernel.instant import Instant

CODEC = Codec(FACTS)
NINE = Instant.from_iso("2026-03-04T09:00:00+01:00")
TEN = Instant.from_iso("2026-03-04T10:00:00+01:00")


def entry(fact: Fact, drawer: Drawer = Drawer.CHART) -> Entry:
    return Entry(
        EntryId("e-2"), BookId("b-1"), SittingId("s-1"), NINE, TEN, PersonId("p-1"), "laptop", 2,
        drawer, EntryId("e-1"), "misheard", "d1", "m1", fact,
    )  # fmt: skip


def test_an_entry_is_told_whole() -> None:
    assert entry_told(entry(AddendumWritten("more words")), CODEC, shown=True) == {
        "id": "e-2",
        "book": "b-1",
        "sitting": "s-1",
        "at": "2026-03-04T09:00:00.000+01:00",
        "recorded": "2026-03-04T10:00:00.000+01:00",
        "author": "p-1",
        "device": "laptop",
        "seq": 2,
        "drawer": "chart",
        "corrects": "e-1",
        "reason": "misheard",
        "digest": "d1",
        "mac": "m1",
        "fact": "AddendumWritten",
        "body": {"type": "AddendumWritten", "text": "more words"},
    }


def test_a_drawer_that_stays_shut_lets_no_word_out() -> None:
    told = entry_told(entry(AddendumWritten("more words"), Drawer.PROCESS), CODEC, shown=False)
    assert told["drawer"] == "process"
    assert (told["body"], told["reason"]) == (None, "")
    assert "words" not in json.dumps(told)


def test_erased_words_are_told_as_gone() -> None:
    told = entry_told(entry(Missing("wrong chart")), CODEC, shown=True)
    assert (told["fact"], told["body"]) == ("Missing", None)


def test_what_a_newer_program_wrote_is_told_as_it_was_written() -> None:
    unknown = Unknown("DreamTold", b'{"type":"DreamTold","text":"a shore"}')
    told = entry_told(entry(unknown), CODEC, shown=True)
    assert (told["fact"], told["body"]["text"]) == ("DreamTold", "a shore")


def test_a_sitting_in_progress_has_neither_end_nor_signature() -> None:
    row = SittingRow(SittingId("s-1"), BookId("b-1"), "dosing", NINE, None, "", None, True)
    assert sitting_told(row) == {
        "id": "s-1",
        "book": "b-1",
        "kind": "dosing",
        "opened": "2026-03-04T09:00:00.000+01:00",
        "closed": None,
        "ended": "",
        "signed": None,
        "rehearsal": True,
    }


def test_a_signed_sitting_says_when_it_ended_and_was_signed() -> None:
    row = SittingRow(SittingId("s-1"), BookId("b-1"), "dosing", NINE, TEN, "closed", TEN, False)
    told = sitting_told(row)
    assert told["closed"] == told["signed"] == "2026-03-04T10:00:00.000+01:00"
