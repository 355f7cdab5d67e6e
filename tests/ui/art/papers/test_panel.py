"""Papers of image work in the window: looked at, printed, saved, noted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kapdesk.art.model.papers import ImagePaper
from kapdesk.chart.model import Drawer
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.practice import RecordPrinted
from tests.golden.art_pictures import pictured, told
from tests.kapdesk.emdr.handout.reading import says
from tests.ui.art.visit import Visit
from ui.art.papers.panel import PapersPanel
from ui.art.papers.wishes import NO_PICTURE

CONTROL = Qt.KeyboardModifier.ControlModifier


def looks_at(visit: Visit, what: ImagePaper) -> PapersPanel:
    """Opens the papers by key and walks to one."""
    visit.keys(Qt.Key.Key_F11)
    visit.keys(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * tuple(ImagePaper).index(what))
    (found,) = visit.page.findChildren(PapersPanel)
    return found


def printings(visit: Visit) -> list[RecordPrinted]:
    facts = (one.fact for one in visit.desk.ledger.book(PRACTICE))
    return [fact for fact in facts if isinstance(fact, RecordPrinted)]


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    out: list[bytes] = []
    monkeypatch.setattr("ui.paper.way_out.print_pdf", out.append)
    return out


def test_a_worksheet_is_printed_by_key_and_noted_with_its_drawer(
    visit: Visit, printer: list[bytes]
) -> None:
    image = pictured(visit.desk, visit.book)[0]
    told(visit.desk, visit.book, image)
    visit.opens()
    looks_at(visit, ImagePaper.SHEET)
    assert "From your own notes" in visit.reads()
    visit.keys(Qt.Key.Key_P, held=CONTROL)
    assert says(printer[0], "The door opens")
    (noted,) = printings(visit)
    assert (noted.what, noted.from_drawer, noted.image) == (
        "image-sheet",
        Drawer.PROCESS,
        image,
    )


def test_the_card_has_nothing_of_the_old_picture(visit: Visit) -> None:
    told(visit.desk, visit.book, pictured(visit.desk, visit.book)[0])
    visit.opens()
    found = looks_at(visit, ImagePaper.CARD)
    assert says(found.preview.pdf, "I come in as I am now")
    assert not says(found.preview.pdf, "The door opens")


def test_without_a_picture_it_says_why_and_nothing_goes_out(
    visit: Visit, printer: list[bytes]
) -> None:
    visit.opens()
    looks_at(visit, ImagePaper.STORYBOARD)
    assert NO_PICTURE in visit.reads()
    visit.keys(Qt.Key.Key_P, held=CONTROL)
    visit.keys(Qt.Key.Key_S, held=CONTROL)
    assert printer == []
    assert printings(visit) == []


def test_large_print_is_one_key(visit: Visit) -> None:
    visit.opens()
    found = looks_at(visit, ImagePaper.BLANK_SHEET)
    normal = found.preview.pdf
    visit.keys(Qt.Key.Key_L)
    assert found.preview.pdf != normal


def test_leaving_puts_the_paper_away(visit: Visit) -> None:
    visit.opens()
    found = looks_at(visit, ImagePaper.NIGHTS)
    assert found.preview.pdf
    visit.keys(Qt.Key.Key_F3)
    assert found.preview.pdf == b""


def test_a_paper_is_saved_as_a_file(visit: Visit, tmp_path: Path) -> None:
    visit.opens()
    found = looks_at(visit, ImagePaper.BLANK_SHEET)
    assert found.preview.file_name == "blank-image-sheet.pdf"
    out = tmp_path / "sheet.pdf"
    found.preview.save_wanted.emit(str(out))
    assert out.read_bytes() == found.preview.pdf
    assert [one.what for one in printings(visit)] == ["blank-image-sheet"]
