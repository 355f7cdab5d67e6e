"""An incomplete closing asks neither belief nor body, unless it was written why it does."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.emdr.service.asking import variants_of
from kapdesk.kernel.ids import SittingId, TargetId
from tests.fakes.clock import FakeClock
from tests.fakes.emdr import KITCHEN, process, rate, state_of, target_of
from tests.fakes.sets import refusal, taken

Room = tuple[Desk, SittingId]
BELIEF, BODY = "how true the positive belief feels is not asked", "The body is not gone through."


def closing(room: Room, clock: FakeClock, distress: int = 5) -> TargetId:
    """The closing of a session that left its target in the middle."""
    desk, sitting = room
    target = process(desk, sitting)
    rate(desk, sitting, target, distress)
    clock.passes(60)
    taken(desk.emdr.work.close_phase(sitting))
    clock.passes(60)
    return target


def test_neither_is_asked_and_nothing_is_written(room: Room, clock: FakeClock) -> None:
    desk, sitting = room
    target = closing(room, clock)
    ratings = desk.emdr.ratings
    before = target_of(desk, target)
    voc = ratings.rate(sitting, target, Measure.VOC, 5, Moment.CLOSURE)
    assert BELIEF in refusal(voc)
    assert BODY in refusal(ratings.scan(sitting, target, True))
    assert target_of(desk, target) == before


def test_the_distress_is_asked_all_the_same(room: Room, clock: FakeClock) -> None:
    desk, sitting = room
    target = closing(room, clock)
    rate(desk, sitting, target, 4, Moment.CLOSURE)
    assert target_of(desk, target).ratings[-1].value == 4


def test_a_reason_lets_both_be_asked_and_stands_in_the_record(room: Room, clock: FakeClock) -> None:
    desk, sitting = room
    target = closing(room, clock)
    asks = desk.emdr.work.ask_anyway
    assert "Write why" in refusal(asks(sitting, target, " "))
    (entry,) = taken(asks(sitting, target, "she asks for it"))
    assert isinstance(entry.fact, GuardOverridden)
    assert (entry.fact.guard, entry.fact.phase) == ("G7-asks", Phase.CLOSURE)
    assert len(entry.fact.missing) == 2
    rate(desk, sitting, target, 5, Moment.CLOSURE, Measure.VOC)
    taken(desk.emdr.ratings.scan(sitting, target, False, KITCHEN.body, moment=Moment.CLOSURE))
    assert "Nothing is missing" in refusal(asks(sitting, target, "once more"))


def test_what_was_said_before_the_closing_is_written_down_later(
    room: Room, clock: FakeClock
) -> None:
    desk, sitting = room
    target = closing(room, clock)
    at = desk.sittings.clock(sitting).now().plus_s(-90.0)
    rate_at = desk.emdr.ratings.rate
    taken(rate_at(sitting, target, Measure.VOC, 4, Moment.INSTALLATION, at=at))
    now = desk.sittings.clock(sitting).now()
    late = rate_at(sitting, target, Measure.VOC, 4, Moment.CLOSURE, at=now)
    assert BELIEF in refusal(late)


def test_outside_the_closing_it_is_asked_as_ever(room: Room) -> None:
    desk, sitting = room
    target = process(desk, sitting)
    rate(desk, sitting, target, 4, Moment.INSTALLATION, Measure.VOC)
    assert desk.emdr.standing(sitting).may_rate.open


def test_the_variants_of_a_client_are_those_of_their_targets(room: Room) -> None:
    desk, sitting = room
    process(desk, sitting)
    assert [one.id for one in variants_of(state_of(desk))] == ["standard"]
