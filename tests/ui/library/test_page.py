"""The library: what stands there, and what may leave it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from kapdesk.dosing.protocols import load_protocol, protocol_to_json
from kapdesk.kernel.errors import Trouble
from kapdesk.people.parse.identity import ClientDraft
from tests.ui.library.visit import Visit
from ui.library.review_sheet import ReviewSheet
from ui.paper import way_out

CTRL = Qt.KeyboardModifier.ControlModifier


def offers_a_client(visit: Visit) -> None:
    visit.desk.people.add(ClientDraft("C-014", "Ada Lime"), confirmed=True)
    visit.page.opened()


def test_every_paper_stands_there_with_how_it_stands(visit: Visit) -> None:
    assert visit.row("aftercare").title == "After your session"
    assert visit.row("aftercare").trailing == "● not reviewed"
    visit.reviewed("aftercare")
    assert visit.row("aftercare").trailing == "✓ 1 Mar 2026"
    visit.chooses("aftercare")
    assert "Reviewed by therapist 1 on 1 Mar 2026, version 1." in visit.reads()


def test_the_chosen_paper_is_shown_as_it_will_print(visit: Visit) -> None:
    visit.chooses("escort")
    assert visit.preview().pages() >= 1
    assert "For the escort" in visit.prints_as()
    assert "NOT REVIEWED" in visit.prints_as()


def test_what_nobody_has_read_is_not_printed_and_the_way_on_is_one_key(visit: Visit) -> None:
    visit.chooses("aftercare")
    assert not visit.button("Print").isEnabled()
    assert visit.button("Print").toolTip().startswith("Nobody here has read this version yet.")
    visit.presses(Qt.Key.Key_P, CTRL)
    assert "Nobody here has read “After your session” yet." in visit.reads()
    assert visit.printed() == []
    visit.presses(Qt.Key.Key_S, CTRL)
    assert visit.page.findChildren(QFileDialog) == []


def test_marking_offers_who_sits_here_and_today(visit: Visit) -> None:
    visit.chooses("aftercare")
    visit.presses(Qt.Key.Key_M)
    sheet = visit.page.findChildren(ReviewSheet)[0]
    assert sheet.isVisible()
    texts = [line.text() for line in sheet.findChildren(QLineEdit)]
    assert texts == ["therapist 1", "4 Mar 2026"]
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert visit.row("aftercare").trailing == "✓ 4 Mar 2026"
    assert visit.button("Print").isEnabled()


def test_a_marking_without_a_name_is_refused_at_its_field_and_kept(visit: Visit) -> None:
    visit.chooses("aftercare")
    visit.presses(Qt.Key.Key_M)
    sheet = visit.page.findChildren(ReviewSheet)[0]
    sheet._by.set_text("")
    sheet._on.set_text("someday")
    sheet._mark.click()
    assert sheet._by.refusal() == "The name of who read it is missing."
    assert sheet._on.text() == "someday"
    assert visit.row("aftercare").trailing == "● not reviewed"


def test_nobody_is_named_until_a_client_is_chosen_and_then_by_code(visit: Visit) -> None:
    offers_a_client(visit)
    visit.chooses("aftercare")
    assert not visit.button("By name").isEnabled()
    assert "C-014" not in visit.prints_as()
    wishes = visit.page._wishes
    wishes._whom.set_key(wishes._clients[0].book)
    wishes._on_chosen()
    assert "C-014" in visit.prints_as()
    visit.button("By name").click()
    assert "Ada Lime" in visit.prints_as()
    assert "C-014" not in visit.prints_as()


def test_large_print_and_the_other_paper(visit: Visit) -> None:
    visit.chooses("aftercare")
    normal = visit.preview().pages()
    visit.presses(Qt.Key.Key_L)
    assert visit.preview().pages() > normal or "After your session" in visit.prints_as()
    visit.button("Paper: Letter").click()
    assert visit.page._wishes.wanted("aftercare").large
    assert visit.page._wishes.wanted("aftercare").paper == "Letter"


def test_what_nobody_set_is_named_and_leads_to_the_settings(visit: Visit) -> None:
    visit.chooses("day-before")
    assert "Printed as a line to fill in: " in visit.reads()
    assert "the hours without food" in visit.reads()
    visit.button("Set them").click()
    assert visit.asked == [("settings", "")]


def test_the_blank_chart_asks_for_a_protocol_and_nothing_else(visit: Visit) -> None:
    kept = protocol_to_json(load_protocol("sublingual"))
    visit.desk.practice.adopt("protocol", "sublingual", "1", "prescriber 1", "2026-03-01", kept)
    visit.page.opened()
    visit.chooses("paper-chart")
    assert "A blank form. It holds no sentence to answer for." in visit.reads()
    assert visit.button("Print").isEnabled()
    assert "40 min *" not in visit.prints_as()
    visit.page._wishes._protocol.set_key("sublingual")
    visit.page._wishes._on_chosen()
    assert "40 min *" in visit.prints_as()
    visit.chooses("aftercare")
    assert visit.page._wishes.wanted("aftercare").protocol == ""


@pytest.mark.parametrize("paper", ["aftercare", "paper-chart", "day-before"])
def test_every_paper_fits_the_smallest_window(visit: Visit, paper: str) -> None:
    visit.chooses(paper)
    assert visit.page.minimumSizeHint().width() <= 1192
    assert visit.page.width() == 1190


def test_a_saved_paper_is_noted_and_said_not_to_be_encrypted(visit: Visit, tmp_path: Path) -> None:
    visit.reviewed("escort")
    visit.chooses("escort")
    visit.preview().save_wanted.emit(str(tmp_path / "escort.pdf"))
    assert "reviewed by therapist 1" in PdfReader(tmp_path / "escort.pdf").pages[0].extract_text()
    assert visit.said == ["The paper was saved as a PDF. Out there it is not encrypted."]
    assert [printed.leaflet for printed in visit.printed()] == ["escort"]


def test_a_printer_that_is_gone_is_said_and_nothing_is_noted(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_pdf: bytes) -> None:
        raise Trouble("No printer is set up on this computer.", "Save as PDF and print that.")

    monkeypatch.setattr(way_out, "print_pdf", gone)
    visit.reviewed("escort")
    visit.chooses("escort")
    visit.presses(Qt.Key.Key_P, CTRL)
    assert visit.said == ["No printer is set up on this computer. Save as PDF and print that."]
    assert visit.printed() == []


def test_papers_that_cannot_be_read_are_said_in_their_place(visit: Visit) -> None:
    visit.page._stock = type(visit.page._stock)(())
    visit.clerk.trouble = Trouble("The file escort.md cannot be used: line 9: it names no source.")
    visit.page.opened()
    assert "The papers could not be read." in visit.reads()
    assert "line 9" in visit.said[0]
