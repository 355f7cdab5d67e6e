"""The tree that says a map: parts with their bonds, frames with their parts, notes, and who is not on the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import NotePinned
from kapdesk.ifs.model.nouns import Status
from kapdesk.ifs.model.parts import Bond, Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.work import StatusSet
from kapdesk.kernel.ids import PartId
from ui.ifs.outline.words import (
    LOCKED,
    away_words,
    bond_detail,
    bond_title,
    frame_title,
    note_title,
    part_detail,
    part_title,
    seen_words,
    within,
)

PART, BOND, FRAME, NOTE, AWAY, GROUP = "part", "bond", "frame", "note", "away", "group"
ON_MAP, FRAMES, NOTES, OFF_MAP = "On the map", "Frames", "Notes", "Not on the map"


@dataclass(frozen=True, slots=True)
class Branch:
    """One line: what kind of thing it is, its id, its words, what hangs beneath.

    A bond hangs beneath each of its two parts, and a part beneath its frame as well: ``key`` tells the lines apart.
    """

    key: str
    what: str
    id: str
    title: str
    detail: str = ""
    beneath: tuple[Branch, ...] = ()

    @property
    def words(self) -> str:
        """The line whole, for whoever hears it."""
        return f"{self.title}, {self.detail}" if self.detail else self.title

    def __repr__(self) -> str:
        """What it is, by its key alone."""
        return f"<Branch {self.key}>"


def branches_of(state: IfsState, *, nouns: bool) -> tuple[Branch, ...]:
    """The whole map in words.  ``nouns`` says the names of kinds, such as manager and exile."""
    drawn = state.drawn
    bonds, statuses = _bonds_by_part(drawn), _statuses(state)
    parts = (
        _part(
            drawn,
            one,
            bonds.get(one.id, ()),
            part_detail(drawn, one, statuses.get(one.id, Status.SENSED), nouns=nouns),
        )
        for one in drawn.present()
    )
    groups = (
        (ON_MAP, tuple(parts)),
        (FRAMES, tuple(_frames(drawn))),
        (NOTES, tuple(_notes(state))),
        (OFF_MAP, tuple(_away(drawn))),
    )
    return tuple(
        Branch(name, GROUP, "", name, str(len(found)), found) for name, found in groups if found
    )


def _part(drawn: Drawn, part: Part, bonds: Sequence[Bond], detail: str) -> Branch:
    beneath = tuple(
        Branch(
            f"{part.id} {bond.id}",
            BOND,
            bond.id,
            bond_title(drawn, bond, part.id),
            bond_detail(bond),
        )
        for bond in bonds
    )
    return Branch(part.id, PART, part.id, part_title(part), detail, beneath)


def _bonds_by_part(drawn: Drawn) -> dict[PartId, list[Bond]]:
    """The standing bonds of every part, gone through once: a large map has hundreds."""
    found: dict[PartId, list[Bond]] = {}
    for bond in drawn.standing_bonds():
        for end in (bond.a, bond.b):
            found.setdefault(end, []).append(bond)
    return found


def _statuses(state: IfsState) -> dict[PartId, Status]:
    """How far the work with each part has come, gone through once."""
    return {
        state.drawn.lives_on(row.fact.part): row.fact.status
        for row in state.rows
        if isinstance(row.fact, StatusSet)
    }


def _frames(drawn: Drawn) -> Iterator[Branch]:
    for frame in drawn.frames.values():
        held = tuple(
            Branch(f"{frame.id} {one.id}", PART, one.id, part_title(one))
            for one in within(drawn, frame)
        )
        said = (LOCKED if frame.locked else "", seen_words(frame.seen_by))
        detail = ", ".join(filter(None, said))
        yield Branch(frame.id, FRAME, frame.id, frame_title(frame), detail, held)


def _notes(state: IfsState) -> Iterator[Branch]:
    for note in state.drawn.notes.values():
        since = _since(state, note.id) if note.sealed else ""
        said = (since, LOCKED if note.locked else "", seen_words(note.seen_by))
        yield Branch(
            note.id, NOTE, note.id, note_title(state.drawn, note), ", ".join(filter(None, said))
        )


def _since(state: IfsState, note: str) -> str:
    """When a sealed note came to stand there; nothing where no gesture is known."""
    for one in state.gestures.standing():
        if isinstance(one.fact, NotePinned) and one.fact.note.id == note:
            return f"{one.at.day()}, {one.at.hm()}"
    return ""


def _away(drawn: Drawn) -> Iterator[Branch]:
    gone = [one for one in drawn.parts.values() if one.id in drawn.away]
    for part in sorted(gone, key=lambda one: one.number):
        yield Branch(
            part.id, AWAY, part.id, part_title(part), away_words(drawn, drawn.away[part.id])
        )
