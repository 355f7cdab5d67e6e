"""The practice as it stands after its entries."""

from __future__ import annotations

import pytest

from kapdesk.kernel.ids import PersonId
from kapdesk.practice.model.practice import (
    FACTS,
    Adopted,
    AdoptionEnded,
    BackedUp,
    DeskUnlocked,
    PaperChosen,
    Person,
    PersonAdded,
    PersonRetired,
    PracticeNamed,
    PracticeView,
    RehearsedHere,
    SettingChosen,
    UnitsChosen,
    view_of,
)
from kapdesk.practice.model.settings import SETTINGS
from tests.fakes.entries import NINE, entry

NURSE = PersonAdded(PersonId("p1"), "nurse 1", "nurse")


def practice(*facts: object) -> PracticeView:
    return view_of(entry(fact, seq) for seq, fact in enumerate(facts) if isinstance(fact, FACTS))


def adopted(version: str, by: str = "prescriber 1") -> Adopted:
    return Adopted("protocol", "sublingual", version, by, "2026-03-01", "{}")


def test_a_new_practice_has_the_defaults() -> None:
    view = practice()
    assert (view.paper, view.units, view.people) == ("A4", UnitsChosen("C", "kg"), ())
    assert {key: view.setting(key) for key in SETTINGS} == dict(SETTINGS)


def test_the_last_word_on_name_units_and_paper_stands() -> None:
    view = practice(
        PracticeNamed("Practice 1"),
        UnitsChosen("F", "lb"),
        PaperChosen("Letter"),
        PracticeNamed("Practice 2", emergency_number="112"),
    )
    assert (view.named.name, view.named.emergency_number) == ("Practice 2", "112")
    assert (view.units.temperature, view.units.weight, view.paper) == ("F", "lb", "Letter")


def test_a_retired_person_is_off_the_list_but_keeps_the_name() -> None:
    view = practice(NURSE, PersonRetired(PersonId("p1")))
    assert view.working("nurse") == ()
    assert view.person(PersonId("p1")) == Person(PersonId("p1"), "nurse 1", "nurse", retired=True)


def test_a_person_added_again_works_here_again() -> None:
    view = practice(NURSE, PersonRetired(PersonId("p1")), NURSE)
    assert [one.name for one in view.working("nurse")] == ["nurse 1"]


def test_a_new_version_takes_the_place_of_the_old_one() -> None:
    view = practice(adopted("1"), adopted("2"))
    assert [one.version for one in view.adopted("protocol")] == ["2"]
    found = view.protocol("sublingual")
    assert found is not None
    assert found.version == "2"


def test_an_ended_adoption_is_out_of_force() -> None:
    ended = AdoptionEnded("protocol", "sublingual", "prescriber 1", "2026-03-04")
    view = practice(adopted("1"), ended)
    assert view.adopted("protocol") == ()
    assert view.protocol("sublingual") is None


def test_limits_of_the_same_name_are_not_a_protocol() -> None:
    limits = Adopted("limits", "sublingual", "1", "prescriber 1", "2026-03-01", "[]")
    view = practice(adopted("1"), limits)
    assert view.adopted("limits") == (limits,)
    assert view.adopted("protocol") == (adopted("1"),)


def test_a_chosen_setting_stands_until_the_next_choice() -> None:
    view = practice(SettingChosen("theme", "day"), SettingChosen("theme", "contrast"))
    assert view.setting("theme") == "contrast"
    assert view.setting("lock_after_min") == SETTINGS["lock_after_min"]


def test_a_setting_nobody_knows_is_an_error() -> None:
    with pytest.raises(KeyError):
        practice().setting("colour")


def test_a_rehearsal_is_said_for_ever() -> None:
    view = practice(RehearsedHere("ordinary"), PracticeNamed("Practice 1"))
    assert view.rehearsed == ("ordinary",)


def test_the_last_backup_is_known_and_an_unlock_changes_nothing() -> None:
    view = practice(BackedUp("kapdesk-backup"))
    assert view.backed_up == NINE
    assert view.after(entry(DeskUnlocked("passphrase"), 9)) == view
