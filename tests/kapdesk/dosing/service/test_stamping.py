"""A dose written down late, or put right, leaves no set and no rating with a stamp that is not true."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.desk.saying import saying
from kapdesk.dosing.model.facts import DoseGiven, OrderRecorded
from kapdesk.emdr.model.nouns import Phase
from kapdesk.kernel.ids import SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import assess, process, rate, target_of
from tests.fakes.sets import CALM, FINISHED, taken
from tests.fakes.vault import PASSPHRASE
from tests.ui.shell.sittings import begin, known_client, sitting_of

DOSE = DoseGiven(150.0, "mg", "sublingual", "nurse 1")
ORDER = OrderRecorded("150 mg", "sublingual", "prescriber 1", amount=150.0, unit="mg")
TONES = msgspec.structs.replace(CALM, channels=(Channel.TONE,))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_vault(tmp_path / "vault")


def put_right(entries: tuple[Entry, ...]) -> list[tuple[SittingId | None, int]]:
    return [
        (one.sitting, len(one.fact.stamps))
        for one in entries
        if isinstance(one.fact, StampsPutRight)
    ]


def ordered(desk: Desk) -> SittingId:
    """A dosing session with its order, a target worked on in it."""
    sitting = sitting_of(begin(desk))
    taken(desk.dosing.doses.order(sitting, ORDER))
    return sitting


def states(desk: Desk, sitting: SittingId) -> list[SubstanceState]:
    return [one.started.substance for one in desk.stimulation.sets.view(sitting).sets]


def test_a_dose_written_down_late_makes_what_was_said_since_hollow(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = ordered(desk)
        target = assess(desk, sitting)
        taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION))
        clock.passes(60)
        given_at = clock.now()
        clock.passes(35 * 60)
        (begun,) = taken(desk.stimulation.sets.start(sitting, TONES))
        taken(desk.stimulation.sets.end(sitting, begun.id, FINISHED))
        taken(desk.stimulation.afterwards.rate(sitting, begun.id, 6))
        rate(desk, sitting, target, 5)
        assert states(desk, sitting) == [SubstanceState.BEFORE]
        entries = taken(desk.dosing.doses.give(sitting, DOSE, at=given_at))
        assert put_right(entries) == [(sitting, 3)]
        assert len({one.recorded for one in entries}) == 1
        (one,) = desk.stimulation.sets.view(sitting).sets
        assert one.started.substance is SubstanceState.PEAK
        assert one.started.since_dose_min == pytest.approx(35.0)
        assert one.run is not None
        assert one.rated is not None
        assert (one.run.substance, one.rated.substance) == (SubstanceState.PEAK,) * 2
        ratings = target_of(desk, target).ratings
        assert [one.hollow for one in ratings] == [False, False, True, True]
        said = [saying(line.entry.fact) for line in desk.dosing.view(sitting).timeline.lines]
        assert "where the client stood, reckoned anew by the dose: 3 sets and ratings" in said


def test_a_dose_s_time_put_right_moves_the_stamps_and_back_again(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = ordered(desk)
        dose = taken(desk.dosing.doses.give(sitting, DOSE))[0]
        clock.passes(35 * 60)
        (begun,) = taken(desk.stimulation.sets.start(sitting, TONES))
        taken(desk.stimulation.sets.end(sitting, begun.id, FINISHED))
        assert states(desk, sitting) == [SubstanceState.PEAK]
        correct = desk.dosing.corrections.correct
        later = dose.at.plus_s(20 * 60)
        entries = taken(correct(sitting, dose.id, DOSE, "read from the wrong clock", at=later))
        assert put_right(entries) == [(sitting, 1)]
        assert states(desk, sitting) == [SubstanceState.ONSET]
        again = taken(correct(sitting, entries[0].id, DOSE, "it was right", at=dose.at))
        assert put_right(again) == [(sitting, 1)]
        assert states(desk, sitting) == [SubstanceState.PEAK]
        worded = taken(correct(sitting, again[0].id, DOSE, "same again", at=dose.at))
        assert put_right(worded) == []


def test_a_rating_put_right_is_stamped_by_the_doses_as_they_stand(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = ordered(desk)
        target = assess(desk, sitting)
        clock.passes(60)
        given_at = clock.now()
        clock.passes(35 * 60)
        (entry,) = rate(desk, sitting, target, 5)
        taken(desk.dosing.doses.give(sitting, DOSE, at=given_at))
        lower = msgspec.structs.replace(entry.fact, value=4)
        taken(desk.emdr.corrections.correct(sitting, entry.id, lower, "misheard"))
        last = target_of(desk, target).ratings[-1]
        assert (last.value, last.hollow) == (4, True)
        assert last.since_dose_min == pytest.approx(35.0)


def test_another_sitting_of_the_day_hears_of_the_dose_unless_it_was_signed(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        client = known_client(desk)
        early = sitting_of(taken(desk.emdr.meetings.begin(client)))
        target = process(desk, early)
        clock.passes(60 * 60)
        taken(desk.emdr.meetings.finish(early, reason="called away"))
        assert target_of(desk, target).ratings[-1].substance is SubstanceState.NONE
        signed = sitting_of(taken(desk.stimulation.resourcing.begin(client)))
        taken(desk.stimulation.sets.note(signed, TONES, FINISHED))
        taken(desk.stimulation.resourcing.close(signed))
        taken(desk.stimulation.resourcing.sign(signed, PASSPHRASE))
        dosing = ordered(desk)
        entries = taken(desk.dosing.doses.give(dosing, DOSE))
        assert put_right(entries) == [(early, 2)]
        assert target_of(desk, target).ratings[-1].substance is SubstanceState.BEFORE
        assert states(desk, signed) == [SubstanceState.NONE]


def test_a_dose_that_goes_to_the_right_chart_takes_its_effect_along(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = ordered(desk)
        dose = taken(desk.dosing.doses.give(sitting, DOSE))[0]
        clock.passes(35 * 60)
        (begun,) = taken(desk.stimulation.sets.start(sitting, TONES))
        taken(desk.stimulation.sets.end(sitting, begun.id, FINISHED))
        other = desk.people.known("C-015", "1990-01-01")
        assert isinstance(other, str)
        right = sitting_of(taken(desk.dosing.begin(other)))
        moved = taken(desk.dosing.corrections.move_to_right_chart(sitting, dose.id, other, right))
        assert put_right(moved) == [(sitting, 1)]
        assert states(desk, sitting) == [SubstanceState.BEFORE]
