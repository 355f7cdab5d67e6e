"""The way along the rail: any step, each departure with its reason; fit and closing alone are not passed."""

from __future__ import annotations

from kapdesk.art.model.images import ImageClosed, ImageStatusSet
from kapdesk.art.model.nouns import Status, Step
from kapdesk.art.model.work import (
    ImageGatePassed,
    ImageStepAnswered,
    ImageStepEntered,
    ImageStepWorded,
)
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import ImageId, SittingId
from tests.fakes.art import (
    AGREED,
    CLOSED,
    CORRIDOR,
    LIGHT,
    agree,
    begin_work,
    book_of,
    finish_work,
    open_image,
    picture_of,
    rate,
    state_of,
)
from tests.fakes.sets import refusal, taken

Room = tuple[Desk, SittingId]
NOBODY = ImageId("none")


def test_nothing_begins_before_fit_and_consent(room: Room) -> None:
    desk, sitting = room
    go = desk.art.work.go
    said = refusal(go(sitting, Step.WATCHING, open_image(desk), why="in a hurry"))
    assert said == "Fit and consent are not answered yet."
    agree(desk, sitting)
    (entry,) = taken(go(sitting, Step.PROBLEM))
    assert isinstance(entry.fact, ImageStepEntered)
    assert entry.fact.why == ""


def test_another_order_is_entered_with_its_reason(room: Room) -> None:
    desk, sitting = room
    agree(desk, sitting)
    image = open_image(desk)
    assert "By the usual order" in refusal(desk.art.work.go(sitting, Step.DESIGN, image))
    (entry,) = taken(desk.art.work.go(sitting, Step.DESIGN, image, why="the client asks for it"))
    assert isinstance(entry.fact, ImageStepEntered)
    assert (entry.fact.why, entry.fact.number) == ("the client asks for it", 1)


def test_a_caution_that_is_passed_is_written_beside_the_step(room: Room) -> None:
    desk, sitting = room
    image = begin_work(desk, sitting, distress=9)
    passed = state_of(desk).meetings[-1].overrides
    assert [one.fact.gate for one in passed] == ["baseline"]
    assert passed[0].fact.reason == "the sets are known"
    assert picture_of(desk, image).status is Status.OPEN


def test_a_picture_that_waited_is_open_once_it_is_taken(room: Room) -> None:
    desk, sitting = room
    agree(desk, sitting)
    taken(desk.art.pictures.open(book_of(desk), CORRIDOR, status=Status.QUEUED))
    (one,) = state_of(desk).queue
    entries = taken(desk.art.work.go(sitting, Step.SCENE, one.id, why="the problem is known"))
    assert isinstance(entries[-1].fact, ImageStatusSet)
    assert state_of(desk).queue == ()


def test_the_way_is_shut_while_a_set_runs_and_for_who_is_not_there(room: Room) -> None:
    desk, sitting = room
    begin_work(desk, sitting)
    assert "no such picture" in refusal(desk.art.work.go(sitting, Step.SETTLE, NOBODY))
    taken(desk.art.sets.start(sitting, LIGHT))
    assert "still running" in refusal(desk.art.work.go(sitting, Step.SETTLE))


def test_a_sheet_goes_to_its_drawer(room: Room) -> None:
    desk, sitting = room
    image = begin_work(desk, sitting)
    answer = desk.art.work.answer
    (scene,) = taken(answer(sitting, "art-scene", {"private": "yes"}))
    (fit,) = taken(answer(sitting, "art-fit", AGREED))
    assert isinstance(scene.fact, ImageStepWorded)
    assert (scene.fact.step, scene.fact.image, scene.fact.number) == (Step.SCENE, image, 1)
    assert isinstance(fit.fact, ImageStepAnswered)
    assert "not answered yet" in refusal(answer(sitting, "art-fit", {"legal": "no"}))
    assert "No such sheet" in refusal(answer(sitting, "emdr-closure", {}))
    assert "no such picture" in refusal(answer(sitting, "art-scene", {}, NOBODY))
    assert "no such session" in refusal(answer(SittingId("none"), "art-scene", {}))


def test_no_picture_is_closed_before_the_closing_is_answered(room: Room) -> None:
    desk, sitting = room
    image = begin_work(desk, sitting)
    close = desk.art.work.close
    said = refusal(close(sitting, image, complete=False, reason="no time"))
    assert said == "The closing is not answered yet."
    taken(desk.art.work.answer(sitting, "art-closing", CLOSED))
    assert "not vivid" in refusal(close(sitting, image, complete=True))
    taken(close(sitting, image, complete=False))
    assert picture_of(desk, image).status is Status.INCOMPLETE
    assert "no such picture" in refusal(close(sitting, NOBODY, complete=False))


def test_a_finished_picture_is_complete_and_falls_due(room: Room) -> None:
    desk, sitting = room
    image = begin_work(desk, sitting)
    finish_work(desk, sitting, image)
    (entry,) = taken(desk.art.work.close(sitting, image, complete=True))
    assert isinstance(entry.fact, ImageClosed)
    assert [one.words for one in entry.fact.due()] == [
        "picture 1, a week later",
        "picture 1, a month later",
    ]
    assert picture_of(desk, image).status is Status.COMPLETE


def test_complete_in_spite_of_something_takes_its_reason(room: Room) -> None:
    desk, sitting = room
    image = begin_work(desk, sitting)
    rate(desk, sitting, image, 1)
    taken(desk.art.work.answer(sitting, "art-closing", CLOSED))
    passed, closed = taken(
        desk.art.work.close(sitting, image, complete=True, reason="the client calls it done")
    )
    assert isinstance(passed.fact, ImageGatePassed)
    assert len(passed.fact.missing) == 2
    assert isinstance(closed.fact, ImageClosed)
