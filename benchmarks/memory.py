"""Memory of the desk, beside a window with one label."""

from __future__ import annotations

from statistics import median

from benchmarks.desks import client, filled, fresh_desk, notes, opened
from benchmarks.figure import Figure
from benchmarks.started import Told, starter

NOTES = 6000
ROUNDS = 3


def figures() -> tuple[Figure, ...]:
    """What is resident at the unlock window, and at work with every page opened once.

    The vault is locked at the lowest cost, so the peak shows the desk and not its passphrase.
    """
    with fresh_desk() as desk, starter() as programs:
        book = client(desk)
        filled(desk, book, opened(desk, book), notes(NOTES))
        folder = str(desk.vault.folder)
        desk.vault.close()
        label = [programs.started("one_label") for _ in range(ROUNDS)]
        unlock = [programs.started("painted", folder) for _ in range(ROUNDS)]
        work = [programs.started("at_work", folder) for _ in range(ROUNDS)]
    return (
        _figure("Memory at the unlock window", unlock, label),
        _figure("Memory at work, every page opened once", work, label),
    )


def _figure(title: str, ours: list[Told], label: list[Told]) -> Figure:
    resident, least = (median(told.resident_mib for told in side) for side in (ours, label))
    peak = median(told.peak_mib for told in ours)
    beside = (
        f"{resident / least:.2f} × {least:.0f} MiB, a window with one label; peak {peak:.0f} MiB"
    )
    return Figure(title, resident, "MiB", beside)
