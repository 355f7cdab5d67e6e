"""A client's EMDR work is the same however its entries come in, put right or erased."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.model import (
    AddendumWritten,
    BodyErased,
    Entry,
    Fact,
    SittingClosed,
    SittingOpened,
)
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.nouns import Measure, Moment, Phase, Prong, Status
from kapdesk.emdr.model.targets import (
    PlanOrdered,
    TargetDescribed,
    TargetOpened,
    TargetRated,
    TargetStatusSet,
)
from kapdesk.emdr.model.view import COUNTS, EmdrView, view_of
from kapdesk.emdr.model.work import EndFixed, PhaseEntered
from kapdesk.kernel.ids import EntryId, PersonId
from tests.fakes.facts import whole
from tests.fakes.told import NINE, a_stamp, assert_folds, charts, emptied
from tests.kapdesk.emdr.told import PLAN, T1, T2, Work

KINDS: tuple[type[Fact], ...] = (
    *FACTS, SetStarted, SetRun, SetRated, CameUp, SittingOpened, SittingClosed, AddendumWritten,
    StampsPutRight,
)  # fmt: skip


@st.composite
def any_chart(draw: st.DrawFn) -> list[Entry]:
    """Some entries of any kind about two targets, a few of them put right or erased afterwards."""
    work = Work()
    for target in (T1, T2):
        work.opens(target)
    return charts(draw, work, lambda draw, work: work.say(_any(draw, work)), _another)


def _any(draw: st.DrawFn, work: Work) -> Fact:
    made = whole(draw(st.sampled_from(KINDS)), "word")
    names = made.__struct_fields__
    also: dict[str, object] = {}
    if "target" in names:
        also["target"] = draw(st.sampled_from((T1, T2)))
    if "started" in names:
        sets = [one.id for one in work.entries if isinstance(one.fact, SetStarted)]
        also["started"] = draw(st.sampled_from([EntryId("none"), *sets]))
    if isinstance(made, StampsPutRight):
        also["stamps"] = (a_stamp(draw, work.entries),)
    if isinstance(made, TargetRated):
        also["value"] = draw(st.integers(1, 7))
    return msgspec.structs.replace(made, **also)


def _another(draw: st.DrawFn, fact: Fact) -> Fact:
    """A fact of the same kind that says something else, where it can."""
    match fact:
        case TargetRated():
            return msgspec.structs.replace(fact, value=draw(st.integers(1, 7)))
        case PhaseEntered():
            return msgspec.structs.replace(fact, phase=draw(st.sampled_from(Phase)))
        case _:
            return fact


@given(any_chart(), st.data())
def test_folding_is_replaying_and_goes_on_from_any_entry(
    entries: list[Entry], data: st.DataObject
) -> None:
    assert_folds(entries, EmdrView(), view_of)
    assert_folds(entries, EmdrView(), view_of, data.draw(st.integers(0, len(entries))))


@given(any_chart())
def test_what_was_erased_reads_the_same_from_a_vault_that_no_longer_has_it(
    entries: list[Entry],
) -> None:
    assert view_of(emptied(entries)).state == view_of(entries).state


def test_facts_of_other_rooms_are_passed_by() -> None:
    work = Work()
    before = work.view
    work.say(AddendumWritten("a word"))
    assert work.view == before
    assert before.after(work.entries[-1]) is before
    assert set(FACTS) <= set(COUNTS)


def test_a_rating_put_right_takes_its_own_place() -> None:
    work = Work()
    work.opens()
    first = work.rates(8)
    work.rates(5)
    work.say(TargetRated(T1, Measure.DISTRESS, 9, Moment.AT_TARGET), corrects=first, at=NINE)
    (target,) = work.state.targets
    assert [one.value for one in target.rated(Measure.DISTRESS)] == [9, 5]


def test_a_phase_put_right_moves_the_sets_that_followed_it() -> None:
    work = Work()
    work.opens()
    entered = work.say(PhaseEntered(Phase.INSTALLATION, T1))
    work.runs(4)
    work.say(PhaseEntered(Phase.DESENSITISATION, T1), corrects=entered)
    meeting = work.state.meeting(work.sitting)
    assert meeting is not None
    assert [one.phase for one in meeting.sets] == [Phase.DESENSITISATION]
    assert [one.phase for one in meeting.visits] == [Phase.DESENSITISATION]


def test_a_line_put_right_keeps_its_place_after_the_first_was_erased() -> None:
    work = Work()
    work.opens()
    first = work.say(TargetStatusSet(T1, Status.INCOMPLETE))
    work.say(TargetStatusSet(T1, Status.COMPLETE))
    work.say(TargetStatusSet(T1, Status.PROVISIONAL), corrects=first)
    work.say(BodyErased(first, "wrong chart", PersonId("author"), work.now))
    assert [one.status for one in work.state.targets] == [Status.COMPLETE]
    left = emptied(work.entries)
    assert view_of(left).state == work.state
    assert_folds(left, EmdrView(), view_of)


def test_a_set_taken_out_takes_its_rating_along() -> None:
    work = Work()
    work.opens()
    work.enters(Phase.DESENSITISATION)
    started = work.runs(4)
    work.say(BodyErased(started, "wrong chart", PersonId("author"), work.now))
    state = work.state
    assert state.meetings[0].sets == ()
    assert state.targets[0].ratings == ()


def test_nothing_that_is_folded_shows_a_client_s_words() -> None:
    work = Work()
    work.assesses()
    work.say(TargetDescribed(T1, "secret", negative="I am a secret"))
    work.enters(Phase.DESENSITISATION)
    work.runs(4, ("image",))
    work.say(EndFixed(work.now))
    work.say(PlanOrdered(Prong.PAST, (T1,)))
    work.say(TargetOpened(T2, 2, Prong.FUTURE))
    said = repr(work.state) + "".join(map(repr, work.state.targets + work.state.meetings))
    assert "secret" not in said + repr(work.view)
    assert PLAN.passes == 24
