"""What is known of the client now."""

from __future__ import annotations

from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.latest import latest_known
from tests.kapdesk.dosing.session import Session, pressure


def test_each_measure_keeps_its_own_last_value() -> None:
    session = Session()
    assert latest_known(session.view()) is None
    session.reads(pressure(124, 78), 10)
    session.reads(Vitals(distress=6), 20)
    session.reads(Vitals(spo2_pct=96), 15)
    known = latest_known(session.view())
    assert known is not None
    assert (known.systolic_mmhg, known.spo2_pct, known.distress) == (124, 96, 6)
