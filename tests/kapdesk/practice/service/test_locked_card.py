"""The card before anyone unlocked."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.practice.model.urgent import SEEN, STAMP, STRIKE, Press
from kapdesk.practice.parse.urgent import shipped
from kapdesk.practice.service.locked_card import LockedCard
from kapdesk.vault.keyfile import NAME as KEY_FILE
from kapdesk.vault.stamps import NAME
from tests.fakes.clock import NOON, FakeClock


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / KEY_FILE).touch()
    return tmp_path


def test_looking_at_it_writes_nothing(folder: Path) -> None:
    card = LockedCard(folder, FakeClock())
    assert card.texts().prompts == shipped()
    assert card.now().opened is None
    assert not (folder / NAME).exists()


def test_a_press_is_there_after_the_process_is_gone(folder: Path) -> None:
    card = LockedCard(folder, FakeClock())
    card.press(Press(SEEN, "seizure"), NOON, NOON.plus_s(3))
    card.press(Press(STAMP, "help"), NOON, NOON.plus_s(9))
    found = LockedCard(folder, FakeClock()).now()
    assert found.opened == NOON
    assert found.event == "seizure"
    assert [mark.at.seconds_since(NOON) for mark in found.marks] == [3, 9]


def test_what_was_taken_back_stays_struck(folder: Path) -> None:
    card = LockedCard(folder, FakeClock())
    last = card.press(Press(STAMP, "oxygen"), NOON, NOON).last
    assert last is not None
    now = LockedCard(folder, FakeClock()).press(
        Press(STRIKE, "oxygen", card=last.card, n=last.n), NOON, NOON.plus_s(5)
    )
    assert [(mark.key, mark.struck) for mark in now.marks] == [("oxygen", True)]


def test_words_never_reach_the_file(folder: Path) -> None:
    card = LockedCard(folder, FakeClock())
    card.press(Press(STAMP, "other", text="she said her name"), NOON, NOON)
    assert "she" not in (folder / NAME).read_text()
    with pytest.raises(ValueError, match="alone"):
        card.press(Press(STAMP, "Ruth"), NOON, NOON)
