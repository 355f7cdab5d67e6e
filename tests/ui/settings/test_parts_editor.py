"""The sections of a sheet while a practice writes it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from kapdesk.sheets.drafting import KINDS, SectionDraft, draft_of
from tests.kapdesk.sheets.made import DEMANDING
from tests.ui.forms.hands import clicks, focused, reads, shown, types
from ui.kit.field import ChoiceField
from ui.settings.parts_editor import BACK, PartsEditor

SECTIONS = draft_of(DEMANDING).sections


@pytest.fixture
def parts(qtbot: QtBot) -> PartsEditor:
    parts = shown(qtbot, PartsEditor())
    parts.show_sections(SECTIONS)
    return parts


def _presses(parts: PartsEditor, name: str) -> None:
    buttons = parts.findChildren(QAbstractButton)
    next(one for one in buttons if one.accessibleName() == name and one.isVisible()).click()


def _chooses(parts: PartsEditor, label: str, key: str) -> None:
    fields = [one for one in parts.findChildren(ChoiceField) if one.isVisible()]
    field = next(one for one in fields if label in reads(one))
    field.set_key(key)
    field.chosen.emit(key)


def test_what_is_shown_is_given_back_unchanged(parts: PartsEditor) -> None:
    assert parts.sections() == SECTIONS
    assert "1. In a line?" in reads(parts)
    for number, section in enumerate(SECTIONS):
        _chooses(parts, "Section", str(number))
        for place in range(len(section.prompts)):
            _presses(parts, f"Change {place + 1}. {section.prompts[place].asks}")
    assert parts.sections() == SECTIONS


def test_a_question_is_added_asked_in_another_way_and_reworded(
    parts: PartsEditor, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(parts.typed):
        clicks(parts, "Add a question")
    types("How often?")
    _chooses(parts, "What it is answered with", "choice")
    assert "What may be chosen, one a line" in reads(parts)
    added = parts.sections()[0].prompts[-1]
    assert (added.asks, added.kind) == ("How often?", "choice")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_chosen_and_what_was_typed_is_there_again(
    parts: PartsEditor, kind: str
) -> None:
    _presses(parts, "Change 3. Which one?")
    before = parts.sections()[0].prompts[2]
    _chooses(parts, "What it is answered with", kind)
    assert parts.sections()[0].prompts[2].kind == kind
    _chooses(parts, "What it is answered with", "choice")
    assert parts.sections()[0].prompts[2] == before


def test_questions_and_sections_are_moved(parts: PartsEditor) -> None:
    _presses(parts, "Move down 1. In a line?")
    assert [one.key for one in parts.sections()[0].prompts][:2] == ["story", "line"]
    _presses(parts, "Move this section down")
    assert [one.title for one in parts.sections()][:2] == ["Numbers", "Words"]
    _presses(parts, "Move this section up")
    assert [one.title for one in parts.sections()][:2] == ["Words", "Numbers"]


def test_what_is_taken_out_is_brought_back(parts: PartsEditor) -> None:
    _presses(parts, "Take out 1. In a line?")
    assert parts.sections()[0].prompts[0].key == "story"
    clicks(parts, BACK)
    assert parts.sections() == SECTIONS
    _presses(parts, "Take this section out")
    assert [one.title for one in parts.sections()] == [one.title for one in SECTIONS[1:]]
    clicks(parts, BACK)
    assert parts.sections() == SECTIONS


def test_a_section_is_added_and_named_and_the_last_one_stays(parts: PartsEditor) -> None:
    parts.show_sections(())
    assert parts.sections() == (SectionDraft(),)
    out = next(
        one
        for one in parts.findChildren(QAbstractButton)
        if one.accessibleName() == "Take this section out"
    )
    assert not out.isEnabled()
    clicks(parts, "Add a section")
    types("Afterwards")
    assert parts.sections()[1].title == "Afterwards"


def test_a_refusal_opens_its_place_and_stands_there(parts: PartsEditor) -> None:
    left = parts.refuse(
        {
            "sections[1].prompts[0].low": "Write a number here.",
            "sections[1].title": "A section has no title.",
            "": "Nothing was changed.",
        }
    )
    assert left == "Nothing was changed."
    said = reads(parts)
    assert "Write a number here." in said
    assert "A section has no title." in said
    assert focused().property("text") == "20"


def test_every_question_of_the_section_says_what_is_refused(parts: PartsEditor) -> None:
    parts.refuse(
        {
            "sections[0].prompts[1].asks": "It asks nothing.",
            "sections[0].prompts[2].options": "A choice needs two options or more.",
        }
    )
    said = reads(parts)
    assert "It asks nothing." in said
    assert "A choice needs two options or more." in said
