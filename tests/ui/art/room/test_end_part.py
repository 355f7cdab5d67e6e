"""The end of a picture's work: finished or kept as incomplete, each refused where it may not be."""

from __future__ import annotations

from kapdesk.art.model.images import ImageClosed
from kapdesk.art.model.nouns import Status, Step
from kapdesk.art.model.work import ImageGatePassed
from tests.fakes import art as done
from tests.fakes.sets import taken
from tests.ui.art.room.work import Work


def test_before_the_closing_is_answered_neither_way_is_open(work: Work) -> None:
    done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.CLOSING))
    work.anew()
    work.presses("The end")
    for way in ("Keep as incomplete", "Finish"):
        work.presses(way)
        assert "The closing is not answered yet." in work.reads()
    assert work.facts(ImageClosed) == []


def test_a_picture_is_kept_as_incomplete(work: Work) -> None:
    image = done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.CLOSING))
    taken(work.desk.art.work.answer(work.sitting, "art-closing", done.CLOSED))
    work.anew()
    work.presses("The end")
    work.presses("Keep as incomplete")
    assert work.picture(image).status is Status.INCOMPLETE
    assert "P1 was closed in this session: incomplete." in work.reads()
    assert "Nothing is missing for the end." in work.reads()


def test_finished_while_something_is_missing_takes_a_reason(work: Work) -> None:
    image = done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.CLOSING))
    taken(work.desk.art.work.answer(work.sitting, "art-closing", done.CLOSED))
    work.anew()
    work.presses("The end")
    work.presses("Finish")
    assert "The old picture was not asked for." in work.reads()
    work.gives_why("the client says it is done")
    assert work.picture(image).status is Status.COMPLETE
    assert work.facts(ImageGatePassed)[-1].reason == "the client says it is done"


def test_finished_where_nothing_is_missing(work: Work) -> None:
    image = done.begin_work(work.desk, work.sitting)
    done.finish_work(work.desk, work.sitting, image)
    work.anew()
    work.presses("The end")
    assert "Nothing is missing for P1 to be finished." in work.reads()
    work.presses("Finish")
    assert work.picture(image).status is Status.COMPLETE
