"""A part's ratings over sessions, placed in days beside doses and measures."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.ifs.model.nouns import Measure, Moment
from kapdesk.ifs.model.work import PartRated
from kapdesk.ifs.seen.curves import Beside, curves_of
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met
from tests.kapdesk.ifs.told import Work

A = PartId("a")


def test_each_measure_that_was_rated_has_its_curve_in_time() -> None:
    work = Work()
    work.lays(met("a"))
    work.rates("a", 2)
    began = work.now
    work.meets(24.0)
    work.say(
        PartRated(A, Measure.TRUST, 6, Moment.PEAK, SubstanceState.PEAK, 40.0),
        at=began.plus_s(86_400),
    )
    work.rates("a", 8, Measure.BLEND)
    found = curves_of(work.state, A)
    trust, blend = found.curves
    assert [(one.day, one.value) for one in trust.points] == [(0.0, 2), (1.0, 6)]
    assert [one.under_effect for one in trust.points] == [False, True]
    assert (trust.first, trust.last, trust.words()) == (2, 6, "trust in Self 2, 6")
    assert blend.measure is Measure.BLEND
    assert found.began == began
    assert len(found.sessions) == 1


def test_doses_and_measures_are_handed_in_and_share_the_days() -> None:
    work = Work()
    work.lays(met("a"))
    work.rates("a", 2)
    at = work.now
    mood = Beside("mood", ((at.plus_s(86_400), 5.0), (at, 10.0)), 0.0, 20.0)
    found = curves_of(work.state, A, [Dose(at.plus_s(-86_400), "first")], [mood])
    assert found.doses == ((0.0, "first"),)
    assert found.curves[0].points[0].day == pytest.approx(1.0)
    assert found.beside[0].points == ((1.0, 0.5), (2.0, 0.25))
    assert found.days == pytest.approx(2.0)


def test_nothing_rated_has_no_curve_and_a_scale_without_ends_is_left_out() -> None:
    work = Work()
    assert curves_of(work.state, A).curves == ()
    flat = Beside("flat", ((work.now, 1.0),), 1.0, 1.0)
    assert curves_of(work.state, A, (), [flat]).beside == ()
