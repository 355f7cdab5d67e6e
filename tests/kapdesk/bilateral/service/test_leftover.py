"""A set that a crash cut off enters the book once, whatever happens in between."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from kapdesk.bilateral.model.counts import NAME, Counts, keep
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.service import leftover
from kapdesk.bilateral.service.leftover import TAKEN, WAITING
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.vault.errors import DiskFull
from kapdesk.vault.vault import Vault
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import FINISHED, resourcing, started, taken


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_vault(tmp_path / "vault")


def cut_off(folder: Path, clock: FakeClock, passes: int | None) -> tuple[SittingId, EntryId]:
    """A desk that went while a set ran; the stage had counted so many passes, or none yet."""
    with resourcing(folder, clock) as (desk, sitting):
        key = started(desk, sitting)
        if passes is not None:
            counts = Counts(key, passes, passes / 0.6, 0.6)
            keep(folder, counts)
    clock.passes(60)
    return sitting, key


def told(folder: Path, clock: FakeClock, sitting: SittingId) -> tuple[str, list[object]]:
    """What an opening says, and how every set of the sitting ended."""
    with opened(folder, clock) as desk:
        sets = desk.stimulation.sets.view(sitting).sets
        assert not (folder / NAME).exists()
        return desk.taken_in, [(s.run.ended, s.run.passes) if s.run else None for s in sets]


@pytest.mark.parametrize(("passes", "ended"), [(None, 0), (4, 4)])
def test_it_is_taken_in_once(folder: Path, passes: int | None, ended: int) -> None:
    clock = FakeClock()
    sitting, _ = cut_off(folder, clock, passes)
    assert told(folder, clock, sitting) == (TAKEN, [("interrupted", ended)])
    assert told(folder, clock, sitting) == ("", [("interrupted", ended)])


def test_killed_between_book_and_file_it_still_comes_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    sitting, _ = cut_off(folder, clock, 4)
    with monkeypatch.context() as killed:
        killed.setattr(leftover, "forget", _nothing)
        with opened(folder, clock):
            assert (folder / NAME).exists()
    assert told(folder, clock, sitting) == ("", [("interrupted", 4)])


def test_killed_after_the_end_was_written_nothing_is_added(folder: Path) -> None:
    clock = FakeClock()
    with resourcing(folder, clock) as (desk, sitting):
        key = started(desk, sitting)
        taken(desk.stimulation.sets.end(sitting, key, FINISHED))
        keep(folder, Counts(key, 6, 10.0, 0.6))
    assert told(folder, clock, sitting) == ("", [("finished", 6)])


def test_a_book_that_cannot_be_written_keeps_the_count(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    sitting, _ = cut_off(folder, clock, 4)
    with monkeypatch.context() as full:
        full.setattr(Vault, "writing", _full)
        with opened(folder, clock) as desk:
            assert desk.taken_in == WAITING
    assert told(folder, clock, sitting) == (TAKEN, [("interrupted", 4)])


def test_a_torn_or_strange_file_is_let_go(folder: Path) -> None:
    clock = FakeClock()
    with resourcing(folder, clock) as (_desk, sitting):
        (folder / NAME).write_bytes(b'{"key": "no')
    assert told(folder, clock, sitting) == ("", [])


def _nothing(_path: Path) -> None:
    """The program is gone before the file is."""


def _full(_vault: Vault) -> None:
    raise DiskFull


def test_the_last_word_of_a_stage_is_taken_once_and_nobody_elses(folder: Path) -> None:
    clock = FakeClock()
    sitting, key = cut_off(folder, clock, 4)
    assert told(folder, clock, sitting) == (TAKEN, [("interrupted", 4)])
    with opened(folder, clock) as desk:
        nouns = desk.stimulation
        (entry,) = nouns.told_late(key, FINISHED)
        assert nouns.told_late(key, FINISHED) == ()
        assert nouns.told_late(EntryId("of another book"), FINISHED) == ()
        (one,) = nouns.sets.view(sitting).sets
        assert one.run is not None
        assert one.run.certificate == FINISHED.certificate
        earlier = desk.ledger.entry(entry.corrects) if entry.corrects else None
        assert earlier is not None
        assert entry.at == earlier.at


def test_the_last_word_comes_before_the_file_of_counts(folder: Path) -> None:
    with resourcing(folder, FakeClock()) as (desk, sitting):
        key = started(desk, sitting)
        keep(folder, Counts(key, 4, 6.67, 0.6, "interrupted", "The desk was closed."))
        (entry,) = desk.stimulation.told_late(key, FINISHED)
        assert (entry.corrects, (folder / NAME).exists()) == (None, False)
        assert desk.stimulation.take_in() == ""
        assert len(desk.stimulation.sets.view(sitting).sets) == 1


def test_the_cause_a_desk_gave_stands_beside_what_the_stage_measured(folder: Path) -> None:
    with resourcing(folder, FakeClock()) as (desk, sitting):
        key = started(desk, sitting)
        locked = Outcome(4, 6.67, "interrupted", why="The desk was locked or closed.")
        desk.stimulation.sets.end(sitting, key, locked)
        stopped = replace(FINISHED, passes=4, ended="stopped now")
        desk.stimulation.told_late(key, stopped)
        (one,) = desk.stimulation.sets.view(sitting).sets
        assert one.run is not None
        assert (one.run.ended, one.run.why) == (locked.ended, locked.why)
        assert one.run.certificate == stopped.certificate
