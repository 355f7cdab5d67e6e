"""Once a dose is put right, sets and ratings stand with the stamps they should carry."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.stamps import Stamp, StampsPutRight
from kapdesk.emdr.model.nouns import Found, Measure, Phase
from kapdesk.emdr.model.targets import BodyScanned
from tests.kapdesk.emdr.told import T1, T2, Work

PEAK = SubstanceState.PEAK


def test_ratings_scans_returns_and_sets_take_the_new_stamp_and_others_stay() -> None:
    work = Work()
    work.opens()
    work.opens(T2)
    work.enters(Phase.DESENSITISATION)
    work.runs(4)
    work.returns(Found.SAME)
    work.rates(3)
    work.say(BodyScanned(T1, clear=True))
    work.rates(5, target=T2)
    target, meeting = work.state.target(T1), work.state.meeting(work.sitting)
    assert target is not None
    assert meeting is not None
    about = [
        meeting.sets[0].entry,
        *(one.entry for one in (*target.ratings, *target.returns, *target.scans)),
    ]
    assert not any(one.hollow for one in target.ratings)
    work.say(StampsPutRight(tuple(Stamp(entry, PEAK, 40.0) for entry in about)))
    target, meeting = work.state.target(T1), work.state.meeting(work.sitting)
    assert target is not None
    assert meeting is not None
    assert len(target.ratings) == 2
    assert all(one.hollow and one.since_dose_min == 40.0 for one in target.ratings)
    assert target.scans[0].fact.substance is PEAK
    assert target.returns[0].fact.since_dose_min == 40.0
    (done,) = meeting.sets
    assert done.started.substance is PEAK
    assert done.run is not None
    assert done.run.substance is PEAK
    other = work.state.target(T2)
    assert other is not None
    assert not other.ratings[-1].hollow
    assert [one.value for one in target.rated(Measure.DISTRESS)] == [4, 3]


def test_the_last_word_holds() -> None:
    work = Work()
    work.opens()
    work.enters(Phase.DESENSITISATION)
    work.rates(3)
    rated = work.entries[-1].id
    work.say(StampsPutRight((Stamp(rated, PEAK, 40.0),)))
    work.say(StampsPutRight((Stamp(rated, SubstanceState.BEFORE),)))
    target = work.state.target(T1)
    assert target is not None
    (rating,) = target.ratings
    assert (rating.substance, rating.since_dose_min) == (SubstanceState.BEFORE, None)
