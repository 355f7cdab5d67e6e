"""Sealed notes: from their first word in a box and nowhere else, on the map by their place, opened by passphrase."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kapdesk.chart.blobs import digest_of
from kapdesk.chart.model import Drawer
from kapdesk.chart.sealed import ContentSealed, SealChosen
from kapdesk.chart.sealing import OTHER_SEAL, ClientSeal, Sealing
from kapdesk.chart.search import search
from kapdesk.chart.verify import verify
from kapdesk.chart.workbook import BOTH, NO_SESSION
from kapdesk.desk.desk import Desk
from kapdesk.desk.saying import saying
from kapdesk.ifs.exchange.json import read
from kapdesk.ifs.model.moves import NotePinned, ThingsTaken
from kapdesk.ifs.model.papers import PartsPaper, PartsPaperWanted
from kapdesk.ifs.model.parts import SEALED_NOTE, Note
from kapdesk.ifs.model.view import view_of
from kapdesk.ifs.rules.allowed import IS_SEALED, SEALS
from kapdesk.ifs.rules.finding import found
from kapdesk.ifs.rules.fragment import duplicated
from kapdesk.ifs.seen.board import client_safe
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import History
from kapdesk.ifs.service.sealing import (
    NO_BOX,
    NO_NOTE,
    NOT_SEALED,
    SEALED_ALREADY,
    THERE_ALREADY,
    SealedNotes,
    Told,
)
from kapdesk.ifs.told import told
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, ThingId
from kapdesk.vault.cost import FLOOR
from tests.fakes.canary import CANARY, WORDS
from tests.fakes.ifs import made, met_three, parts_meeting, state_of
from tests.fakes.sets import refusal, taken
from tests.fakes.tables import everything
from tests.kapdesk.emdr.handout.reading import told as pdf_words

Room = tuple[Desk, BookId]
NOTE = Note(ThingId("stair"), 120.0, -80.0)


def sealed_notes(desk: Desk) -> SealedNotes:
    """The verbs, at the least cost of a guess."""
    return SealedNotes(desk.ifs.map, Sealing(desk.ledger, FLOOR))


def open_seal(desk: Desk, book: BookId, words: str = WORDS) -> ClientSeal:
    made_one = sealed_notes(desk).sealing.make(book, words, words)
    assert isinstance(made_one, ClientSeal)
    return made_one


def nowhere(desk: Desk) -> bool:
    """Whether the practice's key finds nothing of it, in no table and by no search."""
    hits = search(desk.ledger, CANARY, drawers=tuple(Drawer))
    return CANARY.encode() not in everything(desk.ledger) and hits == ()


def note_of(desk: Desk, book: BookId) -> Note | None:
    return state_of(desk, book).drawn.notes.get(NOTE.id)


def sealed(desk: Desk, book: BookId) -> ClientSeal:
    """A map with three parts and a sealed note on it; the seal, open."""
    met_three(desk, book)
    seal = open_seal(desk, book)
    taken(sealed_notes(desk).seal_note(seal, NOTE, CANARY))
    return seal


def test_it_is_in_its_box_alone_and_whole_again_by_its_passphrase(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    sitting = parts_meeting(desk, book)
    work, seal = sealed_notes(desk), open_seal(desk, book)
    assert work.known(book)
    entries = taken(work.seal_note(seal, NOTE, f" {CANARY} ", sitting=sitting))
    assert [type(one.fact) for one in entries] == [NotePinned, SealChosen, ContentSealed]
    assert {one.sitting for one in entries} == {sitting}
    assert nowhere(desk)
    assert note_of(desk, book) == replace(NOTE, sealed=True)
    again = work.sealing.open(book, WORDS)
    assert isinstance(again, ClientSeal)
    assert work.read_note(again, NOTE.id) == Told(CANARY)
    assert CANARY not in repr((entries, work.read_note(seal, NOTE.id), state_of(desk, book)))
    assert CANARY not in "".join(saying(one.fact) for one in entries)
    assert "a sealed note" in saying(entries[0].fact)


def test_nothing_says_more_of_it_than_that_it_is_there(room: Room) -> None:
    desk, book = room
    sealed(desk, book)
    state = state_of(desk, book)
    (hit,) = found(state, "sealed note")
    assert hit.words == SEALED_NOTE
    assert found(state, CANARY) == ()
    view = desk.ifs.view(book)
    history = History.of(view)
    changes = difference(history, history.stops()[0], history.now())
    sentences = [one.text for one in changes]
    shared = client_safe(state)
    file = desk.ifs.exchanging.export(book)
    papers = [
        desk.parts_papers.svg(PartsPaperWanted(what, book))
        for what in (PartsPaper.MAP, PartsPaper.CLIENT_MAP)
    ]
    words = [
        pdf_words(desk.parts_papers.pdf(PartsPaperWanted(what, book)))
        for what in (PartsPaper.MAP, PartsPaper.CLIENT_MAP)
    ]
    for one in words:
        assert SEALED_NOTE in " ".join(one.split())
    assert all(SEALED_NOTE.encode() in drawing for drawing in papers)
    assert "A sealed note is on the map now." in sentences
    said = [str(told(view)), *sentences, str([vars_of(one) for one in shared.marks]), *words]
    assert CANARY not in "".join(said)
    assert CANARY.encode() not in b"".join((file, *papers))


def vars_of(mark: object) -> list[object]:
    return [getattr(mark, name) for name in getattr(mark, "__struct_fields__", ())]


def test_it_goes_off_the_map_and_comes_back_like_any_other(room: Room) -> None:
    desk, book = room
    seal = sealed(desk, book)
    work = sealed_notes(desk)
    taken(desk.ifs.map.undo(book))
    assert note_of(desk, book) is None
    assert work.read_note(seal, NOTE.id) is NO_NOTE
    taken(desk.ifs.map.redo(book))
    made(desk, book, (ThingsTaken((NOTE.id,)),))
    taken(desk.ifs.map.undo(book))
    moved = replace(NOTE, x=300.0, sealed=True)
    made(desk, book, (NotePinned(moved),))
    assert note_of(desk, book) == moved
    assert work.read_note(seal, NOTE.id) == Told(CANARY)
    assert duplicated(state_of(desk, book).drawn, [NOTE.id], desk.ifs.map.new_id) == ()


def test_it_is_told_anew_into_its_box(room: Room) -> None:
    desk, book = room
    seal, work = sealed(desk, book), sealed_notes(desk)
    (boxed,) = taken(work.reword(seal, NOTE.id, f"{CANARY} anew"))
    assert isinstance(boxed.fact, ContentSealed)
    assert taken(work.reword(seal, NOTE.id, f"{CANARY} anew ")) == ()
    assert work.read_note(seal, NOTE.id) == Told(f"{CANARY} anew")
    assert refusal(work.reword(seal, NOTE.id, " "))
    assert nowhere(desk)


@pytest.mark.parametrize("taken_back", [False, True])
def test_what_stood_open_is_sealed_later_with_every_version_of_it(
    room: Room, taken_back: bool
) -> None:
    desk, book = room
    met_three(desk, book)
    made(desk, book, (NotePinned(replace(NOTE, words=f"{CANARY} first")),))
    made(desk, book, (NotePinned(replace(NOTE, words=CANARY)),))
    if taken_back:
        made(desk, book, (NotePinned(replace(NOTE, words=f"{CANARY} taken back")),))
        taken(desk.ifs.map.undo(book))
    draft = (book, f"map: note {NOTE.id}")
    desk.drafts.save(*draft, CANARY.encode())
    work, seal = sealed_notes(desk), open_seal(desk, book)
    entries = taken(work.seal_later(seal, NOTE.id, clears=(draft,)))
    assert entries[0].fact == SealChosen(NOTE.id, "note", later=True)
    assert nowhere(desk)
    assert verify(desk.ledger).ok
    assert note_of(desk, book) == replace(NOTE, sealed=True)
    assert work.read_note(seal, NOTE.id) == Told(CANARY)
    assert view_of(desk.ledger.book(book, drawers=BOTH)) == desk.ifs.view(book)
    taken(desk.ifs.map.undo(book))
    assert note_of(desk, book) == replace(NOTE, sealed=True)
    assert work.seal_later(seal, NOTE.id) is SEALED_ALREADY


def test_a_picture_goes_into_the_box_with_its_words(room: Room) -> None:
    desk, book = room
    content = CANARY.encode() * 3
    pinned = NotePinned(replace(NOTE, words=CANARY, picture=digest_of(content)))
    taken(desk.ifs.map.gesture(book, (pinned,), blobs=(content,)))
    work, seal = sealed_notes(desk), open_seal(desk, book)
    taken(work.seal_later(seal, NOTE.id))
    taken(work.reword(seal, NOTE.id, f"{CANARY} beneath it"))
    assert nowhere(desk)
    assert work.read_note(seal, NOTE.id) == Told(f"{CANARY} beneath it", content)
    taken(work.reword(seal, NOTE.id, ""))
    assert work.read_note(seal, NOTE.id) == Told("", content)


def test_a_seal_is_opened_and_put_on_by_its_own_acts_alone(room: Room) -> None:
    desk, book = room
    seal, work, gesture = sealed(desk, book), sealed_notes(desk), desk.ifs.map.gesture
    open_one = replace(NOTE, id=ThingId("open"), words="here")
    made(desk, book, (NotePinned(open_one),))
    before = everything(desk.ledger)
    assert gesture(book, (NotePinned(replace(NOTE, words="bare")),)) is IS_SEALED
    assert gesture(book, (NotePinned(replace(NOTE, words="bare", sealed=True)),)) is IS_SEALED
    assert gesture(book, (NotePinned(replace(open_one, words="", sealed=True)),)) is SEALS
    assert work.seal_note(seal, NOTE, "again") is THERE_ALREADY
    assert refusal(work.seal_note(seal, replace(NOTE, id=ThingId("new")), " "))
    assert work.read_note(seal, open_one.id) is NOT_SEALED
    assert work.seal_later(seal, ThingId("none")) is NO_NOTE
    elsewhere = parts_meeting(desk, book)
    assert isinstance(work.seal_later(seal, open_one.id, sitting=elsewhere), tuple)
    assert everything(desk.ledger) != before
    other = open_seal(desk, book, "another sentence of theirs")
    assert work.read_note(other, NOTE.id) is OTHER_SEAL
    assert work.reword(other, NOTE.id, "x") is OTHER_SEAL


def test_a_file_carries_its_place_and_the_new_vault_says_so(room: Room) -> None:
    desk, book = room
    seal = sealed(desk, book)
    file = desk.ifs.exchanging.export(book)
    found_file = read(file)
    assert not isinstance(found_file, Refusals)
    notes = [fact for _, fact in found_file.said if isinstance(fact, NotePinned)]
    assert [one.note for one in notes] == [replace(NOTE, sealed=True)]
    bare = replace(NOTE, id=ThingId("bare"), sealed=True)
    made(desk, book, (NotePinned(bare),))
    work = sealed_notes(desk)
    assert work.read_note(seal, bare.id) is NO_BOX
    assert work.reword(seal, bare.id, "x") is NO_BOX


def test_a_meeting_of_somebody_else_takes_no_seal(room: Room) -> None:
    desk, book = room
    seal, work = sealed(desk, book), sealed_notes(desk)
    nobody = parts_meeting(desk, book)
    taken(desk.ifs.meetings.finish(nobody))
    open_one = replace(NOTE, id=ThingId("open"), words="here")
    made(desk, book, (NotePinned(open_one),))
    unknown = type(nobody)("none")
    assert work.seal_later(seal, open_one.id, sitting=unknown) is NO_SESSION
