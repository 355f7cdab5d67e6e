"""Before a session: the note that is asked for first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.chart.drafts import Drafts
from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.ids import BookId
from tests.fakes.session_room import CLIENT, SessionDesk
from ui.bridge.keeper import Spot, kept_texts
from ui.dosing.around import StopItem
from ui.dosing.page import NEW, SessionPage
from ui.kit.field import Field, NoteField

EYES = StopItem("eyes", "Is there glaucoma? Yes.", "Pressure inside the eye may rise.")
HEART = StopItem("heart", "Was there a heart attack? Not known.", "It loads the heart.")


@dataclass
class Prescriber:
    """What another room knows of the client's screening."""

    items: list[StopItem] = field(default_factory=lambda: [EYES, HEART])
    notes: list[Mapping[str, str]] = field(default_factory=list)

    def open_stops(self, _client: BookId) -> tuple[StopItem, ...]:
        """What wants a note."""
        return tuple(self.items)

    def note_stop(
        self,
        _client: BookId,
        item: str,
        texts: Mapping[str, str],
        _clears: Sequence[tuple[str, str]],
    ) -> tuple[Entry, ...] | Refusals:
        """A note on one of them."""
        if "prescriber" not in texts:
            return refused("prescriber", "The prescriber's name is missing.")
        self.items = [one for one in self.items if one.key != item]
        self.notes.append(texts)
        return ()


@pytest.fixture
def prescriber() -> Prescriber:
    return Prescriber()


@pytest.fixture
def page(
    qtbot: QtBot, tmp_path: Path, prescriber: Prescriber, monkeypatch: pytest.MonkeyPatch
) -> SessionPage:
    desk = SessionDesk(tmp_path / "vault")
    around = replace(
        desk.around(), open_stops=prescriber.open_stops, note_stop=prescriber.note_stop
    )
    monkeypatch.setattr(desk, "around", lambda: around)
    page = desk.page()
    qtbot.addWidget(page)
    page.show()
    page.opened(f"{NEW}{CLIENT}")
    return page


def _reads(page: SessionPage) -> str:
    QCoreApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def _clicks(page: SessionPage, words: str) -> None:
    buttons = (one for one in page.findChildren(QPushButton) if one.isVisible())
    next(one for one in buttons if one.text() == words).click()


def _fields(page: SessionPage) -> tuple[Field, Field, NoteField]:
    QCoreApplication.processEvents()
    fields = [one for one in page.findChildren(Field) if one.isVisible()]
    notes = [one for one in page.findChildren(NoteField) if one.isVisible()]
    return fields[0], fields[1], notes[0]


def _types(where: Field | NoteField, text: str) -> None:
    where.set_text(text)
    where.typed.emit(text)


def test_each_item_is_asked_for_in_turn_and_then_nothing_is(
    page: SessionPage, prescriber: Prescriber
) -> None:
    assert EYES.words in _reads(page)
    assert "1 of 2" in _reads(page)
    assert HEART.words not in _reads(page)
    _clicks(page, "Save the note")
    assert "The prescriber's name is missing." in _reads(page)
    for number in range(2):
        assert page.focusWidget().accessibleName() == "Prescriber, by name"
        _types(_fields(page)[0], "prescriber 1")
        _types(_fields(page)[2], f"note {number}")
        _clicks(page, "Save the note")
    assert [note["note"] for note in prescriber.notes] == ["note 0", "note 1"]
    assert "The screening left this to ask" not in _reads(page)


def test_half_a_note_is_kept_when_the_page_is_left(page: SessionPage) -> None:
    _types(_fields(page)[0], "prescriber 1")
    page.left()
    page.opened(f"{NEW}{CLIENT}")
    assert _fields(page)[0].text() == "prescriber 1"


def test_a_note_the_disk_could_not_take_stays(
    page: SessionPage, prescriber: Prescriber, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> tuple[Entry, ...]:
        raise Trouble("The disk is full.", "Make room.")

    _types(_fields(page)[0], "prescriber 1")
    monkeypatch.setattr(page._stops, "_around", replace(page._around, note_stop=full))
    _clicks(page, "Save the note")
    assert "The disk is full." in _reads(page)
    assert _fields(page)[0].text() == "prescriber 1"
    assert prescriber.notes == []
    page.left()
    drafts = page._drafts
    assert isinstance(drafts, Drafts)
    assert kept_texts(drafts, Spot(CLIENT, "note eyes")) == {"prescriber": "prescriber 1"}
