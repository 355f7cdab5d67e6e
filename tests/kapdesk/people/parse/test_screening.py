"""The screening's shipped files, and a prescriber's note as it was typed."""

from __future__ import annotations

from datetime import date

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.people.model.screening import PrescriberNoted, Raised, Tier
from kapdesk.people.parse.screening import (
    NoteDraft,
    load_conditions,
    load_interactions,
    load_screening,
    parse_note,
)
from kapdesk.sheets.model import Choice

TODAY = date(2026, 3, 4)
ITEM = Raised("eyes", "Is there glaucoma?", Tier.STOP, "Pressure may rise.", "S-JNJ4", "Yes.")


def test_every_question_of_the_sheet_has_its_condition_with_a_reason_and_a_source() -> None:
    asked = [one.key for one in load_screening().prompts() if isinstance(one, Choice)]
    assert [condition.key for condition in load_conditions()] == asked
    assert all(condition.reason and condition.source for condition in load_conditions())


def test_every_class_of_medicines_says_how_well_its_flags_are_known() -> None:
    rows = load_interactions()
    flags = [flag for row in rows for flag in (row.toxicity, row.efficacy) if flag is not None]
    assert len({row.key for row in rows}) == len(rows)
    assert all(flag.words and flag.evidence for flag in flags)


def test_no_shipped_word_calls_anything_safe() -> None:
    said = [condition.reason for condition in load_conditions()]
    said += [str(row.toxicity) + str(row.efficacy) for row in load_interactions()]
    assert not any("safe" in words.casefold() for words in said)


def test_a_note_quotes_the_item_it_is_about() -> None:
    noted = parse_note(NoteDraft(" prescriber  1 ", "seen, go on"), ITEM, today=TODAY)
    assert noted == PrescriberNoted(
        "eyes", "Is there glaucoma? Yes.", "prescriber 1", "2026-03-04", "seen, go on"
    )


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (NoteDraft("", ""), ["prescriber", "note"]),
        (NoteDraft("p", "n", "tomorrow"), ["on"]),
        (NoteDraft("p", "n", "5 Mar 2026"), ["on"]),
        (NoteDraft("p" * 201, "n" * 4001), ["prescriber", "note"]),
    ],
)
def test_a_note_needs_a_name_words_and_a_day_that_has_come(
    draft: NoteDraft, fields: list[str]
) -> None:
    noted = parse_note(draft, ITEM, today=TODAY)
    assert isinstance(noted, Refusals)
    assert [refusal.field for refusal in noted.items] == fields
