"""A plan as the text of a plan file; read back, it is the same plan."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kapdesk.bilateral.model.plan import Look, SetPlan, Sound, Touch
from kapdesk.bilateral.model.preset import Preset

HEADING = (
    "# A plan for bilateral stimulation. Rates in full cycles a second; a pass is one full cycle."
)

_ORDER = (
    "rate_hz",
    "passes",
    "seconds",
    "path",
    "profile",
    "edge_pause_s",
    "amplitude_deg",
    "amplitude_fraction",
    "size_deg",
    "first",
    "channels",
)
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"'})


def preset_text(preset: Preset) -> str:
    """A preset as a file: its name, its note and its plan."""
    said = [
        f"{key} = {_value(getattr(preset, key))}"
        for key in ("name", "note")
        if getattr(preset, key)
    ]
    return "\n".join([HEADING, "", *said, *_plan_lines(preset.plan), ""])


def plan_text(plan: SetPlan) -> str:
    """A plan as a file.  Where music lies on this machine is left out."""
    return "\n".join([HEADING, "", *_plan_lines(plan), ""])


def _plan_lines(plan: SetPlan) -> Iterator[str]:
    for key in _ORDER:
        value = getattr(plan, key)
        if value is not None:
            yield f"{key} = {_value(value)}"
    yield from _table_lines("sound", msgspec.structs.replace(plan.sound, file=""))
    yield from _table_lines("look", plan.look)
    yield from _table_lines("touch", plan.touch)


def _table_lines(name: str, part: Sound | Look | Touch) -> Iterator[str]:
    yield ""
    yield f"[{name}]"
    for key, value in msgspec.structs.asdict(part).items():
        if value != "":
            yield f"{key} = {_value(value)}"


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, float):
        return repr(value)
    return str(value) if isinstance(value, int) else f'"{str(value).translate(_ESCAPED)}"'
