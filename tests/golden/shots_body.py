"""Pictures of the body map: on a page, in a side sheet, and then and now."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kapdesk.body.drawing.hits import middle_of
from kapdesk.body.model import BodyMarks
from kapdesk.body.parse import parse_marks
from kapdesk.body.words import YOUR_LEFT, YOUR_RIGHT
from kapdesk.kernel.errors import Refusals
from tests.golden.album import FULL, shot
from tests.golden.practice import DEMO
from tests.golden.stage import MORNING, Stage
from ui.bodymap.canvas import BodyCanvas
from ui.bodymap.comparison import BodyComparison
from ui.bodymap.field import BodyMapField
from ui.kit.layers import Sheet
from ui.kit.page import Page
from ui.kit.text import Heading

FELT = (
    'throat tight 7 stronger inside to jaw saying "like a stone"; both hands buzz 4 on the surface; '
    "small of the back ache 2; left upper chest hot 6"
)
LAST = "throat tight 7; both hands buzz 4; gut empty 3; left upper chest hot 6; small of the back ache 2"
NOW = "upper belly tight 5; both hands buzz 1; gut empty 3; left upper chest hot 8; scalp light 2"
ADD = "Add what is felt"


def _felt(text: str) -> BodyMarks:
    marks = parse_marks(text)
    assert not isinstance(marks, Refusals)
    return marks


def _page(stage: Stage, title: str, part: QWidget) -> None:
    """A part alone on a page."""
    stage.lays(DEMO, MORNING)
    page = Page()
    page.setProperty("surface", "ground")
    page.column.addWidget(Heading(title))
    page.column.addWidget(part, 1)
    stage.shows(page)


def _paints(stage: Stage, *regions: str) -> None:
    canvas = stage.shown.findChildren(BodyCanvas)[0]
    stage.presses("On the body: Paint")
    points = [_at(canvas, region) for region in regions]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])
    stage.settles()


def _at(canvas: BodyCanvas, region: str) -> QPoint:
    found = middle_of(region)
    assert found is not None
    return canvas.frame().point(*found).toPoint()


def _map(stage: Stage) -> None:
    _page(stage, "What do you notice in your body?", BodyMapField(beside=True))


def _sheet(stage: Stage, text: str) -> None:
    """In a side sheet, as it stands over a page, in the words of the client's own side."""
    stage.lays(DEMO, MORNING)
    page = Page()
    page.setProperty("surface", "ground")
    stage.shows(page)
    sheet = Sheet(page, "Body", width_px=420)
    field = BodyMapField(sides=(YOUR_LEFT, YOUR_RIGHT), parent=sheet)
    field.set_value(_felt(text))
    sheet.body.addWidget(field)
    sheet.open()
    stage.settles()


@shot("body", "empty")
def _(stage: Stage) -> None:
    _map(stage)


@shot("body", FULL, main=True)
def _(stage: Stage) -> None:
    _map(stage)
    stage.types(ADD, FELT)
    stage.keys(Qt.Key.Key_Return)
    _paints(stage, "I.M.heart", "I.M.chest", "I.M.belly.upper", "I.M.gut")
    stage.chooses("Feels", "flutter")
    stage.chooses("It is", "moving")
    stage.presses("How strong, 0 to 10: 5")


@shot("body", "refused")
def _(stage: Stage) -> None:
    _map(stage)
    stage.types(ADD, "knee tight 7; throat 11")
    stage.keys(Qt.Key.Key_Return)


@shot("body-sheet", "empty")
def _(stage: Stage) -> None:
    _sheet(stage, "")


@shot("body-sheet", FULL)
def _(stage: Stage) -> None:
    _sheet(stage, FELT)


@shot("body-nowhere", FULL)
def _(stage: Stage) -> None:
    _map(stage)
    stage.presses("Nowhere / numb")


@shot("body-then-and-now", "empty")
def _(stage: Stage) -> None:
    _page(stage, "The body then and now", BodyComparison())


@shot("body-then-and-now", FULL, main=True)
def _(stage: Stage) -> None:
    comparison = BodyComparison()
    comparison.show_maps(_felt(LAST), _felt(NOW), then_words="Sun 22 Nov 2026")
    _page(stage, "The body then and now", comparison)
