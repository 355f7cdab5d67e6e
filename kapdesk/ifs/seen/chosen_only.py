"""A piece of a map as if it were all of it: what is chosen with the bonds within it, and nothing said of others."""

from __future__ import annotations

from collections.abc import Collection

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.for_client import about, notes_about


def chosen_only(state: IfsState, ids: Collection[str]) -> IfsState:
    """The work with the chosen parts, frames and notes alone; all of it where nothing is chosen.

    A bond that is chosen brings its two parts.  Who is not on the map is not told of.
    """
    return about(state, drawn_of(state.drawn, frozenset(ids))) if ids else state


def drawn_of(drawn: Drawn, ids: Collection[str]) -> Drawn:
    """A map with what is chosen on it alone."""
    standing = tuple(drawn.standing_bonds())
    ends = {end for bond in standing if bond.id in ids for end in (bond.a, bond.b)}
    parts = {one.id: one for one in drawn.present() if one.id in ids or one.id in ends}
    frames = {one.id: one for one in drawn.frames.values() if one.id in ids}
    notes = notes_about(drawn, parts, (one for one in drawn.notes.values() if one.id in ids))
    return Drawn(
        parts=parts,
        places={part: drawn.place(part) for part in parts},
        bonds={bond.id: bond for bond in standing if bond.a in parts and bond.b in parts},
        frames=frames,
        notes=notes,
        meant=drawn.meant,
    )
