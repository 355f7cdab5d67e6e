"""What an answer closes or narrows, from its shipped file, read and checked."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource
from kapdesk.people.model.locking import LockRule
from kapdesk.sheets.model import Choice, Sheet
from kapdesk.sheets.shelf import load_sheet

SHEET = "stimulation"


class _Locks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: str
    locks: tuple[LockRule, ...]


def load_stimulation() -> Sheet:
    """The sheet about light, tone and touch as it ships.  raises Trouble."""
    return load_sheet(SHEET)


@cache
def load_locks() -> tuple[LockRule, ...]:
    """What each answer closes or narrows.  raises Trouble."""
    path = resource("screening", "locks.toml")
    try:
        read = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _Locks).locks
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as cause:
        raise _bad(str(cause)) from cause
    for rule in read:
        asked = {prompt.key: prompt for prompt in load_sheet(rule.sheet).prompts()}
        prompt = asked.get(rule.key)
        if not isinstance(prompt, Choice):
            raise _bad(f"{rule.key} is not asked by the sheet {rule.sheet}")
        if rule.raised_by not in {option.key for option in prompt.options}:
            raise _bad(f"{rule.key} is raised by no answer of the sheet")
    return read


def _bad(reason: str) -> Trouble:
    return Trouble(
        f"The file locks.toml cannot be used: {reason}.",
        "Install KapDesk again, or put the shipped file back.",
    )
