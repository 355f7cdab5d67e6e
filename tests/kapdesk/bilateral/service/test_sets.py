"""A set is on the disk before anything moves, and once it is over."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kapdesk.bilateral.model.counts import Counts, keep, kept
from kapdesk.bilateral.model.facts import SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.guard import Pursuit, SubstanceState
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import Channel, Sound, Voice
from kapdesk.bilateral.narrowing import pursuit_check
from kapdesk.bilateral.service.sets import STILL_RUNS, TOLD_LATER
from kapdesk.chart.model import Drawer
from kapdesk.kernel.ids import EntryId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import CALM, EXACT, FINISHED, refusal, resourcing, started, taken
from tests.fakes.vault import PASSPHRASE
from tests.kapdesk.people.answers import NOTHING
from tests.ui.shell.sittings import begin, give_dose, sitting_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_vault(tmp_path / "vault")


def test_a_set_is_written_before_it_moves_and_when_it_is_over(folder: Path) -> None:
    clock = FakeClock()
    with resourcing(folder, clock) as (desk, sitting):
        sets = desk.stimulation.sets
        key = started(desk, sitting)
        assert sets.view(sitting).running is not None
        assert refusal(sets.start(sitting, CALM)) == STILL_RUNS
        clock.passes(11)
        (entry,) = taken(sets.end(sitting, key, FINISHED))
        (one,) = sets.view(sitting).sets
        assert (one.number, one.run, one.runs) == (1, entry.fact, False)
        run = entry.fact
        assert isinstance(run, SetRun)
        assert (run.passes, run.plan, run.preset, run.number) == (6, CALM, "Calm place", 1)
        assert run.certificate == EXACT
        assert "written already" in refusal(sets.end(sitting, key, FINISHED))
        assert refusal(sets.end(sitting, EntryId("no such set"), FINISHED))


def test_no_set_begins_in_a_sitting_that_is_closed_signed_or_from_paper(folder: Path) -> None:
    clock = FakeClock()
    with resourcing(folder, clock) as (desk, sitting):
        room = desk.stimulation
        taken(room.resourcing.close(sitting))
        assert "closed" in refusal(room.sets.start(sitting, CALM))
        taken(room.resourcing.sign(sitting, PASSPHRASE))
        assert "signed" in refusal(room.sets.start(sitting, CALM))
        book = room.sets.view(sitting).timeline.lines[0].entry.book
        past = clock.now().plus_s(-3600)
        paper = sitting_of(taken(room.resourcing.begin(book, at=past)))
        assert "paper" in refusal(room.sets.start(paper, CALM))
        assert "write the time" in refusal(room.sets.note(paper, CALM, FINISHED))
        noted = taken(room.sets.note(paper, CALM, FINISHED, "Calm place", at=past.plus_s(60)))
        run = noted[-1].fact
        assert isinstance(run, SetRun)
        assert run.certificate is None


def test_a_set_says_what_was_on_board(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
        sets = desk.stimulation.sets
        assert sets.around(sitting).onboard.state is SubstanceState.BEFORE
        give_dose(desk, sitting)
        clock.passes(45 * 60)
        tones = msgspec.structs.replace(CALM, channels=(Channel.TONE,))
        (entry,) = taken(sets.start(sitting, tones))
        assert isinstance(entry.fact, SetStarted)
        assert entry.fact.substance is SubstanceState.PEAK
        assert entry.fact.since_dose_min == pytest.approx(45)
        clock.passes(60)
        run = taken(sets.end(sitting, entry.id, FINISHED))[-1].fact
        assert isinstance(run, SetRun)
        assert (run.substance, run.since_dose_min) == (SubstanceState.PEAK, 45.0)
        rated = taken(desk.stimulation.afterwards.rate(sitting, entry.id, 3))[-1].fact
        assert isinstance(rated, SetRated)
        assert (rated.substance, rated.since_dose_min) == (SubstanceState.PEAK, 46.0)


def test_what_is_written_down_late_is_stamped_by_its_own_moment(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
        early = clock.now().plus_s(60)
        clock.passes(10 * 60)
        give_dose(desk, sitting)
        clock.passes(45 * 60)
        tones = msgspec.structs.replace(CALM, channels=(Channel.TONE,))
        started, run = taken(desk.stimulation.sets.note(sitting, tones, FINISHED, at=early))
        verbs = desk.stimulation.afterwards
        (rated,) = taken(verbs.rate(sitting, started.id, 3, at=early.plus_s(60)))
        for one in (started, run, rated):
            assert isinstance(one.fact, SetStarted | SetRun | SetRated)
            assert (one.fact.substance, one.fact.since_dose_min) == (SubstanceState.BEFORE, None)


def test_the_path_of_music_stays_out_of_the_record(folder: Path) -> None:
    sound = Sound(Voice.MUSIC, file="/home/someone/a song.flac")
    with resourcing(folder, FakeClock()) as (desk, sitting):
        (entry,) = taken(
            desk.stimulation.sets.start(sitting, msgspec.structs.replace(CALM, sound=sound))
        )
        assert isinstance(entry.fact, SetStarted)
        assert entry.fact.plan.sound == Sound(Voice.MUSIC)


def test_a_stage_that_is_gone_leaves_the_passes_it_counted(folder: Path) -> None:
    clock = FakeClock()
    with resourcing(folder, clock) as (desk, sitting):
        room = desk.stimulation
        key = started(desk, sitting)
        keep(folder, Counts(key, 4, 6.67, 0.6))
        (entry,) = taken(room.sets.lost(sitting, key, "The stage ended by itself."))
        run = entry.fact
        assert isinstance(run, SetRun)
        assert (run.passes, run.seconds, run.ended) == (4, 6.67, "interrupted")
        assert kept(folder) is None


def test_what_the_stage_tells_later_puts_an_interruption_right(folder: Path) -> None:
    with resourcing(folder, FakeClock()) as (desk, sitting):
        sets = desk.stimulation.sets
        key = started(desk, sitting)
        taken(sets.lost(sitting, key, "The stage did not answer."))
        bare = Outcome(6, 10.0, "finished")
        assert "written already" in refusal(sets.end(sitting, key, bare))
        (entry,) = taken(sets.end(sitting, key, FINISHED))
        assert entry.reason == TOLD_LATER
        (one,) = sets.view(sitting).sets
        assert one.run is not None
        assert one.run.ended == "finished"


def test_a_plan_beyond_what_can_be_chosen_does_not_begin(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
        sets = desk.stimulation.sets
        tones = msgspec.structs.replace(CALM, channels=(Channel.TONE,))
        quick = msgspec.structs.replace(tones, rate_hz=1.2)
        give_dose(desk, sitting)
        clock.passes(45 * 60)
        assert "The light is closed" in refusal(sets.start(sitting, CALM))
        assert "0.8 Hz" in refusal(sets.start(sitting, quick))
        assert "stays closed" in refusal(sets.note_pursuit(sitting, Pursuit.SMOOTH))
        key = taken(sets.start(sitting, tones))[0].id
        taken(sets.end(sitting, key, FINISHED))
        clock.passes(60 * 60)
        assert "follows a slow light" in refusal(sets.start(sitting, CALM))
        key = taken(sets.start(sitting, pursuit_check(), "The eyes"))[0].id
        taken(sets.end(sitting, key, FINISHED))
        taken(sets.note_pursuit(sitting, Pursuit.SMOOTH))
        key = taken(sets.start(sitting, CALM))[0].id
        taken(sets.end(sitting, key, FINISHED))
        give_dose(desk, sitting)
        clock.passes(160 * 60)
        assert "follows a slow light" in refusal(sets.start(sitting, CALM))


def test_a_lock_is_opened_with_a_reason_and_the_set_says_so(folder: Path) -> None:
    with resourcing(folder, FakeClock()) as (desk, sitting):
        sets = desk.stimulation.sets
        book = sets.view(sitting).timeline.lines[0].entry.book
        desk.people.screening.answer(book, NOTHING | {"seizures": "yes"})
        assert "Seizures: Yes" in refusal(sets.start(sitting, CALM))
        taken(sets.open_lock(sitting, "seizures", "a fever at three"))
        (entry,) = taken(sets.start(sitting, CALM))
        assert isinstance(entry.fact, SetStarted)
        assert entry.fact.opened_locks == (("seizures", "a fever at three"),)


def test_a_set_in_the_wrong_chart_goes_whole_to_the_right_one(folder: Path) -> None:
    with resourcing(folder, FakeClock()) as (desk, sitting):
        room = desk.stimulation
        key = started(desk, sitting)
        (run,) = taken(room.sets.end(sitting, key, FINISHED))
        taken(room.afterwards.rate(sitting, key, 4))
        taken(room.afterwards.say_came_up(sitting, key, "a lake"))
        other = desk.people.known("C-015", "1990-01-01")
        assert isinstance(other, str)
        right = sitting_of(taken(room.resourcing.begin(other)))
        taken(desk.dosing.corrections.move_to_right_chart(sitting, run.id, other, right))
        assert room.sets.view(sitting, drawers=tuple(Drawer)).sets == ()
        (one,) = room.sets.view(right, drawers=tuple(Drawer)).sets
        assert one.run is not None
        assert one.rated is not None
        assert one.came_up is not None
        assert (one.run.passes, one.rated.distress, one.came_up.text) == (6, 4, "a lake")
