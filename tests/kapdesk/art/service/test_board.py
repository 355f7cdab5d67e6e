"""The storyboard: each gesture one save, taken back and put back whole, its pictures kept with it."""

from __future__ import annotations

from kapdesk.art.model.nouns import Row
from kapdesk.chart import blobs
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import ImageId, PanelId, SittingId
from tests.fakes.art import begin_work, book_of, finish_work, lay, open_image, picture_of
from tests.fakes.sets import refusal, taken
from tests.fakes.vault import PASSPHRASE

Room = tuple[Desk, SittingId]
NOBODY, NOWHERE = ImageId("none"), PanelId("none")


def words(desk: Desk, image: ImageId, row: Row = Row.OLD) -> list[str]:
    return [one.words for one in picture_of(desk, image).board.row(row)]


def test_a_drawing_and_a_picture_are_kept_with_their_panel(room: Room) -> None:
    desk, _ = room
    image, book, fill = open_image(desk), book_of(desk), desk.art.board.fill
    panel = lay(desk, image, "the door")
    (entry,) = taken(fill(book, image, panel, drawing=b"strokes", picture=b"png"))
    one = picture_of(desk, image).board.panel(panel)
    assert one is not None
    assert blobs.read(desk.ledger, one.drawing) == b"strokes"
    assert blobs.read(desk.ledger, one.picture) == b"png"
    assert set(entry.fact.pictures()) == {one.drawing, one.picture}
    taken(fill(book, image, panel, drawing=b""))
    one = picture_of(desk, image).board.panel(panel)
    assert one is not None
    assert (one.drawing, one.words) == ("", "the door")
    assert one.picture
    assert taken(fill(book, image, panel, words="the door")) == ()


def test_a_gesture_is_taken_back_and_put_back(room: Room) -> None:
    desk, sitting = room
    image, book, board = open_image(desk), book_of(desk), desk.art.board
    lay(desk, image, "before", sitting=None)
    panel = lay(desk, image, "the door", sitting=sitting)
    taken(board.take(book, image, panel, sitting=sitting))
    assert words(desk, image) == ["before"]
    taken(board.undo(book, image, sitting=sitting))
    assert words(desk, image) == ["before", "the door"]
    taken(board.undo(book, image, sitting=sitting))
    taken(board.undo(book, image, sitting=sitting))
    assert words(desk, image) == ["before"]
    assert taken(board.undo(book, image, sitting=sitting)) == ()
    for _ in range(3):
        taken(board.redo(book, image, sitting=sitting))
    assert words(desk, image) == ["before"]
    assert taken(board.redo(book, image, sitting=sitting)) == ()


def test_a_panel_is_moved_and_the_others_make_room(room: Room) -> None:
    desk, _ = room
    image, book, board = open_image(desk), book_of(desk), desk.art.board
    first, _, third = (lay(desk, image, one) for one in ("one", "two", "three"))
    taken(board.move(book, image, third, Row.OLD, 0))
    assert words(desk, image) == ["three", "one", "two"]
    taken(board.undo(book, image))
    assert words(desk, image) == ["one", "two", "three"]
    assert taken(board.move(book, image, first, Row.OLD, 0)) == ()
    taken(board.move(book, image, first, Row.LEFT, 9))
    assert (words(desk, image), words(desk, image, Row.LEFT)) == (["two", "three"], ["one"])


def test_one_frame_is_the_worst_and_a_copy_of_it_is_not(room: Room) -> None:
    desk, _ = room
    image, book, board = open_image(desk), book_of(desk), desk.art.board
    first, second = (lay(desk, image, one) for one in ("one", "two"))
    for panel in (first, second):
        taken(board.mark_worst(book, image, panel))
    assert [one.worst for one in picture_of(desk, image).board.row(Row.OLD)] == [False, True]
    taken(board.duplicate(book, image, second))
    (copy,) = picture_of(desk, image).board.row(Row.NEW)
    assert (copy.words, copy.worst) == ("two", False)
    assert "not there" in refusal(board.mark_worst(book, image, copy.id))
    taken(board.mark_worst(book, image, second))
    assert not any(one.worst for one in picture_of(desk, image).board.panels)


def test_a_left_over_picture_that_is_replaced_is_off_the_list(room: Room) -> None:
    desk, _ = room
    image, book, board = open_image(desk), book_of(desk), desk.art.board
    panel = lay(desk, image, "a shoe", Row.LEFT)
    assert len(picture_of(desk, image).board.left_over) == 1
    taken(board.mark_replaced(book, image, panel))
    assert taken(board.mark_replaced(book, image, panel)) == ()
    assert picture_of(desk, image).board.left_over == ()


def test_a_row_has_up_to_twelve_panels_and_the_list_no_end(room: Room) -> None:
    desk, _ = room
    image, book, board = open_image(desk), book_of(desk), desk.art.board
    for _ in range(12):
        taken(board.lay(book, image, Row.NEW))
    assert "up to 12" in refusal(board.lay(book, image, Row.NEW))
    old = lay(desk, image, "one")
    assert "up to 12" in refusal(board.duplicate(book, image, old))
    assert "up to 12" in refusal(board.move(book, image, old, Row.NEW, 0))
    for _ in range(13):
        taken(board.lay(book, image, Row.LEFT))


def test_what_is_not_there_is_refused(room: Room) -> None:
    desk, _ = room
    image, book, board = open_image(desk), book_of(desk), desk.art.board
    panel = lay(desk, image, "one")
    for found in (
        board.fill(book, image, NOWHERE),
        board.take(book, image, NOWHERE),
        board.duplicate(book, image, NOWHERE),
        board.move(book, image, NOWHERE, Row.OLD, 0),
        board.mark_replaced(book, image, NOWHERE),
    ):
        assert "not there" in refusal(found)
    for found in (
        board.lay(book, NOBODY, Row.OLD),
        board.fill(book, NOBODY, panel),
        board.take(book, NOBODY, panel),
        board.duplicate(book, NOBODY, panel),
        board.move(book, NOBODY, panel, Row.OLD, 0),
        board.mark_worst(book, NOBODY, panel),
        board.mark_replaced(book, NOBODY, panel),
        board.undo(book, NOBODY),
        board.redo(book, NOBODY),
    ):
        assert "no such picture" in refusal(found)
    assert "1 MB" in refusal(board.fill(book, image, panel, picture=b"x" * 1_000_001))


def test_after_signing_nothing_is_taken_back(room: Room) -> None:
    desk, sitting = room
    image, board = begin_work(desk, sitting), desk.art.board
    lay(desk, image, "the door", sitting=sitting)
    finish_work(desk, sitting, image)
    taken(desk.art.work.close(sitting, image, complete=True))
    taken(desk.art.meetings.finish(sitting))
    taken(desk.art.meetings.sign(sitting, PASSPHRASE))
    assert "signed" in refusal(board.undo(book_of(desk), image, sitting=sitting))
