"""What moved after each step of the ladder that was tried, each kind of movement by itself."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.facts import CAME_UP_TAGS, CameUp, SetRun, SetStarted
from kapdesk.body.model import BodyMark, Quality
from kapdesk.emdr.model.nouns import AGAIN, Found, Measure, Moment, Phase
from kapdesk.emdr.model.targets import BodyFelt, RungTried, TargetRated
from kapdesk.emdr.rules.tried import NEW_TAGS, Count, Moved, Tally, tallies
from tests.kapdesk.emdr.told import PLAN, T1, T2, Work

TIGHT = BodyMark(regions=("F.M.chest",), quality=Quality.TIGHT, intensity=7)
LOOSER = BodyMark(regions=("F.M.chest",), quality=Quality.TIGHT, intensity=3)


def at_work() -> Work:
    work = Work()
    work.assesses()
    work.enters(Phase.DESENSITISATION)
    return work


def tries(work: Work, rung: str = "speed", distress: int | None = 6) -> None:
    work.say(RungTried(T1, rung, distress=distress))


def feels(work: Work, mark: BodyMark) -> None:
    work.say(BodyFelt(T1, Moment.AT_TARGET, (mark,)))


def only(work: Work) -> Tally:
    (found,) = tallies(work.state)
    return found


def counted(work: Work) -> dict[Moved, tuple[int, int]]:
    return {one.what: (one.came, one.of) for one in only(work).counts}


def test_the_distress_is_counted_honestly_over_targets_and_meetings() -> None:
    work = at_work()
    assert tallies(work.state) == ()
    tries(work)
    work.runs(4)
    tries(work, distress=4)
    work.runs(4)
    work.say(RungTried(T1, "interweave", "safety", distress=4))
    tries(work, "path", 4)
    work.runs()
    work.rates(2, moment=Moment.BESIDE)
    work.meets(72.0)
    work.enters(Phase.DESENSITISATION)
    work.runs(1)
    work.assesses(T2)
    work.enters(Phase.DESENSITISATION, T2)
    work.say(RungTried(T2, "speed", distress=None))
    work.runs(3)
    speed, weave, path = tallies(work.state)
    assert (speed.tried, speed.moved, speed.still, speed.unsaid) == (3, 1, 1, 1)
    assert speed.counts == (Count(Moved.DISTRESS, 1, 2),)
    assert (weave.rung, weave.category) == ("interweave", "safety")
    assert (weave.tried, weave.unsaid, weave.counts) == (1, 1, ())
    assert (path.tried, path.moved, path.still, path.unsaid) == (1, 0, 0, 1)
    assert speed.sentence == (
        "Tried 3 times: something moved afterwards 1, nothing moved 1, nothing was said 1. "
        "Distress lower 1 of 2."
    )
    assert weave.sentence == (
        "Tried once: something moved afterwards 0, nothing moved 0, nothing was said 1."
    )


def test_a_rating_put_right_counts_as_it_is_now_said() -> None:
    work = at_work()
    rated = work.rates(6)
    tries(work)
    work.rates(4)
    assert only(work).moved == 1
    line = work.view.timeline.find(rated)
    assert line is not None
    right = TargetRated(T1, Measure.DISTRESS, 3, Moment.AT_TARGET)
    work.say(right, corrects=rated, at=line.entry.at)
    assert (only(work).moved, only(work).still) == (0, 1)


@pytest.mark.parametrize(("value", "moved"), [(3, True), (2, False), (1, False)])
def test_a_belief_that_feels_truer_is_movement(value: int, moved: bool) -> None:
    work = at_work()
    tries(work)
    work.rates(value, Measure.VOC, Moment.INSTALLATION)
    assert counted(work) == {Moved.BELIEF: (int(moved), 1)}
    assert (only(work).moved, only(work).still) == (int(moved), int(not moved))


@pytest.mark.parametrize(
    ("tags", "moved"),
    [
        (("memory",), True),
        (("positive",), True),
        (("body", "emotion"), True),
        (("same",), False),
        (("image", "loop"), False),
        (("dissociation",), None),
        ((), None),
    ],
)
def test_what_came_in_the_first_set_is_movement_unless_it_was_the_same(
    tags: tuple[str, ...], moved: bool | None
) -> None:
    work = at_work()
    tries(work)
    work.runs(tags=tags)
    assert counted(work) == ({} if moved is None else {Moved.CAME: (int(moved), 1)})


def test_every_tick_is_new_or_again_but_one_that_is_neither() -> None:
    assert set(CAME_UP_TAGS) - NEW_TAGS - set(AGAIN) == {"dissociation"}
    assert set(CAME_UP_TAGS) >= NEW_TAGS.union(AGAIN)


def test_words_without_a_tick_say_nothing_of_the_kind() -> None:
    work = at_work()
    tries(work)
    started = work.say(SetStarted(PLAN))
    work.say(SetRun(started, 24, 24.0, "finished"))
    work.say(CameUp(started, text="the door again"))
    assert only(work).unsaid == 1


@pytest.mark.parametrize(
    ("found", "moved"),
    [(Found.NEW, True), (Found.POSITIVE, True), (Found.SAME, False), (Found.NOTHING, False)],
)
def test_a_return_says_whether_something_came(found: Found, moved: bool) -> None:
    work = at_work()
    tries(work)
    work.returns(found)
    assert counted(work) == {Moved.CAME: (int(moved), 1)}


def test_the_first_thing_said_counts_and_what_follows_the_next_step_is_the_next_ones() -> None:
    work = at_work()
    tries(work)
    work.returns(Found.SAME)
    work.runs(tags=("memory",))
    assert counted(work) == {Moved.CAME: (0, 1)}
    tries(work)
    work.runs(tags=("memory",))
    work.returns(Found.SAME)
    assert counted(work) == {Moved.CAME: (1, 2)}


@pytest.mark.parametrize(("mark", "moved"), [(LOOSER, True), (TIGHT, False)])
def test_marks_on_the_body_that_are_others_are_movement(mark: BodyMark, moved: bool) -> None:
    work = at_work()
    feels(work, TIGHT)
    tries(work)
    feels(work, mark)
    assert counted(work) == {Moved.BODY: (int(moved), 1)}


def test_without_marks_before_or_after_nothing_is_said_of_the_body() -> None:
    work = Work()
    work.opens()
    work.enters(Phase.DESENSITISATION)
    tries(work)
    feels(work, TIGHT)
    assert counted(work) == {}
    tries(work)
    assert counted(work) == {}


def test_each_kind_is_said_by_itself_beside_all_of_it_together() -> None:
    work = at_work()
    feels(work, TIGHT)
    work.rates(6)
    tries(work)
    work.runs(6, tags=("memory",))
    feels(work, LOOSER)
    assert only(work).sentence == (
        "Tried once: something moved afterwards 1, nothing moved 0. "
        "Distress lower 0 of 1, something new 1 of 1, body changed 1 of 1."
    )
