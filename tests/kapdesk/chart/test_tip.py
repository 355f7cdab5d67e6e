"""The tip beside the book: it tells when the end of the book has gone."""

from __future__ import annotations

import shutil
import stat

import pytest

from kapdesk.chart.tip import SLOTS
from kapdesk.chart.verify import tip_verdict, verify
from tests.kapdesk.chart.made import Chart, Said


def test_after_an_ordinary_close_there_is_nothing_to_say(chart: Chart) -> None:
    assert tip_verdict(chart.ledger).sentence == ""
    chart.write(Said("words"))
    verdict = tip_verdict(chart.reopen().ledger)
    assert not verdict.lost
    assert verdict.sentence == ""


@pytest.mark.parametrize(
    ("lost", "words"), [(1, "1 entry is missing"), (3, "3 entries are missing")]
)
def test_a_lost_end_of_the_book_is_counted_and_dated(chart: Chart, lost: int, words: str) -> None:
    chart.write(Said("kept"))
    chart.vault.check_file()
    book = chart.folder / "kapdesk.db"
    kept = shutil.copy(book, chart.folder.with_name("kept.db"))
    for _ in range(lost):
        chart.clock.passes(60)
        chart.write(Said("lost"))
    chart.vault.close()
    shutil.copy(kept, book)
    ledger = chart.reopen().ledger
    verdict = tip_verdict(ledger)
    assert verdict.lost
    assert verdict.sentence == f"{words} since 12:00 on Wed 4 Mar 2026."
    assert verdict.sentence in verify(ledger).problems


def test_a_book_written_anew_from_an_old_copy_is_noticed(chart: Chart) -> None:
    chart.write(Said("kept"))
    chart.vault.check_file()
    book, tips = chart.folder / "kapdesk.db", [chart.folder / name for name in SLOTS]
    kept = shutil.copy(book, chart.folder.with_name("kept.db"))
    chart.write(Said("lost"))
    true_tips = [tip.read_bytes() for tip in tips]
    chart.vault.close()
    shutil.copy(kept, book)
    again = chart.reopen()
    again.write(Said("something else"))
    for tip, true_tip in zip(tips, true_tips, strict=True):
        tip.write_bytes(true_tip)
    verdict = tip_verdict(again.reopen().ledger)
    assert verdict.lost
    assert "Entry 2 is not the one" in verdict.sentence


def test_an_older_tip_is_normal(chart: Chart) -> None:
    chart.write(Said("one"))
    old = {name: (chart.folder / name).read_bytes() for name in SLOTS[:1]}
    chart.write(Said("two"))
    chart.write(Said("three"))
    (chart.folder / SLOTS[1]).unlink()
    (chart.folder / SLOTS[0]).write_bytes(old[SLOTS[0]])
    assert tip_verdict(chart.reopen().ledger).sentence == ""


def test_a_torn_slot_leaves_the_other(chart: Chart) -> None:
    chart.write(Said("one"))
    chart.write(Said("two"))
    slot = chart.folder / SLOTS[1]
    slot.write_bytes(slot.read_bytes()[:100])
    ledger = chart.reopen().ledger
    assert tip_verdict(ledger).sentence == ""
    assert ledger.found_tip is not None
    assert ledger.found_tip.seq == 1


def test_a_vault_without_its_tips_says_what_that_means(chart: Chart) -> None:
    chart.write(Said("one"))
    for name in SLOTS:
        (chart.folder / name).unlink(missing_ok=True)
    verdict = tip_verdict(chart.reopen().ledger)
    assert not verdict.lost
    assert verdict.sentence.startswith("No tip lies beside this vault")


def test_tips_that_cannot_be_read_are_told_from_none(chart: Chart) -> None:
    chart.write(Said("one"))
    (chart.folder / SLOTS[0]).write_bytes(b"forged")
    assert "cannot be read" in tip_verdict(chart.reopen().ledger).sentence


def test_a_tip_that_cannot_be_written_never_fails_a_save(chart: Chart) -> None:
    for name in SLOTS:
        (chart.folder / name).mkdir()
    entry = chart.write(Said("saved"))
    assert chart.ledger.book(entry.book) == (entry,)


def test_slots_are_for_the_owner_alone(chart: Chart) -> None:
    chart.write(Said("one"))
    assert stat.S_IMODE((chart.folder / SLOTS[0]).stat().st_mode) == 0o600
