"""Whose appointment is meant, and what speaks against a time."""

from __future__ import annotations

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, EntryId
from kapdesk.people.model.appointments import Appointment, AppointmentId
from kapdesk.people.model.clients import ClientRow
from kapdesk.people.rules.appointments import against, client_named
from tests.fakes.clock import NOON

HOUR_S = 3600.0
ROWS = tuple(
    ClientRow(BookId(code), code, name, "", None, None, 0)
    for code, name in (("C-1", "ada"), ("C-14", "ben"), ("C-15", "eva"))
)


@pytest.mark.parametrize(("typed", "meant"), [("c-14", "C-14"), ("C-1", "C-1"), ("eva", "C-15")])
def test_a_few_letters_or_the_whole_code_name_one_client(typed: str, meant: str) -> None:
    found = client_named(typed, ROWS)
    assert isinstance(found, ClientRow)
    assert found.label == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Whose appointment is it?"), ("zoe", "Nobody here matches “zoe”"), ("c", "3 match")],
)
def test_none_and_several_are_refused_in_words(typed: str, said: str) -> None:
    refusals = client_named(typed, ROWS)
    assert isinstance(refusals, Refusals)
    assert said in refusals.sentences()


def test_what_speaks_against_a_time_can_always_be_confirmed() -> None:
    one = Appointment(
        AppointmentId("a"), EntryId("e"), "dosing", NOON.plus_s(-HOUR_S), NOON.plus_s(HOUR_S)
    )
    ends = NOON.plus_s(HOUR_S / 2)
    found = against(NOON, ends, [("C-14", one)], NOON.plus_s(2 * HOUR_S))
    assert found is not None
    assert found.confirmable
    assert [one.field for one in found.items] == ["day", "starts"]
    assert against(NOON, ends, [], NOON) is None
