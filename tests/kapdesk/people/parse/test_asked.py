"""What is asked before a first session, from the words of a script."""

from __future__ import annotations

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.parse.asked import (
    ConsentDraft,
    ItemNote,
    ScreeningDraft,
    WithdrawalDraft,
    WorksheetDraft,
)
from kapdesk.people.parse.screening import NoteDraft
from kapdesk.people.parse.verbs import BETWEEN
from tests.kapdesk.people.answers import NOTHING


@pytest.mark.parametrize(
    ("verb", "words", "meant"),
    [
        ("medicine", ("lorazepam", "1 mg"), MedicineWritten("lorazepam", "1 mg")),
        ("screening", ("none",), ScreeningDraft(NOTHING)),
        (
            "screening",
            ("none", "but", "eyes", "unknown", "liver", "yes", "hepatitis"),
            ScreeningDraft(
                NOTHING | {"eyes": "unknown", "liver": "yes", "liver note": "hepatitis"}
            ),
        ),
        (
            "prescriber-note",
            ("eyes", "by", "prescriber 1", "seen"),
            ItemNote("eyes", NoteDraft("prescriber 1", "seen")),
        ),
        (
            "consent",
            ("touch", "agreed", "no", "where", "none"),
            ConsentDraft("touch", {"state": "able", "agreed": "no", "where": "none"}),
        ),
        (
            "consent",
            ("emergency", "may", "call-help,tell"),
            ConsentDraft("emergency", {"state": "able", "may": "call-help\ntell"}),
        ),
        ("withdrawn", ("touch", "not today"), WithdrawalDraft("touch", "not today")),
        (
            "worksheet",
            ("own-evening", "how", "slow"),
            WorksheetDraft("own-evening", ("how", "slow")),
        ),
    ],
)
def test_a_line_is_understood(verb: str, words: tuple[str, ...], meant: object) -> None:
    assert BETWEEN[verb](words) == meant


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("medicine", ()),
        ("screening", ()),
        ("screening", ("none", "eyes", "yes")),
        ("screening", ("none", "but", "nose", "yes")),
        ("screening", ("none", "but", "eyes", "perhaps")),
        ("prescriber-note", ("eyes", "prescriber 1")),
        ("consent", ("photo",)),
        ("consent", ("touch", "where")),
        ("consent", ("touch", "colour", "blue")),
        ("withdrawn", ("photo",)),
        ("worksheet", ()),
    ],
)
def test_a_line_is_refused(verb: str, words: tuple[str, ...]) -> None:
    assert isinstance(BETWEEN[verb](words), Refusals)
