"""The words of the urgent card: what ships, what is typed, what may lie in the open."""

from __future__ import annotations

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.urgent import EVENTS, CardTexts, Prompts, PromptsWritten
from kapdesk.practice.parse.urgent import outside_the_lock, parse_prompts, parse_reach, shipped


def test_every_event_ships_with_something_to_do_and_its_source() -> None:
    assert tuple(one.event for one in shipped()) == tuple(EVENTS)
    assert all(one.recognise and 3 <= len(one.steps) <= 8 and one.source for one in shipped())


def test_no_shipped_word_is_a_medicine_or_a_dose() -> None:
    words = " ".join(" ".join((one.recognise, *one.steps)) for one in shipped()).casefold()
    never = ("mg", " ml", "epinephrine", "adrenaline", "benzo", "labetalol", "naloxone", "dose")
    assert [word for word in never if word in words] == []


def test_steps_are_read_one_a_line() -> None:
    typed = parse_prompts("fall", "  on the   floor ", "look\n\n  do not lift ")
    assert typed == PromptsWritten("fall", "on the floor", ("look", "do not lift"))


@pytest.mark.parametrize(
    ("event", "steps"),
    [("party", "go"), ("fall", " \n "), ("fall", "go\n" * 9), ("fall", "x" * 161)],
)
def test_what_cannot_be_read_in_a_hurry_is_refused(event: str, steps: str) -> None:
    assert isinstance(parse_prompts(event, "", steps), Refusals)


def test_a_number_is_digits_as_they_are_dialled() -> None:
    assert parse_reach(" 112 ", "Quay 12 ") == ("112", "Quay 12")
    assert parse_reach("", "") == ("", "")
    for number in ("call Ruth", "1", "0" * 30):
        assert isinstance(parse_reach(number, ""), Refusals)
    assert isinstance(parse_reach("112", "a" * 241), Refusals)


def test_only_what_was_written_for_it_lies_outside_the_lock() -> None:
    prompts = Prompts("fall", steps=("look",), reviewed_on="2026-03-04", reviewed_by="nurse 1")
    open_ = outside_the_lock(CardTexts(number="ask Ruth", address="Quay 12", prompts=(prompts,)))
    assert open_.number == ""
    assert open_.address == "Quay 12"
    assert open_.prompts == (Prompts("fall", steps=("look",), reviewed_on="2026-03-04"),)
