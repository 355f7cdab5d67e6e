"""Printed through a real CUPS queue by the program's own way to paper, and what it says when there is none."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Trouble
from tests.fakes.desks import opened
from tests.fakes.lane import InlineClerk
from tests.fakes.print_service import PrintService, print_service
from tests.fakes.twin import rehearsed_vault
from tests.ui.library.visit import Visit
from ui.kit.saving import print_pdf
from ui.unlock.key_paper import key_page

pytestmark = pytest.mark.cups

SIZES = {"A4": (595, 842), "Letter": (612, 792)}


@pytest.fixture(scope="module")
def started() -> Iterator[PrintService]:
    with print_service() as service:
        yield service


@pytest.fixture
def service(started: PrintService, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PrintService:
    """The service as the program finds it: nobody's own printer, nobody's own options."""
    monkeypatch.setenv("CUPS_SERVER", str(started.socket))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    for own in ("LPDEST", "PRINTER"):
        monkeypatch.delenv(own, raising=False)
    return started


@pytest.fixture
def queue(service: PrintService) -> Iterator[PrintService]:
    """The same with its one queue, whose own paper is Letter."""
    service.sheet.unlink(missing_ok=True)
    service.add_queue("-o", "PageSize=Letter")
    yield service
    service.asks("lpadmin", "-x", "KapPDF")


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rehearsed_vault(tmp_path_factory.mktemp("printed") / "vault")


def read(pdf: bytes) -> tuple[list[tuple[int, int]], str]:
    """The sizes of its pages and all their words."""
    pages = PdfReader(BytesIO(pdf)).pages
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages]
    return sizes, " ".join("".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_record_comes_out_of_the_printer_whole(
    qapp: QApplication, queue: PrintService, vault: Path, paper: str, tmp_path: Path
) -> None:
    with opened(vault) as desk:
        record = desk.papers.record(desk.people.sittings()[0].id, paper)
    print_pdf(record)
    sizes, words = read(queue.printed())
    made, meant = read(record)
    assert sizes == made
    assert set(sizes) == {SIZES[paper]}
    assert words == meant
    assert f"page 1 of {len(sizes)}" in words
    assert list(tmp_path.iterdir()) == [], (
        "printing leaves no file at home or among the temporary ones"
    )


def test_a_paper_of_the_library_comes_out_as_it_was_shown(
    qtbot: QtBot, qapp: QApplication, queue: PrintService, vault: Path
) -> None:
    with opened(vault) as desk:
        desk.practice.choose_paper("A4")
        visit = Visit(qtbot, desk, InlineClerk())
        visit.reviewed("aftercare")
        visit.chooses("aftercare")
        visit.presses(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert [words.partition(".")[0] for words in visit.said] == [
            "The paper was sent to the printer"
        ]
        sizes, words = read(queue.printed())
        assert set(sizes) == {SIZES["A4"]}
        assert words == visit.prints_as()
        assert "After your session" in words
        assert [printed.leaflet for printed in visit.printed()] == ["aftercare"]
        visit.clerk.finish()


def test_the_recovery_key_comes_out(qapp: QApplication, queue: PrintService) -> None:
    print_pdf(key_page("AAAAAA-BBBBBB-CCCCCC-DDDDDD-EEEEEE-FFFFFF", "vault", "1 Mar 2026"))
    sizes, _ = read(queue.printed())
    assert sizes == [SIZES["A4"]]


def test_a_queue_that_takes_no_pages_is_said(qapp: QApplication, queue: PrintService) -> None:
    queue.asks("cupsreject", "KapPDF")
    with pytest.raises(Trouble, match="did not take the page"):
        print_pdf(b"%PDF-1.4")


def test_no_queue_is_said(qapp: QApplication, service: PrintService) -> None:
    with pytest.raises(Trouble, match="No printer is set up"):
        print_pdf(b"%PDF-1.4")


def test_a_service_that_is_gone_is_said(
    qapp: QApplication, service: PrintService, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nowhere.sock"))
    with pytest.raises(Trouble, match="No printer is set up"):
        print_pdf(b"%PDF-1.4")


def test_a_computer_without_lp_says_so(
    qapp: QApplication, service: PrintService, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble, match="No printer is set up"):
        print_pdf(b"%PDF-1.4")
