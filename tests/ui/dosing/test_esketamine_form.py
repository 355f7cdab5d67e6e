"""The esketamine form in a session: only where it belongs, answered in pieces, kept as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kapdesk.dosing.model.esketamine import EsketamineNoted
from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import fill, form, log, one, opened, record, words
from tests.ui.dosing.test_printing import pages, preview
from ui.dosing.page import SessionPage
from ui.dosing.shelf import Shelf
from ui.kit.surface import Scroll


@pytest.fixture
def nasal(desk: SessionDesk, qtbot: QtBot) -> SessionPage:
    """The page with an esketamine session in progress."""
    desk.protocol = "esketamine"
    return opened(desk, qtbot)


def offered(page: SessionPage) -> str:
    page._open("more")
    return "\n".join(button.text() for button in one(page, Shelf).findChildren(QAbstractButton))


def test_it_is_offered_in_an_esketamine_session_alone(page: SessionPage) -> None:
    assert "Esketamine form" not in offered(page)


def test_answers_are_recorded_in_pieces_and_shown_at_their_question(nasal: SessionPage) -> None:
    assert "Esketamine form" in offered(nasal)
    nasal._open("esketamine")
    fill(nasal, enrolled="yes", professional="nurse 1")
    record(nasal)
    assert log(nasal)[-1].endswith("Enrolled in the programme: yes; Who watched: nurse 1")
    nasal._open("esketamine")
    assert "Written: yes" in words(nasal)
    fill(nasal, vitals_before="yes")
    record(nasal)
    assert "Name who judged it." in words(nasal)
    assert form(nasal) is not None


def test_the_answers_of_a_line_stand_in_its_correction(nasal: SessionPage) -> None:
    nasal._open("esketamine")
    fill(nasal, enrolled="yes", site="room 2")
    record(nasal)
    (entry, _) = nasal.view().facts_of(EsketamineNoted)[-1]
    nasal._open(f"correct {entry.id}")
    panel = form(nasal)
    assert panel is not None
    assert (panel.texts()["enrolled"], panel.texts()["site"]) == ("yes", "room 2")
    fill(nasal, enrolled="no", reason="asked again")
    record(nasal)
    (only,) = [fact for _, fact in nasal.view().facts_of(EsketamineNoted)]
    assert (only.enrolled, only.site) == ("no", "room 2")


def test_its_copy_is_saved_and_noted_by_its_own_name(
    desk: SessionDesk, nasal: SessionPage, tmp_path: Path
) -> None:
    desk.pdf = pages(1)
    nasal._open("print esketamine form")
    preview(nasal).save_wanted.emit(str(tmp_path / "copy.pdf"))
    assert desk.printings == [(nasal.place(), "esketamine-form", "A4")]
    assert desk.said[-1].startswith("The copy of the form was saved as a PDF.")


def test_no_question_is_cut_off_at_the_side(nasal: SessionPage) -> None:
    nasal._open("esketamine")
    panel = form(nasal)
    assert panel is not None
    QApplication.processEvents()
    (scroll,) = panel.findChildren(Scroll)
    inside = scroll.widget()
    assert inside is not None
    assert inside.width() <= scroll.viewport().width()
