"""What is typed into a form outlives the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kapdesk.chart.drafts import Drafts
from kapdesk.kernel.errors import Trouble
from kapdesk.vault.vault import Vault
from tests.fakes.lane import InlineClerk
from tests.fakes.vault import fresh_vault
from ui.bridge.keeper import AFTER_MS, FormKeeper, Spot, kept_texts

SPOT = Spot("client-1", "screening")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = fresh_vault(tmp_path / "vault")
    yield vault
    vault.close()


class _Form:
    """What stands in a form."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}

    def texts(self) -> dict[str, str]:
        """All of it."""
        return self.held


@pytest.fixture
def form() -> _Form:
    return _Form()


@pytest.fixture
def clerk(qtbot: QtBot) -> InlineClerk:
    del qtbot
    return InlineClerk()


@pytest.fixture
def keeper(vault: Vault, form: _Form, clerk: InlineClerk) -> Iterator[FormKeeper]:
    parent = QObject()
    keeper = FormKeeper(clerk, Drafts(vault), form.texts, parent)
    keeper.belong_to(SPOT, {})
    yield keeper
    keeper.belong_to(None, {})


def test_what_stands_is_kept_within_two_seconds_and_an_emptied_form_leaves_nothing(
    vault: Vault, form: _Form, keeper: FormKeeper
) -> None:
    assert AFTER_MS <= 2000
    form.held = {"line": "by the window"}
    keeper.keep()
    assert kept_texts(Drafts(vault), SPOT) == {"line": "by the window"}
    form.held = {}
    keeper.keep()
    assert kept_texts(Drafts(vault), SPOT) is None


def test_words_on_their_way_into_the_record_leave_no_draft_behind(
    vault: Vault, form: _Form, keeper: FormKeeper
) -> None:
    form.held = {"line": "by the window"}
    keeper.hand_over()
    assert kept_texts(Drafts(vault), SPOT) == {"line": "by the window"}
    Drafts(vault).clear(*SPOT.draft)
    form.held = {"line": "by the window, late"}
    keeper.keep()
    assert kept_texts(Drafts(vault), SPOT) is None
    keeper.take_back()
    keeper.keep()
    assert kept_texts(Drafts(vault), SPOT) == {"line": "by the window, late"}


def test_a_draft_that_could_not_be_kept_is_tried_again_with_the_next_word(
    vault: Vault, form: _Form, keeper: FormKeeper, clerk: InlineClerk
) -> None:
    said: list[str] = []
    keeper.troubled.connect(lambda trouble: said.append(trouble.sentence))
    clerk.trouble = Trouble("The disk is full.")
    form.held = {"line": "by"}
    keeper.keep()
    assert said == ["The disk is full."]
    clerk.trouble = None
    keeper.keep()
    assert kept_texts(Drafts(vault), SPOT) == {"line": "by"}
