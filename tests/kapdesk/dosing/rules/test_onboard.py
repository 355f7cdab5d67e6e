"""Where a client stands in the windows of the protocols they were dosed by."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.dosing.model.facts import ProtocolPinned
from kapdesk.dosing.model.protocol import Phase
from kapdesk.dosing.protocols import load_protocol
from kapdesk.dosing.rules.onboard import ON_BOARD_H, Beside, beside, onboard, strictest, together
from kapdesk.kernel.instant import Instant
from tests.kapdesk.dosing.session import DOSE, ZERO, Session, minute

PROTOCOLS = ("sublingual", "intravenous", "intramuscular", "subcutaneous", "esketamine")
WINDOWS = {
    "administration": SubstanceState.ONSET,
    "onset": SubstanceState.ONSET,
    "peak": SubstanceState.PEAK,
    "effect": SubstanceState.PEAK,
    "plateau": SubstanceState.COMEDOWN,
    "return": SubstanceState.COMEDOWN,
    "recovery": SubstanceState.AFTER,
}
MINUTES = st.integers(-600, 3000)


@pytest.mark.parametrize("name", PROTOCOLS)
def test_the_windows_of_every_shipped_protocol_are_beginning_height_going_and_after(
    name: str,
) -> None:
    session = Session(name)
    assert onboard(session.view(), minute(-5)).state is SubstanceState.BEFORE
    session.add(DOSE, 0)
    phases = [one for one in load_protocol(name).phases if one.end_min > 0]
    for phase in phases:
        for at in (max(phase.start_min, 0.0), phase.end_min - 0.01):
            found = onboard(session.view(), minute(at))
            assert found.state is WINDOWS[phase.key]
            assert found.minutes == pytest.approx(at)
    assert onboard(session.view(), minute(phases[-1].end_min)).state is SubstanceState.AFTER
    assert onboard(session.view(), minute(-5)).state is SubstanceState.BEFORE


@pytest.mark.parametrize(
    ("minutes", "state"),
    [
        (5, SubstanceState.ONSET),
        (25, SubstanceState.ONSET),
        (45, SubstanceState.PEAK),
        (70, SubstanceState.COMEDOWN),
        (100, SubstanceState.COMEDOWN),
        (120, SubstanceState.AFTER),
    ],
)
def test_the_windows_are_those_of_the_pinned_protocol(minutes: int, state: SubstanceState) -> None:
    session = Session()
    session.add(DOSE, 0)
    assert onboard(session.view(), minute(minutes)).state is state


def test_a_window_nobody_knows_and_a_gap_count_as_the_height() -> None:
    session = Session()
    pinned = session.entries[1].fact
    assert isinstance(pinned, ProtocolPinned)
    phases = (
        Phase("float", "Floating", 0, 20, "kap-2.2"),
        Phase("return", "Return", 40, 60, "kap-2.2"),
    )
    protocol = msgspec.structs.replace(pinned.protocol, phases=phases)
    session.add(msgspec.structs.replace(pinned, protocol=protocol), -20)
    session.add(DOSE, 0)
    states = [onboard(session.view(), minute(at)).state for at in (10, 30, 50, 60)]
    assert states == [
        SubstanceState.PEAK,
        SubstanceState.PEAK,
        SubstanceState.COMEDOWN,
        SubstanceState.AFTER,
    ]


def test_a_later_dose_counts_its_own_windows_and_the_strictest_holds() -> None:
    session = Session()
    session.add(DOSE, 0)
    session.add(DOSE, 100)
    assert onboard(session.view(), minute(99)).state is SubstanceState.COMEDOWN
    found = onboard(session.view(), minute(140))
    assert found.state is SubstanceState.PEAK
    assert found.minutes == pytest.approx(140)
    assert found.since_last_min == pytest.approx(40)


@given(st.lists(MINUTES, min_size=1, max_size=4), MINUTES, MINUTES, st.data())
def test_a_dose_put_right_counts_where_it_stands_now(
    written: list[int], right: int, now: int, data: st.DataObject
) -> None:
    session, plain = Session(), Session()
    ids = [session.add(DOSE, one) for one in written]
    wrong = data.draw(st.integers(0, len(written) - 1))
    session.add(DOSE, right, corrects=ids[wrong])
    for number, one in enumerate(written):
        plain.add(DOSE, right if number == wrong else one)
    assert onboard(session.view(), minute(now)) == onboard(plain.view(), minute(now))


@given(st.lists(MINUTES, min_size=1, max_size=4), MINUTES)
def test_several_doses_are_never_milder_than_any_one_of_them(written: list[int], now: int) -> None:
    session = Session()
    for one in written:
        session.add(DOSE, one)
    states = []
    for one in written:
        alone = Session()
        alone.add(DOSE, one)
        states.append(onboard(alone.view(), minute(now)).state)
    assert onboard(session.view(), minute(now)).state is strictest(states)


def on_day(at: Instant, now: Instant) -> bool:
    return at.local().date() == now.local().date()


@given(
    st.lists(st.lists(MINUTES, max_size=3), max_size=3),
    st.lists(MINUTES, max_size=3),
    st.booleans(),
    MINUTES,
)
def test_nothing_on_board_is_never_said_on_the_day_of_a_dose(
    others: list[list[int]], own: list[int], dosing: bool, now: int
) -> None:
    """Whether this sitting is a dosing session or not, before the dose, after it, and after midnight."""
    sessions = []
    for doses in others:
        session = Session()
        for one in doses:
            session.add(DOSE, one)
        sessions.append(session)
    found = [beside(Beside(session.view()), minute(now)) for session in sessions]
    if dosing:
        mine = Session()
        for one in own:
            mine.add(DOSE, one)
        found.append(onboard(mine.view(), minute(now)))
        others = [*others, own]
    said = together(found)
    given_at = [minute(one) for doses in others for one in doses]
    if dosing or any(on_day(at, minute(now)) for at in given_at):
        assert said.state is not SubstanceState.NONE
    behind = [now - one for doses in others for one in doses if one <= now]
    if behind and min(behind) <= ON_BOARD_H * 60:
        assert said.state not in (SubstanceState.NONE, SubstanceState.BEFORE)
    assert said.since_last_min == (pytest.approx(min(behind)) if behind else None)


def test_after_midnight_the_dose_is_still_told_of_and_a_day_later_its_minutes_alone() -> None:
    session = Session()
    session.add(DOSE, 13 * 60)
    late = beside(Beside(session.view()), minute(14.5 * 60))
    assert minute(14.5 * 60).local().date() == ZERO.local().date() + timedelta(days=1)
    assert late == Onboard(SubstanceState.COMEDOWN, 90.0, 90.0)
    assert beside(Beside(session.view()), minute(37 * 60)).state is SubstanceState.AFTER
    gone = beside(Beside(session.view()), minute(37 * 60 + 1))
    assert gone == Onboard(SubstanceState.NONE, 24 * 60 + 1.0, 24 * 60 + 1.0)


def test_a_session_that_is_open_without_a_dose_may_still_bring_one_today() -> None:
    session = Session()
    assert beside(Beside(session.view(), open=True), minute(60)).state is SubstanceState.BEFORE
    assert beside(Beside(session.view(), open=False), minute(60)) == Onboard()
    assert beside(Beside(session.view(), open=True), minute(24 * 60)) == Onboard()
