"""From the passphrase to a client list that can be used, beside its Argon2 alone."""

from __future__ import annotations

from statistics import median

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from benchmarks.desks import PASSPHRASE, client, filled, fresh_desk, notes, opened
from benchmarks.figure import Figure
from benchmarks.timing import by_turns
from kapdesk.desk.desk import open_desk
from kapdesk.vault.cost import fitting

COST = fitting()
CLIENTS = 60
NOTES_EACH = 100
ROUNDS = 5
TURNS = 3


def figures() -> tuple[Figure, ...]:
    """Seconds to the list, and how much of them is the passphrase's own cost."""
    with fresh_desk(COST) as desk:
        for number in range(CLIENTS):
            book = client(desk, number)
            filled(desk, book, opened(desk, book), notes(NOTES_EACH))
        folder = desk.vault.folder
        desk.vault.close()

        def ours(_: int) -> None:
            again = open_desk(folder, passphrase=PASSPHRASE)
            again.people.clients()
            again.close()

        pair = by_turns(ours, _argon2, rounds=ROUNDS, turns=TURNS)
        size_mib = (folder / "kapdesk.db").stat().st_size / 2**20
    beside = (
        f"{pair.ratio:.2f} × {pair.told(f'Argon2id alone, {COST.memory_kib // 1024} MiB, as fits this machine')}; "
        f"{CLIENTS} clients, {CLIENTS * NOTES_EACH} notes, {size_mib:.0f} MiB"
    )
    return (Figure("Passphrase to the client list", median(pair.all_ours_s()), "s", beside, 1.0),)


def _argon2(_: int) -> None:
    kdf = Argon2id(
        salt=bytes(16),
        length=32,
        iterations=COST.passes,
        lanes=COST.lanes,
        memory_cost=COST.memory_kib,
    )
    kdf.derive(PASSPHRASE.encode())
