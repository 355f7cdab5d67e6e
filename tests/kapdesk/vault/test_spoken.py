"""The passphrase from a shell."""

from __future__ import annotations

import getpass
import io
import sys
from pathlib import Path

import pytest

from kapdesk.kernel.errors import Trouble
from kapdesk.vault.spoken import passphrase_from


def test_a_file_gives_its_line_without_the_line_end(tmp_path: Path) -> None:
    file = tmp_path / "words"
    file.write_bytes("grüne Treppe 7 \r\n".encode())
    assert passphrase_from(file) == "grüne Treppe 7 "


def test_a_dash_stands_for_the_first_line_of_the_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("first\nsecond\n"))
    assert passphrase_from(Path("-")) == "first"


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot be read"):
        passphrase_from(tmp_path / "none")


def test_typed_twice_it_must_be_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(("one", "other"))
    monkeypatch.setattr(getpass, "getpass", lambda question: next(typed))
    with pytest.raises(Trouble, match="not the same"):
        passphrase_from(None, again=True)
