"""Who works in the practice, as a dosing session needs to know it: a name and a role."""

from __future__ import annotations

import msgspec

CLINICIANS = ("prescriber", "nurse")


class Colleague(msgspec.Struct, frozen=True):
    """Someone on the practice's list in one role."""

    name: str
    role: str


def role_of(colleagues: tuple[Colleague, ...], name: str) -> str:
    """The role a name has on the list, a clinician's before another; empty when it is not there."""
    sought = _folded(name)
    roles = [one.role for one in colleagues if sought and _folded(one.name) == sought]
    clinical = [role for role in roles if role in CLINICIANS]
    return next(iter((*clinical, *roles)), "")


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
