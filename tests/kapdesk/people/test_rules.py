"""Who is found by a few letters, and who may be here already."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import (
    WRONG_CHART,
    AddendumWritten,
    BodyErased,
    Line,
    Missing,
    SittingOpened,
    Unknown,
    fold,
)
from kapdesk.kernel.ids import BookId, EntryId, PersonId
from kapdesk.people.model.clients import ClientRow, Identity
from kapdesk.people.rules.clients import alike, headline, matching, removed, same_code
from tests.fakes.entries import NINE, entry


def row(label: str, name: str = "", born: str = "") -> ClientRow:
    return ClientRow(BookId(label), label, name, born, None, None, 0)


FIRST = row("C-014", "Çédille Ångstrom", "1984-03-02")
SECOND = row("C-015", "", "1990-12-24")


@pytest.mark.parametrize(
    "text",
    [
        "c-014",
        "014",
        "cedille",
        "angstrom c",
        "ÅNGSTROM",
        "1984-03",
        "2 mar 1984",
        "2.3.1984",
        "Mar 1984",
    ],
)
def test_a_client_is_found_by_code_name_or_birth_date(text: str) -> None:
    assert matching((FIRST, SECOND), text) == (FIRST,)


def test_no_word_finds_everyone_and_a_wrong_one_nobody() -> None:
    assert matching((FIRST, SECOND), "  ") == (FIRST, SECOND)
    assert matching((FIRST, SECOND), "cedille 1990") == ()


@pytest.mark.parametrize(
    "identity",
    [
        Identity("X-1", "", "1984-03-02"),
        Identity("c 14"),
        Identity("C014"),
        Identity("X-1", "cedille angstrom"),
        Identity("X-1", "Angstrom Cedille"),
        Identity("X-1", "Cedille Angstrem"),
        Identity("X-1", "Cedille Angstom"),
        Identity("", "Ceedille Angstrom"),
    ],
)
def test_a_client_who_may_be_here_already_is_noticed(identity: Identity) -> None:
    assert alike(identity, (FIRST, SECOND)) == (FIRST,)


@pytest.mark.parametrize(
    "identity",
    [
        Identity("C-016"),
        Identity("C-140"),
        Identity("X-1", "", "1984-03-03"),
        Identity("X-1", "Cedille Engstrem"),
        Identity("X-1", "Ce"),
    ],
)
def test_a_neighbouring_code_or_another_name_is_nobody_known(identity: Identity) -> None:
    assert alike(identity, (FIRST, SECOND)) == ()


def test_short_names_one_letter_apart_are_two_people() -> None:
    assert alike(Identity("", "Oak"), (row("C-1", "Oaks"),)) == ()


def test_a_code_is_the_same_however_it_is_spaced() -> None:
    assert same_code(Identity("c14"), FIRST)
    assert not same_code(Identity("c14", born="1984-03-02"), SECOND)


def test_without_a_code_name_and_birth_date_tell_people_apart() -> None:
    kept = row("client code", born="1984-03-02")
    assert same_code(Identity("", "Client Code", "1984-03-02"), kept)
    assert not same_code(Identity("", "Client Code", "1984-03-03"), kept)


def test_any_fact_has_a_line_in_words() -> None:
    assert headline(SittingOpened("dosing", "CET", 0.0, "boot")) == "Sitting opened"
    assert headline(AddendumWritten("slept well")) == "Addendum written: slept well"
    assert headline(Unknown("Later", b"{}")) == "Written by a newer KapDesk"


def test_a_removed_line_says_when_and_why() -> None:
    first = entry(AddendumWritten("slept well"), 2)
    erased = entry(BodyErased(EntryId("e2"), WRONG_CHART, PersonId("author"), NINE), 3)
    line = fold([first, erased]).lines[0]
    assert removed(line) == "Entry of 09:02 removed, belonged to another chart"
    assert removed(Line(entry(Missing("asked by the client"), 1))) == (
        "Entry of 09:01 removed, asked by the client"
    )
