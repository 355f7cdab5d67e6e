"""What a closed meeting comes to once a line of it is put right."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.chart.model import SittingClosed
from kapdesk.emdr.model.nouns import Decision, Measure, Moment, Phase, Status
from kapdesk.emdr.model.targets import TargetRated, TargetReviewed, TargetStatusSet
from kapdesk.emdr.rules.restating import Restated, restated
from kapdesk.emdr.rules.statuses import statuses
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import EntryId
from tests.kapdesk.emdr.told import T1, Work, around


def ends(work: Work) -> None:
    """The meeting closes with what it comes to, all at one moment."""
    at = work.now.plus_s(60.0)
    for one in statuses(work.state, work.sitting, around(work), load_variant):
        work.say(TargetStatusSet(one.target, one.status, one.why), at=at)
    work.say(SittingClosed("closed", ()), at=at)


def anew(work: Work) -> list[Restated]:
    return list(restated(work.state, work.sitting, around(work), load_variant))


def worked(distress: int) -> tuple[Work, EntryId]:
    """A target worked on in a meeting that is closed, and its last rating."""
    work = Work()
    work.prepares()
    work.assesses()
    work.enters(Phase.ASSESSMENT)
    work.enters(Phase.DESENSITISATION)
    rated = work.say(_rated(distress))
    ends(work)
    return work, rated


def looked_at(distress: int) -> tuple[Work, EntryId]:
    """A target that was complete and is only looked at again, in a meeting that is closed."""
    work, _ = worked(0)
    work.say(TargetStatusSet(T1, Status.COMPLETE, "distress 0"))
    work.meets(48.0)
    work.enters(Phase.REVIEW)
    rated = work.say(replace(_rated(distress), moment=Moment.REVIEW))
    work.say(TargetReviewed(T1, Decision.RESUME))
    ends(work)
    return work, rated


def corrected(work: Work, rated: EntryId, value: int) -> None:
    line = work.view.timeline.find(rated)
    assert line is not None
    assert isinstance(line.entry.fact, TargetRated)
    work.say(replace(line.entry.fact, value=value), corrects=rated, at=line.entry.at)


def _rated(value: int) -> TargetRated:
    return TargetRated(T1, Measure.DISTRESS, value, Moment.AT_TARGET)


def test_nothing_is_said_anew_where_nothing_changed() -> None:
    work, _ = worked(5)
    assert anew(work) == []


def test_nothing_is_said_of_a_meeting_that_goes_on() -> None:
    work, _ = worked(5)
    work.meets(24.0)
    assert anew(work) == []


def test_the_status_of_the_end_carries_the_corrected_number() -> None:
    work, rated = worked(5)
    given = work.state.targets[0].statuses[-1]
    corrected(work, rated, 2)
    (one,) = anew(work)
    assert one.ending.why.startswith("distress 2")
    assert one.instead_of == given.entry


def test_a_complete_target_called_incomplete_by_a_misheard_number_is_complete_again() -> None:
    work, rated = looked_at(6)
    assert work.state.targets[0].status is Status.INCOMPLETE
    corrected(work, rated, 0)
    (one,) = anew(work)
    assert one.ending.status is Status.COMPLETE
    assert one.instead_of is not None


def test_a_complete_target_whose_distress_was_misheard_as_low_is_incomplete() -> None:
    work, rated = looked_at(0)
    assert work.state.targets[0].status is Status.COMPLETE
    corrected(work, rated, 7)
    (one,) = anew(work)
    assert (one.ending.status, one.instead_of) == (Status.INCOMPLETE, None)


def test_what_was_said_since_by_hand_stays() -> None:
    work, rated = worked(5)
    work.say(TargetStatusSet(T1, Status.SET_ASIDE, "moved away"))
    corrected(work, rated, 2)
    assert anew(work) == []
