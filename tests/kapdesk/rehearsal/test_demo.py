"""The demo practice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from kapdesk.chart.verify import verify
from kapdesk.desk.desk import Desk, open_desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.demo import (
    CLIENTS,
    NAME,
    SESSIONS,
    Demo,
    days_of,
    demo,
    script_of,
    today_of,
)
from kapdesk.rehearsal.script import Sign
from kapdesk.vault.errors import FolderTaken
from tests.fakes.vault import PASSPHRASE


@dataclass(frozen=True)
class Shown:
    """The demo and its desk."""

    made: Demo
    desk: Desk


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    folder = tmp_path_factory.mktemp("demo") / "vault"
    made = demo(folder, PASSPHRASE, clients=2, sessions=2)
    assert not isinstance(made, Refusals), made.sentences()
    desk = open_desk(made.vault, recovery_key=made.recovery_key)
    yield Shown(made, desk)
    desk.close()


def test_it_is_a_whole_vault_with_what_it_says(shown: Shown) -> None:
    assert (shown.made.clients, shown.made.sittings) == (2, 5)
    assert len(shown.desk.people.clients()) == shown.made.clients
    assert len(shown.desk.people.sittings()) == shown.made.sittings
    assert verify(shown.desk.ledger).problems == ()


def test_every_lot_was_received_before_its_first_use_and_its_balance_agrees(shown: Shown) -> None:
    stocks = shown.desk.controlled.stocks()
    assert len(stocks) > 2
    assert all(stock.lines[0].movement.kind == "received" for stock in stocks)
    assert all(stock.balance >= 0 and stock.remarks == () for stock in stocks)
    assert [stock.lines[-1].movement.kind for stock in stocks].count("counted") == 1


def test_its_scripts_read_and_cover_most_of_a_year() -> None:
    days = sorted(days_of())
    steps = [script_of(day).steps for day in days]
    assert len(days) == CLIENTS * SESSIONS
    assert 200 < (days[-1][0] - days[0][0]).days < 366
    assert all(isinstance(played[-1].deed, Sign) for played in steps)


def test_all_but_the_latest_session_are_signed_and_all_marked_as_rehearsed(shown: Shown) -> None:
    rows = shown.desk.people.sittings()
    assert all(row.rehearsal for row in rows)
    assert [row.id for row in rows if not row.signed] == [rows[-2].id]
    assert shown.desk.practice.view().rehearsed == (NAME,)
    assert not shown.desk.people.has_real_clients()


def test_a_session_has_enough_in_it_to_look_at(shown: Shown) -> None:
    view = shown.desk.dosing.view(shown.desk.people.sittings()[0].id)
    assert len(view.readings) >= 8
    assert view.t0 is not None
    assert view.closed is not None
    assert view.closed.missing == ()


def test_sessions_of_one_client_differ(shown: Shown) -> None:
    first, second = [
        [fact.vitals for _, fact in shown.desk.dosing.view(row.id).readings]
        for row in shown.desk.people.sittings(shown.desk.people.clients()[0].book)[:2]
    ]
    assert first != second


def test_its_day_is_full_on_its_own_today(shown: Shown) -> None:
    morning = datetime.combine(today_of(2, 2), time(8, 30), tzinfo=UTC)
    clock = ScriptClock(Instant.of(morning))
    shown.desk.close()
    desk = open_desk(shown.made.vault, recovery_key=shown.made.recovery_key, clock=clock)
    today = desk.day.read()
    assert [visit.appointment.kind for visit in today.visits] == ["integration"]
    assert [visit.appointment.kind for visit in today.coming] == ["integration"]
    assert {task.kind for task in today.tasks} == {"paper", "call", "unsigned", "backup"}
    desk.close()


def test_it_keeps_its_key_to_itself(shown: Shown) -> None:
    assert shown.made.recovery_key not in repr(shown.made)


def test_it_lies_over_nothing(tmp_path: Path) -> None:
    (tmp_path / "something").write_text("kept")
    with pytest.raises(FolderTaken):
        demo(tmp_path, PASSPHRASE)
    assert (tmp_path / "something").read_text() == "kept"
