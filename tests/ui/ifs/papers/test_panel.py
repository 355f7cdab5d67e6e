"""Papers of parts work in the window: looked at, printed, saved, noted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kapdesk.chart.model import Drawer
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Kind
from kapdesk.ifs.model.papers import FOR_THE_CLIENT, PartsPaper
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.practice import RecordPrinted
from tests.fakes.ifs import made, part
from tests.kapdesk.emdr.handout.reading import pages, says
from tests.ui.ifs.visit import Visit, laid, the_map
from ui.ifs.papers.panel import PapersPanel
from ui.ifs.papers.wishes import NO_PART, TAKEN_HOME
from ui.work.papers import NOTES

CONTROL = Qt.KeyboardModifier.ControlModifier


def looks_at(visit: Visit, what: PartsPaper) -> PapersPanel:
    """Opens the papers by key and walks to one."""
    visit.keys(Qt.Key.Key_F11)
    visit.keys(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * tuple(PartsPaper).index(what))
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


@pytest.mark.parametrize("what", PartsPaper)
def test_every_paper_is_shown_and_printed_by_key_and_noted_with_its_drawer(
    visit: Visit, printer: list[bytes], what: PartsPaper
) -> None:
    laid(visit)
    found = looks_at(visit, what)
    assert found.preview.pdf
    assert (TAKEN_HOME if what in FOR_THE_CLIENT else NOTES) in visit.reads()
    assert "your own notes" in visit.reads()
    visit.keys(Qt.Key.Key_P, held=CONTROL)
    assert printer == [found.preview.pdf]
    (noted,) = printings(visit)
    assert (noted.what, noted.from_drawer, noted.book) == (what, Drawer.PROCESS, visit.book)


def test_keys_make_it_large_tiled_and_under_initials(visit: Visit) -> None:
    laid(visit)
    found = looks_at(visit, PartsPaper.MAP)
    seen = {found.preview.pdf}
    for key in (Qt.Key.Key_L, Qt.Key.Key_T, Qt.Key.Key_I):
        visit.keys(key)
        seen.add(found.preview.pdf)
    assert len(seen) >= 3
    assert "Sheet A1" in pages(found.preview.pdf)[0]


def test_a_line_written_for_the_client_stands_on_their_copy(visit: Visit) -> None:
    laid(visit)
    found = looks_at(visit, PartsPaper.CLIENT_MAP)
    assert not says(found.preview.pdf, "in May")
    found.wishes.forward.setFocus()
    visit.types("We look again in May.")
    visit.keys(Qt.Key.Key_Return)
    assert says(found.preview.pdf, "We look again in May.")


def test_without_a_part_the_sheet_of_one_says_why_and_nothing_goes_out(
    visit: Visit, printer: list[bytes]
) -> None:
    visit.opens()
    looks_at(visit, PartsPaper.PART)
    assert NO_PART in visit.reads()
    visit.keys(Qt.Key.Key_P, held=CONTROL)
    visit.keys(Qt.Key.Key_S, held=CONTROL)
    assert (printer, printings(visit)) == ([], [])


def test_leaving_puts_the_paper_away(visit: Visit) -> None:
    laid(visit)
    found = looks_at(visit, PartsPaper.COUNCIL)
    assert found.preview.pdf
    visit.keys(Qt.Key.Key_F3)
    assert found.preview.pdf == b""


def test_a_paper_is_saved_as_a_file(visit: Visit, tmp_path: Path) -> None:
    laid(visit)
    found = looks_at(visit, PartsPaper.MAP)
    assert found.preview.file_name == "parts-map.pdf"
    out = tmp_path / "map.pdf"
    found.preview.save_wanted.emit(str(out))
    assert out.read_bytes() == found.preview.pdf
    assert [one.what for one in printings(visit)] == ["parts-map"]


def test_the_pen_is_for_the_letter_alone(visit: Visit) -> None:
    laid(visit)
    found = looks_at(visit, PartsPaper.COUNCIL)
    visit.keys(Qt.Key.Key_E)
    assert not found.letter.isVisible()
    looks_at(visit, PartsPaper.LETTER)
    visit.keys(Qt.Key.Key_E)
    assert found.letter.isVisible()


def test_moments_to_tell_changes_between_are_offered(visit: Visit) -> None:
    laid(visit)
    found = looks_at(visit, PartsPaper.CHANGES)
    found.wishes._since.set_key("first")
    found.wishes.changed.emit()
    assert says(found.preview.pdf, "From before anything")


@pytest.mark.parametrize("what", [PartsPaper.MAP, PartsPaper.CLIENT_MAP])
def test_a_map_is_saved_as_a_drawing_and_noted(
    visit: Visit, tmp_path: Path, what: PartsPaper
) -> None:
    laid(visit)
    found = looks_at(visit, what)
    visit.keys(Qt.Key.Key_V)
    (chooser,) = visit.page.findChildren(QFileDialog, "file chooser")
    chooser.done(0)
    out = tmp_path / "map.svg"
    found.drawing_out.save(str(out))
    assert out.read_bytes().startswith(b"<?xml")
    assert b"scanner" in out.read_bytes()
    assert [(one.what, one.paper) for one in printings(visit)] == [(what, "SVG")]


@pytest.mark.parametrize("what", [PartsPaper.MAP, PartsPaper.CLIENT_MAP])
def test_a_map_is_saved_as_plain_text_and_noted(
    visit: Visit, tmp_path: Path, what: PartsPaper
) -> None:
    laid(visit)
    looks_at(visit, what)
    for _ in range(2):
        visit.keys(Qt.Key.Key_V)
        chooser = visit.page.findChildren(QFileDialog, "file chooser")[-1]
        out = tmp_path / "map.TXT"
        chooser.fileSelected.emit(str(out))
        chooser.done(0)
    written = out.read_text(encoding="utf-8")
    assert written.startswith("Parts map\n")
    assert "2 young" in written
    assert [(one.what, one.paper) for one in printings(visit)] == [(what, "text")] * 2


def test_no_other_paper_is_a_drawing(visit: Visit, tmp_path: Path) -> None:
    laid(visit)
    found = looks_at(visit, PartsPaper.COUNCIL)
    visit.keys(Qt.Key.Key_V)
    assert visit.page.findChildren(QFileDialog, "file chooser") == []
    found.drawing_out.save(str(tmp_path / "map.svg"))
    assert printings(visit) == []


def test_kinds_are_told_without_their_terms_where_the_map_hides_them(visit: Visit) -> None:
    made(visit.desk, visit.book, (PartMet(part("scanner", kind=Kind.MANAGER)),))
    visit.opens()
    found = looks_at(visit, PartsPaper.MAP)
    assert says(found.preview.pdf, "manager")
    found.nouns.turn()
    assert not says(found.preview.pdf, "manager")
    assert found.preview.pdf
    visit.keys(Qt.Key.Key_F3)
    found.nouns.turn()
    assert found.preview.pdf == b""


def test_the_map_of_what_is_chosen_alone_goes_out_by_key(visit: Visit, tmp_path: Path) -> None:
    laid(visit)
    the_map(visit).field.select(("scanner", "escape"))
    found = looks_at(visit, PartsPaper.MAP)
    assert says(found.preview.pdf, "young")
    visit.keys(Qt.Key.Key_C)
    assert found.wishes.chosen.isChecked()
    assert says(found.preview.pdf, "scanner")
    assert says(found.preview.pdf, "polarised with")
    assert not says(found.preview.pdf, "young")
    assert not says(found.preview.pdf, "the night on the stairs")
    visit.keys(Qt.Key.Key_C)
    assert says(found.preview.pdf, "young")
    visit.keys(Qt.Key.Key_C, Qt.Key.Key_V)
    (chooser,) = found.findChildren(QFileDialog)
    path = tmp_path / "piece.svg"
    chooser.fileSelected.emit(str(path))
    drawn = path.read_text(encoding="utf-8")
    assert "escape" in drawn
    assert "young" not in drawn
    assert len(printings(visit)) == 1


def test_with_nothing_chosen_there_is_all_of_it_alone(visit: Visit) -> None:
    laid(visit)
    the_map(visit).field.select(("scanner",))
    found = looks_at(visit, PartsPaper.MAP)
    assert found.wishes.chosen.isVisible()
    assert visit.page.width() == 1190
    assert visit.page.minimumSizeHint().width() <= 1190
    visit.keys(Qt.Key.Key_F3)
    the_map(visit).field.canvas.select(())
    looks_at(visit, PartsPaper.MAP)
    assert not found.wishes.chosen.isVisible()
    visit.keys(Qt.Key.Key_C)
    assert found.wishes.wanted(visit.book).only == ()


def test_another_clients_papers_offer_nothing_that_was_chosen_before(visit: Visit) -> None:
    laid(visit)
    the_map(visit).field.select(("scanner", "escape"))
    found = looks_at(visit, PartsPaper.MAP)
    visit.keys(Qt.Key.Key_C)
    other = visit.another("C-015")
    visit.page.opened(f"client:{other}")
    assert found.wishes.wanted(other).only == ()
    assert not found.wishes.chosen.isVisible()
