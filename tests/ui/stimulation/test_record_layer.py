"""The record of a session of sets on paper, from the page it was made on."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kapdesk.kernel.ids import PRACTICE, SittingId
from kapdesk.practice.model.practice import RecordPrinted
from tests.ui.stimulation.test_page import Visit, visit
from ui.kit.preview import Preview
from ui.stage.messages import Begin
from ui.stimulation.record_layer import RecordLayer

__all__ = ["visit"]

CTRL = Qt.KeyboardModifier.ControlModifier


def preview(visit: Visit) -> Preview:
    return visit.page.findChildren(Preview)[0]


def words(pdf: bytes) -> str:
    return " ".join("".join(one.extract_text() for one in PdfReader(BytesIO(pdf)).pages).split())


def printings(visit: Visit) -> list[str]:
    facts = [entry.fact for entry in visit.desk.ledger.book(PRACTICE)]
    return [one.what for one in facts if isinstance(one, RecordPrinted)]


def test_the_record_without_the_own_notes_is_shown_then_saved_and_only_that_is_a_printing(
    visit: Visit, tmp_path: Path
) -> None:
    said: list[str] = []
    visit.page.noted.connect(said.append)
    visit.opens()
    visit.begins()
    visit.stage.ends(6)
    visit.page.turn.after.restore({"text": "warm hands", "distress": "2"})
    visit.button("Change").click()
    QTest.keyClick(visit.page, Qt.Key.Key_P, CTRL)
    assert preview(visit).isVisible()
    reads = words(preview(visit).pdf)
    assert "6 passes" in reads
    assert "distress" in reads.casefold()
    assert "warm hands" not in reads
    assert printings(visit) == []
    preview(visit).save_wanted.emit(str(tmp_path / "record.pdf"))
    assert (tmp_path / "record.pdf").read_bytes() == preview(visit).pdf
    assert said == ["The record was saved as a PDF. Out there it is not encrypted."]
    assert printings(visit) == ["record"]


def test_under_the_pages_no_set_begins_and_esc_leads_back(visit: Visit) -> None:
    visit.opens()
    QTest.keyClick(visit.page, Qt.Key.Key_P, CTRL)
    layer = visit.page.findChildren(RecordLayer)[0]
    assert [hint.key for hint in visit.page.keys] == ["Ctrl+P", "Ctrl+S", "Esc"]
    QTest.keyClick(layer, Qt.Key.Key_Space)
    assert visit.stage.asked(Begin) == 0
    QTest.keyClick(layer, Qt.Key.Key_Escape)
    assert not preview(visit).isVisible()
    visit.begins()
    assert visit.stage.asked(Begin) == 1


def test_nothing_is_printed_of_a_test_run_nor_while_a_set_runs(visit: Visit) -> None:
    QTest.keyClick(visit.page, Qt.Key.Key_R)
    QTest.keyClick(visit.page, Qt.Key.Key_P, CTRL)
    assert not preview(visit).isVisible()
    visit.opens()
    visit.begins()
    QTest.keyClick(visit.page, Qt.Key.Key_P, CTRL)
    assert not preview(visit).isVisible()
    visit.stage.ends(1)


def test_leaving_the_page_puts_the_record_away(visit: Visit) -> None:
    visit.opens()
    QTest.keyClick(visit.page, Qt.Key.Key_P, CTRL)
    visit.page.left()
    assert not preview(visit).isVisible()


def test_a_set_that_began_while_the_record_was_made_is_not_covered_by_it(visit: Visit) -> None:
    visit.opens()
    layer = visit.page.findChildren(RecordLayer)[0]
    wanted = visit.page.place()
    QTest.keyClick(visit.page, Qt.Key.Key_P, CTRL)
    pdf = preview(visit).pdf
    visit.page.runner.start(visit.page.choice.plan)
    layer._on_made(SittingId(wanted), pdf)
    assert not layer.isVisible()
    visit.stage.moves(visit.page.runner._steady())
    visit.stage.ends(1)
