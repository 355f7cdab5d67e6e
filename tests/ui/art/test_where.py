"""Where a session stands, in one line."""

from __future__ import annotations

from pathlib import Path

from kapdesk.art.model.state import ArtState
from tests.fakes.art import art_desk, begin_work, state_of
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from ui.art.where import NO_SESSION, where_words


def test_without_a_session_it_says_so() -> None:
    assert where_words(ArtState(), None) == NO_SESSION


def test_the_step_is_said_with_its_picture(tmp_path: Path) -> None:
    with art_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        assert where_words(state_of(desk), sitting) == "No step was entered yet."
        begin_work(desk, sitting)
        assert where_words(state_of(desk), sitting) == "Step 5, scene passes · P1 the corridor"
