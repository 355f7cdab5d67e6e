"""Numbers, nouns and the fields of a part, as a line of a script writes them."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.nouns import Kind, Measure, Shape
from kapdesk.ifs.parse.words import LISTS, TEXTS, decimals, named, number, numbers, part_with
from kapdesk.kernel.errors import Refusals
from tests.fakes.ifs import part


def test_a_part_is_meant_by_a_whole_number_from_one() -> None:
    assert [number((word,)) for word in ("1", "42", "0", "-1", "x", "")] == [1, 42, 0, 0, 0, 0]
    assert numbers(("1", "2")) == (1, 2)
    assert numbers(("1", "x")) == ()


def test_lengths_are_read_all_or_none() -> None:
    assert decimals(("1", "-2.5")) == (1.0, -2.5)
    assert decimals(("1", "far")) == ()


def test_a_noun_is_meant_as_it_is_said_or_by_its_short_name() -> None:
    assert named(Measure, "trust-in-Self") is named(Measure, "trust") is Measure.TRUST
    assert named(Measure, "love") is None


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_of_a_part_can_be_said(key: str) -> None:
    told = part_with(part("scanner"), ((key, "so"),))
    assert not isinstance(told, Refusals)
    assert getattr(told, key.replace("-", "_")) == "so"


@pytest.mark.parametrize("key", LISTS)
def test_every_list_of_a_part_can_be_said(key: str) -> None:
    told = part_with(part("scanner"), ((key, "one; two;"),))
    assert not isinstance(told, Refusals)
    assert getattr(told, key) == ("one", "two")


def test_a_noun_of_a_part_can_be_said_and_a_wrong_one_is_refused() -> None:
    fields = (("kind", "exile"), ("shape", "drop"), ("size-by-activation", "yes"))
    told = part_with(part("scanner"), fields)
    assert not isinstance(told, Refusals)
    assert (told.kind, told.shape, told.size_by_activation) == (Kind.EXILE, Shape.DROP, True)
    assert isinstance(part_with(part("scanner"), (("shape", "moon"),)), Refusals)
