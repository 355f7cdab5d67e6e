"""Writes the vault that every later KapDesk must still open: ``python -m tests.golden.store_vault``.

One such vault is stored for each release, beside its facts as they were.  It is never written over.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from kapdesk.chart import erasing, model
from kapdesk.chart.codec import Codec
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Drawer, Entry
from kapdesk.chart.sittings import Sittings
from kapdesk.dosing.model import facts as dosing
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.ids import BookId, PersonId, SittingId
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.opening import create
from kapdesk.vault.reserve import release_reserve
from kapdesk.vault.vault import Vault
from tests.fakes.clock import FakeClock

STORED = Path(__file__).parent / "vault-0.1.0"
FACTS_NAME = "facts.jsonl"
PASSPHRASE = "kept for every later version"
HOLDER = PersonId("therapist-1")

_CLIENT, _OTHER = BookId("client-1"), BookId("client-2")
_READING = Vitals(systolic_mmhg=124, diastolic_mmhg=78, pulse_bpm=70, spo2_pct=99)


def ledger_of(vault: Vault, clock: FakeClock) -> Ledger:
    """The ledger with the facts of the chart and of the dosing session."""
    return Ledger(vault, Codec((*model.FACTS, *dosing.FACTS)), clock, author=HOLDER)


def written(ledger: Ledger) -> str:
    """Every entry, one JSON object a line."""
    return "".join(f"{_line(entry)}\n" for entry in ledger.every(drawers=tuple(Drawer)))


def store(folder: Path) -> None:
    """A small vault with a sitting in it that was corrected, moved, erased, closed, signed and added to."""
    vault = create(folder, PASSPHRASE, holder=HOLDER, cost=FLOOR).vault
    clock = FakeClock()
    ledger = ledger_of(vault, clock)
    _live(Sittings(ledger, vault, clock), ledger, clock)
    (folder / FACTS_NAME).write_text(written(ledger), encoding="utf-8")
    vault.close()
    release_reserve(folder)
    (folder / "lock").unlink(missing_ok=True)


def _live(sittings: Sittings, ledger: Ledger, clock: FakeClock) -> None:
    sitting = sittings.open(_CLIENT, "dosing")[0].sitting or SittingId("")
    reading = _after_a_minute(sittings, clock, sitting, dosing.VitalsRecorded(_READING))
    dose = dosing.DoseGiven(150.0, "mg", "sublingual", "nurse 1", lot="K220")
    _after_a_minute(sittings, clock, sitting, dose)
    clock.leaps(3600)
    better = dosing.VitalsRecorded(msgspec.structs.replace(_READING, pulse_bpm=72))
    sittings.record(sitting, (better,), at=reading.at, corrects=reading.id, reason="misread")
    quote = dosing.EventNoted("quote", "the room is breathing with me — élan, 呼吸")
    _after_a_minute(sittings, clock, sitting, quote)
    _after_a_minute(sittings, clock, sitting, dosing.ProcessNoted("kept apart"))
    wrong = _after_a_minute(sittings, clock, sitting, dosing.EventNoted("note", "of another"))
    erasing.move(ledger, wrong.id, _OTHER, None, at=sittings.clock(sitting).now())
    gone = _after_a_minute(sittings, clock, sitting, dosing.EventNoted("note", "taken out"))
    erasing.erase(ledger, gone.id, "asked for", at=sittings.clock(sitting).now())
    ledger.commit(_CLIENT, (Act(model.Unknown("Newer", b'{"type":"Newer","x":1}'), clock.now()),))
    sittings.close(sitting, missing=("recovery score",))
    sittings.sign(sitting, PASSPHRASE, "author of this record", name="therapist 1")
    sittings.add_addendum(sitting, "slept well")


def _after_a_minute(
    sittings: Sittings, clock: FakeClock, sitting: SittingId, fact: model.Fact
) -> Entry:
    clock.passes(60)
    return sittings.record(sitting, (fact,))[0]


def _line(entry: Entry) -> str:
    return msgspec.json.encode(entry).decode()


if __name__ == "__main__":
    store(STORED)
