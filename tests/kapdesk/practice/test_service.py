"""What can be done to the practice, in a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart.ledger import Ledger
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import PRACTICE, PersonId
from kapdesk.practice.model.practice import DeskUnlocked, PersonAdded
from kapdesk.practice.parse.practice import PracticeDraft
from kapdesk.practice.service.practice import Practice
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger, read_again
from tests.fakes.vault import HOLDER


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = fresh_ledger(tmp_path / "vault", FakeClock())
    yield ledger
    ledger.vault.close()


def test_what_was_written_is_there_after_reopening(tmp_path: Path) -> None:
    ledger = fresh_ledger(tmp_path / "vault", FakeClock())
    practice = Practice(ledger)
    practice.name_practice(PracticeDraft("Practice 1", emergency_number="112"))
    practice.add_person("prescriber 1", "prescriber")
    practice.choose_units("F", "lb")
    practice.choose_paper("Letter")
    practice.choose_setting("theme", "day")
    practice.adopt("protocol", "sublingual", "1", "prescriber 1", "2026-03-01", "{}")
    again = read_again(ledger)
    view = Practice(again).view()
    again.vault.close()
    assert view == practice.view()
    assert (view.named.name, view.units.weight, view.paper) == ("Practice 1", "lb", "Letter")
    assert (view.setting("theme"), len(view.people), len(view.adoptions)) == ("day", 1, 1)


def test_a_name_of_a_script_is_known_once(ledger: Ledger) -> None:
    practice = Practice(ledger)
    first = practice.known("nurse 1", "nurse")
    assert practice.known(" Nurse  1", "nurse") == first
    assert practice.known("nurse 1", "other") != first
    assert [one.role for one in practice.view().people] == ["nurse", "other"]


def test_a_name_that_cannot_be_is_refused(ledger: Ledger) -> None:
    refused = Practice(ledger).known("", "nurse")
    assert isinstance(refused, Refusals)
    assert ledger.book(PRACTICE) == ()


def test_the_holder_of_the_vault_can_be_added_under_the_id_they_have(ledger: Ledger) -> None:
    written = Practice(ledger).add_person("therapist 1", "therapist", person=HOLDER)
    assert not isinstance(written, Refusals)
    assert written[0].fact == PersonAdded(HOLDER, "therapist 1", "therapist")


def test_someone_retired_is_off_the_list_and_known_anew_by_name(ledger: Ledger) -> None:
    practice = Practice(ledger)
    first = practice.known("nurse 1", "nurse")
    assert not isinstance(first, Refusals)
    practice.retire_person(first)
    assert practice.view().working("nurse") == ()
    assert isinstance(practice.retire_person(first), Refusals)
    assert isinstance(practice.retire_person(PersonId("nobody")), Refusals)
    assert practice.known("nurse 1", "nurse") != first


def test_adopting_the_same_version_again_writes_nothing(ledger: Ledger) -> None:
    practice = Practice(ledger)
    for day in ("2026-03-01", "2026-03-02"):
        practice.adopt("limits", "canmat-start", "1", "prescriber 1", day, "[]")
    assert len(ledger.book(PRACTICE)) == 1
    practice.adopt("limits", "canmat-start", "2", "prescriber 1", "2026-03-03", "[]")
    assert [one.version for one in practice.view().adopted("limits")] == ["2"]


def test_nothing_is_adopted_without_a_name_and_a_date(ledger: Ledger) -> None:
    practice = Practice(ledger)
    refused = practice.adopt("protocol", "sublingual", "1", " ", "soon", "{}")
    assert isinstance(refused, Refusals)
    assert [refusal.field for refusal in refused.items] == ["by", "on"]
    assert practice.view().protocol("sublingual") is None


def test_an_adoption_is_ended_by_name_and_date(ledger: Ledger) -> None:
    practice = Practice(ledger)
    practice.adopt("protocol", "sublingual", "1", "prescriber 1", "2026-03-01", "{}")
    assert isinstance(practice.end_adoption("protocol", "sublingual", "", "2026-03-04"), Refusals)
    practice.end_adoption("protocol", "sublingual", "prescriber 1", "2026-03-04")
    assert practice.view().adopted("protocol") == ()
    again = practice.end_adoption("protocol", "sublingual", "prescriber 1", "2026-03-04")
    assert isinstance(again, Refusals)


def test_a_refused_choice_changes_nothing(ledger: Ledger) -> None:
    practice = Practice(ledger)
    assert isinstance(practice.choose_paper("A5"), Refusals)
    assert isinstance(practice.choose_units("K", "kg"), Refusals)
    assert isinstance(practice.choose_setting("theme", "pink"), Refusals)
    assert isinstance(practice.name_practice(PracticeDraft("")), Refusals)
    assert ledger.book(PRACTICE) == ()


def test_an_unlock_is_noted_in_the_book_of_the_practice(ledger: Ledger) -> None:
    Practice(ledger).note(DeskUnlocked("passphrase"))
    assert [entry.fact for entry in ledger.book(PRACTICE)] == [DeskUnlocked("passphrase")]
