"""What the practice writes for its urgent card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.practice.model.urgent import CardTexts
from kapdesk.practice.parse.practice import PracticeDraft
from kapdesk.practice.parse.urgent import shipped
from kapdesk.practice.service.card_copy import NAME, read_copy
from tests.fakes.desks import new_vault, opened


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault")) as desk:
        yield desk


def test_until_the_practice_writes_its_own_what_ships_stands(desk: Desk) -> None:
    assert desk.urgent.prompts.texts() == CardTexts(prompts=shipped())


def test_own_words_take_the_place_of_one_event_alone(desk: Desk) -> None:
    desk.urgent.prompts.write("fall", "on the floor", "look\nask")
    texts = desk.urgent.prompts.texts()
    assert texts.of("fall").steps == ("look", "ask")
    assert texts.of("fall").source == ""
    assert texts.of("seizure") == shipped()[8]


def test_a_review_is_by_name_and_day_and_goes_when_the_words_change(desk: Desk) -> None:
    prompts = desk.urgent.prompts
    assert isinstance(prompts.review("fall", "", "2026-03-04"), Refusals)
    assert isinstance(prompts.review("fall", "nurse 1", "2027-03-04"), Refusals)
    prompts.review("fall", "nurse 1", "2026-03-04")
    assert prompts.texts().of("fall").reviewed_by == "nurse 1"
    prompts.write("fall", "", "look")
    assert prompts.texts().of("fall").reviewed_on == ""


def test_number_and_address_are_kept_and_leave_the_rest_of_the_practice_alone(desk: Desk) -> None:
    desk.practice.name_practice(PracticeDraft("Harbour", "Quay 12", "1", "110"))
    desk.urgent.prompts.reach("112", "the blue door")
    named = desk.practice.view().named
    assert (named.name, named.address, named.emergency_number) == ("Harbour", "Quay 12", "112")
    assert desk.urgent.prompts.texts().address == "the blue door"


@pytest.mark.parametrize("words", ["as with C-014 last week", "what Ruth Berg needs: look"])
def test_words_that_name_a_client_are_refused(desk: Desk, words: str) -> None:
    desk.people.add(ClientDraft("C-014", "Ruth Berg", "1984-03-02"))
    assert isinstance(desk.urgent.prompts.write("fall", "", words), Refusals)
    assert isinstance(desk.urgent.prompts.write("fall", words, "look"), Refusals)
    assert isinstance(desk.urgent.prompts.reach("112", words), Refusals)


def test_the_copy_is_laid_only_once_the_practice_wrote_something(desk: Desk) -> None:
    folder = desk.vault.folder
    desk.urgent.keep_copy()
    assert not (folder / NAME).exists()
    desk.urgent.prompts.reach("112", "the blue door")
    desk.urgent.prompts.review("fall", "nurse 1", "2026-03-04")
    desk.urgent.keep_copy()
    assert read_copy(folder).number == "112"
    assert "nurse" not in (folder / NAME).read_text()
