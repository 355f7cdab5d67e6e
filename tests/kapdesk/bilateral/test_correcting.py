"""What was typed of a set can be put right; what the stage measured cannot be typed over."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.correcting import MEASURED, set_put_right
from kapdesk.bilateral.model.facts import (
    CameUp,
    OnboardRuleOpened,
    PursuitChecked,
    SetRated,
    SetRun,
)
from kapdesk.bilateral.model.guard import Pursuit, SubstanceState
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.said import CameUpSaid, EyesSeen, Rated, RuleOpenedSaid, SetNoted
from kapdesk.kernel.ids import EntryId
from tests.fakes.sets import CALM, EXACT

KEY = EntryId("e1")
RUN = SetRun(KEY, 6, 10.0, "finished", plan=CALM, preset="Calm place", number=2)


def test_each_kind_is_put_right_by_its_own() -> None:
    assert set_put_right(SetRated(KEY, 5), Rated(4)) == SetRated(KEY, 4)
    assert set_put_right(CameUp(KEY, "a"), CameUpSaid("b")) == CameUp(KEY, "b")
    eyes = set_put_right(PursuitChecked(Pursuit.SMOOTH), EyesSeen(Pursuit.JERKY))
    assert eyes == PursuitChecked(Pursuit.JERKY)
    opened = OnboardRuleOpened(OnboardRule.LIGHT, "askd", SubstanceState.PEAK, 45.0)
    right = set_put_right(opened, RuleOpenedSaid(OnboardRule.RATE, "asked"))
    assert right == msgspec.structs.replace(opened, reason="asked")
    assert set_put_right(SetRated(KEY, 5), EyesSeen(Pursuit.JERKY)) is None


def test_a_noted_set_keeps_what_was_not_said_anew() -> None:
    said = SetNoted(rate_hz=0.5, ended="stopped", done=4)
    fixed = set_put_right(RUN, said)
    assert isinstance(fixed, SetRun)
    assert fixed.plan == msgspec.structs.replace(CALM, rate_hz=0.5)
    assert (fixed.passes, fixed.seconds, fixed.ended) == (4, 8.0, "stopped")
    assert (fixed.preset, fixed.number) == ("Calm place", 2)


def test_a_measured_set_stands() -> None:
    measured = msgspec.structs.replace(RUN, certificate=EXACT)
    assert set_put_right(measured, SetNoted(done=4)) is MEASURED
