"""What follows a set is its own alone, and a rating of it stands by its own stamp, or else by the set's."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.done import Done, followed, restamped, stood
from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.bilateral.model.stamps import Stamp
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant

FIRST, SECOND = EntryId("one"), EntryId("two")
AT = Instant(1_000_000)
PEAK = SubstanceState.PEAK


def a_set(entry: EntryId, since_dose_min: float | None = None) -> Done:
    state = SubstanceState.NONE if since_dose_min is None else PEAK
    started = SetStarted(SetPlan(1.0, passes=24), substance=state, since_dose_min=since_dose_min)
    return Done(entry, AT, 1, None, 1, started)


def test_what_follows_a_set_is_that_sets() -> None:
    sets: tuple[Done, ...] = (a_set(FIRST), a_set(SECOND))
    run, up = SetRun(SECOND, 24, 24.0, "finished"), CameUp(SECOND, "a door")
    for fact in (run, up, SetRated(SECOND, 4)):
        sets = followed(sets, fact)
    assert sets[0] == a_set(FIRST)
    assert (sets[1].run, sets[1].came_up, sets[1].distress) == (run, up, 4)


@pytest.mark.parametrize(
    ("since", "rated", "found"),
    [
        (20.0, SetRated(FIRST, 4, SubstanceState.COMEDOWN, 60.0), (SubstanceState.COMEDOWN, 60.0)),
        (20.0, SetRated(FIRST, 4), (PEAK, 22.0)),
        (None, SetRated(FIRST, 4), (SubstanceState.NONE, None)),
    ],
)
def test_a_rating_stands_by_its_own_stamp_or_by_its_sets(
    since: float | None, rated: SetRated, found: tuple[SubstanceState, float | None]
) -> None:
    assert stood(a_set(FIRST, since), rated, AT.plus_s(120.0)) == found


def test_a_set_and_how_it_ran_are_stamped_anew() -> None:
    sets = followed((a_set(FIRST), a_set(SECOND)), SetRun(FIRST, 24, 24.0, "finished"))
    first, second = restamped(sets, {FIRST: Stamp(FIRST, PEAK, 30.0)})
    assert first.run is not None
    assert [one.substance for one in (first.started, first.run)] == [PEAK, PEAK]
    assert second == sets[1]
