"""A protocol as a practice writes it, a line for each phase, reading and item: words in, the protocol or refusals.

What stays as it was keeps its key and its source; what was changed carries the practice's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from kapdesk.dosing.model.protocol import CHECKLISTS, CheckItem, Phase, Protocol, Slot
from kapdesk.dosing.model.soundness import CHART_ITEMS, OWN, against_protocol
from kapdesk.dosing.parse.rule_words import NAMES
from kapdesk.kernel.errors import Refusal, Refusals

DISCHARGE = "discharge"
LISTS = (*CHECKLISTS, DISCHARGE)
PHASE_LINE = "10 to 30 Onset"
SLOT_LINE = "40 required, or before leaving"
_PHASE = re.compile(r"([-−]?[0-9]{1,3}) to ([-−]?[0-9]{1,3}) (\S.*)")
_SLOT = re.compile(r"([-−]?[0-9]{1,3})( required)?")
_ITEM = re.compile(r"(?:\[([a-z0-9-]+)\] *)?(.+?)( \(medical\))?")
_LEAVING = "before leaving"
_MEASURES = {name.casefold().replace("₂", "2"): key for key, name in NAMES.items()}


def protocol_texts(protocol: Protocol) -> dict[str, str]:
    """A protocol as the texts of its form."""
    return {
        "name": protocol.name,
        "observe_min": "" if protocol.observe_min is None else f"{protocol.observe_min:g}",
        "observe_from": protocol.observe_from,
        "hold_min": "" if protocol.hold_min is None else str(protocol.hold_min),
        "needs": needs_words(protocol.needs),
        "phases": "\n".join(f"{_span(phase)} {phase.name}" for phase in protocol.phases),
        "slots": "\n".join(_slot_line(slot) for slot in protocol.slots),
        **{name: _list_text(protocol, name) for name in LISTS},
    }


def parse_protocol(
    texts: Mapping[str, str], copied: Protocol, *, protocol: str, version: str
) -> Protocol | Refusals:
    """The protocol of a form, or everything against it; route and form stay those of the one it was copied from."""
    refusals: list[Refusal] = []
    made = msgspec.structs.replace(
        copied,
        id=protocol,
        version=version,
        name=" ".join(texts["name"].split()),
        phases=_phases(texts["phases"], copied.phases, refusals),
        slots=_slots(texts["slots"], copied.slots, refusals),
        needs=_needs(texts["needs"], refusals),
        observe_min=_minutes("observe_min", texts["observe_min"], refusals),
        hold_min=_whole(_minutes("hold_min", texts["hold_min"], refusals)),
        observe_from=texts["observe_from"],
        source=copied.source if copied.source.startswith(OWN) else f"{OWN}, after {copied.source}",
        **{name: _items(texts[name], _list(copied, name), name, refusals) for name in LISTS},
    )
    if not refusals:
        refusals.extend(against_protocol(made))
    return Refusals(tuple(refusals)) if refusals else made


def _list(protocol: Protocol, name: str) -> tuple[CheckItem, ...]:
    return protocol.discharge if name == DISCHARGE else protocol.checklist(name)


def _span(phase: Phase) -> str:
    return f"{phase.start_min:g} to {phase.end_min:g}"


def _slot_line(slot: Slot) -> str:
    if slot.at_min is None:
        return _LEAVING
    return f"{slot.at_min:g} required" if slot.required else f"{slot.at_min:g}"


def _list_text(protocol: Protocol, name: str) -> str:
    held = CHART_ITEMS if name == DISCHARGE else ()
    return "\n".join(_item_line(item, held) for item in _list(protocol, name))


def _item_line(item: CheckItem, held: Sequence[str]) -> str:
    """An item; what the chart is held against bears its key in brackets, so that it may be renamed."""
    key = f"[{item.key}] " if item.key in held else ""
    return f"{key}{item.words}{' (medical)' if item.medical else ''}"


def needs_words(needs: Sequence[str]) -> str:
    """What each planned reading needs, in words; both pressures are one."""
    whole = {"systolic_mmhg", "diastolic_mmhg"} <= set(needs)
    rest = [key for key in needs if not (whole and key.endswith("mmhg"))]
    return ", ".join([*(["pressure"] if whole else []), *(NAMES[key] for key in rest)])


def _needs(text: str, refusals: list[Refusal]) -> tuple[str, ...]:
    found: list[str] = []
    for word in (one.strip().casefold().replace("₂", "2") for one in text.split(",")):
        if word == "pressure":
            found += ["systolic_mmhg", "diastolic_mmhg"]
        elif word in _MEASURES:
            found.append(_MEASURES[word])
        elif word:
            refusals.append(Refusal("needs", "Name measures, such as pressure, pulse, SpO₂."))
    if not found and not text.strip():
        refusals.append(Refusal("needs", "Name what each planned reading needs."))
    return tuple(dict.fromkeys(found))


def _minutes(field: str, text: str, refusals: list[Refusal]) -> float | None:
    text = text.strip()
    if text and not re.fullmatch("[0-9]{1,3}", text):
        refusals.append(Refusal(field, "Write whole minutes, at most three digits."))
        return None
    return float(text) if text else None


def _whole(minutes: float | None) -> int | None:
    return None if minutes is None else int(minutes)


def _lines(text: str) -> list[tuple[int, str]]:
    numbered = enumerate((" ".join(line.split()) for line in text.splitlines()), 1)
    return [(number, line) for number, line in numbered if line]


def _phases(text: str, known: tuple[Phase, ...], refusals: list[Refusal]) -> tuple[Phase, ...]:
    as_before = {(phase.start_min, phase.end_min, phase.name): phase for phase in known}
    by_name = {phase.name: phase.key for phase in known}
    phases: list[Phase] = []
    for number, line in _lines(text):
        found = _PHASE.fullmatch(line)
        if found is None:
            refusals.append(Refusal("phases", f"Line {number}: write it as: {PHASE_LINE}."))
            continue
        start, end, name = _number(found[1]), _number(found[2]), found[3]
        key = by_name.get(name) or key_of(name)
        phases.append(as_before.get((start, end, name)) or Phase(key, name, start, end, OWN))
    return tuple(phases)


def _slots(text: str, known: tuple[Slot, ...], refusals: list[Refusal]) -> tuple[Slot, ...]:
    as_before = {(slot.at_min, slot.required): slot for slot in known}
    slots: list[Slot] = []
    for number, line in _lines(text):
        found = _SLOT.fullmatch(line)
        if line == _LEAVING:
            leaving = Slot("leaving", _LEAVING, OWN, at_discharge=True)
            slots.append(as_before.get((None, False), leaving))
        elif found is None:
            refusals.append(Refusal("slots", f"Line {number}: write it as: {SLOT_LINE}."))
        else:
            at, required = _number(found[1]), bool(found[2])
            slots.append(as_before.get((at, required)) or _own_slot(at, required=required))
    return tuple(slots)


def _own_slot(at_min: float, *, required: bool) -> Slot:
    early = at_min < 0
    name = f"{abs(at_min):g} min before" if early else f"{at_min:g} min"
    return Slot(f"{'b' if early else 't'}{abs(at_min):g}", name, OWN, at_min, required)


def _items(
    text: str, known: tuple[CheckItem, ...], field: str, refusals: list[Refusal]
) -> tuple[CheckItem, ...]:
    by_words = {item.words: item for item in known}
    by_key = {item.key: item for item in known}
    items: list[CheckItem] = []
    for number, line in _lines(text):
        found = _ITEM.fullmatch(line)
        key, words, medical = found.groups() if found else ("", line, "")
        old = by_key.get(key) if key else by_words.get(words)
        if key and old is None:
            refusals.append(
                Refusal(field, f"Line {number}: [{key}] stands in no line of the copy.")
            )
        twice = old.twice if old else False
        source = old.source if old and old.words == words else OWN
        made = old.key if old else key_of(words)
        items.append(CheckItem(made, words, source, bool(medical), twice))
    return tuple(items)


def key_of(words: str) -> str:
    """A short name of our own for something the practice calls so."""
    plain = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")
    return plain[:40] or "own"


def _number(text: str) -> float:
    return float(text.replace("−", "-"))
