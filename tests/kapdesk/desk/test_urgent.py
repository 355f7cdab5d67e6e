"""Times stamped while the vault was locked come into the book once, whatever happens in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.chart.model import Entry
from kapdesk.desk.urgent import KEPT, TAKEN, WAITING, Urgent
from kapdesk.dosing.model.urgent import FACTS, UrgentOpened, UrgentStamped, UrgentStruck
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.urgent import SEEN, STAMP, STRIKE, Press
from kapdesk.practice.service.locked_card import LockedCard
from kapdesk.vault.errors import DiskFull
from kapdesk.vault.stamps import NAME, TAKING, StampFile
from kapdesk.vault.vault import Vault
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.ui.shell.sittings import begin, sitting_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_vault(tmp_path / "vault")


def stamps(folder: Path, clock: FakeClock, *keys: str) -> None:
    card = LockedCard(folder, clock)
    opened_at = clock.now()
    for key in keys:
        clock.passes(5)
        card.press(Press(STAMP, key), opened_at, clock.now())


def urgent_of(entries: tuple[Entry, ...]) -> list[Entry]:
    return [entry for entry in entries if isinstance(entry.fact, FACTS)]


def test_they_enter_the_session_that_was_open_at_their_own_times(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
        assert desk.taken_in == ""
    clock.passes(60)
    began = clock.now()
    stamps(folder, clock, "help", "oxygen")
    clock.passes(60)
    with opened(folder, clock) as desk:
        assert desk.taken_in == TAKEN
        found = urgent_of(desk.ledger.sitting(sitting))
        assert isinstance(found[0].fact, UrgentOpened)
        assert found[0].fact.where == "unlock"
        assert [entry.at.seconds_since(began) for entry in found] == [0, 5, 10]
        assert [mark.key for mark in desk.dosing.urgent.now(sitting).marks] == ["help", "oxygen"]
    assert not (folder / NAME).exists()
    assert not (folder / TAKING).exists()
    with opened(folder, clock) as desk:
        assert desk.taken_in == ""
        assert len(urgent_of(desk.ledger.sitting(sitting))) == 3


def test_killed_between_book_and_file_they_still_come_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
    stamps(folder, clock, "help")
    with monkeypatch.context() as killed:
        killed.setattr(StampFile, "forget_taken", _nothing)
        with opened(folder, clock):
            pass
    assert (folder / TAKING).exists()
    stamps(folder, clock, "arrived")
    with opened(folder, clock) as desk:
        pass
    with opened(folder, clock) as desk:
        facts = [e.fact for e in urgent_of(desk.ledger.sitting(sitting))]
    assert [f.stamp for f in facts if isinstance(f, UrgentStamped)] == ["help", "arrived"]


def test_a_book_that_cannot_be_written_keeps_them_for_the_next_time(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
    stamps(folder, clock, "help")
    with monkeypatch.context() as full:
        full.setattr(Vault, "writing", _full)
        with opened(folder, clock) as desk:
            assert desk.taken_in == WAITING
    with opened(folder, clock) as desk:
        assert desk.taken_in == TAKEN
        assert len(urgent_of(desk.ledger.sitting(sitting))) == 2


def test_without_a_session_the_practice_keeps_them_and_it_is_said(folder: Path) -> None:
    clock = FakeClock()
    stamps(folder, clock, "help")
    with opened(folder, clock) as desk:
        assert desk.taken_in == KEPT
        assert len(urgent_of(desk.ledger.book(PRACTICE))) == 2


def test_a_wall_clock_set_meanwhile_does_not_move_them(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
    clock.passes(60)
    true = clock.now().plus_s(5)
    clock.leaps(3600)
    stamps(folder, clock, "help")
    with opened(folder, clock) as desk:
        (mark,) = desk.dosing.urgent.now(sitting).marks
    assert abs(mark.at.seconds_since(true)) < 1


def test_what_was_seen_and_taken_back_comes_along(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
    card = LockedCard(folder, clock)
    card.press(Press(SEEN, "fall"), clock.now(), clock.now())
    last = card.press(Press(STAMP, "oxygen"), clock.now(), clock.now()).last
    assert last is not None
    card.press(Press(STRIKE, last.key, card=last.card, n=last.n), clock.now(), clock.now())
    with opened(folder, clock) as desk:
        now = desk.dosing.urgent.now(sitting)
        facts = [e.fact for e in urgent_of(desk.ledger.sitting(sitting))]
    assert [(mark.key, mark.struck) for mark in now.marks] == [("fall", False), ("oxygen", True)]
    assert any(isinstance(fact, UrgentStruck) for fact in facts)


def test_times_of_before_a_session_never_enter_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    stamps(folder, clock, "help")
    clock.passes(60)
    with monkeypatch.context() as later:
        later.setattr(Urgent, "take_in", _later)
        with opened(folder, clock) as desk:
            sitting = sitting_of(begin(desk))
    clock.passes(60)
    with opened(folder, clock) as desk:
        assert desk.taken_in == KEPT
        assert urgent_of(desk.ledger.sitting(sitting)) == []


def _later(_urgent: Urgent) -> str:
    return WAITING


def _nothing(_file: StampFile) -> None:
    """The program is gone before the file is."""


def _full(_vault: Vault) -> None:
    raise DiskFull
