"""What can be done with the papers of the practice, in a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart.ledger import Ledger
from kapdesk.kernel.errors import Refusals
from kapdesk.practice.leaflets import load_leaflet
from kapdesk.practice.model.leaflet import LeafletReviewed, Shelved
from kapdesk.practice.parse.house_rules import HouseRulesDraft
from kapdesk.practice.parse.practice import PracticeDraft
from kapdesk.practice.service.library import Library
from kapdesk.practice.service.practice import Practice
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger, read_again

TODAY = "2026-03-04"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = fresh_ledger(tmp_path / "vault", FakeClock())
    yield ledger
    ledger.vault.close()


@pytest.fixture
def library(ledger: Ledger) -> Library:
    return Library(ledger, Practice(ledger))


def standing(library: Library, name: str) -> Shelved:
    return next(one for one in library.shelf() if one.id == name)


def test_nothing_is_ready_until_someone_has_read_it(library: Library, ledger: Ledger) -> None:
    assert [one.id for one in library.shelf() if one.ready] == []
    written = library.review(
        "aftercare", " Dr  Lime ", ledger.clock.now().local().date().isoformat()
    )
    assert not isinstance(written, Refusals)
    assert standing(library, "aftercare").ready
    assert standing(library, "aftercare").reviewed == written[0].fact
    assert [one.id for one in library.shelf() if one.ready] == ["aftercare"]


def test_a_changed_word_asks_again_and_says_who_read_the_earlier_one(library: Library) -> None:
    read = load_leaflet("escort")
    earlier = LeafletReviewed("escort", read.version, "another digest", "Dr Lime", "2026-01-02")
    library._note(earlier)
    found = standing(library, "escort")
    assert (found.ready, found.earlier) == (False, earlier)


@pytest.mark.parametrize(
    ("name", "by", "on", "field"),
    [
        ("nothing", "Dr Lime", "2020-01-02", "leaflet"),
        ("escort", " ", "2020-01-02", "by"),
        ("escort", "Dr Lime", "soon", "on"),
        ("escort", "Dr Lime", "2999-01-02", "on"),
    ],
)
def test_a_reading_without_name_or_day_is_refused(
    library: Library, name: str, by: str, on: str, field: str
) -> None:
    refused = library.review(name, by, on)
    assert isinstance(refused, Refusals)
    assert [refusal.field for refusal in refused.items] == [field]
    assert [one.id for one in library.shelf() if one.ready] == []


def test_no_hours_are_set_until_the_practice_sets_them(library: Library) -> None:
    assert standing(library, "day-before").missing == (
        "the telephone of the practice",
        "the hours without food",
        "the hours without drinks",
        "the name of the practice",
        "the address of the practice",
        "how long not to drive",
    )
    library.write_rules(HouseRulesDraft("4", "2", "the next day, after a night’s sleep."))
    library._practice.name_practice(PracticeDraft("Practice 1", "Road 1", "555"))
    assert standing(library, "day-before").missing == ()
    assert library._practice.view().house_rules.driving == "the next day, after a night’s sleep"


def test_house_rules_are_written_once(library: Library) -> None:
    draft = HouseRulesDraft("4 h", "1,5", follow_up="the same evening")
    written = library.write_rules(draft)
    assert not isinstance(written, Refusals)
    assert len(written) == 1
    assert library.write_rules(draft) == ()


def test_hours_that_are_none_are_refused_both_at_once(library: Library) -> None:
    refused = library.write_rules(HouseRulesDraft("-1", "two", "x" * 200))
    assert isinstance(refused, Refusals)
    assert [one.field for one in refused.items] == ["food", "fluids", "driving"]
    assert library._practice.view().house_rules.food_h is None


def test_what_was_written_is_there_after_reopening(tmp_path: Path) -> None:
    ledger = fresh_ledger(tmp_path / "vault", FakeClock())
    library = Library(ledger, Practice(ledger))
    library.write_rules(HouseRulesDraft("4", "2"))
    library.review("escort", "Dr Lime", "2026-01-02")
    again = read_again(ledger)
    reopened = Library(again, Practice(again))
    assert reopened.view() == library.view()
    assert reopened.shelf() == library.shelf()
    assert reopened._practice.view().house_rules.food_h == 4
    again.vault.close()
