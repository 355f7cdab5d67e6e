"""What was left of a controlled medicine, with lines for the ink of who did it and who saw it."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.dosing.handout.sheet import Sheet
from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, table

COLUMNS = ("Time", "What", "Amount", "Medicine", "Lot", "By", "Witness")
_LINE = "_" * 26
INK = f"Signed by who did it {_LINE}   and by the witness {_LINE}"


def medicine_left(sheet: Sheet) -> Iterator[Strips]:
    """Waste and remainders of the sitting, each with its ink lines; nothing where there were none."""
    rows = sorted((*_wasted(sheet), *_counted(sheet)), key=lambda one: one[0])
    if rows:
        yield table(sheet.page, "Medicine wasted and left over", COLUMNS, [r for _, r in rows])


def _wasted(sheet: Sheet) -> Iterator[tuple[tuple[int, int], Row]]:
    for line, left in sheet.found(MedicineWasted):
        entry = line.entry
        cells = (
            sheet.clock(entry.at),
            "wasted",
            f"{left.amount:g} {left.unit}",
            left.medicine,
            left.lot or NOTHING,
            left.by,
            left.witness,
        )
        notes = (f"Disposed of: {left.how}", INK, *sheet.asides(line))
        yield (entry.at.utc_us, entry.seq), Row(cells, notes)


def _counted(sheet: Sheet) -> Iterator[tuple[tuple[int, int], Row]]:
    for line, left in sheet.found(RemainderCounted):
        entry = line.entry
        cells = (
            sheet.clock(entry.at),
            "left over",
            f"{left.amount:g} {left.unit}",
            left.medicine,
            left.lot or NOTHING,
            left.by,
            left.witness,
        )
        yield (entry.at.utc_us, entry.seq), Row(cells, (INK, *sheet.asides(line)))
