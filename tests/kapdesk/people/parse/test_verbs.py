"""What happens between sessions, from the words of a script."""

from __future__ import annotations

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.afterwards import CallDraft, PaperDraft
from kapdesk.people.parse.appointments import AppointmentDraft
from kapdesk.people.parse.verbs import BETWEEN, Came


@pytest.mark.parametrize(
    ("verb", "words", "meant"),
    [
        (
            "appointment",
            ("dosing", "2026-03-05", "9", "12", "room 2"),
            AppointmentDraft("dosing", "2026-03-05", "9", "12", "room 2"),
        ),
        ("called", ("nobody",), CallDraft("nobody")),
        ("called", ("escort", "slept"), CallDraft("escort", "", "slept")),
        ("paper", ("two sheets",), PaperDraft("", "two sheets")),
        ("came", (), Came()),
        ("missed", (), Came(came=False)),
    ],
)
def test_a_line_is_understood(verb: str, words: tuple[str, ...], meant: object) -> None:
    assert BETWEEN[verb](words) == meant


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("appointment", ("dosing", "2026-03-05")),
        ("appointment", ("party", "2026-03-05", "9", "12")),
        ("called", ("everyone",)),
        ("came", ("late",)),
        ("missed", ("it",)),
    ],
)
def test_a_line_is_refused(verb: str, words: tuple[str, ...]) -> None:
    assert isinstance(BETWEEN[verb](words), Refusals)
