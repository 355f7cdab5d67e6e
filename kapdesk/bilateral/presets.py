"""The starting points that ship."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.parse.lines import Lines
from kapdesk.bilateral.parse.plan_file import read_table
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.paths import resource

PHASES = range(1, 9)

_FILE = ("bilateral", "presets.toml")
_ADVICE = "Install KapDesk again, or put the shipped file back."
_HEADER = re.compile(r"^\[\[presets\]\][^\n]*\n", re.MULTILINE)


class _Shipped(msgspec.Struct, frozen=True):
    """What a shipped preset says beside its plan."""

    key: str
    source: str
    phases: tuple[int, ...] = ()
    eyes_closed: bool = False
    asks: bool = False


@cache
def shipped() -> tuple[Preset, ...]:
    """The starting points, in the order of the number keys.  raises Trouble when their file cannot be used."""
    path = resource(*_FILE)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as cause:
        raise _unusable(path.name, "it does not read") from cause
    return read_presets(text, path.name)


def offered(presets: Sequence[Preset], bounds: Allowed) -> tuple[Preset, ...]:
    """The presets as they are offered: those without light first while a medicine closes it, then that of an age.

    source emdr-3.6, emdr-4.12
    """
    young = bounds.length.preset if bounds.length is not None else None

    def later(one: Preset) -> tuple[bool, bool]:
        return not (bounds.eyes_closed and one.eyes_closed), not (young and one.key == young)

    return tuple(sorted(presets, key=later))


def read_presets(text: str, file: str) -> tuple[Preset, ...]:
    """Every preset of a shipped text.  raises Trouble naming file, line and reason."""
    headers = list(_HEADER.finditer(text))
    ends = [*(header.start() for header in headers[1:]), len(text)]
    found: dict[str, Preset] = {}
    for header, end in zip(headers, ends, strict=False):
        part = text[header.end() : end].replace("[presets.", "[")
        preset = _read_one(part, Lines(part, file, text.count("\n", 0, header.end())))
        if preset.key in found:
            raise _unusable(file, f"the key {preset.key} stands there twice")
        found[preset.key] = preset
    if not found:
        raise _unusable(file, "it holds no preset")
    return tuple(found.values())


def _read_one(text: str, lines: Lines) -> Preset:
    try:
        table = tomllib.loads(text)
        beside = _beside(table)
    except tomllib.TOMLDecodeError as cause:
        raise Trouble(lines.unreadable(cause).sentences(), _ADVICE) from cause
    except msgspec.ValidationError as cause:
        raise _unusable(lines.place(), str(cause).lower()) from cause
    preset = read_table(table, lines, confirmed=True)
    if isinstance(preset, Refusals):
        raise Trouble(preset.sentences(), _ADVICE)
    if not preset.name or not beside.key or not set(beside.phases) <= set(PHASES):
        raise _unusable(lines.place(), "a preset needs a key, a name and phases of 1 to 8")
    return msgspec.structs.replace(preset, **msgspec.structs.asdict(beside))


def _beside(table: dict[str, Any]) -> _Shipped:
    """What stands beside the plan, taken out of its table.  raises ValidationError."""
    names = _Shipped.__struct_fields__
    return msgspec.convert({key: table.pop(key) for key in names if key in table}, _Shipped)


def _unusable(file: str, reason: str) -> Trouble:
    return Trouble(f"The file {file} cannot be used: {reason}.", _ADVICE)
