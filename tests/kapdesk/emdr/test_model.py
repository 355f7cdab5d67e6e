"""The laws of the fold: entry by entry or at once, with corrections and erasures, whatever is written in between."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.chart.model import (
    AddendumWritten,
    BodyErased,
    Drawer,
    Entry,
    Fact,
    SittingClosed,
    SittingOpened,
)
from kapdesk.emdr.model.nouns import (
    Decision,
    Found,
    Kind,
    Measure,
    Moment,
    Phase,
    Prong,
    Role,
    Status,
    Tie,
)
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.targets import (
    BodyFelt,
    BodyScanned,
    CaughtLeft,
    FittingAccepted,
    PlanOrdered,
    PositiveChecked,
    RungTried,
    TargetDescribed,
    TargetOpened,
    TargetPlaced,
    TargetRated,
    TargetReturned,
    TargetReviewed,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.view import COUNTS, EmdrView, view_of
from kapdesk.emdr.model.work import EndFixed, GuardOverridden, PhaseEntered
from kapdesk.kernel.ids import EntryId, PersonId, ResourceId, SittingId, TargetId
from tests.fakes.emdr_work import BOOK, NOON, worked_record

TARGETS = tuple(TargetId(f"t{number}") for number in range(3))
RESOURCES = tuple(ResourceId(f"r{number}") for number in range(2))
SITTINGS = (None, SittingId("s0"), SittingId("s1"))
PLAN = SetPlan(rate_hz=1.0, passes=24)

targets = st.sampled_from(TARGETS)
resources = st.sampled_from(RESOURCES)
phases = st.sampled_from(Phase)
prongs = st.sampled_from(Prong)
keys = st.integers(1, 20).map(lambda seq: EntryId(f"e{seq}"))
FACTS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(TargetOpened, targets, st.integers(1, 9), prongs),
    st.builds(TargetDescribed, targets, st.sampled_from(("a", "b"))),
    st.builds(TargetPlaced, targets, prongs, st.sampled_from(Role)),
    st.builds(PlanOrdered, prongs, st.permutations(TARGETS).map(tuple)),
    st.builds(TargetsTied, targets, targets, st.sampled_from(Tie), st.booleans()),
    st.builds(TargetStatusSet, targets, st.sampled_from(Status)),
    st.builds(
        TargetRated,
        targets,
        st.sampled_from(Measure),
        st.integers(1, 7),
        st.sampled_from(Moment),
    ),
    st.builds(FittingAccepted, targets, st.sampled_from(Measure), st.integers(1, 7), st.just("x")),
    st.builds(BodyFelt, targets, st.sampled_from(Moment)),
    st.builds(BodyScanned, targets, st.booleans()),
    st.builds(TargetReturned, targets, st.sampled_from(Found)),
    st.builds(PositiveChecked, targets, st.booleans()),
    st.builds(RungTried, targets, st.just("speed")),
    st.builds(TargetReviewed, targets, st.sampled_from(Decision)),
    st.builds(CaughtLeft, keys),
    st.builds(ResourceMade, resources, st.sampled_from(Kind)),
    st.builds(ResourceDescribed, resources, st.just("lake")),
    st.builds(ResourcePractised, resources, phases, turned=st.booleans()),
    st.builds(PhaseEntered, phases, st.none() | targets),
    st.builds(GuardOverridden, st.just("G1"), phases, st.none(), st.just(("no",)), st.just("x")),
    st.builds(EndFixed, st.just(NOON)),
    st.builds(SittingOpened, st.just("emdr"), st.just("CET"), st.just(0.0), st.just("b")),
    st.just(SittingClosed()),
    st.just(AddendumWritten("later")),
    st.just(SetStarted(PLAN)),
    st.builds(SetRun, keys, st.integers(0, 24), st.just(24.0), st.just("finished")),
    st.builds(SetRated, keys, st.integers(0, 10)),
    st.builds(CameUp, keys, st.just("a word")),
)


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[Entry, ...]:
    """Entries in ledger order, their moments in any; some correct one before of their kind, some erase one."""
    entries: list[Entry] = []
    for _ in range(draw(st.integers(0, 24))):
        entries.append(_drawn(draw, entries))
    return tuple(entries)


def _drawn(draw: st.DrawFn, before: list[Entry]) -> Entry:
    if before and draw(st.integers(0, 9)) == 0:
        gone = draw(st.sampled_from(before))
        return entry(
            len(before) + 1, BodyErased(gone.id, "asked", PersonId("a"), gone.at), gone.sitting
        )
    fact = draw(FACTS)
    alike = [one for one in before if type(one.fact) is type(fact)]
    corrects = draw(st.none() | st.sampled_from(alike)) if alike else None
    sitting = corrects.sitting if corrects else draw(st.sampled_from(SITTINGS))
    at_s = draw(st.integers(0, 600))
    return entry(len(before) + 1, fact, sitting, at_s, corrects.id if corrects else None)


def entry(
    seq: int,
    fact: Fact,
    sitting: SittingId | None = None,
    at_s: int = 0,
    corrects: EntryId | None = None,
) -> Entry:
    """A line of the client's book."""
    at = NOON.plus_s(at_s)
    return Entry(
        EntryId(f"e{seq}"),
        BOOK,
        sitting,
        at,
        at,
        PersonId("a"),
        "device",
        seq,
        fact.drawer,
        corrects,
        "why" if corrects else "",
        "",
        "",
        fact,
    )


@given(ledgers())
def test_entry_by_entry_is_the_same_as_at_once(entries: tuple[Entry, ...]) -> None:
    kept_up = reduce(EmdrView.after, entries, EmdrView())
    assert kept_up == view_of(entries)


@given(ledgers())
def test_without_the_notes_kept_apart_the_numbers_are_the_same(entries: tuple[Entry, ...]) -> None:
    whole = view_of(entries).state
    chart = view_of(one for one in entries if one.drawer is Drawer.CHART).state
    assert _numbers(chart) == _numbers(whole)
    assert all(one.made_of is None and one.felt == () for one in chart.targets)


@given(ledgers())
def test_a_set_lies_where_the_meeting_stood_as_it_began(entries: tuple[Entry, ...]) -> None:
    state = view_of(entries).state
    for meeting in state.meetings:
        for one in meeting.sets:
            before = [visit for visit in meeting.visits if visit.seq < one.seq]
            if not any(later.corrects or isinstance(later.fact, BodyErased) for later in entries):
                here = before[-1] if before else None
                expected = (here.phase, here.target) if here else (None, None)
                assert (one.phase, one.target) == expected


@given(ledgers())
def test_ratings_of_a_target_are_its_own_and_within_their_measure(
    entries: tuple[Entry, ...],
) -> None:
    known = {one.id: one for one in entries}
    for target in view_of(entries).state.targets:
        for rating in target.ratings:
            fact = known[rating.entry].fact
            assert isinstance(fact, TargetRated | SetRated)
            if isinstance(fact, TargetRated):
                assert (fact.target, fact.value) == (target.id, rating.value)
            else:
                assert rating.moment is Moment.AFTER_SET


@given(ledgers(), st.integers(0, 24))
def test_what_another_room_writes_changes_nothing(entries: tuple[Entry, ...], at: int) -> None:
    other = entry(999, AddendumWritten("tea"), SITTINGS[1])
    place = min(at, len(entries))
    assert view_of((*entries[:place], other, *entries[place:])).state == view_of(entries).state
    assert not isinstance(other.fact, COUNTS)


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    rated = [
        TargetRated(TARGETS[0], Measure.DISTRESS, value, Moment.AT_TARGET) for value in (8, 5, 3)
    ]
    opened = TargetOpened(TARGETS[0], 1, Prong.PAST)
    lines = [entry(1, opened), *(entry(2 + n, fact, at_s=n) for n, fact in enumerate(rated))]
    right = TargetRated(TARGETS[0], Measure.DISTRESS, 7, Moment.AT_TARGET)
    again = TargetRated(TARGETS[0], Measure.DISTRESS, 6, Moment.AT_TARGET)
    lines += [
        entry(5, right, at_s=0, corrects=EntryId("e2")),
        entry(6, again, at_s=0, corrects=EntryId("e5")),
    ]
    (target,) = view_of(lines).state.targets
    assert [one.value for one in target.ratings] == [6, 5, 3]


def test_a_set_rated_anew_has_one_rating() -> None:
    lines = [
        entry(1, SittingOpened("emdr", "CET", 0.0, "b"), SITTINGS[1]),
        entry(2, TargetOpened(TARGETS[0], 1, Prong.PAST)),
        entry(3, PhaseEntered(Phase.DESENSITISATION, TARGETS[0]), SITTINGS[1]),
        entry(4, SetStarted(PLAN), SITTINGS[1]),
        entry(5, SetRated(EntryId("e4"), 6), SITTINGS[1], 30),
        entry(6, SetRated(EntryId("e4"), 4), SITTINGS[1], 30, EntryId("e5")),
    ]
    state = view_of(lines).state
    assert [one.value for one in state.targets[0].ratings] == [4]
    assert state.meetings[0].sets[0].distress == 4


@pytest.mark.parametrize("fact", [TargetRated(TARGETS[1], Measure.VOC, 3, Moment.REVIEW)])
def test_what_is_said_of_an_unknown_target_changes_nothing(fact: Fact) -> None:
    assert view_of([entry(1, fact)]).state == EmdrState()


def test_no_repr_holds_a_word() -> None:
    view = view_of(worked_record().entries)
    said = repr(view) + repr(view.state) + repr(view.state.targets[0].made_of)
    for word in ("kitchen", "hand on the door", "I am not safe", "no wind"):
        assert word not in said


def _numbers(state: EmdrState) -> object:
    """Everything of a state that is no word kept apart."""
    targets_said = [
        (one.opened, one.prong, one.role, one.statuses, one.ratings) for one in state.targets
    ]
    work_said = [
        (one.fittings, one.scans, one.returns, one.checks, one.rungs, one.reviews)
        for one in state.targets
    ]
    meetings = [
        (one.sitting, one.visits, one.overrides, one.ends, one.closed, one.signed)
        for one in state.meetings
    ]
    sets = [
        (done.number, done.phase, done.target, done.run, done.distress)
        for one in state.meetings
        for done in one.sets
    ]
    resources_said = [(one.made, one.practised) for one in state.resources]
    plan = (state.ties, state.order, state.left)
    return targets_said, work_said, meetings, sets, resources_said, plan
