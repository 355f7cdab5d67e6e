"""What the rules ask about, and what they leave alone."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.emdr.model.nouns import Found, Moment, Phase, Status
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.targets import TargetStatusSet
from kapdesk.emdr.rules.prompts import Asking, prompts_of
from tests.kapdesk.emdr.told import T1, T2, Work, case, under


def at_work(distress: int = 5) -> Work:
    work = Work()
    work.assesses(distress=distress)
    work.enters(Phase.DESENSITISATION)
    return work


def asked(work: Work, **also: object) -> dict[Asking, str]:
    return {one.key: one.sentence for one in prompts_of(case(work, **also))}


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (5, 7, None),
        (4, 7, "The distress rose by 3. Grow steady first?"),
        (7, 8, "The distress is 8. Grow steady first?"),
        (9, 8, "The distress is 8. Grow steady first?"),
        (9, 7, None),
    ],
)
def test_a_rise_of_three_or_eight_asks_whether_to_grow_steady(
    before: int, after: int, says: str | None
) -> None:
    work = at_work(before)
    work.runs(after)
    assert asked(work).get(Asking.STEADY) == says
    work.enters(Phase.CLOSURE)
    assert Asking.STEADY not in asked(work)


def test_a_high_distress_before_any_set_asks_nothing() -> None:
    work = at_work(9)
    assert asked(work) == {}
    work.rates(9)
    assert asked(work) == {}
    work.runs()
    work.rates(9)
    assert Asking.STEADY in asked(work)
    assert Asking.STEADY not in asked(work, policy=Policy(high=10))


def test_closing_comes_next_until_it_is_there() -> None:
    work = at_work()
    soon = work.now.plus_s(700.0)
    assert asked(work, ends=soon)[Asking.CLOSING].startswith("12 minutes left")
    assert Asking.CLOSING not in asked(work, ends=work.now.plus_s(1800.0))
    work.enters(Phase.CLOSURE)
    assert Asking.CLOSING not in asked(work, ends=soon)


def test_two_quiet_replies_in_a_row_lead_back_to_the_target() -> None:
    work = at_work()
    work.runs(tags=("same",))
    assert Asking.RETURN not in asked(work)
    work.runs(tags=("positive", "same"))
    assert Asking.RETURN in asked(work)
    work.returns(Found.NEW)
    assert Asking.RETURN not in asked(work)
    work.runs(tags=("positive",))
    work.runs(tags=("positive", "memory"))
    work.runs()
    assert Asking.RETURN not in asked(work)


def test_what_is_owed_is_named_until_one_looks_back() -> None:
    work = at_work()
    work.meets(72.0)
    assert asked(work)[Asking.REVIEW] == "To be looked at again first: T1."
    work.enters(Phase.REVIEW)
    assert Asking.REVIEW not in asked(work)


def test_what_was_finished_under_effect_is_named_once_the_client_is_sober() -> None:
    work = at_work()
    work.opens(T2)
    work.say(TargetStatusSet(T2, Status.PROVISIONAL))
    work.onboard = under(SubstanceState.AFTER, 300.0)
    assert Asking.SOBER not in asked(work)
    work.onboard = under(SubstanceState.AFTER, 1440.0)
    assert asked(work)[Asking.SOBER] == "Finished under effect, to be looked at sober: T2."


def test_standing_still_is_asked_about() -> None:
    work = at_work()
    for _ in range(3):
        work.runs(5)
    assert asked(work)[Asking.BLOCKED] == "The distress has not moved over 3 ratings."


def test_the_most_pressing_comes_first() -> None:
    work = at_work(2)
    work.runs(6)
    work.rates(6, moment=Moment.AFTER_SET)
    work.rates(6, moment=Moment.AFTER_SET)
    work.rates(9, moment=Moment.AFTER_SET)
    keys = [one.key for one in prompts_of(case(work, ends=work.now))]
    assert keys == [Asking.STEADY, Asking.CLOSING]
    work.enters(Phase.DESENSITISATION, T1)
