"""Papers of EMDR work in the window: looked at, printed, saved, noted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kapdesk.chart.model import Drawer
from kapdesk.emdr.model.papers import WorkPaper
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.practice import RecordPrinted
from tests.fakes.emdr import open_target, rate
from tests.kapdesk.emdr.handout.reading import says
from tests.ui.emdr.visit import Visit
from ui.emdr.papers.panel import PapersPanel
from ui.emdr.papers.wishes import NO_TARGET

CONTROL = Qt.KeyboardModifier.ControlModifier


def panel(visit: Visit) -> PapersPanel:
    """The part of the page that holds the papers."""
    (found,) = visit.page.findChildren(PapersPanel)
    return found


def looks_at(visit: Visit, what: WorkPaper) -> PapersPanel:
    """Opens the papers by key and walks to one."""
    visit.keys(Qt.Key.Key_F11)
    visit.keys(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * tuple(WorkPaper).index(what))
    return panel(visit)


def printings(visit: Visit) -> list[RecordPrinted]:
    facts = (one.fact for one in visit.desk.ledger.book(PRACTICE))
    return [fact for fact in facts if isinstance(fact, RecordPrinted)]


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    out: list[bytes] = []
    monkeypatch.setattr("ui.paper.way_out.print_pdf", out.append)
    return out


def test_a_paper_is_walked_to_and_printed_by_key_and_its_going_out_noted(
    visit: Visit, printer: list[bytes]
) -> None:
    visit.opens()
    found = looks_at(visit, WorkPaper.BETWEEN)
    assert says(found.preview.pdf, "Between our sessions")
    assert printings(visit) == []
    said: list[str] = []
    visit.page.noted.connect(said.append)
    visit.keys(Qt.Key.Key_P, held=CONTROL)
    assert [says(pdf, "Between our sessions") for pdf in printer] == [True]
    assert [one.what for one in printings(visit)] == ["between-sessions"]
    assert said
    assert said[0].startswith("The log was sent to the printer.")


def test_a_target_sheet_is_noted_with_its_drawer(visit: Visit, printer: list[bytes]) -> None:
    visit.opens()
    made = open_target(visit.desk)
    visit.entries.announce(visit.desk.ledger.book(visit.book, drawers=tuple(Drawer)))
    looks_at(visit, WorkPaper.TARGET)
    visit.keys(Qt.Key.Key_P, held=CONTROL)
    assert says(printer[0], "T1 kitchen, age 9")
    (noted,) = printings(visit)
    assert (noted.from_drawer, noted.book, noted.target) == (Drawer.PROCESS, visit.book, made)


def test_words_and_large_print_are_one_key_each(visit: Visit) -> None:
    visit.opens()
    open_target(visit.desk)
    visit.entries.announce(visit.desk.ledger.book(visit.book, drawers=tuple(Drawer)))
    found = looks_at(visit, WorkPaper.PLAN)
    assert not says(found.preview.pdf, "kitchen")
    visit.keys(Qt.Key.Key_W)
    assert says(found.preview.pdf, "kitchen")
    assert "From your own notes" in visit.reads()
    normal = found.preview.pdf
    visit.keys(Qt.Key.Key_L)
    assert found.preview.pdf != normal


def test_a_key_for_words_does_nothing_on_a_paper_without_the_choice(visit: Visit) -> None:
    visit.opens()
    found = looks_at(visit, WorkPaper.BETWEEN)
    visit.keys(Qt.Key.Key_W)
    assert not found.wishes.words.isChecked()


def test_what_cannot_be_had_says_why_and_nothing_goes_out(
    visit: Visit, printer: list[bytes]
) -> None:
    visit.opens()
    looks_at(visit, WorkPaper.TARGET)
    assert NO_TARGET in visit.reads()
    visit.keys(Qt.Key.Key_P, held=CONTROL)
    visit.keys(Qt.Key.Key_S, held=CONTROL)
    assert printer == []
    assert printings(visit) == []


def test_what_is_in_sight_is_never_older_than_the_chart(visit: Visit) -> None:
    visit.begins()
    (row,) = visit.desk.people.sittings()
    made = open_target(visit.desk, sitting=row.id)
    visit.entries.announce(visit.desk.ledger.book(visit.book, drawers=tuple(Drawer)))
    found = looks_at(visit, WorkPaper.TARGET)
    assert not says(found.preview.pdf, "Distress ● 6")
    visit.entries.announce(rate(visit.desk, row.id, made, 6))
    assert says(found.preview.pdf, "Distress ● 6")


def test_the_record_of_the_session_is_there(visit: Visit) -> None:
    visit.begins()
    found = looks_at(visit, WorkPaper.RECORD)
    assert says(found.preview.pdf, "EMDR session record")


def test_nothing_stays_of_another_client(visit: Visit) -> None:
    visit.opens()
    found = looks_at(visit, WorkPaper.PLAN)
    assert found.preview.pdf
    other = visit.another("C-015")
    visit.page.opened(f"client:{other}")
    assert says(found.preview.pdf, "C-015")
    assert not says(found.preview.pdf, "C-014")


def test_leaving_puts_the_paper_away(visit: Visit) -> None:
    visit.opens()
    found = looks_at(visit, WorkPaper.PLAN)
    visit.keys(Qt.Key.Key_F3)
    assert found.preview.pdf == b""


def test_a_paper_is_saved_as_a_file(visit: Visit, tmp_path: Path) -> None:
    visit.opens()
    found = looks_at(visit, WorkPaper.BLANK_TARGET)
    assert found.preview.file_name == "blank-target-sheet.pdf"
    out = tmp_path / "sheet.pdf"
    found.preview.save_wanted.emit(str(out))
    assert out.read_bytes() == found.preview.pdf
    assert [one.what for one in printings(visit)] == ["blank-target-sheet"]
