"""Where a client stands in the windows of a protocol."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.dosing.rules.onboard import onboard
from tests.kapdesk.dosing.session import DOSE, Session, minute


@pytest.mark.parametrize(
    ("minutes", "state"),
    [
        (5, SubstanceState.ONSET),
        (25, SubstanceState.ONSET),
        (45, SubstanceState.PEAK),
        (70, SubstanceState.PEAK),
        (100, SubstanceState.COMEDOWN),
        (149, SubstanceState.COMEDOWN),
        (150, SubstanceState.AFTER),
    ],
)
def test_the_windows_are_those_of_the_pinned_protocol(minutes: int, state: SubstanceState) -> None:
    session = Session()
    assert onboard(session.view(), minute(-5)).state is SubstanceState.BEFORE
    session.add(DOSE, 0)
    assert onboard(session.view(), minute(-5)).state is SubstanceState.BEFORE
    found = onboard(session.view(), minute(minutes))
    assert found.state is state
    assert found.minutes == pytest.approx(minutes)


def test_a_later_dose_counts_its_own_windows_and_the_strictest_holds() -> None:
    session = Session()
    session.add(DOSE, 0)
    session.add(DOSE, 100)
    assert onboard(session.view(), minute(99)).state is SubstanceState.COMEDOWN
    found = onboard(session.view(), minute(140))
    assert found.state is SubstanceState.PEAK
    assert found.minutes == pytest.approx(140)
