"""What locks and a medicine leave to choose from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.guard import (
    LengthLock,
    Lock,
    Locks,
    Onboard,
    Pursuit,
    SubstanceState,
)
from kapdesk.bilateral.model.onboard import (
    AS_SHIPPED,
    Light,
    OnboardPolicy,
    OnboardRule,
    RuleOpened,
)
from kapdesk.bilateral.model.plan import HELD_S, RATE_HZ, Channel, Path, SetPlan, Sound
from kapdesk.bilateral.narrowing import allowed, narrowed, pursuit_check, too_long, why
from kapdesk.bilateral.parse.checking import checked
from kapdesk.bilateral.regime import peak_deg_s
from kapdesk.kernel.errors import Refusals
from tests.kapdesk.bilateral.drawn import plans

EYES = Lock("seizure", Channel.VISUAL, "Seizures: yes.", closes=True)
DIZZY = Lock("vestibular", Channel.VISUAL, "Vertigo: yes.", most_hz=0.6)
EARS = Lock("hearing", Channel.TONE, "Tinnitus: yes.", most_db=-12.0)
SKIN = Lock("touch", Channel.TACTILE, "Neuropathy: yes.")
LOCKS = st.lists(st.sampled_from([EYES, DIZZY, EARS, SKIN]), unique=True).map(
    lambda some: Locks(
        tuple(some), length=LengthLock("age-6", 20, "At this age.") if some else None
    )
)
STATES = st.sampled_from(list(SubstanceState)).map(lambda state: Onboard(state, 40.0))
PURSUITS = st.sampled_from([None, *Pursuit])
POLICIES = st.builds(
    OnboardPolicy,
    *[st.sampled_from(list(Light))] * 4,
    most_hz=st.sampled_from([0.5, 0.8, RATE_HZ.high]),
    check_s=st.sampled_from([15.0, 20.0]),
)
RULES = st.lists(st.sampled_from(list(OnboardRule)), unique=True).map(
    lambda some: tuple(RuleOpened(rule, "asked for") for rule in some)
)
BOTH = SetPlan(rate_hz=1.0, passes=24, channels=(Channel.VISUAL, Channel.TONE))


def _in(state: SubstanceState, pursuit: Pursuit | None = None) -> Allowed:
    return allowed(Locks(), Onboard(state, 30.0), pursuit=pursuit)


def test_without_locks_or_medicine_everything_is_open() -> None:
    for state in (SubstanceState.NONE, SubstanceState.BEFORE):
        bounds = _in(state)
        assert all(way.open and not way.reasons for way in bounds.ways)
        assert (bounds.most_hz, bounds.most_db, bounds.eyes_closed) == (RATE_HZ.high, 0.0, False)
        assert narrowed(BOTH, bounds) == BOTH
        assert why(BOTH, bounds) == ()


@pytest.mark.parametrize("state", [SubstanceState.ONSET, SubstanceState.PEAK])
def test_while_a_medicine_begins_and_is_at_its_height_there_is_no_light(
    state: SubstanceState,
) -> None:
    bounds = _in(state, Pursuit.SMOOTH)
    assert not bounds.way(Channel.VISUAL).open
    assert not bounds.way(Channel.VISUAL).asks_pursuit
    assert bounds.eyes_closed
    plan = narrowed(BOTH, bounds)
    assert isinstance(plan, SetPlan)
    assert (plan.channels, plan.rate_hz) == ((Channel.TONE,), 0.8)
    assert [reason.source for reason in why(BOTH, bounds)] == ["emdr-3.6", "emdr-3.6"]


def test_afterwards_the_light_opens_by_a_check_of_the_eyes() -> None:
    for state in (SubstanceState.COMEDOWN, SubstanceState.AFTER):
        assert _in(state).way(Channel.VISUAL).asks_pursuit
        assert _in(state, Pursuit.SMOOTH).way(Channel.VISUAL).open
        jerky = _in(state, Pursuit.JERKY).way(Channel.VISUAL)
        assert not jerky.open
        assert "jerky" in jerky.reasons[0].sentence
    assert _in(SubstanceState.COMEDOWN, Pursuit.SMOOTH).most_hz == 0.8
    assert _in(SubstanceState.AFTER, Pursuit.SMOOTH).most_hz == RATE_HZ.high


def test_the_check_is_twenty_seconds_of_slow_pursuit() -> None:
    plan = pursuit_check()
    assert checked(plan) is plan
    assert plan.seconds == AS_SHIPPED.check_s == 20.0
    peak = peak_deg_s(plan, plan.amplitude_deg or 0.0)
    assert peak is not None
    assert peak < 20.0


def test_a_lock_closes_until_a_clinician_opens_it() -> None:
    locks = Locks((EYES, DIZZY))
    way = allowed(locks, Onboard()).way(Channel.VISUAL)
    assert (way.open, way.opens) == (False, ("seizure",))
    assert way.reasons[0].sentence == "The light: closed. Seizures: yes."
    opened = Locks(locks.locks, (("seizure", "seen by a neurologist"),))
    way = allowed(opened, Onboard()).way(Channel.VISUAL)
    assert (way.open, way.most_hz) == (True, 0.6)
    assert [reason.sentence for reason in way.reasons] == [
        "The light: at most 0.6 Hz. Vertigo: yes."
    ]


def test_a_bound_comes_down_to_what_the_screening_leaves() -> None:
    bounds = allowed(Locks((DIZZY, EARS, SKIN)), Onboard())
    slow, loud = (
        narrowed(BOTH, bounds),
        narrowed(SetPlan(1.0, 6, sound=Sound(gain_left=0.9)), bounds),
    )
    assert isinstance(slow, SetPlan)
    assert isinstance(loud, SetPlan)
    assert slow.rate_hz == 0.6
    assert loud.sound.gain_left == pytest.approx(0.251, abs=0.001)
    assert [reason.sentence for reason in bounds.way(Channel.TACTILE).reasons] == [SKIN.reason]


def test_a_plan_with_nothing_left_says_every_reason() -> None:
    light = SetPlan(rate_hz=1.0, passes=24, channels=(Channel.VISUAL,))
    found = narrowed(light, allowed(Locks((EYES,)), Onboard(SubstanceState.PEAK, 40.0)))
    assert isinstance(found, Refusals)
    assert [one.field for one in found.items] == ["channels", "channels"]


def test_a_practice_chooses_which_windows_close_the_light() -> None:
    policy = OnboardPolicy(
        onset=Light.CHECK, peak=Light.OPEN, comedown=Light.CLOSED, after=Light.OPEN, check_s=30.0
    )
    ways = {
        state: allowed(Locks(), Onboard(state, 30.0), policy=policy)
        for state in (SubstanceState.ONSET, SubstanceState.PEAK, SubstanceState.COMEDOWN)
    }
    onset = ways[SubstanceState.ONSET].way(Channel.VISUAL)
    assert (onset.open, onset.asks_pursuit, onset.rule) == (False, True, OnboardRule.CHECK)
    assert "30 seconds" in onset.reasons[0].sentence
    assert ways[SubstanceState.PEAK].way(Channel.VISUAL).open
    assert not ways[SubstanceState.COMEDOWN].way(Channel.VISUAL).asks_pursuit
    assert ways[SubstanceState.COMEDOWN].eyes_closed
    assert (
        allowed(Locks(), Onboard(SubstanceState.AFTER, 30.0), policy=policy)
        .way(Channel.VISUAL)
        .open
    )
    assert pursuit_check(policy.check_s).seconds == 30.0


def test_a_practice_chooses_its_bound_or_none() -> None:
    peak = Onboard(SubstanceState.PEAK, 30.0)
    half = allowed(Locks(), peak, policy=OnboardPolicy(most_hz=0.5))
    assert (half.most_hz, half.rule) == (0.5, OnboardRule.RATE)
    assert "0.5 Hz" in half.reasons[0].sentence
    free = allowed(Locks(), peak, policy=OnboardPolicy(most_hz=RATE_HZ.high))
    assert (free.most_hz, free.rule, free.reasons) == (RATE_HZ.high, None, ())


@pytest.mark.parametrize(
    ("state", "rule"),
    [
        (SubstanceState.ONSET, OnboardRule.LIGHT),
        (SubstanceState.PEAK, OnboardRule.LIGHT),
        (SubstanceState.COMEDOWN, OnboardRule.CHECK),
        (SubstanceState.AFTER, OnboardRule.CHECK),
    ],
)
def test_a_rule_opened_with_a_reason_lets_the_light_on_and_says_so(
    state: SubstanceState, rule: OnboardRule
) -> None:
    onboard = Onboard(state, 30.0)
    assert allowed(Locks(), onboard).way(Channel.VISUAL).rule is rule
    (other,) = {OnboardRule.LIGHT, OnboardRule.CHECK} - {rule}
    wrong = allowed(Locks(), onboard, opened=(RuleOpened(other, "asked for"),))
    assert not wrong.way(Channel.VISUAL).open
    bounds = allowed(Locks(), onboard, opened=(RuleOpened(rule, "asked for"),))
    way = bounds.way(Channel.VISUAL)
    assert (way.open, way.rule, bounds.eyes_closed) == (True, None, False)
    assert way.reasons[0].sentence.endswith("asked for.")
    assert way.reasons[0].opened
    assert way.against == ()
    both_closed = allowed(Locks((EYES,)), onboard, opened=(RuleOpened(rule, "asked for"),))
    assert not both_closed.way(Channel.VISUAL).open
    assert [one.sentence for one in both_closed.way(Channel.VISUAL).against] == [
        "The light: closed. Seizures: yes."
    ]


def test_a_bound_that_was_opened_is_told_at_any_rate() -> None:
    peak = Onboard(SubstanceState.PEAK, 30.0)
    bounds = allowed(Locks(), peak, opened=(RuleOpened(OnboardRule.RATE, "steady at one"),))
    assert (bounds.most_hz, bounds.rule) == (RATE_HZ.high, None)
    slow = SetPlan(rate_hz=0.5, passes=6, channels=(Channel.TACTILE,))
    (told,) = why(slow, bounds)
    assert told.sentence == (
        "While an effect lasts, sets go at most at 0.8 Hz; opened for this session: steady at one."
    )


@given(
    plan=plans(),
    locks=LOCKS,
    onboard=STATES,
    pursuit=PURSUITS,
    policy=POLICIES,
    opened=RULES,
)
def test_opening_a_rule_never_opens_what_another_closes(
    plan: SetPlan,
    locks: Locks,
    onboard: Onboard,
    pursuit: Pursuit | None,
    policy: OnboardPolicy,
    opened: tuple[RuleOpened, ...],
) -> None:
    shut = allowed(locks, onboard, pursuit=pursuit, policy=policy)
    bounds = allowed(locks, onboard, pursuit=pursuit, policy=policy, opened=opened)
    rules = {one.rule for one in opened}
    for before, after in zip(shut.ways, bounds.ways, strict=True):
        assert after.open == (before.open or (before.rule in rules and not before.opens))
        assert (after.most_hz, after.most_db) == (before.most_hz, before.most_db)
    assert bounds.most_hz == (RATE_HZ.high if shut.rule in rules else shut.most_hz)
    found = narrowed(plan, bounds)
    if not isinstance(found, Refusals):
        assert found.rate_hz <= bounds.rate_hz(found.channels, found.path)


@given(plan=plans(), locks=LOCKS, onboard=STATES, pursuit=PURSUITS, policy=POLICIES)
def test_no_plan_gets_past_what_narrows_it(
    plan: SetPlan,
    locks: Locks,
    onboard: Onboard,
    pursuit: Pursuit | None,
    policy: OnboardPolicy,
) -> None:
    bounds = allowed(locks, onboard, pursuit=pursuit, policy=policy)
    found = narrowed(plan, bounds)
    if isinstance(found, Refusals):
        assert all(not bounds.way(channel).open for channel in plan.channels)
        return
    assert all(bounds.way(channel).open for channel in found.channels)
    assert found.rate_hz <= bounds.rate_hz(found.channels, found.path)
    assert checked(found, confirmed=True) is found
    assert narrowed(found, bounds) == found
    if found != plan:
        assert why(plan, bounds) or plan.path is Path.TWO_POINT


CHILD = LengthLock("age-6", 20, "At this age, 20 passes.", "child-6")


@pytest.mark.parametrize(
    ("plan", "passes"),
    [
        (SetPlan(1.0, 20), 20),
        (SetPlan(1.0, 12), 12),
        (SetPlan(1.0, 21), 20),
        (SetPlan(1.0, seconds=20.0), None),
        (SetPlan(1.0, seconds=21.0), 20),
        (SetPlan(0.5, seconds=40.0), None),
        (SetPlan(0.5, seconds=HELD_S), 20),
    ],
)
def test_a_childs_set_is_no_longer_than_its_age_allows(plan: SetPlan, passes: int | None) -> None:
    bounds = allowed(Locks(length=CHILD), Onboard())
    found = narrowed(plan, bounds)
    assert isinstance(found, SetPlan)
    assert found.passes == passes
    assert (found == plan) is not too_long(plan, bounds)
    said = [one.sentence for one in why(plan, bounds)]
    assert (CHILD.reason in said) is too_long(plan, bounds)
    assert bounds.shut
    assert narrowed(plan, allowed(Locks(), Onboard())) == plan


def test_a_length_that_was_opened_bounds_nothing_and_says_so() -> None:
    locks = Locks(opened=(("age-6", "asked for longer"),), length=CHILD)
    bounds = allowed(locks, Onboard())
    long = SetPlan(1.0, 60)
    assert (narrowed(long, bounds), bounds.shut) == (long, False)
    (told,) = why(long, bounds)
    assert told.opened
    assert told.sentence.endswith("Opened for this client: asked for longer.")


def test_what_only_bounds_a_channel_can_be_opened_too() -> None:
    bounds = allowed(Locks((DIZZY, EARS, SKIN, EYES)), Onboard())
    assert bounds.way(Channel.VISUAL).widens == (DIZZY.key,)
    assert bounds.way(Channel.TONE).widens == (EARS.key,)
    assert bounds.way(Channel.TACTILE).widens == ()
