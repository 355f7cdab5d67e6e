"""Everything of one part, saved as one gesture."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.kernel.ids import PartId
from kapdesk.vault.errors import VaultDamaged
from tests.ui.ifs.inspector.work import looked_at, tab_of
from tests.ui.ifs.visit import Visit, state, the_map
from ui.ifs.inspector.part_tab import PartTab

CTRL = Qt.KeyboardModifier.ControlModifier
SCANNER = PartId("scanner")


def test_what_was_typed_is_saved_as_one_gesture_and_taken_back_as_one(visit: Visit) -> None:
    tab = tab_of(visit, PartTab)
    assert tab.form.fields["name"].text() == "scanner"
    tab.form.fields["job"].set_text("keeps watch")
    tab.form.choices["kind"].set_key("manager")
    tab.form.typed.emit()
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    part = state(visit).drawn.parts[SCANNER]
    assert (part.job, part.kind) == ("keeps watch", "manager")
    assert not tab.save_button.isEnabled()
    the_map(visit).take_focus()
    visit.keys(Qt.Key.Key_Z, held=CTRL)
    assert state(visit).drawn.parts[SCANNER].job == ""


def test_what_was_typed_and_not_saved_stands_there_again(visit: Visit) -> None:
    tab = tab_of(visit, PartTab)
    tab.form.fields["job"].set_text("keeps watch")
    tab.keep()
    looked_at(visit, "young")
    assert tab.form.fields["job"].text() == ""
    looked_at(visit, "scanner")
    assert tab.form.fields["job"].text() == "keeps watch"
    assert tab.save_button.isEnabled()


def test_a_part_without_a_word_is_refused_at_its_field(visit: Visit) -> None:
    tab = tab_of(visit, PartTab)
    tab.form.fields["name"].set_text(" ")
    tab.save()
    assert "needs a word" in tab.form.fields["name"].refusal()
    assert state(visit).drawn.parts[SCANNER].name == "scanner"


def test_what_could_not_be_written_is_said_and_stays(visit: Visit) -> None:
    tab = tab_of(visit, PartTab)
    tab.form.fields["job"].set_text("keeps watch")
    visit.lane.trouble = VaultDamaged()
    tab.save()
    assert VaultDamaged().sentence in tab.strip.text()
    assert tab.form.fields["job"].text() == "keeps watch"


def test_another_client_sees_no_word_of_it(visit: Visit) -> None:
    tab_of(visit, PartTab)
    visit.page.opened(f"client:{visit.another('C-020')}")
    assert the_map(visit).field.inspector.isHidden()
