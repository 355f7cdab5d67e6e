"""Lines between sessions, played on a real desk."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.practice.service.sheets import NEW
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.sheets.drafting import PromptDraft, SectionDraft, SheetDraft
from tests.fakes.desks import DAWN, SCRIPT_DAY, new_vault, opened, play

DAY = """
client C-014 born 1984-03-02
adopt protocol sublingual by "prescriber 1"
08:00 appointment dosing 2026-03-04 09:00 12:00 "room 2"
08:01 appointment "follow-up call" 2026-03-05 10:00 10:15
09:00 came
09:05 open dosing
11:00 close
12:00 paper "readings from 10:15"
18:00 called nobody
"""


def test_a_day_between_sessions_is_played(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    clock = ScriptClock(DAWN)
    with opened(vault, clock) as desk:
        assert play(desk, clock, DAY).outcome is None
        clock.reach(Instant.of(datetime(2026, 3, 4, 20, tzinfo=UTC)))
        today = desk.day.read()
        assert [(one.appointment.span(), one.state) for one in today.visits] == [
            ("09:00–12:00", "came")
        ]
        assert [one.kind for one in today.tasks] == ["paper", "unsigned", "backup"]
        assert SCRIPT_DAY.isoformat() in today.now.iso()


def test_what_cannot_be_played_names_its_line(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    clock = ScriptClock(DAWN)
    with opened(vault, clock) as desk:
        text = "client C-014 born 1984-03-02\n09:00 called client well"
        refused = play(desk, clock, text).outcome
    assert isinstance(refused, Refusals)
    assert "Line 2" in refused.sentences()


def test_a_worksheet_of_the_practices_own_is_answered_in_a_line(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    clock = ScriptClock(DAWN)
    with opened(vault, clock) as desk:
        section = SectionDraft("One", "", (PromptDraft(asks="How was it?"),))
        assert not isinstance(
            desk.own_sheets.write(NEW, SheetDraft("Evening", "", (section,))), Refusals
        )
        text = 'client C-014 born 1984-03-02\n18:00 worksheet own-evening how-was-it "slow"'
        assert play(desk, clock, text).outcome is None
        (row,) = desk.people.clients()
        (found,) = desk.people.worksheets.of(row.book)
        assert found.filled.said("how-was-it") == "slow"
