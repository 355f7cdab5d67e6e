"""A vault whose files were harmed while nobody had it open, as the twin finds it."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from kapdesk.desk.desk import open_desk
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.parse.practice import PracticeDraft
from kapdesk.vault import keyfile
from kapdesk.vault.cost import Cost
from tests.fakes.desks import opened
from tests.fakes.twin import Twin
from tests.fakes.vault import PASSPHRASE
from tests.faults.twin import ROOT, rounds

pytestmark = pytest.mark.faults

FLIPS = rounds("KAPDESK_FLIPS", 8)
MORE = 12
RSS_KIB = 600 * 1024
GIB_KIB = 1024 * 1024


def after_a_power_cut(vault: Path) -> int:
    """Leave a vault as a power cut does, the last entries in the log beside it; how many there are."""
    left = vault.with_name("left")
    desk = open_desk(vault, passphrase=PASSPHRASE)
    for number in range(MORE):
        desk.practice.name_practice(PracticeDraft(f"practice {number}"))
    shutil.copytree(vault, left)
    desk.close()
    shutil.rmtree(vault)
    left.rename(vault)
    return MORE


def named(vault: Path) -> str:
    """The name the practice has in it."""
    with opened(vault) as desk:
        return desk.practice.view().named.name


@pytest.mark.parametrize("seed", range(FLIPS))
def test_one_flipped_bit_is_named_and_the_file_left_as_it_is(
    twin: Twin, vault: Path, seed: int
) -> None:
    book = vault / "kapdesk.db"
    content = bytearray(book.read_bytes())
    content[random.Random(seed).randrange(len(content))] ^= 1 << seed % 8
    book.write_bytes(content)
    for verb in ("verify", "clients"):
        answer = twin(verb, vault)
        assert (answer.code, answer.out) == (2, "")
        assert answer.err.startswith("The vault file is damaged. Restore the newest backup")
    assert book.read_bytes() == content


def test_a_whole_log_is_read_to_its_end(twin: Twin, vault: Path) -> None:
    after_a_power_cut(vault)
    assert (vault / "kapdesk.db-wal").stat().st_size > 0
    answer = twin("verify", vault)
    assert (answer.code, answer.err, answer.told["ok"]) == (0, "", True)
    assert named(vault) == f"practice {MORE - 1}"


def _cut(log: bytes) -> bytes:
    return log[: len(log) // 2]


def _flip(log: bytes) -> bytes:
    middle = len(log) // 2
    return log[:middle] + bytes([log[middle] ^ 1]) + log[middle + 1 :]


def _empty(log: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("harm", [_cut, _flip, _empty])
def test_a_harmed_log_is_told_by_the_entries_that_are_missing(
    twin: Twin, vault: Path, harm: type[bytes]
) -> None:
    after_a_power_cut(vault)
    log = vault / "kapdesk.db-wal"
    log.write_bytes(harm(log.read_bytes()))
    answer = twin("verify", vault)
    assert answer.code == 2
    assert answer.told["ok"] is False
    assert any("missing since" in problem for problem in answer.told["problems"])
    assert "missing since" in answer.err
    assert "missing since" in twin("clients", vault).err


def test_an_older_book_under_todays_tip_is_told(twin: Twin, vault: Path) -> None:
    yesterday = (vault / "kapdesk.db").read_bytes()
    with opened(vault) as desk:
        desk.practice.name_practice(PracticeDraft("practice 1"))
    (vault / "kapdesk.db").write_bytes(yesterday)
    answer = twin("verify", vault)
    assert answer.code == 2
    assert answer.err.startswith("1 entry is missing since ")


def test_an_older_book_that_was_written_on_is_told_as_replaced(
    twin: Twin, vault: Path, tmp_path: Path
) -> None:
    shutil.copytree(vault, tmp_path / "older")
    for folder, name in ((vault, "one"), (tmp_path / "older", "another")):
        with opened(folder) as desk:
            desk.practice.name_practice(PracticeDraft(name))
    shutil.copy(tmp_path / "older" / "kapdesk.db", vault / "kapdesk.db")
    answer = twin("verify", vault)
    assert answer.code == 2
    assert "the book was replaced" in answer.err


def test_a_backup_with_a_flipped_bit_is_named_and_not_restored(
    twin: Twin, vault: Path, tmp_path: Path
) -> None:
    backup = Path(twin("backup", vault, "--to", tmp_path / "copies").told["backup"])
    book = backup / "kapdesk.db"
    content = bytearray(book.read_bytes())
    content[len(content) // 2] ^= 1
    book.write_bytes(content)
    answer = twin("restore", backup, "--to", tmp_path / "beside")
    assert answer.code == 2
    assert answer.err.startswith("The backup is damaged: kapdesk.db is not as it was written.")
    assert not (tmp_path / "beside").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copies", "passphrase", "vault"]


def test_a_wrong_passphrase_changes_no_slot(twin: Twin, vault: Path) -> None:
    before = {path.name: path.read_bytes() for path in vault.glob("vault.json*")}
    twin.passphrase.write_text("something else", encoding="utf-8")
    assert twin("clients", vault).code == 2
    assert {path.name: path.read_bytes() for path in vault.glob("vault.json*")} == before


@pytest.mark.parametrize("memory_kib", [8 * 1024, 4096 * GIB_KIB])
def test_a_key_file_that_asks_too_little_or_too_much_is_refused_without_the_memory(
    twin: Twin, vault: Path, memory_kib: int
) -> None:
    slots = keyfile.read(vault)
    cost = Cost(memory_kib=memory_kib, passes=3, lanes=4)
    slot = msgspec.structs.replace(slots.passphrase, cost=cost)
    edited = msgspec.structs.replace(slots, passphrase=slot).encoded()
    (vault / keyfile.NAME).write_bytes(edited)
    code, err, most_kib = measured("clients", vault, twin.passphrase)
    assert code == 2
    assert "asks for a key cost outside the bounds KapDesk accepts" in err
    assert most_kib < RSS_KIB


def measured(verb: str, vault: Path, passphrase: Path) -> tuple[int, str, int]:
    """How a verb ended in a process of its own, what it said, and the most memory it held in KiB."""
    command = [sys.executable, "-m", "kapdesk", verb, str(vault), "--passphrase-file"]
    with subprocess.Popen(
        [*command, str(passphrase)], stderr=subprocess.PIPE, encoding="utf-8", cwd=ROOT
    ) as twin:
        assert twin.stderr is not None
        err = twin.stderr.read()
        _, status, usage = os.wait4(twin.pid, 0)
        twin.returncode = os.waitstatus_to_exitcode(status)
    assert isinstance(usage, resource.struct_rusage)
    return twin.returncode, err, usage.ru_maxrss


def test_nothing_of_the_practice_hides_in_another_drawer(vault: Path) -> None:
    with opened(vault) as desk:
        assert {entry.drawer.value for entry in desk.ledger.book(PRACTICE)} == {"chart"}
