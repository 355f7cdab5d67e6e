"""The storyboard at a step: panels laid, opened, drawn, marked, taken back; a crash takes no stroke that was ended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from kapdesk.art.model.images import PanelSet
from kapdesk.art.model.nouns import Row, Step
from kapdesk.kernel.ids import ImageId
from tests.fakes import art as done
from tests.fakes.sets import taken
from tests.ui.art.room.conftest import Reopens
from tests.ui.art.room.work import CONTROL, Work
from ui.board.editor import PanelEditor
from ui.board.panel_card import PanelCard
from ui.board.surface import DrawingSurface


@pytest.fixture
def image(work: Work) -> ImageId:
    """The storyboard of a picture in sight."""
    found = done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.SCENE, why="to see it"))
    work.anew()
    shows(work)
    return found


def shows(work: Work) -> None:
    """The storyboard."""
    work.presses("Storyboard")


def editor(work: Work) -> PanelEditor:
    """The panel that is open."""
    return next(one for one in work.page.findChildren(PanelEditor) if one.isVisible())


def strokes(work: Work) -> None:
    """A stroke, ended."""
    surface = editor(work).findChild(DrawingSurface)
    assert surface is not None
    middle = surface.rect().center()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(surface, left, pos=middle)
    QTest.mouseMove(surface, middle + QPoint(40, 25))
    QTest.mouseRelease(surface, left, pos=middle + QPoint(60, 40))
    work.settles()


def test_a_panel_is_laid_and_has_the_keyboard(work: Work, image: ImageId) -> None:
    work.presses("Add a panel to Old")
    assert [one.row for one in work.picture(image).board.panels] == [Row.OLD]
    work.keys(Qt.Key.Key_Return)
    assert editor(work).isVisible()


def test_a_stroke_is_kept_at_once_and_written_when_the_panel_is_put_away(
    work: Work, image: ImageId
) -> None:
    work.presses("Add a panel to Old")
    work.keys(Qt.Key.Key_Return)
    strokes(work)
    assert len(work.desk.drafts.every()) == 1
    assert len(work.facts(PanelSet)) == 1
    work.keys(Qt.Key.Key_Escape)
    panel = work.picture(image).board.panels[0]
    assert panel.drawing
    assert work.desk.drafts.every() == ()


def test_the_keyboard_is_on_the_panel_again_once_it_is_put_away(work: Work, image: ImageId) -> None:
    work.presses("Add a panel to Old")
    work.keys(Qt.Key.Key_Return)
    strokes(work)
    work.keys(Qt.Key.Key_Escape)
    assert isinstance(work.page.window().focusWidget(), PanelCard)
    work.keys(Qt.Key.Key_Return)
    assert editor(work).isVisible()


def test_killed_while_drawing_every_ended_stroke_is_there_again(
    work: Work, image: ImageId, reopens: Reopens, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.presses("Add a panel to Old")
    work.keys(Qt.Key.Key_Return)
    strokes(work)
    kept = editor(work).pad.content()
    monkeypatch.setattr(work.room.middle, "keep", lambda: None)
    again = reopens()
    again.opens()
    shows(again)
    assert again.picture(image).board.panels[0].drawing == ""
    again.room.middle.page(Step.SCENE).start()
    again.keys(Qt.Key.Key_Return)
    assert editor(again).pad.content() == kept
    again.keys(Qt.Key.Key_Escape)
    assert again.picture(image).board.panels[0].drawing
    assert again.desk.drafts.every() == ()


def test_words_are_kept_as_typed_and_a_panel_left_as_it_was_writes_nothing(
    work: Work, image: ImageId
) -> None:
    panel = done.lay(work.desk, image, "the door", sitting=work.sitting)
    work.anew()
    work.room.middle.page(Step.SCENE).start()
    work.keys(Qt.Key.Key_Return)
    field = editor(work).words.findChild(QPlainTextEdit)
    assert field is not None
    assert field.toPlainText() == "the door"
    field.setPlainText("the door opens")
    work.waits()
    assert [one.body for one in work.desk.drafts.every()] == [b"the door opens"]
    field.setPlainText("the door")
    before = len(work.entered())
    work.keys(Qt.Key.Key_Escape)
    assert len(work.entered()) == before
    assert work.desk.drafts.every() == ()
    assert work.picture(image).board.panel(panel) is not None


def test_a_gesture_is_taken_back_and_put_back(work: Work, image: ImageId) -> None:
    done.lay(work.desk, image, "the door", sitting=work.sitting)
    work.anew()
    work.room.middle.page(Step.SCENE).start()
    work.keys(Qt.Key.Key_W)
    assert work.picture(image).board.panels[0].worst
    work.keys(Qt.Key.Key_Z, held=CONTROL)
    assert not work.picture(image).board.panels[0].worst
    work.keys(Qt.Key.Key_Y, held=CONTROL)
    assert work.picture(image).board.panels[0].worst


def test_an_old_panel_is_copied_moved_marked_and_taken(work: Work, image: ImageId) -> None:
    first = done.lay(work.desk, image, "the door", sitting=work.sitting)
    second = done.lay(work.desk, image, "the hall", sitting=work.sitting)
    work.anew()
    work.room.middle.page(Step.SCENE).start()
    work.keys(Qt.Key.Key_Home, Qt.Key.Key_D, Qt.Key.Key_R)
    board = work.picture(image).board
    assert [one.words for one in board.row(Row.NEW)] == ["the door"]
    assert next(one for one in board.panels if one.id == first).replaced
    work.keys(Qt.Key.Key_Right, held=CONTROL)
    assert [one.id for one in work.picture(image).board.row(Row.OLD)] == [second, first]
    work.keys(Qt.Key.Key_Delete)
    assert [one.id for one in work.picture(image).board.row(Row.OLD)] == [second]


def test_left_over_pictures_are_their_own_list_to_empty(work: Work, image: ImageId) -> None:
    taken(work.desk.art.work.go(work.sitting, Step.LEFT_OVER, why="to see it"))
    work.anew()
    work.presses("Add a panel to Left over")
    assert "1 left-over picture is on the list." in work.reads()
    work.keys(Qt.Key.Key_R)
    assert work.picture(image).board.left_over == ()
