"""What a part is, as fields."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.nouns import Kind
from kapdesk.kernel.errors import refused
from tests.fakes.ifs import part
from ui.ifs.inspector.part_form import PartForm
from ui.ifs.inspector.part_texts import TOLD


def test_it_says_what_stands_in_it_and_not_in_the_record(qtbot: QtBot) -> None:
    form = PartForm()
    qtbot.addWidget(form)
    form.show_part(part("scanner", kind=Kind.MANAGER), {"job": "keeps watch"})
    assert form.texts() == {"job": "keeps watch"}
    form.renew(part("the lookout", kind=Kind.MANAGER))
    assert form.whole()["name"] == "the lookout"
    assert form.texts() == {"job": "keeps watch"}
    assert set(form.whole()) == set(TOLD)


def test_kinds_are_said_in_plain_words_where_they_are_hidden(qtbot: QtBot) -> None:
    form = PartForm()
    qtbot.addWidget(form)
    form.show_part(part("scanner", kind=Kind.MANAGER), {})
    form.say_kinds(nouns=False)
    assert form.choices["kind"].key() == Kind.MANAGER
    assert form.texts() == {}


def test_what_has_no_field_is_given_back(qtbot: QtBot) -> None:
    form = PartForm()
    qtbot.addWidget(form)
    assert form.refuse(refused("part", "Too much.")) == "Too much."
