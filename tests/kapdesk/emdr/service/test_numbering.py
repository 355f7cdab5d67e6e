"""Each fact says the number of its target again."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.chart.model import Fact, SittingClosed
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.nouns import Prong, Tie
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.targets import TargetOpened, TargetsTied
from kapdesk.emdr.model.work import PhaseEntered
from kapdesk.emdr.service.numbering import numbered
from kapdesk.kernel.ids import TargetId
from tests.fakes.emdr_work import T7, T9, worked_record
from tests.fakes.facts import whole

STATE = worked_record().state()
ABOUT_ONE = [
    kind for kind in FACTS if "target" in kind.__struct_fields__ and kind is not TargetOpened
]


@pytest.mark.parametrize("kind", ABOUT_ONE)
def test_every_fact_about_a_target_has_a_number_and_gets_it(kind: type[Fact]) -> None:
    fact = msgspec.structs.replace(whole(kind, "word"), target=T7, number=0)
    (stamped,) = numbered((fact,), STATE)
    assert getattr(stamped, "number", None) == 7


def test_two_that_are_tied_get_both() -> None:
    (tied,) = numbered((TargetsTied(T7, T9, Tie.CLUSTER),), STATE)
    assert isinstance(tied, TargetsTied)
    assert tied.numbers == (7, 9)


def test_one_that_opens_in_the_same_save_counts() -> None:
    fresh = TargetId("fresh")
    opened = TargetOpened(fresh, 13, Prong.PAST)
    entered = PhaseEntered(whole(PhaseEntered, "x").phase, fresh)
    assert numbered((opened, entered), EmdrState())[1] == PhaseEntered(
        entered.phase, fresh, number=13
    )


def test_what_is_about_no_target_stays_as_it_is() -> None:
    assert numbered((SittingClosed(),), STATE) == (SittingClosed(),)
    nowhere = PhaseEntered(whole(PhaseEntered, "x").phase)
    assert numbered((nowhere,), STATE) == (nowhere,)
