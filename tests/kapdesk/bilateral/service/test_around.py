"""A rule of the medicine's is opened with a reason, for one sitting, until the next dose."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.facts import OnboardRuleOpened, PursuitChecked, SetStarted
from kapdesk.bilateral.model.guard import Onboard, Pursuit, SubstanceState
from kapdesk.bilateral.model.onboard import OnboardRule, RuleOpened
from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.model.view import SetsView, view_of
from kapdesk.bilateral.service.around import Around, closing, opened_of, pursuit_of
from kapdesk.chart.model import Entry
from kapdesk.kernel.instant import Instant
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.entries import entry
from tests.fakes.sets import CALM, FINISHED, refusal, taken
from tests.ui.shell.sittings import begin, give_dose, known_client, sitting_of

WHY = "asked for the light, followed it well before"
HOUR = Instant(0).plus_s(10 * 3600)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_vault(tmp_path / "vault")


def test_the_light_is_opened_at_the_height_with_a_reason_and_the_set_says_so(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
        sets = desk.stimulation.sets
        assert "not closed" in refusal(sets.open_rule(sitting, OnboardRule.LIGHT, WHY))
        give_dose(desk, sitting)
        clock.passes(45 * 60)
        assert "Write why" in refusal(sets.open_rule(sitting, OnboardRule.LIGHT, "  "))
        assert "1000 letters" in refusal(sets.open_rule(sitting, OnboardRule.LIGHT, "a" * 1001))
        assert "not closed" in refusal(sets.open_rule(sitting, OnboardRule.CHECK, WHY))
        (entry,) = taken(sets.open_rule(sitting, OnboardRule.LIGHT, WHY))
        fact = entry.fact
        assert isinstance(fact, OnboardRuleOpened)
        assert (fact.rule, fact.reason, fact.substance) == (
            OnboardRule.LIGHT,
            WHY,
            SubstanceState.PEAK,
        )
        assert fact.since_dose_min == pytest.approx(45.0)
        (begun,) = taken(sets.start(sitting, CALM))
        assert isinstance(begun.fact, SetStarted)
        assert begun.fact.opened_rules == (("light", WHY),)
        taken(sets.end(sitting, begun.id, FINISHED))
        quick = msgspec.structs.replace(CALM, rate_hz=1.2, channels=(Channel.TACTILE,))
        assert "0.8 Hz" in refusal(sets.start(sitting, quick))
        taken(sets.open_rule(sitting, OnboardRule.RATE, WHY))
        (begun,) = taken(sets.start(sitting, quick))
        assert isinstance(begun.fact, SetStarted)
        assert begun.fact.opened_rules == (("light", WHY), ("rate", WHY))


def test_what_was_opened_closes_with_the_next_dose(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
        sets = desk.stimulation.sets
        give_dose(desk, sitting)
        clock.passes(45 * 60)
        taken(sets.open_rule(sitting, OnboardRule.LIGHT, WHY))
        assert sets.around(sitting).opened == (RuleOpened(OnboardRule.LIGHT, WHY),)
        give_dose(desk, sitting)
        assert sets.around(sitting).opened == ()
        clock.passes(60)
        assert "The light is closed" in refusal(sets.start(sitting, CALM))


def test_what_was_opened_ends_with_the_sitting_and_with_its_window(folder: Path) -> None:
    clock = FakeClock()
    with opened(folder, clock) as desk:
        sitting = sitting_of(begin(desk))
        sets = desk.stimulation.sets
        give_dose(desk, sitting)
        clock.passes(45 * 60)
        taken(sets.open_rule(sitting, OnboardRule.LIGHT, WHY))
        clock.passes(45 * 60)
        assert "follows a slow light" in refusal(sets.start(sitting, CALM))
        taken(sets.open_rule(sitting, OnboardRule.CHECK, WHY))
        taken(sets.start(sitting, CALM))
        taken(desk.dosing.ending.close(sitting))
        assert "closed" in refusal(sets.open_rule(sitting, OnboardRule.RATE, WHY))
        other = sitting_of(taken(desk.stimulation.resourcing.begin(known_client(desk))))
        assert sets.around(other).opened == ()
        assert "follows a slow light" in refusal(sets.start(other, CALM))


def test_only_what_narrows_now_is_said_to_have_been_passed() -> None:
    light = RuleOpened(OnboardRule.LIGHT, WHY)
    peak = Around(onboard=Onboard(SubstanceState.PEAK, 40.0), opened=(light,))
    assert peak.passed == (light,)
    later = Around(onboard=Onboard(SubstanceState.COMEDOWN, 90.0), opened=(light,))
    assert later.passed == ()
    assert closing(later.allowed) == (OnboardRule.RATE, OnboardRule.CHECK)


def written(minutes: list[float]) -> SetsView:
    """A check and an opening at each of these minutes."""
    entries: list[Entry] = []
    for minute in minutes:
        at = HOUR.plus_s(minute * 60.0)
        for fact in (
            PursuitChecked(Pursuit.SMOOTH),
            OnboardRuleOpened(OnboardRule.RATE, f"at {minute:g}"),
        ):
            made = entry(fact, len(entries) + 1)
            entries.append(msgspec.structs.replace(made, at=at))
    return view_of(entries)


@given(
    st.lists(st.integers(0, 200), max_size=6).map(sorted),
    st.one_of(st.none(), st.integers(0, 200)),
    st.integers(0, 200),
)
def test_nothing_from_before_the_last_dose_or_ahead_of_now_counts(
    minutes: list[int], dosed: int | None, now: int
) -> None:
    view = written([float(one) for one in minutes])
    since = None if dosed is None or dosed > now else float(now - dosed)
    onboard = Onboard(SubstanceState.COMEDOWN, since, since)
    at = HOUR.plus_s(now * 60.0)
    counts = [one for one in minutes if one <= now and (since is None or one > now - since)]
    opened = opened_of(view, onboard, at)
    assert opened == ((RuleOpened(OnboardRule.RATE, f"at {counts[-1]}"),) if counts else ())
    last = minutes[-1] if minutes else None
    assert (pursuit_of(view, onboard, at) is not None) == (last in counts)
