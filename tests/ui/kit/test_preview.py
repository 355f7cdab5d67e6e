"""Pages as they will print."""

from __future__ import annotations

import io

from pypdf import PdfWriter
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from ui.kit.preview import Preview


def pages(count: int) -> bytes:
    writer, held = PdfWriter(), io.BytesIO()
    for _ in range(count):
        writer.add_blank_page(595, 842)
    writer.write(held)
    return held.getvalue()


def buttons(preview: Preview) -> list[str]:
    return [one.text() for one in preview.findChildren(QPushButton) if one.isVisible()]


def test_other_pages_replace_the_first(qtbot: QtBot) -> None:
    preview = Preview("A paper", "paper.pdf")
    qtbot.addWidget(preview)
    for count in (3, 1):
        preview.show_pdf(pages(count))
        assert preview.pages() == count


def test_it_leads_back_only_where_there_is_something_behind_it(qtbot: QtBot) -> None:
    for back, found in (
        ("", ["Save as PDF …", "Print"]),
        ("Back", ["Back", "Save as PDF …", "Print"]),
    ):
        preview = Preview("A paper", "paper.pdf", back=back)
        qtbot.addWidget(preview)
        preview.show()
        assert buttons(preview) == found


def test_pages_that_may_not_leave_say_why(qtbot: QtBot) -> None:
    preview = Preview("A paper", "paper.pdf")
    qtbot.addWidget(preview)
    preview.needs("Read it first.")
    held = [one for one in preview.findChildren(QPushButton) if one.toolTip() == "Read it first."]
    assert [one.text() for one in held if not one.isEnabled()] == ["Save as PDF …", "Print"]
    preview.needs("")
    assert all(one.isEnabled() for one in held)


def test_a_file_is_offered_under_a_name_without_a_word_of_anyone(qtbot: QtBot) -> None:
    preview = Preview("A paper", "aftercare.pdf")
    qtbot.addWidget(preview)
    preview.ask_where()
    (dialog,) = preview.findChildren(QFileDialog)
    assert [path.rpartition("/")[2] for path in dialog.selectedFiles()] == ["aftercare.pdf"]
    dialog.close()
