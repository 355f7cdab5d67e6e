"""Quick unlock, turned on and off in the settings."""

from __future__ import annotations

from kapdesk.practice.model.practice import QuickUnlockChanged
from tests.ui.conftest import PASSPHRASE
from tests.ui.settings.visit import Visit


def changes(visit: Visit) -> list[tuple[bool, str]]:
    facts = [entry.fact for entry in visit.desk.ledger.every()]
    return [(fact.on, fact.store) for fact in facts if isinstance(fact, QuickUnlockChanged)]


def test_it_is_off_until_turned_on_with_the_passphrase_and_off_again_at_once(visit: Visit) -> None:
    visit.reads("Off. Only the passphrase")
    visit.line("Your passphrase").setText(PASSPHRASE)
    visit.presses("Turn on")
    visit.reads("On: Secret Service holds the key")
    assert list(visit.store.kept) == [visit.desk.vault.uuid]
    visit.presses("Turn off")
    visit.reads("Off. Only the passphrase")
    assert visit.store.kept == {}
    assert changes(visit) == [(True, "Secret Service"), (False, "Secret Service")]


def test_a_wrong_passphrase_is_refused_at_its_field(visit: Visit) -> None:
    visit.reads("Off. Only the passphrase")
    visit.presses("Turn on")
    visit.reads("Type the passphrase first.")
    visit.line("Your passphrase").setText("not it")
    visit.presses("Turn on")
    visit.reads("This passphrase does not open the vault.")
    assert (visit.store.kept, changes(visit)) == ({}, [])


def test_a_store_that_is_silent_says_so_and_can_still_be_turned_off(visit: Visit) -> None:
    visit.reads("Off. Only the passphrase")
    visit.store.silent = True
    visit.line("Your passphrase").setText(PASSPHRASE)
    visit.presses("Turn on")
    visit.reads("did not answer")
    assert changes(visit) == []
    visit.store.silent = False
    visit.presses("Turn on")
    visit.reads("On: Secret Service holds the key")
    visit.store.silent = True
    visit.presses("Turn off")
    visit.reads("what it still holds opens nothing")
