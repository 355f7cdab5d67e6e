"""The sitting in progress, followed by what is recorded."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from tests.fakes.clock import FakeClock
from tests.ui.shell.sittings import begin, give_dose, sitting_of
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.shell.sitting_watch import Sitting, SittingWatch, sitting_in_progress


def watched(desk: Desk) -> Sitting:
    found = sitting_in_progress(desk)
    assert found is not None
    return found


def test_without_a_sitting_there_is_nothing_to_watch(desk: Desk) -> None:
    assert sitting_in_progress(desk) is None


def test_client_kind_and_number_are_known(desk: Desk) -> None:
    begin(desk)
    found = watched(desk)
    assert (found.label, found.kind, found.number) == ("C-014", "dosing", 1)


def test_one_typed_in_from_paper_does_not_hide_the_one_that_runs(
    desk: Desk, clock: FakeClock
) -> None:
    running = sitting_of(begin(desk))
    clock.passes(3600)
    other = desk.people.known("D-2", "1970-01-01")
    assert isinstance(other, str)
    on_paper = desk.dosing.begin(other, at=clock.now().plus_s(-60))
    assert isinstance(on_paper, tuple)
    assert watched(desk).id == running


def test_time_counts_from_the_opening_then_from_the_dose(desk: Desk, clock: FakeClock) -> None:
    sitting = sitting_of(begin(desk))
    clock.passes(600)
    assert watched(desk).elapsed_s() == 600
    give_dose(desk, sitting)
    clock.passes(90)
    assert watched(desk).elapsed_s() == 90


def test_elapsed_time_stays_true_when_the_wall_clock_is_set(desk: Desk, clock: FakeClock) -> None:
    give_dose(desk, sitting_of(begin(desk)))
    clock.passes(60)
    clock.leaps(3600)
    assert watched(desk).elapsed_s() == 60


def test_the_next_reading_is_named_and_becomes_due(desk: Desk, clock: FakeClock) -> None:
    give_dose(desk, sitting_of(begin(desk)))
    found = watched(desk)
    assert found.next_words().startswith("next: vitals in ")
    assert not found.is_due()
    clock.passes(2 * 3600)
    assert found.next_words().startswith("vitals due since ")
    assert found.is_due()


def test_the_watch_follows_opening_dose_and_closing(
    qtbot: QtBot, desk: Desk, clerk: Clerk, clock: FakeClock
) -> None:
    owner = QObject()
    entries = Entries(owner)
    watch = SittingWatch(desk, clerk, entries, owner)
    begun = begin(desk)
    entries.announce(begun)
    qtbot.waitUntil(lambda: watch.sitting is not None)
    entries.announce(give_dose(desk, sitting_of(begun)))
    assert watch.sitting is not None
    assert watch.sitting.view.t0 is not None
    entries.announce(desk.sittings.close(sitting_of(begun)))
    qtbot.waitUntil(lambda: watch.sitting is None)
