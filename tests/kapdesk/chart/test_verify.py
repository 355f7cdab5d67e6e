"""What a check says of a ledger someone has been at, holding the real key."""

from __future__ import annotations

import pytest

from kapdesk.chart import blobs, erasing
from kapdesk.chart.model import Act
from kapdesk.chart.verify import verify
from tests.fakes.clock import NOON
from tests.fakes.vault import PASSPHRASE
from tests.kapdesk.chart.made import ONE, Chart, Drawn, Said

FREE_ENTRY = ("DROP TRIGGER entry_is_never_changed", "DROP TRIGGER entry_is_never_removed")
FREE_BODY = ("DROP TRIGGER body_is_never_changed", "DROP TRIGGER body_is_removed_only_when_erased")


@pytest.fixture
def five(chart: Chart) -> Chart:
    """Five entries, a minute apart."""
    for number in range(5):
        chart.write(Said(f"words {number}"))
        chart.clock.passes(60)
    return chart


def test_a_whole_ledger_is_called_whole(five: Chart) -> None:
    verdict = verify(five.ledger)
    assert (verdict.ok, verdict.entries, verdict.erased, verdict.problems) == (True, 5, 0, ())


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET id = 'x' WHERE seq = 3",
        "UPDATE entry SET book = 'client-2' WHERE seq = 3",
        "UPDATE entry SET at_us = 1 WHERE seq = 3",
        "UPDATE entry SET author = 'x' WHERE seq = 3",
        "UPDATE entry SET corrects = 'x' WHERE seq = 3",
        "UPDATE entry SET mac = x'00' WHERE seq = 3",
    ],
)
def test_a_changed_line_is_named(five: Chart, change: str) -> None:
    five.sql(*FREE_ENTRY, change)
    verdict = verify(five.ledger)
    assert not verdict.ok
    assert "entry 3 of 12:02 on Wed 4 Mar 2026 was changed" in verdict.problems[0]


def test_changed_words_are_named(five: Chart) -> None:
    five.sql(*FREE_BODY, "UPDATE body SET fact = x'7b7d' WHERE seq = 3")
    five.sql("UPDATE body SET reason = 'another' WHERE seq = 5")
    first, second = verify(five.ledger).problems
    assert first.startswith("The words of entry 3 of 12:02")
    assert second.startswith("The words of entry 5 of 12:04")


def test_a_removed_line_is_named(five: Chart) -> None:
    five.sql(*FREE_BODY, *FREE_ENTRY, "DELETE FROM body WHERE seq IN (2, 3)")
    five.sql("DELETE FROM entry WHERE seq IN (2, 3)")
    assert verify(five.ledger).problems == ("Entries 2 to 3 are missing.",)


def test_words_that_went_without_an_erasure_are_damage(five: Chart) -> None:
    five.sql(*FREE_BODY, "DELETE FROM body WHERE seq = 4")
    (problem,) = verify(five.ledger).problems
    assert problem.startswith("The words of entry 4 of 12:03")
    assert problem.endswith("no erasure says so.")


def test_a_forged_erasure_is_damage(five: Chart) -> None:
    five.sql("INSERT INTO erased VALUES (2, 5)", "DELETE FROM body WHERE seq = 2")
    (problem,) = verify(five.ledger).problems
    assert problem.startswith("The words of entry 2 of 12:01")


def test_an_erased_entry_is_reported_as_erased_not_damaged(five: Chart) -> None:
    erasing.erase(five.ledger, five.ledger.book(ONE)[2].id, "asked for")
    verdict = verify(five.ledger)
    assert (verdict.ok, verdict.entries, verdict.erased) == (True, 6, 1)


def test_words_put_back_after_an_erasure_are_named(five: Chart) -> None:
    five.sql("CREATE TEMP TABLE kept AS SELECT * FROM body WHERE seq = 3")
    erasing.erase(five.ledger, five.ledger.book(ONE)[2].id, "asked for")
    five.sql("INSERT INTO body SELECT * FROM kept")
    (problem,) = verify(five.ledger).problems
    assert problem.startswith("The words of entry 3 of 12:02")
    assert problem.endswith("were erased and put back.")


def test_a_client_without_its_salt_is_damage(five: Chart) -> None:
    five.sql("DELETE FROM book_salt")
    assert len(verify(five.ledger).problems) == 5


def test_a_changed_picture_is_named(chart: Chart) -> None:
    digest = blobs.digest_of(b"picture")
    chart.ledger.commit(ONE, (Act(Drawn(digest), NOON),), blobs=(b"picture",))
    chart.sql("UPDATE blob SET bytes = x'00'")
    assert verify(chart.ledger).problems == (
        f"The picture {digest[:8]} was changed after it was kept.",
    )


def test_what_was_signed_stays_bound(chart: Chart) -> None:
    opened = chart.sittings.open(ONE, "dosing")[0]
    assert opened.sitting is not None
    chart.sittings.sign(opened.sitting, PASSPHRASE, "author")
    assert verify(chart.ledger).ok
    chart.sql(*FREE_ENTRY, "UPDATE entry SET mac = x'00' WHERE seq = 1")
    assert "The signature in entry 2 does not fit what it signed." in verify(chart.ledger).problems


def test_what_the_file_check_finds_is_passed_on(five: Chart) -> None:
    book = five.folder / "kapdesk.db"
    five.vault.check_file()
    with book.open("r+b") as file:
        file.seek(book.stat().st_size - 2000)
        file.write(b"\0" * 64)
    verdict = verify(five.ledger)
    assert not verdict.ok
    assert "The vault file is damaged." in verdict.problems
