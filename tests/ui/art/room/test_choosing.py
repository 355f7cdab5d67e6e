"""Which picture comes next: chosen from a list, for the step that is entered next."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import Moment, Status, Step
from tests.fakes import art as done
from tests.fakes.sets import taken
from tests.ui.art.room.work import Work
from ui.art.room.choosing import PictureSheet
from ui.kit.row_list import RowList


def listed(work: Work) -> list[str]:
    """The pictures offered, by name."""
    sheet = work.page.findChildren(PictureSheet)[0]
    rows = sheet.findChildren(RowList)[0].rows()
    return [f"{row.title} {row.trailing}" for row in rows]


def test_where_there_is_none_it_says_where_one_is_made(work: Work) -> None:
    work.keys(Qt.Key.Key_X)
    assert "There is no picture yet. One is made on the page of pictures: F3." in work.reads()


def test_open_ones_come_first_then_the_queue_and_none_that_was_set_aside(work: Work) -> None:
    pictures, book = work.desk.art.pictures, work.book
    for name in ("the lift", "the phone"):
        waits = ImageDescribed(done.NEW, name)
        taken(pictures.open(book, waits, status=Status.QUEUED))
    aside = done.open_image(work.desk)
    taken(pictures.set_status(book, aside, Status.SET_ASIDE, "after the hearing"))
    done.open_image(work.desk, ImageDescribed(done.NEW, "the van"))
    taken(pictures.order(book, tuple(one.id for one in reversed(work.state.queue))))
    work.anew()
    work.keys(Qt.Key.Key_X)
    assert listed(work) == ["P4 the van open", "P2 the phone queued", "P1 the lift queued"]


def test_the_one_that_is_chosen_waits_for_the_next_step(work: Work) -> None:
    first = done.begin_work(work.desk, work.sitting)
    other = done.open_image(work.desk, ImageDescribed(done.NEW, "the van"), work.sitting)
    work.anew()
    work.keys(Qt.Key.Key_X, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert "P2 the van" in work.reads()
    assert "The session is still at P1." in work.reads()
    assert work.meeting.here is not None
    assert work.meeting.here.image == first
    work.goes(Step.SETTLE)
    assert "P1 was worked on today: one picture a session." in work.reads()
    work.gives_why("the first one rests")
    assert work.meeting.here is not None
    assert work.meeting.here.image == other


def test_a_number_that_was_typed_for_one_picture_is_never_another_ones(work: Work) -> None:
    first = done.begin_work(work.desk, work.sitting)
    other = done.open_image(work.desk, ImageDescribed(done.NEW, "the van"), work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.BASELINE, first, why="to see it"))
    work.anew()
    line = work.line("Nowness, before")
    line.setFocus()
    line.setText("60")
    taken(work.desk.art.work.go(work.sitting, Step.BASELINE, other, why="the other one"))
    work.anew()
    values = {
        image: [one.value for one in work.picture(image).ratings if one.value == 60]
        for image in (first, other)
    }
    assert values == {first: [60], other: []}
    assert line.text() == ""
    assert work.picture(first).ratings[-1].moment is Moment.BEFORE
