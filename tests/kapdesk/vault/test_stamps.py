"""Times outside the lock: numbers and keys, each on the disk before it counts."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from kapdesk.kernel.clock import Steady
from kapdesk.vault.errors import NoVault, WriteFailed
from kapdesk.vault.keyfile import NAME as KEY_FILE
from kapdesk.vault.stamps import NAME, StampFile, StampLine, boot_number
from tests.fakes.clock import NOON

CARD = "0123456789abcdef"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / KEY_FILE).touch()
    return tmp_path


def line(n: int, what: str = "stamp", key: str = "help") -> StampLine:
    return StampLine(CARD, n, what, key, NOON.plus_s(n), Steady(10.0 + n, "boot-1"))


def test_what_was_appended_is_read_back_with_its_offset(folder: Path) -> None:
    lines = (line(0, "open", ""), line(1), msgspec.structs.replace(line(2), of_card=CARD, of=1))
    for one in lines:
        StampFile(folder).append(one)
    found = StampFile(folder).read()
    assert [(f.n, f.what, f.key, f.of_card, f.of) for f in found] == [
        (one.n, one.what, one.key, one.of_card, one.of) for one in lines
    ]
    assert [f.at.iso() for f in found] == [one.at.iso() for one in lines]
    assert found[0].steady == Steady(10.0, boot_number("boot-1"))
    assert (folder / NAME).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "odd",
    [
        line(1, key="Ruth B."),
        line(1, what="stamp\n"),
        line(1, key="a word"),
        msgspec.structs.replace(line(1), card="C-014"),
        msgspec.structs.replace(line(1), of_card="C-014"),
    ],
)
def test_nothing_but_keys_can_be_written(folder: Path, odd: StampLine) -> None:
    with pytest.raises(ValueError, match="keys alone"):
        StampFile(folder).append(odd)
    assert not (folder / NAME).exists()


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_torn_line_costs_only_itself(folder: Path, cut: int) -> None:
    for n in range(3):
        StampFile(folder).append(line(n))
    path = folder / NAME
    path.write_bytes(path.read_bytes()[:-cut])
    StampFile(folder).append(line(7))
    assert [one.n for one in StampFile(folder).read()] == ([0, 1, 2, 7] if cut == 1 else [0, 1, 7])


def test_a_line_that_was_changed_is_passed_over(folder: Path) -> None:
    StampFile(folder).append(line(1))
    path = folder / NAME
    path.write_text(path.read_text().replace("help", "pelh"))
    assert StampFile(folder).read() == ()


def test_what_is_stamped_while_lines_are_taken_begins_a_new_file(folder: Path) -> None:
    file = StampFile(folder)
    file.append(line(1))
    assert [one.n for one in file.take()] == [1]
    file.append(line(2))
    assert [one.n for one in file.take()] == [1]
    assert [one.n for one in file.read()] == [1, 2]
    file.forget_taken()
    assert [one.n for one in file.take()] == [2]
    file.forget_taken()
    assert file.take() == ()


def test_where_there_is_no_vault_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(NoVault):
        StampFile(tmp_path).append(line(1))
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fails_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_handle: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(WriteFailed):
        StampFile(folder).append(line(1))
