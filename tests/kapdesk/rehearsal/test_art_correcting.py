"""Every line of image work that a script puts right: both stay, the later one holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kapdesk.art.model.images import OldPictureTried, SensationFelt
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.art.model.work import NightLogged
from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.chart.model import Entry, Fact
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.canary import quick_seals
from tests.fakes.desks import new_vault, opened, play

OPEN = "day 2026-03-02\nclient C-022 born 1990-08-03\n09:00 open images\n09:01 picture P1 name x\n"
STANDS: dict[type[Fact], str] = {
    SensationFelt: "tight in the throat",
    OldPictureTried: "faint",
    ReminderMet: "a cold rail",
    RehearsalWalked: "both hands free",
    NightLogged: "'intensity': 5",
    SetRated: "'distress': 4",
    CameUp: "a smell of wax",
}
"""What stands in the shipped script once it was put right."""


@pytest.fixture
def clock() -> ScriptClock:
    return ScriptClock(Instant.from_iso("2026-02-01T06:00:00+00:00"))


@pytest.fixture
def desk(tmp_path: Path, clock: ScriptClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    quick_seals(monkeypatch)
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        yield desk


def said(fact: Fact) -> str:
    """Everything in a fact."""
    return str(msgspec.to_builtins(fact))


def test_each_is_put_right_and_both_lines_stay(desk: Desk, clock: ScriptClock) -> None:
    text = shipped_script("sealed").read_text(encoding="utf-8")
    assert play(desk, clock, text).outcome is None
    lines = desk.art.view(desk.people.clients()[0].book).timeline.lines
    right: dict[type[Fact], Entry] = {
        type(one.entry.fact): one.entry for one in lines if one.entry.corrects is not None
    }
    assert set(right) == set(STANDS)
    for kind, words in STANDS.items():
        assert words in said(right[kind].fact)
        assert right[kind].reason
        assert any(
            one.corrected_by is not None and one.entry.id == right[kind].corrects for one in lines
        )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('correct 09:01 reminder P1 "x" because "y"', "No such line stands at 09:01"),
        ('correct 09:01 night 2026-03-01 quiet because "y"', "No such line stands at 09:01"),
        ('correct 09:01 feels P2 quiet because "y"', "no such picture"),
    ],
)
def test_a_line_that_is_not_there_is_not_put_right(
    desk: Desk, clock: ScriptClock, line: str, words: str
) -> None:
    found = play(desk, clock, f"{OPEN}09:02 {line}\n").outcome
    assert isinstance(found, Refusals)
    assert words in found.sentences()
