"""The demo's clients whose work is whole: shipped scripts, on days of their own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kapdesk.desk.desk import Desk, open_desk
from kapdesk.emdr.model.nouns import Status
from kapdesk.kernel.errors import Refusals
from kapdesk.rehearsal.demo import demo
from kapdesk.rehearsal.demo_worked import WORKED, worked_days
from tests.fakes.vault import PASSPHRASE

TODAY = date(2026, 3, 4)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder: Path = tmp_path_factory.mktemp("demo") / "vault"
    made = demo(folder, PASSPHRASE, clients=2, sessions=1, today=TODAY, worked=WORKED)
    assert not isinstance(made, Refusals), made.sentences()
    assert (made.clients, made.sittings) == (4, 33)
    opened = open_desk(made.vault, recovery_key=made.recovery_key)
    yield opened
    opened.close()


def test_its_work_is_whole_and_ends_before_today(desk: Desk) -> None:
    row = next(one for one in desk.people.clients() if one.label == "D-003")
    state = desk.emdr.view(row.book).state
    target = state.numbered(7)
    assert target is not None
    assert (len(state.targets), target.status) == (12, Status.COMPLETE)
    assert max(one.opened.local().date() for one in state.meetings) < TODAY
    assert len(desk.people.sittings(row.book)) == 6


def test_a_year_of_parts_work_ends_before_today(desk: Desk) -> None:
    row = next(one for one in desk.people.clients() if one.label == "D-004")
    state = desk.ifs.view(row.book).state
    assert (len(list(state.drawn.present())), len(state.meetings)) == (5, 24)
    assert max(one.opened.local().date() for one in state.meetings) < TODAY


def test_its_days_are_free_ones_and_keep_their_day_of_the_week() -> None:
    days = [day for day, _ in worked_days(TODAY, frozenset(), "D-009")]
    assert days[-1] == date(2026, 2, 28)
    moved = [day for day, _ in worked_days(TODAY, frozenset(days[:1]), "D-009")]
    assert not set(moved) & {days[0]}
    assert {day.weekday() for day in moved} == {day.weekday() for day in days}
    assert days[0] - moved[0] >= timedelta(days=7)


def test_its_lines_name_its_client_and_its_own_days() -> None:
    for day, lines in worked_days(TODAY, frozenset(), "D-009"):
        assert lines[0] == f"day {day.isoformat()}"
        assert lines[1].startswith("client D-009 ")
        assert not any("C-021" in line for line in lines)
        dates = [word for line in lines for word in line.split() if word.startswith("2026-")]
        assert set(dates) == {day.isoformat()}
