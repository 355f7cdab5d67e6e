"""Names that sort by the moment they were made."""

from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.ids import new_id

_MILLISECONDS = st.integers(0, 2**48 - 1)


@given(_MILLISECONDS)
def test_an_id_is_a_version_7_uuid_of_its_moment(unix_ms: int) -> None:
    made = uuid.UUID(new_id(unix_ms))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert made.int >> 80 == unix_ms


@given(_MILLISECONDS, _MILLISECONDS)
def test_ids_sort_by_their_moments(one: int, other: int) -> None:
    if one != other:
        assert (new_id(one) < new_id(other)) == (one < other)


def test_two_ids_of_one_moment_differ() -> None:
    assert len({new_id(1_772_614_800_000) for _ in range(1000)}) == 1000
