"""A plan with a name to choose it by, and where it comes from."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.plan import SetPlan


class Preset(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A starting point.  ``key`` is empty for one of a practice's or a client's own.

    ``note`` is for the therapist, ``source`` the key it stands under in docs/sources.md, ``phases`` the phases of an
    eight-phase treatment it is usually tried in.  ``eyes_closed`` needs no light at all; one that ``asks`` is never
    taken by a single key.
    """

    name: str
    plan: SetPlan
    key: str = ""
    note: str = ""
    source: str = ""
    phases: tuple[int, ...] = ()
    eyes_closed: bool = False
    asks: bool = False
