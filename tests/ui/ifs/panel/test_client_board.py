"""A client-safe map as the board of the stage."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import BondDrawn, FrameDrawn, NotePinned, PartMet
from kapdesk.ifs.model.nouns import RINGS_AT, Kind, Ring, Seen, Tie
from kapdesk.ifs.model.parts import Bond, Frame, Note, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import kind_words, tie_words
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.fakes.ifs import bond, part
from tests.ui.ifs.visit import LAID
from ui.ifs.panel.client_board import LETTERS, Asked, board_of
from ui.stage.board import CardMark, FrameMark, LineMark, RingMark, ShapeMark, packed, unpacked
from ui.stage.messages import ShowBoard

ALONE = PartMet(replace(part("judge", 4), seen_by=Seen.CLINICIAN), Place(100.0, 100.0))
NEAR = PartMet(part("near", 1), Place(0.0, 110.0))
HIDDEN = PartMet(part("ghost", 5), Place(-100.0, 100.0, hidden=True))


def test_every_mark_crosses_under_its_own_name() -> None:
    board = board_of(Asked(IfsState(moved(Drawn(), LAID))))
    assert {type(one) for one in board.marks} == {
        ShapeMark,
        LineMark,
        RingMark,
        FrameMark,
        CardMark,
    }
    assert unpacked(packed(board)) == board


def test_rings_beyond_everybody_are_left_out_and_letters_stay_in_proportion() -> None:
    wide = board_of(Asked(IfsState(moved(Drawn(), LAID))))
    far = PartMet(part("far", 6), Place(2_000.0, 0.0))
    near = board_of(Asked(IfsState(moved(Drawn(), (NEAR,)))))
    rings = [one.radius for one in near.marks if isinstance(one, RingMark)]
    assert rings == [RINGS_AT[Ring.CLOSE]]
    assert (near.width, near.height) == (2 * rings[0], 2 * rings[0])
    away = board_of(Asked(IfsState(moved(Drawn(), (NEAR, far)))))
    assert len([one for one in away.marks if isinstance(one, RingMark)]) == len(RINGS_AT) + 1
    for board in (wide, near, away):
        assert board.letters == LETTERS * board.height


def test_nothing_crosses_that_is_hidden_or_for_the_therapist_alone() -> None:
    board = board_of(Asked(IfsState(moved(Drawn(), (*LAID, ALONE, HIDDEN)))))
    labels = [one.label for one in board.marks if isinstance(one, ShapeMark)]
    assert sorted(labels) == ["Self", "escape", "scanner", "young"]


def test_pictures_cross_once_each_by_their_place_and_no_digest_does() -> None:
    moves = (
        *LAID,
        PartMet(replace(part("bright", 7), picture="digest-one"), Place(150.0, 0.0)),
        NotePinned(Note(ThingId("a"), 0.0, 0.0, picture="digest-one")),
        NotePinned(Note(ThingId("b"), 0.0, 0.0, picture="digest-gone")),
        NotePinned(Note(ThingId("c"), 0.0, 0.0, picture="digest-two")),
        NotePinned(Note(ThingId("d"), 0.0, 0.0, sealed=True)),
    )
    kept = {"digest-one": b"one", "digest-two": b"two", "digest-gone": b"", "other": b"other"}
    board = board_of(Asked(IfsState(moved(Drawn(), moves))), lambda _: kept)
    assert board.pictures == (b"one", b"two")
    worn = [one.picture for one in board.marks if isinstance(one, ShapeMark) and one.picture == 0]
    cards = [one for one in board.marks if isinstance(one, CardMark)]
    assert len(worn) == 1
    assert [one.picture for one in cards] == [0, None, 1, None, None]
    assert [one.hatched for one in cards] == [False] * 4 + [True]
    assert b"digest" not in bytes(packed(board))


WORDS = ("own_words", "job", "intent", "fear_if_stops", "trailhead", "origin", "form", "voice")
SECRETS = ("hidden one", "alone one", "sealed words", "frame alone", "note alone", "bond note")
NOUNS = (
    *(kind_words(kind) for kind in Kind if kind_words(kind) != kind_words(kind, nouns=False)),
    *(tie_words(tie) for tie in Tie if tie_words(tie) != tie_words(tie, nouns=False)),
)


def test_not_a_byte_that_crosses_is_of_what_is_hidden_alone_or_sealed() -> None:
    """Of the message itself, as it goes to the stage; and no term of the work where they are not said."""
    kinds = [PartMet(replace(part(f"p{n}", n + 9), kind=kind)) for n, kind in enumerate(Kind)]
    ties = [bond("scanner", f"p{n}", tie) for n, tie in enumerate(tuple(Tie)[: len(Kind)])]
    untold = dict.fromkeys(WORDS, "alone one")
    everything = replace(part("x", 90), id=PartId("an-id"), **untold)
    moves = (
        *LAID,
        *kinds,
        *ties,
        PartMet(everything, Place(10.0, 10.0)),
        PartMet(replace(part("ghost", 5), name="hidden one"), Place(0.0, 90.0, hidden=True)),
        PartMet(replace(part("guess", 6), name="alone one", seen_by=Seen.CLINICIAN)),
        bond("ghost", "young"),
        BondDrawn(Bond(BondId("n"), PartId("young"), PartId("an-id"), note="bond note")),
        FrameDrawn(Frame(ThingId("f"), 0.0, 0.0, 9.0, 9.0, "frame alone", Seen.CLINICIAN)),
        NotePinned(Note(ThingId("m"), 0.0, 0.0, words="note alone", seen_by=Seen.CLINICIAN)),
        NotePinned(Note(ThingId("s"), 0.0, 0.0, words="sealed words", sealed=True)),
    )
    state = IfsState(moved(Drawn(), moves))
    sent = msgspec.json.encode(
        ShowBoard(1, packed(board_of(Asked(state, nouns=False, legend=True))))
    ).decode()
    assert not [one for one in SECRETS if one in sent]
    assert len(NOUNS) > 10
    assert not [one for one in NOUNS if one in sent]
    assert "an-id" not in sent
