"""Each fact of stimulation in one line."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.facts import (
    FACTS,
    CameUp,
    OnboardRuleOpened,
    SetRated,
    SetRun,
    SetStarted,
)
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.kept import FACTS as KEPT
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.plan import HELD_S, Change, Channel, SetPlan
from kapdesk.bilateral.set_words import (
    changes_words,
    marks_words,
    onboard_words,
    passed_words,
    planned_passes,
    said,
)
from kapdesk.kernel.ids import EntryId
from tests.fakes.facts import whole
from tests.fakes.sets import CALM, EXACT

KEY = EntryId("e1")
RUN = SetRun(KEY, 6, 10.0, "finished", certificate=EXACT, plan=CALM, preset="Calm place", number=3)
HELD = SetPlan(rate_hz=0.6, seconds=HELD_S)
WIDE = msgspec.structs.replace(RUN, amplitude_deg=20.0)


def test_a_set_is_one_line() -> None:
    assert said(WIDE) == (
        "set 3: Calm place, 0.60 Hz · 6 passes · 10 s · 20° · rounded linear · peak 27°/s, pursuit · "
        "light and tone; 6 of 6 passes in 10 s, finished; "
        "timing: light and tone apart by 1 ms (±0.3), 0 late frames of 600, clock within 2 ppm"
    )
    cut = msgspec.structs.replace(RUN, passes=1, ended="fault", why="The stage was lost.")
    assert "1 of 6 passes in 10 s, fault (The stage was lost)" in said(cut)
    held = msgspec.structs.replace(cut, plan=HELD)
    assert "1 pass in 10 s, fault" in said(held)
    bare = msgspec.structs.replace(RUN, certificate=None)
    assert said(bare).endswith("timing: not measured: no stage ran it")


def test_a_width_that_was_only_wanted_is_not_told_as_seen() -> None:
    assert "10 s · rounded linear · width in degrees not measured · light and tone" in said(RUN)


def test_a_mark_on_the_way_to_the_count_is_at_its_beginning() -> None:
    assert marks_words((-0.03, 2.44)) == "marked at 0.0 s, 2.4 s"


def test_without_light_no_width_is_spoken_of() -> None:
    plan = SetPlan(rate_hz=0.5, passes=6, channels=(Channel.TACTILE,))
    assert said(SetStarted(plan, "Container")) == (
        "set begun: Container, 0.50 Hz · 6 passes · 12 s · touch"
    )
    held = SetPlan(rate_hz=0.6, seconds=HELD_S, channels=(Channel.TONE, Channel.TACTILE))
    assert said(SetStarted(held)).endswith("0.60 Hz · until you stop it · tone and touch")


def test_what_was_wanted_follows_the_changes_but_not_the_stop() -> None:
    longer = (Change(at_s=4.0, passes=10),)
    assert planned_passes(msgspec.structs.replace(RUN, passes=10, changes=longer)) == 10
    stop = (*longer, Change(at_s=11.0, passes=7))
    stopped = msgspec.structs.replace(RUN, passes=7, ended="stopped", changes=stop)
    assert planned_passes(stopped) == 10
    assert changes_words(stop) == (
        "at 4.0 s: to end after 10 passes",
        "at 11.0 s: to end after 7 passes",
    )


def test_what_was_on_board_is_said_where_there_was_something() -> None:
    assert onboard_words(SubstanceState.NONE, None) == ""
    assert onboard_words(SubstanceState.NONE, 2800.0) == ""
    assert onboard_words(SubstanceState.BEFORE, 2800.0) == "before the dose"
    assert onboard_words(SubstanceState.PEAK, 45.2) == "peak, 45 min since the first dose"


def test_a_rule_opened_says_which_when_and_why() -> None:
    opened = OnboardRuleOpened(OnboardRule.RATE, "steady", SubstanceState.COMEDOWN, 90.0)
    assert said(opened) == (
        "opened for this session: rates above the bound while an effect lasts "
        "(comedown, 90 min since the first dose), because steady"
    )
    assert passed_words(()) == ""
    assert passed_words((("light", "a"), ("check", "b"), ("of a later version", "c"))) == (
        "opened for this session: the light while it is closed by the medicine; "
        "the light without eyes that follow smoothly"
    )


def test_every_fact_says_something_and_never_what_came_up() -> None:
    for kind in (*FACTS, *KEPT):
        assert said(whole(kind, "word"))
    assert said(SetRated(KEY, 4)) == "distress 4 after the set"
    assert "lake" not in said(CameUp(KEY, "a lake"))
