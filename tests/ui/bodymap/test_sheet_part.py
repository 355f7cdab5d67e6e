"""A body map within a worksheet."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.body.parse import parse_marks
from kapdesk.kernel.errors import Refusals
from ui.bodymap.sheet_part import BodyPart
from ui.kit.buttons import Button


def _part(qtbot: QtBot) -> BodyPart:
    part = BodyPart("Where is it felt?")
    qtbot.addWidget(part)
    return part


def test_marks_are_kept_as_a_draft_with_their_words(qtbot: QtBot) -> None:
    part = _part(qtbot)
    marks = parse_marks("throat tight 7; jaw heavy")
    assert not isinstance(marks, Refusals)
    part.put(draft_of(marks), "Throat: tight 7")
    assert [mark.regions for mark in marks_of(part.kept())] == [mark.regions for mark in marks]
    assert part.words() == "Throat: tight 7\nJaw: heavy"


def test_words_that_name_places_are_marked_and_others_stay_until_something_is(
    qtbot: QtBot,
) -> None:
    part = _part(qtbot)
    part.put("", "throat tight 7")
    assert part.words() == "Throat: tight 7"
    part.put("", "all over, like rain")
    assert (part.kept(), part.words()) == ("", "all over, like rain")
    with qtbot.waitSignal(part.changed):
        next(one for one in part.findChildren(Button) if one.text() == "Nowhere / numb").click()
    assert part.kept()
    assert "rain" not in part.words()
    part.put("a form of later days", "Throat: tight 7")
    assert (part.kept(), part.words()) == ("a form of later days", "Throat: tight 7")
    part.put("", "")
    assert (part.kept(), part.words()) == ("", "")
