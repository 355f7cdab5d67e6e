"""The open vault."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from kapdesk.kernel.errors import Trouble
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.errors import (
    VaultHeld,
    WrongPassphrase,
    WrongRecoveryKey,
)
from kapdesk.vault.opening import unlock
from kapdesk.vault.vault import Vault
from tests.fakes.vault import PASSPHRASE, fresh_vault, recovery_key, reopened


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = fresh_vault(tmp_path / "vault")
    yield vault
    vault.close()


def write(vault: Vault, place: str, words: bytes = b"words") -> None:
    with vault.writing() as book_session:
        book_session.exec_driver_sql("INSERT INTO draft VALUES ('o', ?, ?)", (place, words))


def places(vault: Vault) -> set[str]:
    with vault.reading() as book_session:
        return set(book_session.exec_driver_sql("SELECT place FROM draft").scalars())


def test_what_was_written_is_there_after_closing_and_opening(vault: Vault) -> None:
    write(vault, "a")
    vault.close()
    again = reopened(vault.folder)
    assert places(again) == {"a"}
    assert (again.uuid, again.holder, again.device) == (vault.uuid, vault.holder, vault.device)
    again.close()


def test_a_step_that_fails_midway_is_not_half_saved(vault: Vault) -> None:
    def write_b_then_a_again() -> None:
        with vault.writing() as book_session:
            book_session.exec_driver_sql("INSERT INTO draft VALUES ('o', 'b', x'00')")
            book_session.exec_driver_sql("INSERT INTO draft VALUES ('o', 'a', x'00')")

    write(vault, "a")
    with pytest.raises(IntegrityError):
        write_b_then_a_again()
    assert places(vault) == {"a"}
    write(vault, "c")
    assert places(vault) == {"a", "c"}


def test_a_trouble_raised_in_a_step_undoes_it_and_the_next_step_works(vault: Vault) -> None:
    def write_and_meet_trouble() -> None:
        with vault.writing() as book_session:
            book_session.exec_driver_sql("INSERT INTO draft VALUES ('o', 'b', x'00')")
            raise Trouble("The world failed elsewhere.")

    with pytest.raises(Trouble, match="elsewhere"):
        write_and_meet_trouble()
    write(vault, "c")
    assert places(vault) == {"c"}


def test_nothing_written_while_reading_is_kept(vault: Vault) -> None:
    with vault.reading() as book_session:
        book_session.exec_driver_sql("INSERT INTO draft VALUES ('o', 'a', x'00')")
    assert places(vault) == set()


def test_a_reader_keeps_its_view_while_another_writes(vault: Vault) -> None:
    with vault.reading() as book_session:
        assert book_session.exec_driver_sql("SELECT count(*) FROM draft").scalar_one() == 0
        write(vault, "a")
        assert book_session.exec_driver_sql("SELECT count(*) FROM draft").scalar_one() == 0
    assert places(vault) == {"a"}


def test_four_threads_write_without_losing_a_line(vault: Vault) -> None:
    def work(name: str) -> None:
        for number in range(20):
            write(vault, f"{name}{number}")

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(places(vault)) == 80


def test_closing_leaves_one_settled_file_and_lets_go(vault: Vault) -> None:
    write(vault, "a")
    vault.close()
    vault.close()
    names = {path.name for path in vault.folder.iterdir()}
    assert names == {"kapdesk.db", "vault.json", "vault.json.bak", "lock"}
    reopened(vault.folder).close()


def test_a_closed_vault_reads_and_writes_no_more(vault: Vault) -> None:
    vault.close()
    with pytest.raises(RuntimeError, match="closed"):
        places(vault)
    with pytest.raises(RuntimeError, match="closed"):
        write(vault, "a")


def test_closing_twice_does_not_disturb_the_next_one(vault: Vault) -> None:
    vault.close()
    again = reopened(vault.folder)
    vault.close()
    with pytest.raises(VaultHeld):
        reopened(vault.folder)
    again.close()


def test_derived_keys_are_lasting_and_differ_by_purpose(vault: Vault) -> None:
    audit = vault.derive("kapdesk/audit/v1")
    assert len(audit) == 32
    assert audit != vault.derive("kapdesk/tip/v1")
    vault.close()
    again = reopened(vault.folder)
    assert again.derive("kapdesk/audit/v1") == audit
    again.close()


def test_the_passphrase_is_confirmed_and_any_other_is_not(vault: Vault) -> None:
    assert vault.confirms(PASSPHRASE)
    assert not vault.confirms(PASSPHRASE + " ")


def test_after_a_change_only_the_new_passphrase_opens_and_every_line_is_there(
    vault: Vault,
) -> None:
    write(vault, "a")
    vault.change_passphrase(PASSPHRASE, "new words", cost=FLOOR)
    vault.close()
    (vault.folder / "vault.json.bak").replace(vault.folder / "vault.json")
    with pytest.raises(WrongPassphrase):
        unlock(vault.folder, passphrase=PASSPHRASE)
    again = unlock(vault.folder, passphrase="new words")
    assert places(again) == {"a"}
    again.close()
    reopened(vault.folder).close()


def test_a_renewed_recovery_key_opens_and_the_old_page_does_not(vault: Vault) -> None:
    with pytest.raises(WrongPassphrase):
        vault.renew_recovery_key("not it")
    renewed = vault.renew_recovery_key(PASSPHRASE)
    vault.close()
    with pytest.raises(WrongRecoveryKey):
        unlock(vault.folder, recovery_key=recovery_key())
    unlock(vault.folder, recovery_key=renewed).close()


def test_a_whole_file_has_no_problems_and_checking_disturbs_nobody(vault: Vault) -> None:
    write(vault, "a")
    assert vault.check_file() == ()
    write(vault, "b")
    assert places(vault) == {"a", "b"}


def test_a_damaged_file_names_its_problems(vault: Vault) -> None:
    write(vault, "a", bytes(60_000))
    assert vault.check_file() == ()
    with (vault.folder / "kapdesk.db").open("r+b") as file:
        file.seek(-5000, 2)
        file.write(b"\x00\xff")
    assert vault.check_file() != ()


def test_a_vault_shows_its_id_alone(vault: Vault) -> None:
    assert repr(vault) == f"<Vault {vault.uuid}>"
