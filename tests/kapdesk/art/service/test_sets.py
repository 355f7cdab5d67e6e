"""Sets within image work: its rules first, and each belongs to its step and picture."""

from __future__ import annotations

from kapdesk.art.model.nouns import IMAGES, Step
from kapdesk.art.model.work import ImageGatePassed
from kapdesk.art.service.sets import preset_of
from kapdesk.art.shelf import template_of
from kapdesk.bilateral.model.facts import SetStarted
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import SittingId
from tests.fakes.art import AGREED, LIGHT, begin_work, ran, state_of
from tests.fakes.sets import FINISHED, refusal, taken

Room = tuple[Desk, SittingId]


def test_a_set_belongs_to_the_step_and_picture_it_began_at(room: Room) -> None:
    desk, sitting = room
    assert "No step" in refusal(desk.art.sets.start(sitting, LIGHT))
    image = begin_work(desk, sitting)
    (started,) = taken(desk.art.sets.start(sitting, LIGHT, "Standard"))
    assert isinstance(started.fact, SetStarted)
    assert started.fact.work == IMAGES
    taken(desk.stimulation.sets.end(sitting, started.id, FINISHED))
    (done,) = state_of(desk).meetings[-1].sets
    assert (done.step, done.image) == (Step.WATCHING, image)


def test_a_caution_is_passed_beside_the_set(room: Room) -> None:
    desk, sitting = room
    begin_work(desk, sitting)
    taken(desk.art.work.answer(sitting, "art-fit", AGREED | {"vertigo": "yes"}))
    assert "why the work goes on" in refusal(desk.art.sets.start(sitting, LIGHT))
    _, passed = taken(desk.art.sets.start(sitting, LIGHT, reason="seated, slowly"))
    assert isinstance(passed.fact, ImageGatePassed)
    assert passed.fact.step is Step.WATCHING


def test_a_set_is_no_set_of_emdr(room: Room) -> None:
    desk, sitting = room
    begin_work(desk, sitting)
    ran(desk, sitting)
    meeting = desk.emdr.meetings.of(sitting)
    assert meeting is not None
    assert [(one.number, one.phase) for one in meeting.sets] == [(1, None)]


def test_a_plan_begins_with_the_passes_of_its_way() -> None:
    short = LIGHT.__class__(rate_hz=1.0, passes=10)
    assert preset_of(template_of("passes"), short).passes == 40
    assert preset_of(template_of("early"), short).passes == 10
