"""What is asked over the map: a new part, another name, a bond, an end, one of several, several of one, a note."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace

from kapdesk.ifs.model.moves import (
    BondDrawn,
    BondsEnded,
    FrameDrawn,
    Move,
    NotePinned,
    PartDescribed,
    PartMet,
    PartsMerged,
    PartSplit,
    PartsPutAway,
)
from kapdesk.ifs.model.nouns import Epistemic, Kind, Ring, Tie
from kapdesk.ifs.model.parts import Bond, Frame, Note, Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.notes import part_of
from kapdesk.ifs.rules.standing import beside, free_place
from kapdesk.ifs.service.map import Map
from kapdesk.kernel.ids import BondId, BookId, PartId, SittingId, ThingId
from ui.asking.ask import Ask, Fields, Written
from ui.bridge.keeper import Spot
from ui.ifs.outline.choices import EPISTEMICS, NOBODY, TIES, kinds, others, whom
from ui.ifs.outline.words import bond_whole, part_title
from ui.kit.field import ChoiceField, Field, NoteField

NAME, NAME_HINT = "What it is called", "The client’s own word for it."
WHY, SAYS = "Why, if it was said", "What it says"
ONE_A_LINE = "One a line, two or more; each is a part of its own from now on."
STAYS = "It stays in the list and can be brought back."
ENDED_STAYS = "It stays in the history."

Moves = Callable[[Mapping[str, str]], Sequence[Move]]


@dataclass(frozen=True, slots=True)
class Table:
    """The map that is asked about: whose it is, how it stands, the session what is done belongs into.

    ``nouns`` asks by the names of kinds, such as manager and exile.
    """

    map: Map
    book: BookId
    state: IfsState
    sitting: SittingId | None
    nouns: bool = True

    def __repr__(self) -> str:
        """The book alone."""
        return f"<Table {self.book}>"


def new_ask(table: Table) -> Ask:
    """A new part; it stands where there is room near Self."""

    def moves(texts: Mapping[str, str]) -> Sequence[Move]:
        drawn = table.state.drawn
        part = Part(
            PartId(table.map.new_id()),
            drawn.next_number,
            texts.get("name", "").strip(),
            own_words=texts.get("own_words", "").strip(),
            kind=Kind(texts.get("kind", Kind.UNSURE)),
            epistemic=Epistemic(texts["epistemic"]),
        )
        return (PartMet(part, free_place(drawn, part.name)),)

    def fields() -> Fields:
        return {
            "name": Field(NAME, hint=NAME_HINT),
            "own_words": NoteField("What the client says of it", lines=2),
            "kind": ChoiceField("What it does, as far as it is known", kinds(nouns=table.nouns)),
            "epistemic": ChoiceField("How it is known", EPISTEMICS),
        }

    usual = {"kind": Kind.UNSURE.value, "epistemic": Epistemic.SAID.value}
    return _ask(table, "A new part", (), fields, "new part", moves, usual)


def rename_ask(table: Table, part: Part) -> Ask:
    """Another name of a part; the earlier one stays in the record."""

    def moves(texts: Mapping[str, str]) -> Sequence[Move]:
        return (PartDescribed(replace(part, name=texts.get("name", "").strip())),)

    def fields() -> Fields:
        return {"name": Field(NAME, hint=NAME_HINT)}

    about = (f"{part_title(part)} now.",)
    spot = f"name of {part.id}"
    return _ask(table, "Another name", about, fields, spot, moves, {"name": part.name})


def bond_ask(table: Table, part: Part) -> Ask:
    """What a part is to another."""

    def moves(texts: Mapping[str, str]) -> Sequence[Move]:
        bond = Bond(
            BondId(table.map.new_id()),
            part.id,
            PartId(texts["to"]),
            Tie(texts["tie"]),
            note=texts.get("note", "").strip(),
            epistemic=Epistemic(texts["epistemic"]),
        )
        return (BondDrawn(bond),)

    def fields() -> Fields:
        return {
            "tie": ChoiceField(part_title(part), TIES),
            "to": ChoiceField("Whom", others(table.state.drawn, part.id)),
            "epistemic": ChoiceField("How it is known", EPISTEMICS),
            "note": NoteField("What was said of it", lines=2),
        }

    usual = {"tie": Tie.PROTECTS.value, "epistemic": Epistemic.SAID.value}
    return _ask(table, "A bond", (), fields, f"bond of {part.id}", moves, usual)


def merge_ask(table: Table, parts: Sequence[Part]) -> Ask:
    """Parts turned out to be one; who it is from now on is chosen."""
    first = parts[0]

    def moves(texts: Mapping[str, str]) -> Sequence[Move]:
        into = PartId(texts["into"])
        gone = tuple(one.id for one in parts if one.id != into)
        return (PartsMerged(into, gone, texts.get("why", "").strip()),)

    def fields() -> Fields:
        offered = (
            others(table.state.drawn, first.id)
            if len(parts) == 1
            else tuple((one.id, part_title(one)) for one in parts)
        )
        return {
            "into": ChoiceField("They are one, from now on", offered),
            "why": NoteField(WHY, lines=2),
        }

    about = (
        ", ".join(part_title(one) for one in parts),
        "Each stays in the list, its bonds go on.",
    )
    return _ask(table, "They are one", about, fields, f"merge of {first.id}", moves, {})


def split_ask(table: Table, part: Part) -> Ask:
    """A part turned out to be several."""

    def moves(texts: Mapping[str, str]) -> Sequence[Move]:
        drawn = table.state.drawn
        names = [one.strip() for one in texts.get("names", "").splitlines() if one.strip()]
        found: list[Move] = []
        made: list[PartId] = []
        place = drawn.place(part.id)
        for number, name in enumerate(names):
            new = Part(
                PartId(table.map.new_id()),
                drawn.next_number + number,
                name,
                kind=part.kind,
                epistemic=part.epistemic,
                seen_by=part.seen_by,
            )
            aside = (number - (len(names) - 1) / 2) * place.size * 1.4
            found.append(PartMet(new, replace(place, x=place.x + aside, locked=False)))
            made.append(new.id)
        return (*found, PartSplit(part.id, tuple(made), texts.get("why", "").strip()))

    def fields() -> Fields:
        return {
            "names": NoteField("Who they are", hint=ONE_A_LINE, lines=3),
            "why": NoteField(WHY, lines=2),
        }

    about = (f"{part_title(part)} turned out to be several.", STAYS)
    return _ask(table, "It is several", about, fields, f"split of {part.id}", moves, {})


def put_away_ask(table: Table, parts: Sequence[Part]) -> Ask:
    """Parts go off the map."""
    named = ", ".join(part_title(one) for one in parts)

    def moves(texts: Mapping[str, str]) -> Sequence[Move]:
        gone = tuple(one.id for one in parts)
        return (PartsPutAway(gone, texts.get("why", "").strip()),)

    return _ask(table, "Put away", (named, STAYS), _why, f"away {parts[0].id}", moves, {})


def end_ask(table: Table, bonds: Sequence[Bond]) -> Ask:
    """Bonds are over."""
    named = tuple(bond_whole(table.state.drawn, one) for one in bonds)

    def moves(texts: Mapping[str, str]) -> Sequence[Move]:
        return (BondsEnded(tuple(one.id for one in bonds), texts.get("why", "").strip()),)

    about = (*named, ENDED_STAYS)
    return _ask(table, "The bond is over", about, _why, f"end of {bonds[0].id}", moves, {})


def new_note(table: Table, about: PartId | None = None) -> Note:
    """An empty note where there is room for it: beside the part it is about, else at the edge."""
    new, drawn = Note(ThingId(table.map.new_id()), 0.0, 0.0, about=about), table.state.drawn
    if about is not None and drawn.on_map(about):
        return beside(drawn, new, about)
    place = free_place(drawn, ring=Ring.EDGE, size=new.width)
    return replace(new, x=place.x, y=place.y)


def note_ask(table: Table, note: Note | None = None, *, about: PartId | None = None) -> Ask:
    """Words pinned on the map, new ones or those of a note; and whom they are about.

    ``about`` is whom a new one is about at first.
    """
    drawn = table.state.drawn
    known = about if note is None else part_of(drawn, note)

    def moves(texts: Mapping[str, str]) -> Sequence[Move]:
        words, whose = texts.get("words", "").strip(), texts.get("about", NOBODY)
        part = PartId(whose) if whose else None
        one = new_note(table, part) if note is None else note
        return (NotePinned(replace(one, words=words, about=part)),)

    def fields() -> Fields:
        return {
            "words": NoteField(SAYS, lines=3),
            "about": ChoiceField("About", whom(drawn, known)),
        }

    form = f"note {note.id}" if note is not None else f"new note {about or ''}".strip()
    texts = {"words": "" if note is None else note.words, "about": known or NOBODY}
    return _ask(table, "A note", (), fields, form, moves, texts)


def frame_ask(table: Table, frame: Frame, *, new: bool) -> Ask:
    """What a frame holds together."""

    def moves(texts: Mapping[str, str]) -> Sequence[Move]:
        return (FrameDrawn(replace(frame, words=texts.get("words", "").strip())),)

    def fields() -> Fields:
        return {"words": NoteField(SAYS, lines=3)}

    form = "new frame" if new else "frame"
    texts = {"words": frame.words}
    return _ask(table, "A frame", (), fields, f"{form} {frame.id}", moves, texts)


def note_spot(book: BookId, note: Note) -> Spot:
    """Where other words of a note are kept while they are typed."""
    return Spot(book, f"map: note {note.id}")


def _why() -> Fields:
    return {"why": NoteField(WHY, lines=3)}


def _ask(
    table: Table,
    title: str,
    about: tuple[str, ...],
    fields: Callable[[], Fields],
    form: str,
    moves: Moves,
    texts: Mapping[str, str],
) -> Ask:
    spot = Spot(table.book, f"map: {form}")
    return Ask(title, about, fields, spot, partial(_file, table, moves), texts)


def _file(
    table: Table, moves: Moves, texts: Mapping[str, str], clears: Sequence[tuple[str, str]]
) -> Written:
    return table.map.gesture(table.book, moves(texts), sitting=table.sitting, clears=clears)
