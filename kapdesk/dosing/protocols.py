"""Protocols and limits as they ship: one file each, checked as it is read, kept whole by whoever adopts it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from kapdesk.dosing.model.facts import Vitals
from kapdesk.dosing.model.protocol import (
    AGAINST,
    CHECKLISTS,
    LATE,
    WHENS,
    Level,
    Limit,
    Preset,
    Protocol,
)
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource

FORTY_MIN = 40.0
MEASURES = (*Vitals.__struct_fields__, LATE)

_FOLDER = "protocols"
_LIMITS = "limits"
_ADVICE = "Install KapDesk again, or put the shipped file back."
_S = TypeVar("_S", bound=msgspec.Struct)


def protocol_ids() -> tuple[str, ...]:
    """The protocols that ship, by name."""
    return _ids(resource(_FOLDER))


def limit_ids() -> tuple[str, ...]:
    """The sets of limits that ship, by name."""
    return _ids(resource(_FOLDER, _LIMITS))


def load_protocol(protocol: str) -> Protocol:
    """A protocol as it ships.  raises Trouble naming the file and what is wrong with it."""
    if protocol not in protocol_ids():
        raise _unknown("protocol", protocol, protocol_ids())
    return read_protocol(resource(_FOLDER, f"{protocol}.toml"))


def load_preset(preset: str) -> Preset:
    """A set of limits as it ships, with where it comes from.  raises Trouble."""
    if preset not in limit_ids():
        raise _unknown("set of limits", preset, limit_ids())
    return read_preset(resource(_FOLDER, _LIMITS, f"{preset}.toml"))


def load_limits(preset: str) -> tuple[Limit, ...]:
    """The limits of a set as it ships.  raises Trouble."""
    return load_preset(preset).limits


def read_protocol(path: Path) -> Protocol:
    """The protocol in a file.  raises Trouble when it does not read, lacks the 40-minute reading or repeats a key."""
    protocol = _converted(path, _table(path), Protocol)
    lists = (*(protocol.checklist(name) for name in CHECKLISTS), protocol.discharge)
    for keys in (
        [phase.key for phase in protocol.phases],
        [slot.key for slot in protocol.slots],
        *([item.key for item in items] for items in lists),
    ):
        if len(set(keys)) < len(keys):
            raise _bad(path, "a key stands there twice")
    if not any(slot.at_min == FORTY_MIN and slot.required for slot in protocol.slots):
        raise _bad(path, "the required 40-minute reading is missing")
    if any(phase.start_min >= phase.end_min for phase in protocol.phases):
        raise _bad(path, "a phase ends before it begins")
    _check_times(path, protocol)
    return protocol


def read_preset(path: Path) -> Preset:
    """The set of limits in a file.  raises Trouble when it does not read, measures the unknown or names no source."""
    table = _table(path)
    shared = {
        "preset": table.get("id"),
        "version": table.get("version"),
        "source": table.get("source"),
    }
    try:
        limits = msgspec.convert(table.get("limits", ()), tuple[dict[str, object], ...])
        ready = [
            {**limit, **shared, "level": Level[str(limit["level"]).upper()]} for limit in limits
        ]
    except (KeyError, msgspec.ValidationError) as cause:
        raise _bad(path, "a limit names no level") from cause
    preset = _converted(path, {**table, "limits": ready}, Preset)
    if not preset.source or not preset.provenance:
        raise _bad(path, "the source is not named")
    for limit in preset.limits:
        _check_limit(path, limit)
    return preset


def protocol_to_json(protocol: Protocol) -> str:
    """A protocol as text, to be kept by whoever adopts it."""
    return msgspec.json.encode(protocol).decode()


def protocol_from_json(text: str) -> Protocol:
    """The protocol that was kept."""
    return msgspec.json.decode(text, type=Protocol)


def limits_to_json(limits: Iterable[Limit]) -> str:
    """Limits as text, to be kept by whoever adopts them."""
    return msgspec.json.encode(tuple(limits)).decode()


def limits_from_json(text: str) -> tuple[Limit, ...]:
    """The limits that were kept."""
    return msgspec.json.decode(text, type=tuple[Limit, ...])


def _ids(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def _check_times(path: Path, protocol: Protocol) -> None:
    timed = [slot.at_min for slot in protocol.slots if slot.at_min is not None]
    if timed != sorted(set(timed)):
        raise _bad(path, "the planned readings are not in the order of their times")
    if any((slot.at_min is None) is not slot.at_discharge for slot in protocol.slots):
        raise _bad(path, "a planned reading has neither a time nor its place before leaving")


def _check_limit(path: Path, limit: Limit) -> None:
    if limit.when not in WHENS:
        raise _bad(path, f"{limit.id} says neither before, during nor any")
    if any(bound.measure not in MEASURES or bound.against not in AGAINST for bound in limit.bounds):
        raise _bad(path, f"{limit.id} measures what no reading holds")


def _table(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as cause:
        raise _bad(path, "it does not read") from cause


def _converted(path: Path, table: Mapping[str, object], kind: type[_S]) -> _S:
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as cause:
        raise _bad(path, str(cause)) from cause


def _bad(path: Path, reason: str) -> Trouble:
    return Trouble(f"The file {path.name} cannot be used: {reason}.", _ADVICE)


def _unknown(kind: str, name: str, known: tuple[str, ...]) -> Trouble:
    return Trouble(f"There is no {kind} called “{name}”.", f"Known here: {', '.join(known)}.")
