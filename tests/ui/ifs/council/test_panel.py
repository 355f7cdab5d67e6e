"""The council before a dose."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.ifs.model.councils import CouncilHeld
from kapdesk.ifs.model.nouns import Permission, Purpose
from kapdesk.ifs.rules.permissions import standing
from kapdesk.kernel.ids import PartId
from kapdesk.vault.errors import VaultDamaged
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.council.panel import CouncilPanel

SCANNER = PartId("scanner")


def council(visit: Visit, *, empty: bool = False) -> CouncilPanel:
    """The part of the page."""
    if empty:
        visit.opens()
    else:
        laid(visit)
    visit.page.show_part("council")
    panel = visit.page.panels["council"]
    assert isinstance(panel, CouncilPanel)
    return panel


def heard(panel: CouncilPanel, stance: str, terms: str = "") -> None:
    """The part in sight says so."""
    panel.voice.stance.set_keys([stance])
    panel.voice.terms.set_text(terms)
    panel.voice.typed.emit()


def test_with_nobody_on_the_map_it_leads_there(visit: Visit) -> None:
    panel = council(visit, empty=True)
    assert "Nobody to hear yet" in visit.reads()
    panel.hold()
    visit.button("To the map").click()
    assert visit.page.panels.shown.title == "Map"


def test_what_each_said_is_its_leave_for_the_dose(visit: Visit) -> None:
    panel = council(visit)
    heard(panel, "agrees on terms", "the lamp stays on")
    panel.rows.set_current("young")
    heard(panel, "objects")
    assert "objects" in visit.reads()
    visit.keys(Qt.Key.Key_H)
    (held,) = [one for one in visit.wrote() if isinstance(one, CouncilHeld)]
    assert [(one.part, one.terms) for one in held.voices] == [
        ("scanner", "the lamp stays on"),
        ("young", ""),
    ]
    found = standing(state(visit), SCANNER, Purpose.DOSING)
    assert found is Permission.CONDITIONAL
    assert "Held last on" in visit.reads()
    assert "Not heard yet" in visit.reads()


def test_terms_without_words_are_refused_and_nothing_is_lost(visit: Visit) -> None:
    panel = council(visit)
    heard(panel, "agrees on terms")
    panel.hold()
    assert "on what terms" in panel.strip.text()
    assert "agrees on terms" in visit.reads()


def test_what_was_typed_is_kept_for_this_client_alone(visit: Visit) -> None:
    panel = council(visit)
    heard(panel, "objects")
    panel.intention.set_text("to rest")
    panel.intention.typed.emit("to rest")
    visit.page.left()
    visit.page.opened(f"client:{visit.another('C-020')}")
    visit.opens()
    assert panel.intention.text() == "to rest"
    assert "objects" in visit.reads()


def test_what_could_not_be_written_stays(visit: Visit) -> None:
    panel = council(visit)
    heard(panel, "objects")
    visit.lane.trouble = VaultDamaged()
    panel.hold()
    assert VaultDamaged().sentence in panel.strip.text()
    assert "objects" in visit.reads()


def test_it_prints_what_was_held(visit: Visit) -> None:
    panel = council(visit)
    heard(panel, "objects")
    panel.hold()
    visit.keys(Qt.Key.Key_P, held=Qt.KeyboardModifier.ControlModifier)
    assert visit.page.panels.shown.title == "Papers"


def test_before_anybody_is_on_the_map_the_keyboard_is_on_the_way_there(visit: Visit) -> None:
    visit.opens()
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F5):
        visit.keys(key)
        assert visit.focused() is visit.button("To the map")
