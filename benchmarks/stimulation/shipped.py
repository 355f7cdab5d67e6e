"""The starting points that ship, as plan files of their own, so that each can be played and observed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parents[2] / "resources" / "bilateral" / "presets.toml"
BESIDE = ("key", "name", "note", "source", "phases", "asks", "eyes_closed")
HELD_S = 3600.0
SHOWN_S = 30.0
"""A plan that is held until someone stops it is observed for so long."""


@dataclass(frozen=True)
class Shipped:
    """One starting point.  ``stands_in`` says that a tone stands in for touch, which nobody outside can feel."""

    key: str
    text: str
    stands_in: bool = False
    cut: bool = False


def shipped() -> tuple[Shipped, ...]:
    """Every one, in the order of the file."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(_of(table) for table in told["presets"])


def _of(table: dict[str, Any]) -> Shipped:
    plan = {name: value for name, value in table.items() if name not in BESIDE}
    cut = plan.get("seconds") == HELD_S
    if cut:
        plan["seconds"] = SHOWN_S
    stands_in = plan.get("channels") == ["tactile"]
    if stands_in:
        plan["channels"] = ["tactile", "tone"]
    return Shipped(table["key"], written(plan), stands_in, cut)


def written(plan: dict[str, Any]) -> str:
    """A plan as the text of a file: its own keys first, its tables after them."""
    lines = [f"{name} = {_value(one)}" for name, one in plan.items() if not isinstance(one, dict)]
    for name, table in plan.items():
        if isinstance(table, dict):
            lines += [f"[{name}]", *(f"{key} = {_value(one)}" for key, one in table.items())]
    return "\n".join(lines) + "\n"


def _value(one: object) -> str:
    if isinstance(one, list):
        return f"[{', '.join(map(_value, one))}]"
    return f'"{one}"' if isinstance(one, str) else str(one)
