"""Papers of EMDR work read as they did when they were last looked at: ``KAPDESK_GOLDEN=write`` takes them anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtPdf import QPdfDocument

from kapdesk.body.model import BodyMark, Quality
from kapdesk.chart.model import Drawer
from kapdesk.emdr.handout.between_log import between_log
from kapdesk.emdr.handout.picture import picture
from kapdesk.emdr.handout.plan import plan
from kapdesk.emdr.handout.resource_card import resource_card
from kapdesk.emdr.handout.supervision import A_CLIENT, Checked, supervision
from kapdesk.emdr.handout.target_sheet import blank_target_sheet, target_sheet
from kapdesk.emdr.model.resources import ResourceDescribed
from kapdesk.emdr.model.targets import TargetDescribed
from kapdesk.emdr.model.view import EmdrView, view_of
from kapdesk.emdr.seen.checks.account import account
from kapdesk.emdr.seen.checks.catalogue import findings
from kapdesk.emdr.shelf import load_variant
from kapdesk.press.paper import page
from tests.fakes.emdr_paper import HEADING, whole_work
from tests.fakes.emdr_work import LAKE, T7
from tests.kapdesk.emdr.handout.reading import pages

GOLDEN = Path(__file__).parent / "paper"
NOTES = replace(HEADING, drawer=Drawer.PROCESS)
MANY = "fear, λύπη, a helpless anger that has nowhere to go"
LONG = TargetDescribed(
    T7,
    "la cuisine, à neuf ans, la veille de Noël, quand la porte ne fermait plus",
    "he came home late from the factory, the second winter after the move, and nobody spoke " * 4,
    "το χέρι στην πόρτα, die Hand an der Türklinke, يد على الباب, and the light that flickers",
    "Elektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftskantinengeruch",
    "Δεν είμαι ασφαλής, nowhere in this house, not even for the length of one evening",
    "أنا في أمان الآن",
    (MANY,),
    (BodyMark(("I.M.throat",), Quality.TIGHT, 7, words="χέρι, حجر, like a stone that grows " * 6),),
)


@dataclass(frozen=True, slots=True)
class Size:
    """A paper and its print."""

    paper: str = "A4"
    large: bool = False


SIZES = [Size(paper, large) for paper in ("A4", "Letter") for large in (False, True)]
A4 = SIZES[0]


def _supervised(view: EmdrView, on: Size) -> bytes:
    target = view.state.target(T7)
    assert target is not None
    found = findings(account(view, target, load_variant("standard")))
    heading = replace(NOTES, client=A_CLIENT, practice="")
    return supervision(view, heading, (Checked(7, found),), paper=on.paper, large=on.large)


def _kept(make: Callable[..., bytes], *what: object) -> Callable[[EmdrView, Size], bytes]:
    """How a paper of the plan is made, of whatever work and in whatever size."""
    return lambda view, on: make(view.state, *what, NOTES, paper=on.paper, large=on.large)


def _blank(make: Callable[..., bytes]) -> Callable[[EmdrView, Size], bytes]:
    return lambda _, on: make(HEADING, paper=on.paper, large=on.large)


PAPERS: dict[str, tuple[int, Callable[[EmdrView, Size], bytes]]] = {
    "target_sheet": (2, _kept(target_sheet, T7)),
    "blank_target_sheet": (2, _blank(blank_target_sheet)),
    "target_plan": (1, _kept(plan)),
    "between_sessions": (2, _blank(between_log)),
    "work_picture": (1, _kept(picture, T7)),
    "resource_card": (1, _kept(resource_card, LAKE)),
    "supervision": (3, _supervised),
}


@pytest.fixture(scope="module")
def usual() -> EmdrView:
    return view_of(whole_work().entries)


@pytest.fixture(scope="module")
def long() -> EmdrView:
    """The same work in long words of many scripts."""
    book = whole_work()
    book.write(LONG)
    book.write(ResourceDescribed(LAKE, "lac de Neusiedl, שקט, early in the year", LONG.incident))
    return view_of(book.entries)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_reads_as_it_did(name: str, usual: EmdrView) -> None:
    count, made = PAPERS[name]
    found = pages(made(usual, A4))
    text = "\n\f\n".join(found) + "\n"
    golden = GOLDEN / f"emdr_{name}.txt"
    if os.environ.get("KAPDESK_GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
    assert len(found) == count


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", PAPERS)
def test_no_word_leaves_its_page_however_long(name: str, size: Size, long: EmdrView) -> None:
    _, made = PAPERS[name]
    margin = page(size.paper).margin_pt
    with read(made(long, size)) as document:
        for number in range(document.pageCount()):
            wide, high = document.pagePointSize(number).toTuple()
            for shape in document.getAllText(number).bounds():
                box = shape.boundingRect()
                assert box.left() >= margin - 1.0
                assert box.right() <= wide - margin + 1.0
                assert box.bottom() <= high


@contextmanager
def read(pdf: bytes) -> Iterator[QPdfDocument]:
    """A paper as a program that shows it reads it."""
    document, device = QPdfDocument(), QBuffer()
    device.setData(pdf)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(device)
    yield document
    document.close()
