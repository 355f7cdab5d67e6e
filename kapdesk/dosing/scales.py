"""The recovery scores that ship: one file for each named variant, checked as it is read."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from kapdesk.dosing.model.facts import RecoveryScored
from kapdesk.dosing.model.recovery import POINTS, RecoveryScale
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource

ALDRETE = "aldrete-"
MPADSS = "mpadss"

_ADVICE = "Install KapDesk again, or put the shipped file back."


@cache
def recovery_scales() -> dict[str, RecoveryScale]:
    """Every recovery score that ships, by its id.  raises Trouble when a file does not read."""
    folder = resource("protocols", "recovery")
    return {path.stem: read_scale(path) for path in sorted(folder.glob("*.toml"))}


def read_scale(path: Path) -> RecoveryScale:
    """The scale in a file.  raises Trouble naming the file when it does not read or does not add up."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        scale = msgspec.convert(table, RecoveryScale)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as cause:
        raise _bad(path, "it does not read") from cause
    if len({item.key for item in scale.items}) < len(scale.items):
        raise _bad(path, "a key stands there twice")
    if scale.total_of != max(POINTS) * len(scale.items):
        raise _bad(path, "the total and the items do not agree")
    if scale.adapted_of not in (None, max(POINTS) * len(scale.asked)):
        raise _bad(path, "the adapted total and the items do not agree")
    if any(name not in Vitals.__struct_fields__ for item in scale.items for name in item.beside):
        raise _bad(path, "an item stands beside what no reading holds")
    if not scale.variant or not scale.provenance:
        raise _bad(path, "variant or source is not named")
    return scale


def in_use(aldrete_variant: str) -> tuple[RecoveryScale, ...]:
    """The scores a practice takes: its own Aldrete variant, or every one until it chose, and MPADSS."""
    wanted = f"{ALDRETE}{aldrete_variant.lower()}"
    return tuple(
        s for key, s in recovery_scales().items() if key.startswith(wanted) or key == MPADSS
    )


def scored(scale: RecoveryScale, points: Mapping[str, int]) -> RecoveryScored:
    """A whole score from the points of every item that is asked; fixed ones stand at their own."""
    whole = {i.key: points[i.key] if i.fixed is None else i.fixed for i in scale.items}
    return RecoveryScored(scale.name, scale.variant, sum(whole.values()), whole, scale)


def _bad(path: Path, reason: str) -> Trouble:
    return Trouble(f"The file {path.name} cannot be used: {reason}.", _ADVICE)
