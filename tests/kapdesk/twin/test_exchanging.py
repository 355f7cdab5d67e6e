"""Parts work carried from one vault into another, without a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.chart.model import Drawer
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.permissions import held
from kapdesk.kernel.ids import PRACTICE
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.practice import DrawerRead
from kapdesk.rehearsal.clock import ScriptClock
from tests.fakes.desks import new_vault, opened, play
from tests.fakes.twin import Twin

CODE = "C-030"
SCRIPT = """day 2024-03-04
client C-030 born 1988-11-20
09:00 open parts
09:01 parts meet 1 "the Scanner" 100 0 kind manager
09:02 parts meet 2 "the small one" 300 0 kind exile
09:03 parts bond 1 protects 2
09:04 parts rate 1 trust 4
09:05 close
09:06 sign
"""


@pytest.fixture
def worked(tmp_path: Path) -> Path:
    folder = new_vault(tmp_path / "one")
    clock = ScriptClock(Instant.from_iso("2024-03-01T06:00:00+00:00"))
    with opened(folder, clock) as desk:
        assert play(desk, clock, SCRIPT).outcome is None
    return folder


@pytest.fixture
def other(tmp_path: Path) -> Path:
    folder = new_vault(tmp_path / "other")
    with opened(folder) as desk:
        desk.people.known(CODE, "1988-11-20")
    return folder


def state_in(folder: Path) -> IfsState:
    with opened(folder) as desk:
        return desk.ifs.view(desk.people.clients()[0].book).state


def test_what_went_out_comes_in_equal(
    twin: Twin, worked: Path, other: Path, tmp_path: Path
) -> None:
    file = tmp_path / "parts.json"
    assert twin("parts-out", worked, "--client", CODE, "--out", file).told["client"] == CODE
    assert CODE not in file.read_text(encoding="utf-8")
    assert twin("parts-in", other, "--client", CODE, "--file", file).told["entries"] == 4 + 1
    before, after = state_in(worked), state_in(other)
    assert [(one.began, one.closed_at) for one in held(after)] == [
        (one.began, one.closed_at) for one in held(before)
    ]
    assert after.drawn.digest() == before.drawn.digest()
    assert [row.fact for row in after.rows] == [row.fact for row in before.rows]
    again = twin("parts-in", other, "--client", CODE, "--file", file)
    assert (again.code, "has parts work already" in again.err) == (1, True)
    with opened(worked) as desk:
        read = [one.fact for one in desk.ledger.book(PRACTICE)]
        assert DrawerRead(Drawer.PROCESS) in read


def test_what_cannot_be_carried_says_why_and_changes_nothing(
    twin: Twin, worked: Path, other: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{", encoding="utf-8")
    refused = twin("parts-in", other, "--client", CODE, "--file", bad)
    assert (refused.code, "Nothing was taken in." in refused.err) == (1, True)
    assert state_in(other).drawn.empty
    for words in (
        ("parts-in", other, "--client", CODE, "--file", tmp_path / "none.json"),
        ("parts-in", other, "--client", "nobody", "--file", bad),
        ("parts-out", worked, "--client", "nobody", "--out", tmp_path / "out.json"),
        ("parts-out", worked, "--client", CODE, "--out", tmp_path),
    ):
        assert twin(*words).code == 1
