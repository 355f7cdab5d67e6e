"""Protocols and limits as they ship: one file each, checked as it is read, kept whole by whoever adopts it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from kapdesk.dosing.model.protocol import Level, Limit, Preset, Protocol
from kapdesk.dosing.model.soundness import against_limit, against_protocol
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource

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
    """The protocol in a file.  raises Trouble when it does not read, or with what stands against it first."""
    protocol = _converted(path, _table(path), Protocol)
    for refusal in against_protocol(protocol):
        raise _bad(path, refusal.sentence)
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
    for refusal in (one for limit in preset.limits for one in against_limit(limit)):
        raise _bad(path, refusal.sentence)
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
    return Trouble(f"The file {path.name} cannot be used: {reason.rstrip('.')}.", _ADVICE)


def _unknown(kind: str, name: str, known: tuple[str, ...]) -> Trouble:
    return Trouble(f"There is no {kind} called “{name}”.", f"Known here: {', '.join(known)}.")
