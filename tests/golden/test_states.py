"""A page without one of its states is found, and so is a reason that holds no more."""

from __future__ import annotations

from tests.golden.album import Shot
from tests.golden.stage import Stage
from tests.golden.states import STATES, missing_states, reasons_for_nothing


def nowhere(_stage: Stage) -> None:
    """Goes nowhere."""


def shots(page: str, *states: str) -> list[Shot]:
    return [Shot(page, state, nowhere) for state in states]


def test_a_state_without_picture_and_reason_is_found() -> None:
    assert list(missing_states(shots("today", *STATES))) == []
    assert list(missing_states(shots("today", "empty", "full", "refused"))) == [
        "today has no picture in-trouble, and no reason why"
    ]


def test_a_reason_that_a_picture_contradicts_is_found() -> None:
    assert list(missing_states(shots("cover", "full"))) == []
    assert list(missing_states(shots("cover", "full", "refused"))) == [
        "cover has a picture refused, and a reason why it has none"
    ]


def test_a_reason_for_a_page_that_is_gone_is_found() -> None:
    assert "cover is no page of the album" in reasons_for_nothing(shots("today", *STATES))
