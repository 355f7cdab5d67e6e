"""The printer that would take a page is asked of the system."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.kit.printer import usual_printer


def system(folder: Path, says: str) -> None:
    for name, does in (("lp", "cat"), ("lpstat", f'[ "$LC_ALL" = C ] && {says}')):
        program = folder / name
        program.write_text(f"#!/bin/sh\n{does}\n", encoding="ascii")
        program.chmod(0o700)


@pytest.mark.parametrize(
    ("says", "name"),
    [
        ("echo system default destination: Hall-1", "Hall-1"),
        ("echo no system default destination", ""),
        ("exit 1", ""),
    ],
)
def test_it_is_the_systems_usual_one(
    says: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system(tmp_path, says)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert usual_printer() == name
