"""A sitting from its opening to its addenda."""

from __future__ import annotations

import pytest

from kapdesk.chart.drafts import Drafts
from kapdesk.chart.model import (
    AddendumWritten,
    ClockShifted,
    Fact,
    SittingClosed,
    SittingOpened,
    SittingSigned,
)
from kapdesk.chart.sittings import CameTo
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant
from tests.fakes.clock import NOON
from tests.fakes.vault import PASSPHRASE
from tests.kapdesk.chart.made import AUTHOR, ONE, CameUp, Chart, Said


def opened(chart: Chart, *first: Fact) -> SittingId:
    sitting = chart.sittings.open(ONE, "dosing", first=first)[0].sitting
    assert sitting is not None
    return sitting


def test_a_sitting_opens_with_what_it_begins_with_in_one_save(chart: Chart) -> None:
    opening, said = chart.sittings.open(ONE, "dosing", first=(Said("pinned"),), rehearsal=True)
    assert opening.fact == SittingOpened("dosing", "CET", 1000.0, "boot-1", rehearsal=True)
    assert said.sitting == opening.sitting
    assert opening.at == opening.recorded == NOON


def test_a_sitting_typed_in_afterwards_says_so(chart: Chart) -> None:
    paper_time = NOON.plus_s(-7200)
    opening, said = chart.sittings.open(ONE, "dosing", first=(Said("x"),), at=paper_time)
    assert isinstance(opening.fact, SittingOpened)
    assert opening.fact.from_paper
    assert (opening.at, said.at, opening.recorded) == (paper_time, paper_time, NOON)
    assert opening.sitting is not None
    chart.clock.passes(60)
    (later,) = chart.sittings.record(opening.sitting, (Said("y"),), at=paper_time.plus_s(60))
    assert (later.at, later.recorded) == (paper_time.plus_s(60), NOON.plus_s(60))


def test_facts_are_stamped_by_the_sittings_own_clock(chart: Chart) -> None:
    sitting = opened(chart)
    chart.clock.passes(90)
    first, second = chart.sittings.record(sitting, (Said("one"), CameUp("two")))
    assert first.at == second.at == first.recorded == NOON.plus_s(90)


def test_a_leap_of_the_wall_is_written_once_and_elapsed_stays_true(chart: Chart) -> None:
    sitting = opened(chart)
    chart.clock.passes(60)
    chart.clock.leaps(3600)
    said, shifted = chart.sittings.record(sitting, (Said("after"),))
    assert said.at == NOON.plus_s(60)
    assert shifted.fact == ClockShifted(3600.0, 3600.0)
    chart.clock.passes(60)
    (following,) = chart.sittings.record(sitting, (Said("quiet"),))
    assert following.recorded == NOON.plus_s(120)
    chart.clock.leaps(-1800)
    assert chart.sittings.record(sitting, (Said("x"),))[1].fact == ClockShifted(-1800.0, 1800.0)


def test_a_leap_is_still_unknown_when_its_save_failed(chart: Chart) -> None:
    sitting = opened(chart)
    chart.clock.leaps(3600)
    with pytest.raises(KeyError):
        chart.sittings.record(sitting, (Unnamed(),))
    assert len(chart.sittings.record(sitting, (Said("again"),))) == 2


def test_after_a_crash_the_sitting_goes_on_with_the_true_time(chart: Chart) -> None:
    sitting = opened(chart)
    chart.clock.leaps(3600)
    chart.sittings.record(sitting, (Said("before"),))
    again = chart.reopen()
    again.clock.passes(120)
    assert [row.id for row in again.sittings.open_now()] == [sitting]
    (said,) = again.sittings.record(sitting, (Said("after"),))
    assert said.at == NOON.plus_s(120)
    again.vault.close()


def test_after_the_laptop_started_anew_the_sitting_still_goes_on(chart: Chart) -> None:
    sitting = opened(chart)
    chart.clock.passes(60)
    chart.clock.restarts(after_s=120)
    again = chart.reopen()
    (said,) = again.sittings.record(sitting, (Said("after"),))
    assert said.at == NOON.plus_s(180)
    again.vault.close()


def test_only_the_first_fact_corrects_and_the_draft_is_cleared(chart: Chart) -> None:
    sitting = opened(chart)
    (wrong,) = chart.sittings.record(sitting, (Said("110"),))
    drafts = Drafts(chart.vault)
    drafts.save(sitting, "quick line", b"111")
    right, beside = chart.sittings.record(
        sitting,
        (Said("111"), Said("baseline")),
        at=wrong.at,
        corrects=wrong.id,
        reason="misread",
        clears=((sitting, "quick line"),),
    )
    assert (right.corrects, right.reason, right.at) == (wrong.id, "misread", wrong.at)
    assert (beside.corrects, beside.reason) == (None, "")
    assert drafts.every() == ()


def test_closing_lists_what_is_missing_and_ends_the_progress(chart: Chart) -> None:
    sitting = opened(chart)
    (closed,) = chart.sittings.close(sitting, missing=("the last reading",))
    assert closed.fact == SittingClosed("closed", ("the last reading",))
    assert chart.sittings.open_now() == ()


def test_a_signature_binds_everything_of_the_sitting(chart: Chart) -> None:
    sitting = opened(chart, Said("words"))
    (last,) = chart.sittings.record(sitting, (CameUp("apart"),))
    signed = chart.sittings.sign(sitting, PASSPHRASE, "author of this record", name="therapist 1")
    assert not isinstance(signed, Refusals)
    assert signed[0].fact == SittingSigned(
        AUTHOR, "therapist 1", "author of this record", last.seq, last.mac
    )


def test_a_wrong_passphrase_signs_nothing(chart: Chart) -> None:
    sitting = opened(chart)
    refusals = chart.sittings.sign(sitting, "not this one", "author")
    assert isinstance(refusals, Refusals)
    assert [refusal.field for refusal in refusals.items] == ["passphrase"]
    assert len(chart.ledger.sitting(sitting)) == 1


def test_words_are_added_after_signing(chart: Chart) -> None:
    sitting = opened(chart)
    chart.sittings.close(sitting)
    chart.sittings.sign(sitting, PASSPHRASE, "author")
    chart.clock.passes(86_400)
    (addendum,) = chart.sittings.add_addendum(sitting, "one more thing")
    assert addendum.fact == AddendumWritten("one more thing")
    assert addendum.at == NOON.plus_s(86_400)


def test_an_unknown_sitting_is_said_to_be_one(chart: Chart) -> None:
    with pytest.raises(LookupError):
        chart.sittings.clock(SittingId("unknown"))


class Unnamed(Fact, frozen=True):
    """No fact of any slice."""


def test_what_a_sitting_came_to_stands_before_its_end_in_the_same_save(chart: Chart) -> None:
    sitting = opened(chart)
    asked: list[tuple[SittingId, object]] = []

    def came_to(ended: SittingId, at: Instant) -> CameTo:
        asked.append((ended, at))
        return CameTo((Said("came to"),), ("a word",)) if ended == sitting else CameTo()

    chart.sittings.close_with(came_to)
    chart.clock.passes(60)
    first, said, closed = chart.sittings.close(sitting, first=(Said("first"),), missing=("tea",))
    assert (first.fact, said.fact) == (Said("first"), Said("came to"))
    assert closed.fact == SittingClosed("closed", ("tea", "a word"))
    assert {entry.recorded for entry in (first, said, closed)} == {NOON.plus_s(60)}
    other = opened(chart)
    (alone,) = chart.sittings.close(other, at=NOON)
    assert alone.fact == SittingClosed()
    assert asked == [(sitting, NOON.plus_s(60)), (other, NOON)]
