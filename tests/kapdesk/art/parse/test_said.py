"""What stands against a statement: said at the field one begins with, whichever statement it is."""

from __future__ import annotations

import pytest

from kapdesk.art.model.tried import (
    RecollectionWritten,
    RehearsalWalked,
    ReminderMet,
    Statement,
    WordsSaid,
)
from kapdesk.art.model.work import StatementWritten
from kapdesk.art.parse.said import NO_WORDS, against_said
from kapdesk.kernel.ids import ImageId
from kapdesk.sheets.model import LONG_LETTERS

P = ImageId("p")


@pytest.mark.parametrize("kind", [RecollectionWritten, ReminderMet, WordsSaid, StatementWritten])
def test_a_statement_has_words_and_not_too_many(
    kind: type[RecollectionWritten | ReminderMet | WordsSaid | StatementWritten],
) -> None:
    assert against_said(kind(P, "the handle")) is None
    for text in (" ", "x" * (LONG_LETTERS + 1)):
        found = against_said(kind(P, text))
        assert found is not None
        assert [one.field for one in found.items] == ["text"]


def test_a_rehearsal_names_its_situation() -> None:
    found = against_said(RehearsalWalked(P, "", plan="stop"))
    assert found is not None
    assert [one.field for one in found.items] == ["situation"]


def test_each_says_in_its_own_words_what_is_missing() -> None:
    empty: tuple[Statement, ...] = (
        ReminderMet(P, ""),
        RehearsalWalked(P, ""),
        RecollectionWritten(P, ""),
    )
    said = [one.sentences() for fact in empty if (one := against_said(fact)) is not None]
    assert len(set(said)) == len(empty)
    assert said[-1] == NO_WORDS
