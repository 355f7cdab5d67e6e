"""The two checks."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from kapdesk.vault import checks, cipher, keys
from tests.fakes.vault import fresh_vault


@pytest.fixture
def fresh(tmp_path: Path) -> partial[cipher.Connection]:
    vault = fresh_vault(tmp_path)
    vault.close()
    return partial(
        cipher.connect, tmp_path / "kapdesk.db", vault.derive(keys.book_purpose(vault.uuid))
    )


def damage(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(b"\x00\xff\x00\xff")


def test_a_whole_file_has_no_problems(fresh: partial[cipher.Connection]) -> None:
    assert checks.problems(fresh) == ()


def test_a_damaged_page_is_found(fresh: partial[cipher.Connection], tmp_path: Path) -> None:
    damage(tmp_path / "kapdesk.db", 4096 * 5 + 100)
    assert any(line.startswith("cipher_integrity_check") for line in checks.problems(fresh))


def test_a_file_that_cannot_be_opened_says_so(
    fresh: partial[cipher.Connection], tmp_path: Path
) -> None:
    damage(tmp_path / "kapdesk.db", 40)
    assert "cipher_integrity_check: the file cannot be opened" in checks.problems(fresh)


def test_whole_pages_cut_off_are_found(fresh: partial[cipher.Connection], tmp_path: Path) -> None:
    with (tmp_path / "kapdesk.db").open("r+b") as file:
        file.truncate(4096 * 8)
    assert any("check" in line for line in checks.problems(fresh))


def test_a_fault_of_the_disk_is_not_taken_for_damage(tmp_path: Path) -> None:
    with pytest.raises(cipher.SqlFault):
        checks.problems(partial(cipher.connect, tmp_path / "gone.db", bytes(32)))
