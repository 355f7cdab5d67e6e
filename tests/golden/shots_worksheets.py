"""Pictures of a client's worksheets: those of the practice's own, begun, drawn on, and answered."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.practice.service.sheets import NEW
from kapdesk.sheets.drafting import PromptDraft, SectionDraft, SheetDraft
from kapdesk.sketch.drafts import draft_of
from kapdesk.sketch.model import Ink, Nib, Sketch, stroke_of
from kapdesk.sketch.packing import packed
from kapdesk.sketch.words import sketch_words
from tests.golden.album import FULL, shot
from tests.golden.emdr_work import CLIENT, CODE, taken, whose
from tests.golden.practice import EMPTY, Laid
from tests.golden.stage import MORNING, Stage

TITLES = ("Evening", "Between two sessions")
ASKED = (
    PromptDraft(asks="How was it?"),
    PromptDraft(kind="drawing", asks="What did it look like?", optional=True),
)
HILL = Sketch(
    (
        stroke_of(Ink.BLACK, Nib.MEDIUM, [(0.08, 0.8), (0.35, 0.45), (0.55, 0.7), (0.92, 0.5)]),
        stroke_of(Ink.ORANGE, Nib.BROAD, [(0.7, 0.2), (0.76, 0.24), (0.7, 0.28), (0.66, 0.22)]),
        stroke_of(Ink.BLUE, Nib.FINE, [(0.1, 0.92), (0.5, 0.88), (0.9, 0.93)]),
    )
)


def _texts() -> dict[str, str]:
    content = packed(HILL)
    assert not isinstance(content, Refusals)
    drawn = f"{draft_of(content)}\n{sketch_words(HILL)}"
    return {"how-was-it": "Long, and then quiet.", "what-did-it-look-like": drawn}


def _written(desk: Desk) -> None:
    for title in TITLES:
        taken(desk.own_sheets.write(NEW, SheetDraft(title, "", (SectionDraft("Now", "", ASKED),))))


def _answered(desk: Desk) -> None:
    first, second = desk.people.worksheets.offered()
    taken(desk.people.worksheets.answer(whose(desk), first, _texts()))
    own = {"how-was-it": "Two nights without."}
    taken(desk.people.worksheets.answer(whose(desk), second, own, Drawer.PROCESS))


WRITTEN = Laid("worksheets-written", CLIENT, MORNING, _written)
ANSWERED = Laid("worksheets-answered", WRITTEN, MORNING, _answered)


def _worksheets(stage: Stage, vault: Laid = ANSWERED) -> None:
    stage.opens("today", vault=vault)
    stage.goes("clients", stage.client(CODE))
    stage.keys("f")


@shot("client-worksheets", FULL)
def _(stage: Stage) -> None:
    _worksheets(stage)


@shot("client-worksheets", "empty")
def _(stage: Stage) -> None:
    stage.opens("clients", "new", vault=EMPTY)
    stage.types("Code", "C-014")
    stage.keys(Qt.Key.Key_Return, "f")


@shot("worksheet", FULL)
def _(stage: Stage) -> None:
    _worksheets(stage)
    stage.presses("Read: Evening")
    stage.presses("Correct")


@shot("worksheet-read", FULL)
def _(stage: Stage) -> None:
    _worksheets(stage)
    stage.presses("Read: Evening")


@shot("worksheet", "empty")
def _(stage: Stage) -> None:
    _worksheets(stage, WRITTEN)
    stage.presses("Fill in: Evening")


@shot("worksheet", "refused")
def _(stage: Stage) -> None:
    _worksheets(stage, WRITTEN)
    stage.presses("Fill in: Evening")
    stage.control(Qt.Key.Key_Return)
