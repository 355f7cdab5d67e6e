"""What one part is to another."""

from __future__ import annotations

from kapdesk.ifs.model.nouns import Epistemic, Tie
from kapdesk.kernel.ids import BondId
from tests.ui.ifs.inspector.work import looked_at, tab_of
from tests.ui.ifs.visit import Visit, state
from ui.ifs.inspector.bond_tab import BondTab

BOND = BondId("scanner protects young")


def test_a_bond_is_told_better_as_one_gesture(visit: Visit) -> None:
    tab = tab_of(visit, BondTab, BOND, "bond")
    assert "scanner protects young" in visit.reads()
    assert "Since Wed 4 Mar 2026, 12:00, between sessions" in visit.reads()
    tab.choices["strength"].set_key("8")
    tab.choices["epistemic"].set_key(Epistemic.GUESSED)
    tab.note.set_text("since the fire")
    tab.save()
    bond = state(visit).drawn.bonds[BOND]
    assert (bond.strength, bond.epistemic, bond.note) == (8, Epistemic.GUESSED, "since the fire")
    assert not tab.save_button.isEnabled()


def test_it_is_turned_round_at_once(visit: Visit) -> None:
    tab_of(visit, BondTab, BOND, "bond")
    visit.button("Turn it round").click()
    assert state(visit).drawn.bonds[BOND].a == "young"
    assert "young protects scanner" in visit.reads()


def test_what_was_typed_and_not_saved_stands_there_again(visit: Visit) -> None:
    tab = tab_of(visit, BondTab, BOND, "bond")
    tab.note.set_text("later")
    tab.keep()
    looked_at(visit, "scanner")
    looked_at(visit, BOND, "bond")
    assert tab.note.text() == "later"
    tab.forget()
    assert state(visit).drawn.bonds[BOND].tie is Tie.PROTECTS
