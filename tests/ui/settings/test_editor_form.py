"""The fields of the editor, laid in groups."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Refusal, Refusals
from ui.kit.field import NoteField
from ui.settings.editing import EditField, EditGroup
from ui.settings.editor_form import EditorForm

GROUPS = (
    EditGroup("Names", (EditField("name", "Name"), EditField("words", "Words", lines=4))),
    EditGroup("Level", (EditField("level", "Level", choices=(("a", "A"), ("b", "B"))),)),
)


def made(qtbot: QtBot) -> EditorForm:
    form = EditorForm()
    qtbot.addWidget(form)
    form.lay_out(GROUPS, {"name": "Ours", "words": "one\ntwo", "level": "b"})
    form.show()
    return form


def test_what_is_put_in_comes_out(qtbot: QtBot) -> None:
    assert made(qtbot).texts() == {"name": "Ours", "words": "one\ntwo", "level": "b"}


def test_a_refusal_stands_at_its_field_and_the_rest_comes_back(qtbot: QtBot) -> None:
    form = made(qtbot)
    left = form.refuse(Refusals((Refusal("words", "Line 2."), Refusal("", "Nothing was changed."))))
    assert left == "Nothing was changed."
    words = form._fields["words"]
    assert isinstance(words, NoteField)
    assert words.refusal() == "Line 2."


def test_laying_anew_leaves_nothing_of_before(qtbot: QtBot) -> None:
    form = made(qtbot)
    form.lay_out(GROUPS[:1], {"name": "Other"})
    assert form.texts() == {"name": "Other", "words": ""}
