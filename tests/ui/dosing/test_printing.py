"""The record on screen, from memory, to a file of the person's choice."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pytestqt.qtbot import QtBot

from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import one, press, quick
from ui.dosing.page import SessionPage
from ui.kit.preview import Preview


def pages(count: int) -> bytes:
    writer, held = PdfWriter(), io.BytesIO()
    for _ in range(count):
        writer.add_blank_page(595, 842)
    writer.write(held)
    return held.getvalue()


@pytest.fixture
def page(desk: SessionDesk, qtbot: QtBot) -> SessionPage:
    desk.pdf = pages(3)
    made = desk.page()
    qtbot.addWidget(made)
    made.show()
    made.opened(desk.begin())
    made._open("print")
    return made


def preview(page: SessionPage) -> Preview:
    found = one(page, Preview)
    assert isinstance(found, Preview)
    return found


def test_the_pages_are_shown_in_place_of_the_plot(page: SessionPage) -> None:
    assert preview(page).pages() == 3
    assert preview(page).isVisibleTo(page)
    press(page, "Back to the plot")
    assert not preview(page).isVisibleTo(page)


def test_another_record_replaces_the_first(desk: SessionDesk, page: SessionPage) -> None:
    desk.pdf = pages(1)
    page._open("print")
    assert preview(page).pages() == 1


def test_what_is_written_meanwhile_stands_on_the_pages_at_once(
    desk: SessionDesk, page: SessionPage
) -> None:
    desk.pdf = pages(2)
    quick(page, "128/82 74 98")
    assert preview(page).pages() == 2
    press(page, "Back to the plot")
    desk.pdf = pages(1)
    quick(page, "126/82 74 98")
    assert not preview(page).isVisibleTo(page)
    assert preview(page).pages() == 2


def test_saving_writes_the_same_pages_and_says_they_are_not_encrypted(
    desk: SessionDesk, page: SessionPage, tmp_path: Path
) -> None:
    preview(page).save_wanted.emit(str(tmp_path / "record.pdf"))
    assert len(PdfReader(tmp_path / "record.pdf").pages) == 3
    assert desk.said == ["The record was saved as a PDF. Out there it is not encrypted."]


def test_a_folder_that_is_not_there_is_said_and_leaves_nothing(
    desk: SessionDesk, page: SessionPage, tmp_path: Path
) -> None:
    preview(page).save_wanted.emit(str(tmp_path / "nowhere" / "record.pdf"))
    assert desk.said == ["The file could not be written. Choose another place, or free some space."]


def test_a_look_is_no_printing_and_a_saved_file_is_one(
    desk: SessionDesk, page: SessionPage, tmp_path: Path
) -> None:
    assert desk.printings == []
    preview(page).save_wanted.emit(str(tmp_path / "nowhere" / "record.pdf"))
    assert desk.printings == []
    preview(page).save_wanted.emit(str(tmp_path / "record.pdf"))
    assert desk.printings == [(page.place(), "record", "A4")]
