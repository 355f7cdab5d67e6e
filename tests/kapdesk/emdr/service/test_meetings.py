"""Meetings: what a target came to stands in the same save as the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.chart.model import SittingClosed
from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import EMDR, Found, Measure, Moment, Phase, Status
from kapdesk.emdr.model.targets import TargetStatusSet
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.kernel.ids import SittingId
from kapdesk.vault.errors import DiskFull
from kapdesk.vault.vault import Vault
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import (
    LIGHT,
    assess,
    book_of,
    close_up,
    prepare,
    process,
    ran,
    rate,
    state_of,
    target_of,
)
from tests.fakes.sets import refusal, taken
from tests.fakes.vault import PASSPHRASE
from tests.ui.shell.sittings import begin, known_client, sitting_of

Room = tuple[Desk, SittingId]


def test_from_opening_to_addendum(room: Room) -> None:
    desk, sitting = room
    verbs = desk.emdr.meetings
    assert desk.people.sittings()[0].kind == EMDR
    assert "already open" in refusal(verbs.begin(book_of(desk)))
    prepare(desk, sitting)
    assert "close it first" in refusal(verbs.sign(sitting, PASSPHRASE))
    close_up(desk, sitting)
    taken(verbs.sign(sitting, PASSPHRASE))
    assert "signed" in refusal(verbs.sign(sitting, PASSPHRASE))
    taken(verbs.add_addendum(sitting, "slept well"))


def test_an_end_is_refused_with_what_is_missing_and_passed_with_a_reason(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    ran(desk, sitting)
    rate(desk, sitting, target, 5)
    said = refusal(desk.emdr.meetings.finish(sitting))
    assert "back in the room" in said
    entries = taken(desk.emdr.meetings.finish(sitting, reason="fetched by the family"))
    facts = [entry.fact for entry in entries]
    assert {fact.guard for fact in facts if isinstance(fact, GuardOverridden)} == {"end", "G7"}
    assert TargetStatusSet(target, Status.INCOMPLETE, "distress 5, belief 2", number=1) in facts
    closed = facts[-1]
    assert isinstance(closed, SittingClosed)
    assert "\n".join(closed.missing) == said
    assert len({entry.recorded for entry in entries}) == 1


def test_a_target_worked_through_sober_is_complete(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    nouns = desk.emdr
    ran(desk, sitting)
    for found in (Found.NOTHING, Found.POSITIVE):
        taken(nouns.ratings.go_back(sitting, target, found))
    rate(desk, sitting, target, 0)
    taken(nouns.work.enter(sitting, Phase.INSTALLATION))
    taken(nouns.ratings.check_positive(sitting, target, fits=True))
    rate(desk, sitting, target, 7, Moment.INSTALLATION, Measure.VOC)
    taken(nouns.work.enter(sitting, Phase.BODY_SCAN))
    taken(nouns.ratings.scan(sitting, target, clear=True))
    close_up(desk, sitting)
    assert target_of(desk, target).status is Status.COMPLETE


def test_no_end_while_a_set_runs(room: Room) -> None:
    desk, sitting = room
    process(desk, sitting)
    taken(desk.emdr.sets.start(sitting, LIGHT))
    taken(desk.emdr.work.close_phase(sitting))
    assert "still running" in refusal(desk.emdr.meetings.finish(sitting, reason="at once"))


def test_nothing_is_written_where_the_end_cannot_be(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    with monkeypatch.context() as full:
        full.setattr(Vault, "writing", _full)
        with pytest.raises(DiskFull):
            desk.emdr.meetings.finish(sitting, reason="at once")
    assert target_of(desk, target).status is Status.OPEN
    meeting = state_of(desk).meeting(sitting)
    assert meeting is not None
    assert meeting.closed is None


def test_work_within_a_dosing_session_ends_with_it(tmp_path: Path) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        book = known_client(desk)
        sitting = sitting_of(begin(desk))
        target = assess(desk, sitting)
        taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION))
        facts = [entry.fact for entry in taken(desk.dosing.ending.close(sitting))]
        statuses = [fact for fact in facts if isinstance(fact, TargetStatusSet)]
        assert [(one.target, one.status) for one in statuses] == [(target, Status.INCOMPLETE)]
        closed = facts[-1]
        assert isinstance(closed, SittingClosed)
        assert any("back in the room" in one for one in closed.missing)
        assert desk.emdr.view(book).state.targets[0].status is Status.INCOMPLETE


def test_a_meeting_without_a_phase_ends_as_it_is(room: Room) -> None:
    desk, sitting = room
    (entry,) = taken(desk.emdr.meetings.finish(sitting))
    assert entry.fact == SittingClosed()


def _full(_vault: Vault) -> None:
    raise DiskFull
