"""What a few letters mean."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.shell.finds import MOST, Find, found

FINDS = (
    Find("act", "act D", "Dose"),
    Find("page", "page clients", "Clients", "Page"),
    Find("client", "client 1", "C-014", "Ada Dose"),
    Find("client", "client 2", "C-114", "Overdose Jones"),
)


def titles(typed: str) -> list[str]:
    return [find.title for find in found(FINDS, typed)]


def test_without_letters_everything_stands_in_its_order() -> None:
    assert found(FINDS, "  ") == FINDS


def test_what_begins_so_comes_before_what_holds_it() -> None:
    assert titles("dose") == ["Dose", "C-014", "C-114"]


def test_every_word_must_be_there() -> None:
    assert titles("ada dose") == ["C-014"]
    assert titles("ada nobody") == []


@given(st.text(max_size=6), st.lists(st.text(min_size=1, max_size=8), max_size=60))
def test_what_is_found_holds_the_letters(typed: str, words: list[str]) -> None:
    finds = [Find("act", str(number), title) for number, title in enumerate(words)]
    kept = found(finds, typed)
    assert len(kept) <= MOST
    assert all(
        word in find.title.casefold() + " " for find in kept for word in typed.casefold().split()
    )


def test_a_find_never_shows_a_name() -> None:
    assert repr(FINDS[2]) == "<Find client client 1>"
