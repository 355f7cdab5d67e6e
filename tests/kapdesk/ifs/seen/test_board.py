"""What the client's display gets: only what is for the client's eyes, from 0,0, and no word besides."""

from __future__ import annotations

import msgspec
from hypothesis import given

from kapdesk.ifs.model.moves import BondDrawn, FrameDrawn, NotePinned, PartMet
from kapdesk.ifs.model.nouns import Epistemic, Kind, Seen, Tie
from kapdesk.ifs.model.parts import SEALED_NOTE, Bond, Frame, Note, Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.board import client_safe, cut, opacity
from kapdesk.ifs.seen.marks import Framed, Line, Ringed, Shape, Shared, Worded
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.strategies import states
from tests.kapdesk.ifs.told import Work


def shared(work: Work) -> Shared:
    return client_safe(work.state)


def labels(board: Shared) -> list[str]:
    return [mark.label for mark in board.marks if isinstance(mark, Shape)]


def test_only_what_is_for_both_and_not_hidden_is_shared() -> None:
    work = Work()
    secret = Part(PartId("guess"), 3, "secret guess", "secret", seen_by=Seen.CLINICIAN)
    work.lays(
        met("scanner", 1, 100),
        PartMet(Part(PartId("young"), 2, "young", own_words="secret"), Place(300, 0)),
        PartMet(secret),
        PartMet(Part(PartId("later"), 4, "secret until shown"), Place(hidden=True)),
        bond("scanner", "guess"),
        BondDrawn(Bond(BondId("1"), PartId("scanner"), PartId("young"), note="secret")),
        BondDrawn(Bond(BondId("2"), PartId("young"), PartId("scanner"), Tie.COPIES,
                       seen_by=Seen.CLINICIAN)),
        FrameDrawn(Frame(ThingId("f"), 0, 0, 90, 90, "secret", Seen.CLINICIAN)),
        NotePinned(Note(ThingId("n"), 0, 0, words="secret", seen_by=Seen.CLINICIAN)),
    )  # fmt: skip
    board = shared(work)
    assert labels(board) == ["Self", "scanner", "young"]
    assert [mark.label for mark in board.marks if isinstance(mark, Line)] == ["has to do with"]
    assert b"secret" not in msgspec.json.encode(board)
    assert not any(isinstance(mark, Framed | Worded) for mark in board.marks)


def test_marks_say_how_a_part_looks_and_lie_from_the_corner_on() -> None:
    work = Work()
    guess = Part(PartId("a"), 1, "a", epistemic=Epistemic.GUESSED)
    work.lays(PartMet(guess, Place(-900, 500, 100, depth=40)))
    board = shared(work)
    part = next(mark for mark in board.marks if isinstance(mark, Shape) and mark.label == "a")
    assert (part.size, part.dashed, part.opacity, part.shape) == (100, True, 0.74, "circle")
    assert (part.x, part.fill[0]) == (110.0, "#")
    assert board.width == 900 + 50 + 470 + 120
    assert len([mark for mark in board.marks if isinstance(mark, Ringed)]) == 4


def test_notes_come_with_words_and_with_their_picture() -> None:
    work = Work()
    work.lays(
        NotePinned(Note(ThingId("n"), 0, 0, words="ask\n them")),
        NotePinned(Note(ThingId("p"), 0, 0, words="the house", picture="digest")),
        NotePinned(Note(ThingId("bare"), 0, 0, picture="digest")),
    )
    found = [mark for mark in shared(work).marks if isinstance(mark, Worded)]
    assert [(mark.text, mark.picture) for mark in found] == [
        ("the house", "digest"),
        ("", "digest"),
        ("ask them", ""),
    ]
    assert shared(work).pictures == ("digest",)


def test_a_sealed_note_says_that_it_is_and_nothing_else() -> None:
    work = Work()
    work.lays(NotePinned(Note(ThingId("n"), 0, 0, sealed=True)))
    (note,) = (mark for mark in shared(work).marks if isinstance(mark, Worded))
    assert (note.text, note.picture, note.sealed) == (SEALED_NOTE, "", True)


def test_a_part_wears_its_picture_and_one_that_is_not_shown_has_none_here() -> None:
    work = Work()
    one = Part(PartId("a"), 1, "a", picture="worn")
    alone = Part(PartId("b"), 2, "b", picture="alone", seen_by=Seen.CLINICIAN)
    later = Part(PartId("c"), 3, "c", picture="hidden")
    work.lays(
        PartMet(one, Place(100, 0)),
        PartMet(alone, Place(200, 0)),
        PartMet(later, Place(300, 0, hidden=True)),
        NotePinned(Note(ThingId("n"), 0, 0, picture="pinned", seen_by=Seen.CLINICIAN)),
    )
    assert shared(work).pictures == ("worn",)


def test_things_lie_over_each_other_as_on_the_map() -> None:
    """Rings below all, then bonds, Self, frames, notes; parts above, those in front last."""
    work = Work()
    work.lays(
        PartMet(Part(PartId("front"), 1, "front"), Place(0, 0)),
        PartMet(Part(PartId("back"), 2, "back"), Place(300, 0, depth=60)),
        bond("front", "back"),
        FrameDrawn(Frame(ThingId("f"), 0, 0, 90, 90, "f")),
        NotePinned(Note(ThingId("n"), 0, 0, words="n")),
    )
    marks = shared(work).marks
    kinds = list(dict.fromkeys(type(mark) for mark in marks if not isinstance(mark, Shape)))
    assert kinds == [Ringed, Line, Framed, Worded]
    assert labels(shared(work)) == ["Self", "back", "front"]
    assert isinstance(marks[-1], Shape)
    assert marks.index(next(one for one in marks if isinstance(one, Shape))) == 5


def test_a_picture_lies_beneath_bonds_and_parts() -> None:
    work = Work()
    work.lays(
        met("a"),
        met("b", 2, 200.0),
        bond("a", "b"),
        NotePinned(Note(ThingId("p"), 100.0, 0, 400.0, 300.0, "the table", "digest")),
        NotePinned(Note(ThingId("n"), 100.0, 0, words="ask")),
    )
    marks = shared(work).marks
    kinds = [
        "picture" if isinstance(mark, Worded) and mark.picture else type(mark).__name__
        for mark in marks
        if not isinstance(mark, Ringed)
    ]
    assert kinds == ["picture", "Line", "Shape", "Worded", "Shape", "Shape"]


def test_long_words_end_in_dots_and_depth_fades() -> None:
    assert cut("a" * 300, 200) == "a" * 199 + "…"
    assert cut(" a  b ", 200) == "a b"
    assert (opacity(0), opacity(100)) == (1.0, 0.35)


@given(states())
def test_whatever_is_drawn_lies_on_the_board(state: IfsState) -> None:
    board = client_safe(state)
    for mark in board.marks:
        assert 0 <= mark.x <= board.width
        assert 0 <= mark.y <= board.height
    shown = {one.name for one in state.drawn.present() if one.seen_by is Seen.BOTH}
    assert set(labels(board)) <= {"Self", *(" ".join(name.split()) for name in shown)}


def test_without_rings_there_are_none() -> None:
    work = Work()
    work.lays(met("a", 1, 100))
    assert not [
        one for one in client_safe(work.state, rings=False).marks if isinstance(one, Ringed)
    ]


def test_a_legend_is_there_where_it_is_wanted_and_of_what_the_client_sees_alone() -> None:
    work = Work()
    exile = Part(PartId("young"), 2, "young", kind=Kind.EXILE)
    critic = Part(PartId("judge"), 3, "judge", kind=Kind.CRITIC, seen_by=Seen.CLINICIAN)
    later = Part(PartId("later"), 4, "later", kind=Kind.FIREFIGHTER)
    guess = Part(PartId("guess"), 5, "guess", epistemic=Epistemic.GUESSED)
    work.lays(
        PartMet(exile, Place(100, 0, depth=50)),
        PartMet(critic, Place(200, 0)),
        PartMet(later, Place(300, 0, hidden=True)),
        PartMet(guess, Place(400, 0)),
        bond("young", "guess", Tie.POLARISED),
        bond("young", "judge", Tie.ALLIED),
    )
    assert client_safe(work.state).legend == ()
    told = {one.words: one.sample for one in client_safe(work.state, legend=True).legend}
    assert told.keys() == {
        "exile",
        "not sure yet",
        "polarised with",
        "guessed, not said",
        "farther behind",
    }
    plain = {one.words for one in client_safe(work.state, nouns=False, legend=True).legend}
    assert plain & told.keys() == {"not sure yet", "guessed, not said", "farther behind"}
    kinds = [type(one) for one in told.values()]
    assert kinds.count(Line) == 1
    dashed, drop = told["guessed, not said"], told["exile"]
    assert isinstance(dashed, Shape)
    assert isinstance(drop, Shape)
    assert (dashed.dashed, drop.shape) == (True, "drop")


def test_dots_lead_from_a_note_to_its_part_where_both_are_the_clients() -> None:
    work = Work()
    hushed = msgspec.structs.replace(part("hushed", 2), seen_by=Seen.CLINICIAN)
    work.lays(met("open", 1), PartMet(hushed, Place(300.0, 0.0)))
    note = Note(ThingId("n"), 0, 300, words="w", about=PartId("open"))
    for number, seen in enumerate(Seen):
        for name in ("open", "hushed"):
            own = ThingId(f"secret {number} {name}")
            known = msgspec.structs.replace(note, id=own, seen_by=seen, about=PartId(name))
            work.lays(NotePinned(known))
    shared = client_safe(work.state)
    lines = [mark for mark in shared.marks if isinstance(mark, Line)]
    assert [(one.stroke, one.arrow, one.label) for one in lines] == [("dotted", "none", "")]
    assert b"secret" not in msgspec.json.encode(shared)
