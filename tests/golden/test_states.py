"""A page without one of its states is found, and so is a reason that holds no more."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Phase
from tests.golden.album import ALBUM, LOOKS, PHASE_PAGES, Shot
from tests.golden.stage import Stage
from tests.golden.states import STATES, missing_states, reasons_for_nothing
from tests.golden.taking import SHOTS


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


def test_every_phase_is_pictured_in_four_states_in_every_look() -> None:
    assert SHOTS
    assert len(PHASE_PAGES) == len(Phase)
    of_phases = [shot for shot in ALBUM if shot.page in PHASE_PAGES]
    taken = {(shot.page, shot.state, look) for shot in of_phases for look in shot.looks}
    wanted = {(page, state, look) for page in PHASE_PAGES for state in STATES for look in LOOKS}
    assert wanted - taken == set()
