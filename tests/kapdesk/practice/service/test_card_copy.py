"""The card's words beside the vault."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.practice.model.urgent import CardTexts, Prompts
from kapdesk.practice.parse.urgent import shipped
from kapdesk.practice.service.card_copy import NAME, keep_copy, read_copy

TEXTS = CardTexts(number="112", address="Quay 12", prompts=(Prompts("fall", steps=("look",)),))


def test_it_is_read_back_and_only_its_owner_may(tmp_path: Path) -> None:
    keep_copy(tmp_path, TEXTS)
    assert read_copy(tmp_path) == TEXTS
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_the_same_words_are_not_written_twice(tmp_path: Path) -> None:
    keep_copy(tmp_path, TEXTS)
    before = (tmp_path / NAME).stat().st_mtime_ns
    keep_copy(tmp_path, TEXTS)
    assert (tmp_path / NAME).stat().st_mtime_ns == before


@pytest.mark.parametrize("content", [None, b"", b"{", b'{"client": "C-014"}', b'{"version": 1}'])
def test_without_a_readable_copy_what_ships_serves(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / NAME).write_bytes(content)
    assert read_copy(tmp_path) == CardTexts(prompts=shipped())
