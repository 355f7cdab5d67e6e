"""Ids that carry their place, and drawers as a statement asks for them."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.model import Drawer
from kapdesk.chart.rows import entry_id, seq_in, three
from kapdesk.kernel.ids import EntryId

MOMENTS_MS = st.integers(0, 2**48 - 1)


@given(MOMENTS_MS, st.integers(1, 2**32 - 1))
def test_an_id_is_a_version_seven_uuid_that_carries_moment_and_place(ms: int, seq: int) -> None:
    made = entry_id(ms, seq)
    read = uuid.UUID(made)
    assert (read.version, read.variant) == (7, uuid.RFC_4122)
    assert read.int >> 80 == ms
    assert seq_in(made) == seq


def test_two_vaults_give_the_same_place_another_id() -> None:
    assert entry_id(1, 1) != entry_id(1, 1)


@given(MOMENTS_MS, st.integers(1, 2**32 - 2))
def test_ids_of_one_moment_sort_by_place(ms: int, seq: int) -> None:
    assert entry_id(ms, seq) < entry_id(ms, seq + 1)


def test_what_is_no_id_is_not_read() -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        seq_in(EntryId("not an id"))


def test_drawers_always_make_three_values() -> None:
    assert three((Drawer.CHART,)) == ("chart", None, None)
    assert three((Drawer.CHART, Drawer.CHART)) == ("chart", None, None)
    assert len(three(tuple(Drawer))) == 3
