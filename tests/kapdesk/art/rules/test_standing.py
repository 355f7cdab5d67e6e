"""Where a meeting stands: its step, what it asks, and what each way takes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kapdesk.art.model.nouns import Measure, Moment, Step
from kapdesk.art.rules.standing import Standing, standing
from kapdesk.art.shelf import load_templates
from tests.fakes.art import AGREED
from tests.kapdesk.art.told import Work, case


def stands(work: Work) -> Standing:
    return standing(case(work), load_templates())


def test_a_step_asks_its_sheet_and_its_ratings() -> None:
    work = Work()
    work.opens()
    work.enters(Step.FIT)
    assert [(one.use.id, one.answered) for one in stands(work).sheets] == [("art-fit", False)]
    work.answers("art-fit", Step.FIT, AGREED)
    assert stands(work).sheets[0].answered
    work.enters(Step.BASELINE)
    work.rates(8)
    found = stands(work)
    assert found.step is Step.BASELINE
    assert found.asks_body
    assert found.picture == work.picture
    first, second, *_ = found.rates
    assert (first.measure, first.moment, first.value) == (Measure.DISTRESS, Moment.BEFORE, 8)
    assert second.value is None


def test_every_step_of_the_rail_has_its_way() -> None:
    found = stands(Work())
    assert [one.to for one in found.ways] == list(Step)
    assert found.way(Step.FIT).open
    assert found.step is None
    assert not found.rates
    with pytest.raises(LookupError):
        replace(found, ways=()).way(Step.FIT)
