"""How the client came back and left: the recovery scores item by item, and the discharge list."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.chart.model import Line
from kapdesk.dosing.handout.sheet import OPEN, TICKED, Sheet
from kapdesk.dosing.model.facts import DischargeRecorded, RecoveryScored
from kapdesk.dosing.model.protocol import CheckItem
from kapdesk.dosing.rules.recovery import item_words, minutes_since_last, total_words
from kapdesk.press.sitting import NOTHING
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table

RECOVERY = ("Time", "Since dose", "Scale", "Variant", "Total", "Since the one before")
LIST = ("", "Item", "What the chart said then", "Passed over because")


def recovery(sheet: Sheet) -> Strips:
    """The recovery scores, each with its variant, its items, and the minutes since the one before."""
    rows = [_score(sheet, line, score) for line, score in sheet.found(RecoveryScored)]
    if not rows:
        return prose(sheet.page, "Recovery", ["No recovery score was written down."])
    return table(sheet.page, "Recovery", RECOVERY, rows)


def _score(sheet: Sheet, line: Line, score: RecoveryScored) -> Row:
    gap = minutes_since_last(sheet.view, line.entry, score)
    cells = (
        *sheet.times(line.entry.at),
        score.scale,
        score.variant or NOTHING,
        total_words(score) if score.by else str(score.total),
        NOTHING if gap is None else f"{gap} min",
    )
    items = "; ".join(item_words(score))
    source = f"Source {score.by.source}, version {score.by.version}" if score.by else ""
    notes = (". ".join((items, source)),) if items else ()
    return Row(cells, (*notes, *sheet.asides(line)))


def discharge(sheet: Sheet) -> Iterator[Strips]:
    """The discharge list as it stood: ticked, passed over and why, or missing, and who went through it."""
    found = list(sheet.found(DischargeRecorded))
    if not found:
        yield prose(sheet.page, "Discharge list", ["The discharge list was not gone through."])
        return
    line, last = found[-1]
    rows = [_item(item, last) for item in _settled(sheet, last)]
    if rows:
        yield table(sheet.page, "Discharge list", LIST, rows)
    title = "" if rows else "Discharge list"
    yield prose(sheet.page, title, tuple(_rest(sheet, line, last)), gap_pt=0.0 if rows else None)


def _settled(sheet: Sheet, last: DischargeRecorded) -> Iterator[CheckItem]:
    """The items that were ticked or passed over, in the order of the list; those it does not name come last."""
    pinned = sheet.view.pinned
    known = {item.key: item for item in pinned.protocol.discharge} if pinned else {}
    settled = (*last.ticked, *last.overridden)
    yield from (item for key, item in known.items() if key in settled)
    yield from (CheckItem(key, key, "") for key in settled if key not in known)


def _item(item: CheckItem, last: DischargeRecorded) -> Row:
    ticked = item.key in last.ticked
    words = f"{item.words} (medical)" if item.medical else item.words
    says, why = last.chart_says.get(item.key, ""), last.overridden.get(item.key, "")
    return Row((TICKED if ticked else OPEN, words, says or NOTHING, why or NOTHING))


def _rest(sheet: Sheet, line: Line, last: DischargeRecorded) -> Iterator[str]:
    for missing in last.missing:
        yield f"{OPEN} Missing: {missing}"
    said = [f"Gone through at {sheet.clock(line.entry.at)}"]
    said += [f"by {_named(last.by, last.by_role)}"] if last.by else []
    if last.medical_by and last.medical_by != last.by:
        said.append(f"medical items by {_named(last.medical_by, last.medical_role)}")
    said += [f"escort {last.escort}"] if last.escort else []
    yield ", ".join((*said, *sheet.asides(line))) + "."


def _named(name: str, role: str) -> str:
    return f"{name} ({role})" if role else name
