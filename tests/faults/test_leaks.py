"""One journey through everything; afterwards the disk, the log and the system calls are searched."""

from __future__ import annotations

import math
import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.faults.journey import CANARY, PASSPHRASE, Place, script_lines
from tests.faults.twin import ROOT, Answer, run

pytestmark = pytest.mark.faults

ENCODINGS = ("utf-8", "utf-16-le")
WRITTEN = re.compile(r'openat\(AT_FDCWD, "([^"]*)", [A-Z_|]*O_(?:CREAT|WRONLY|RDWR)[^)]*\) = \d')
INTERNET = re.compile(r"AF_INET6?|connect\(|sendto\(")


@dataclass(frozen=True, slots=True)
class Journey:
    """How it went, where, and every system call it made that opens a file or a socket."""

    place: Place
    answer: Answer
    calls: str | None

    def files(self) -> list[Path]:
        """Every file under its home."""
        return [path for path in self.place.home.rglob("*") if path.is_file()]


def surroundings(home: Path) -> dict[str, str]:
    """An environment in which everything that has a usual place has it under one folder."""
    places = {name: str(home / name.lower()) for name in ("TMPDIR", "XDG_RUNTIME_DIR")}
    places |= {
        f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    for place in places.values():
        Path(place).mkdir()
    fixed = {"HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return {**os.environ, **places, **fixed, "SQLALCHEMY_WARN_20": "1"}


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """The journey, without a network and watched where this system lets us."""
    place = Place(tmp_path_factory.mktemp("journey"))
    for folder in (place.home / "here", place.asked.parent):
        folder.mkdir(parents=True)
    (place.root / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
    (place.root / "script").write_text("\n".join(script_lines()), encoding="utf-8")
    calls = place.root / "calls"
    command = [sys.executable, "-m", "tests.faults.journey", str(place.root)]
    if shutil.which("strace"):
        watch = ["strace", "-f", "-qq", "--seccomp-bpf", "-s", "4096", "-o", str(calls)]
        command = [*watch, "-e", "trace=%network,openat", *command]
    if _may_cut_the_network():
        command = ["unshare", "-n", *command]
    answer = run(command, env=surroundings(place.home), cwd=place.home / "here")
    assert answer.code == 0, answer.err
    return Journey(place, answer, calls.read_text(errors="replace") if calls.exists() else None)


def _may_cut_the_network() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "-n", "true"], capture_output=True).returncode == 0


def test_the_word_was_typed_and_comes_back_where_it_is_asked_for(journey: Journey) -> None:
    assert journey.answer.out.count(CANARY) > 400
    pages = PdfReader(journey.place.asked).pages
    assert "".join(page.extract_text() for page in pages).count(CANARY) > 5


def test_beside_the_vault_lie_the_card_and_the_slot_alone_and_no_stamp_is_left(
    journey: Journey,
) -> None:
    assert '"stamp": "oxygen"' in journey.answer.out
    vault = {path.name for path in (journey.place.home / "vault").iterdir()}
    kept = {"vault.json", "vault.json.bak", "kapdesk.db", "tip-a", "tip-b", "lock", "reserve"}
    assert vault - kept == {"urgent-card.json", "quick.json"}


@pytest.mark.parametrize("word", [CANARY, PASSPHRASE, PASSPHRASE.split()[0]])
def test_no_typed_word_lies_anywhere_in_the_open(journey: Journey, word: str) -> None:
    sought = [word.lower().encode(encoding) for encoding in ENCODINGS]
    found = [
        str(path)
        for path in journey.files()
        if any(bytes_ in path.read_bytes().lower() for bytes_ in sought)
    ]
    assert found == []
    assert list(journey.place.home.rglob(f"*{word}*")) == []
    assert word not in journey.answer.err


def test_the_log_heard_every_error_and_not_one_word(journey: Journey) -> None:
    log = (journey.place.home / "everything.log").read_text()
    for kind in ("WrongPassphrase", "VaultHeld", "IntegrityError", "<Unknown>", "KeyError"):
        assert kind in log


def test_nothing_lies_where_nobody_asked_for_it(journey: Journey) -> None:
    home = journey.place.home
    known = ("vault", "restored", "copies", "on closing", "everything.log")
    assert {path.relative_to(home).parts[0] for path in journey.files()} <= set(known)
    assert [path.name for path in home.rglob("*.pdf")] == []
    assert [path.name for path in journey.place.asked.parent.iterdir()] == ["record.pdf"]
    assert not list(home.rglob("*.part"))


def test_only_the_owner_may_read_what_was_made(journey: Journey) -> None:
    places = [journey.place.home / name for name in ("vault", "restored")]
    places += [path.parent for path in journey.place.home.rglob("manifest.json")]
    for place in places:
        assert stat.S_IMODE(place.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in place.iterdir()} == {0o600}
    assert stat.S_IMODE(journey.place.asked.stat().st_mode) == 0o600


def test_every_book_is_noise_to_a_stranger(journey: Journey) -> None:
    books = list(journey.place.home.rglob("kapdesk.db"))
    assert len(books) == 4
    for book in books:
        content = book.read_bytes()
        assert not content.startswith(b"SQLite format 3")
        assert entropy_bits(content) > 7.9
        with pytest.raises(sqlite3.DatabaseError, match="not a database"):
            sqlite3.connect(book).execute("SELECT count(*) FROM sqlite_master")


def entropy_bits(content: bytes) -> float:
    """How much a byte tells on average.  unit bits."""
    shares = [count / len(content) for count in Counter(content).values()]
    return -sum(share * math.log2(share) for share in shares)


def test_no_file_is_written_outside_and_none_of_the_words_files_is_opened(
    journey: Journey,
) -> None:
    if journey.calls is None:
        pytest.skip("needs strace to watch what is opened")
    written = {path for path in WRITTEN.findall(journey.calls) if not path.startswith("/dev/")}
    assert written
    assert {path for path in written if not path.startswith(str(journey.place.root))} == set()


def test_nothing_asks_for_the_internet(journey: Journey) -> None:
    if journey.calls is None:
        pytest.skip("needs strace to watch for sockets")
    assert [line for line in journey.calls.splitlines() if INTERNET.search(line)] == []
