"""A practice writes its own: a copy, changed, kept as a version, and nothing typed is lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from tests.ui.settings.visit import Visit
from ui.bridge.clerk import Clerk
from ui.kit.field import ChoiceField
from ui.settings.editor_form import EditorForm
from ui.settings.editor_sheet import EditorSheet
from ui.shell.offers import offers


@pytest.fixture
def visit(qtbot: QtBot, desk: Desk, clerk: Clerk, tmp_path: Path) -> Visit:
    chosen = tuple(one for one in offers(desk) if one.id in ("sublingual", "canmat-pause"))
    return Visit(qtbot, desk, clerk, tmp_path / "backups", offers=chosen)


def opens(visit: Visit, name: str) -> EditorForm:
    visit.presses(f"Read and adopt {name}")
    visit.presses("Copy and edit")
    sheet = visit.page.findChildren(EditorSheet)[0]
    visit.qtbot.waitUntil(sheet.isVisible)
    return sheet.findChildren(EditorForm)[0]


def types(form: EditorForm, **texts: str) -> None:
    for key, text in texts.items():
        field = form._fields[key]
        field.set_key(text) if isinstance(field, ChoiceField) else field.set_text(text)
    form.typed.emit()


def test_a_copy_is_kept_under_its_own_name_and_is_in_use_only_once_adopted(visit: Visit) -> None:
    form = opens(visit, "Sublingual")
    assert form.texts()["name"] == ""
    types(form, name="Evening clinic", observe_min="150")
    visit.presses("Keep the copy")
    visit.qtbot.waitUntil(lambda: bool(visit.view().versions))
    (written,) = visit.view().versions
    assert (written.name, written.version, written.copied_from) == (
        "Evening clinic", "1", "sublingual, version 2",
    )  # fmt: skip
    assert visit.view().adoptions == ()


def test_what_cannot_stand_is_said_at_its_field_and_nothing_is_kept(visit: Visit) -> None:
    form = opens(visit, "Sublingual")
    types(form, name="Evening clinic", phases="0 to 10 Dose\nthen rest")
    visit.presses("Keep the copy")
    visit.reads("Line 2: write it as: 10 to 30 Onset.")
    visit.reads("One field needs another look")
    assert visit.view().versions == ()
    assert form.texts()["phases"] == "0 to 10 Dose\nthen rest"


def test_what_was_typed_survives_being_put_away_and_can_be_thrown_away(visit: Visit) -> None:
    form = opens(visit, "Sublingual")
    types(form, name="Half a na")
    visit.presses("Close")
    visit.qtbot.waitUntil(lambda: len(visit.desk.drafts.every()) == 1)
    again = opens(visit, "Sublingual")
    visit.reads("What was typed here before is still here.")
    assert again.texts()["name"] == "Half a na"
    visit.presses("Throw away what was typed")
    visit.qtbot.waitUntil(lambda: visit.desk.drafts.every() == ())
    visit.qtbot.waitUntil(lambda: again.texts()["name"] == "")


def test_the_save_takes_its_draft_with_it(visit: Visit) -> None:
    form = opens(visit, "Sublingual")
    types(form, name="Evening clinic")
    visit.page.left()
    visit.qtbot.waitUntil(lambda: len(visit.desk.drafts.every()) == 1)
    visit.presses("Keep the copy")
    visit.qtbot.waitUntil(lambda: bool(visit.view().versions))
    assert visit.desk.drafts.every() == ()


def test_a_limit_more_has_fields_of_its_own_and_the_practice_as_its_source(visit: Visit) -> None:
    name = next(one.name for one in offers(visit.desk) if one.id == "canmat-pause")
    form = opens(visit, name)
    types(form, name="Ours", source="")
    visit.presses("Add a limit")
    types(
        form, **{"2.sentence": "pulse above 125", "2.bounds": "pulse above 125", "2.level": "ask"}
    )
    visit.presses("Keep the copy")
    visit.qtbot.waitUntil(lambda: bool(visit.view().versions))
    body = visit.view().versions[0].body
    assert body.count('"source":"set by this practice"') == 2
    assert "pulse above 125" in body
