"""What the book itself refuses, whoever asks."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from kapdesk.chart import blobs
from kapdesk.chart.model import Missing
from kapdesk.chart.pen import Hand
from kapdesk.chart.verify import verify
from kapdesk.vault.cipher import SqlFault
from tests.kapdesk.chart.made import AUTHOR, Chart, Said


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE entry SET at_us = 0", "never changed"),
        ("DELETE FROM entry", "never removed"),
        ("INSERT OR REPLACE INTO entry SELECT * FROM entry", "never removed"),
        ("UPDATE body SET fact = x'00'", "never changed"),
        ("DELETE FROM body", "only by an erasure"),
    ],
)
def test_entries_and_bodies_refuse_to_be_rewritten(
    chart: Chart, statement: str, words: str
) -> None:
    entry = chart.write(Said("words"))
    with pytest.raises(IntegrityError, match=words):
        chart.sql(statement)
    assert chart.ledger.entry(entry.id) == entry
    assert verify(chart.ledger).ok


def test_an_erasure_is_not_taken_back(chart: Chart) -> None:
    entry, by = chart.write(Said("words")), chart.write(Said("by"))
    with chart.ledger.transaction() as pen:
        pen.erase(entry, "asked for", at=by.at)
    for statement in ("UPDATE erased SET by_seq = 2", "DELETE FROM erased"):
        with pytest.raises(IntegrityError, match="an erasure is never"):
            chart.sql(statement)
    assert chart.ledger.entry(entry.id).fact == Missing("erased")


def test_a_transaction_that_breaks_off_writes_nothing(chart: Chart) -> None:
    entry = chart.write(Said("words"))

    def erase_twice() -> None:
        with chart.ledger.transaction() as pen:
            pen.keep([b"picture"])
            pen.erase(entry, "asked for", at=entry.at)
            pen.erase(entry, "asked for", at=entry.at)

    with pytest.raises(SqlFault):
        erase_twice()
    assert tuple(chart.ledger.every()) == (entry,)
    with pytest.raises(LookupError):
        blobs.read(chart.ledger, blobs.digest_of(b"picture"))
    assert verify(chart.ledger).ok


def test_whose_hand_it_is_may_be_shown_but_no_key(chart: Chart) -> None:
    hand = Hand(AUTHOR, "device", chart.ledger.codec, b"zzkey")
    assert "zzkey" not in repr(hand)
