"""The map in words: each part with where it is and what it is to others, in terms or without."""

from __future__ import annotations

from kapdesk.ifs.handout.map_words import (
    FORWARD,
    NO_MEASURE,
    OFF_MAP,
    Telling,
    map_words,
    way_forward,
)
from kapdesk.ifs.model.moves import NotePinned, PartsMerged, PartsPutAway
from kapdesk.ifs.model.parts import Note
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.kernel.ids import PartId, ThingId
from kapdesk.press.page import Block, Edges, build
from kapdesk.press.paper import page
from tests.fakes.ifs import bond, met
from tests.fakes.parts_map import map_of
from tests.kapdesk.emdr.handout.reading import says
from tests.kapdesk.ifs.told import Work

ON = page("A4")


def printed(*blocks: Block) -> bytes:
    return build(blocks, page=ON, edges=Edges("", "", ""), title="words")


def told(state: IfsState, *, nouns: bool = True) -> Telling:
    numbers = {part.id: part.number for part in state.drawn.parts.values()}
    return Telling(ON, state.drawn, looks_of(state, nouns=nouns), numbers, nouns)


def test_every_part_and_every_bond_is_said() -> None:
    state = map_of(8)
    pdf = printed(*map_words(told(state)))
    for part in state.drawn.present():
        assert says(pdf, part.name)
    for words in (
        "protects 2 Escape",
        "strength 3 of 10",
        "it watches the door",
        "(manager, guessed)",
        "at the protective edge",
        "after the call in spring",
        "and we saw it twice",
        NO_MEASURE,
    ):
        assert says(pdf, words), words


def test_without_terms_a_part_is_told_by_its_name_alone() -> None:
    pdf = printed(*map_words(told(map_of(8), nouns=False)))
    assert says(pdf, "looks after 2 Escape")
    assert says(pdf, "(guessed)")
    for words in ("manager", "exile", "polarised", "symbolic"):
        assert not says(pdf, words)


def test_a_bond_that_goes_both_ways_is_told_at_both_and_one_way_at_one() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2, 200.0), bond("a", "b"))
    rows = printed(*map_words(told(work.state)))
    assert says(rows, "protects 2 b")
    assert not says(rows, "protects 1 a")


def test_parts_that_are_off_the_map_are_said_with_why() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2, 200.0), met("c", 3, 300.0))
    work.lays(PartsMerged(PartId("b"), (PartId("a"),), "they are one"))
    work.lays(PartsPutAway((PartId("c"),)))
    pdf = printed(*map_words(told(work.state)))
    for words in (OFF_MAP, "one with another: 2 b", "they are one", "put away"):
        assert says(pdf, words), words


def test_a_way_forward_is_said_or_has_room_to_be_written() -> None:
    assert says(printed(*way_forward(ON, ("We look again in May.",))), "We look again in May.")
    empty = way_forward(ON, ())
    assert says(printed(*empty), FORWARD)
    assert sum(block.height_pt for block in empty) > 3 * ON.body.leading_pt


def test_a_note_says_whom_it_is_about() -> None:
    work = Work()
    work.lays(met("scanner", 1), met("young", 2, 300.0))
    work.lays(NotePinned(Note(ThingId("n"), 0, 0, words="since school", about=PartId("young"))))
    assert says(printed(*map_words(told(work.state))), "since school (about 2 young)")
