"""Adding a picture to an adverse event, as a person does it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from kapdesk.dosing.model.adverse import AdverseEventRecorded
from tests.fakes.pictures import file, jpeg
from tests.ui.dosing.hands import fill, form, log, one, press, record, words
from ui.dosing.page import SessionPage
from ui.dosing.picture_field import PictureField

FILLED = {"category": "Nausea", "severity": "mild", "serious": "no", "text": "felt sick"}


def choose(page: SessionPage, path: str) -> None:
    """Opens the chooser by the keyboard and takes a file."""
    field = one(page, PictureField)
    field.setFocus()
    pressed = field.focusProxy()
    assert pressed is not None
    QTest.keyClick(pressed, Qt.Key.Key_Return)
    chooser = page.window().findChild(QFileDialog, "picture chooser")
    assert chooser is not None
    chooser.fileSelected.emit(path)
    chooser.reject()


def held(page: SessionPage) -> tuple[str, ...]:
    return page.view().facts_of(AdverseEventRecorded)[0][1].pictures()


def test_a_picture_is_added_shown_by_its_name_and_kept(page: SessionPage, tmp_path: Path) -> None:
    path = file(tmp_path, "rash.jpg", jpeg())
    page._open("adverse")
    fill(page, **FILLED)
    choose(page, path)
    panel = form(page)
    assert panel is not None
    assert "rash.jpg" in words(panel)
    assert panel.texts()["pictures"] == path
    press(panel, "Remove rash.jpg")
    assert "rash.jpg" not in words(panel)
    choose(page, path)
    record(page)
    assert len(held(page)) == 1
    assert log(page)[-1].endswith("1 picture")


def test_what_cannot_be_kept_is_said_at_the_field_and_nothing_is_lost(
    page: SessionPage, tmp_path: Path
) -> None:
    page._open("adverse")
    fill(page, **FILLED, pictures=file(tmp_path, "letter.png", b"Dear client"))
    record(page)
    panel = form(page)
    assert panel is not None
    assert "letter.png is not a PNG or JPEG picture that can be read." in words(panel)
    assert panel.texts()["text"] == "felt sick"
    assert not page.view().facts_of(AdverseEventRecorded)


def test_a_correction_shows_what_is_kept_and_can_take_it_away(
    page: SessionPage, tmp_path: Path
) -> None:
    page._open("adverse")
    fill(page, **FILLED, pictures=file(tmp_path, "rash.jpg", jpeg()))
    record(page)
    before = held(page)
    page._on_line(page.view().facts_of(AdverseEventRecorded)[0][0].id)
    fill(page, severity="moderate", reason="looked again")
    record(page)
    assert held(page) == before
    page._on_line(page.view().facts_of(AdverseEventRecorded)[0][0].id)
    panel = form(page)
    assert panel is not None
    press(panel, "Remove Picture 1, kept")
    fill(page, reason="of someone else")
    record(page)
    assert held(page) == ()
