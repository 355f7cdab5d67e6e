"""Bytes on their way out: whole, for their owner alone, and to the printer without a file."""

from __future__ import annotations

import stat
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from kapdesk.kernel.errors import Trouble
from ui.kit.saving import ask_where, draw_pages, offered_path, print_pdf, save_bytes


def sized(width: int, height: int) -> bytes:
    writer, held = PdfWriter(), BytesIO()
    writer.add_blank_page(width, height)
    writer.write(held)
    return held.getvalue()


def printer(folder: Path, script: str, *, known: str = "printer 1") -> None:
    for name, does in (("lp", script), ("lpstat", f"echo {known}")):
        program = folder / name
        program.write_text(f"#!/bin/sh\n{does}\n", encoding="ascii")
        program.chmod(0o700)


def test_a_file_is_offered_a_place_at_home_where_there_are_no_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Documents"))
    assert offered_path("record.pdf") == str(tmp_path / "record.pdf")
    (tmp_path / "Documents").mkdir()
    assert offered_path("record.pdf") == str(tmp_path / "Documents" / "record.pdf")


def test_the_file_that_is_asked_for_ends_as_a_pdf_and_the_asking_leaves_nothing(
    qtbot: QtBot,
) -> None:
    host, chosen = QWidget(), list[str]()
    qtbot.addWidget(host)
    ask_where(host, "record.pdf", chosen.append)
    (chooser,) = host.findChildren(QFileDialog)
    assert chooser.defaultSuffix() == "pdf"
    chooser.fileSelected.emit("/somewhere/record.pdf")
    chooser.reject()
    qtbot.waitUntil(partial(_gone, host))
    assert chosen == ["/somewhere/record.pdf"]


def _gone(host: QWidget) -> bool:
    return host.findChildren(QFileDialog) == []


def test_a_file_is_written_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = save_bytes(tmp_path / "record.pdf", b"%PDF")
    assert path.read_bytes() == b"%PDF"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [found.name for found in tmp_path.iterdir()] == ["record.pdf"]


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    save_bytes(tmp_path / "record.pdf", b"old")
    save_bytes(tmp_path / "record.pdf", b"new")
    assert (tmp_path / "record.pdf").read_bytes() == b"new"


def test_a_place_that_cannot_be_written_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="could not be written"):
        save_bytes(tmp_path / "nowhere" / "record.pdf", b"%PDF")


def test_the_printer_gets_the_page_through_a_pipe(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer(tmp_path, f"/bin/cat > {tmp_path}/taken")
    monkeypatch.setenv("PATH", str(tmp_path))
    print_pdf(b"%PDF-1.4 page")
    assert (tmp_path / "taken").read_bytes() == b"%PDF-1.4 page"


def test_a_printer_that_refuses_is_a_trouble(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer(tmp_path, "/bin/cat > /dev/null; exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble, match="did not take the page"):
        print_pdf(b"%PDF")


def test_a_service_that_knows_no_printer_is_said(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer(tmp_path, "/bin/cat > /dev/null; exit 1", known="")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble, match="No printer is set up"):
        print_pdf(b"%PDF")


def test_the_queue_is_told_the_paper_and_nothing_of_the_client(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer(tmp_path, f'/bin/cat > /dev/null; echo "$@" > {tmp_path}/told')
    monkeypatch.setenv("PATH", str(tmp_path))
    print_pdf(sized(612, 792))
    assert (tmp_path / "told").read_text() == "-t KapDesk -o media=Letter -\n"


def test_without_lp_and_without_a_printer_that_is_said(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", QPrinterInfo)
    with pytest.raises(Trouble, match="No printer"):
        print_pdf(b"%PDF")


def test_without_lp_every_page_is_drawn_on_the_printer(qapp: QApplication, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    draw_pages(two_pages(), printer)
    drawn = PdfReader(tmp_path / "drawn.pdf").pages
    assert [round(page.mediabox.width) for page in drawn] == [612, 612]


def test_what_is_no_pdf_is_not_printed(qapp: QApplication) -> None:
    with pytest.raises(Trouble, match="did not take the page"):
        draw_pages(b"not a page", QPrinter())


def two_pages() -> bytes:
    sheet = BytesIO()
    canvas = Canvas(sheet, pagesize=(612, 792))
    for words in ("one", "two"):
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return sheet.getvalue()
