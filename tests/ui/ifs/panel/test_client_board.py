"""A client-safe map as the board of the stage."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import RINGS_AT, Ring, Seen
from kapdesk.ifs.model.parts import Place
from kapdesk.ifs.model.state import IfsState
from tests.fakes.ifs import part
from tests.ui.ifs.visit import LAID
from ui.ifs.panel.client_board import LETTERS, board_of
from ui.stage.board import FrameMark, LineMark, RingMark, ShapeMark, WordsMark, packed, unpacked

ALONE = PartMet(replace(part("judge", 4), seen_by=Seen.CLINICIAN), Place(100.0, 100.0))
NEAR = PartMet(part("near", 1), Place(0.0, 110.0))
HIDDEN = PartMet(part("ghost", 5), Place(-100.0, 100.0, hidden=True))


def test_every_mark_crosses_under_its_own_name() -> None:
    board = board_of(IfsState(moved(Drawn(), LAID)), nouns=True)
    assert {type(one) for one in board.marks} == {
        ShapeMark,
        LineMark,
        RingMark,
        FrameMark,
        WordsMark,
    }
    assert unpacked(packed(board)) == board


def test_rings_beyond_everybody_are_left_out_and_letters_stay_in_proportion() -> None:
    wide = board_of(IfsState(moved(Drawn(), LAID)), nouns=True)
    far = PartMet(part("far", 6), Place(2_000.0, 0.0))
    near = board_of(IfsState(moved(Drawn(), (NEAR,))), nouns=True)
    rings = [one.radius for one in near.marks if isinstance(one, RingMark)]
    assert rings == [RINGS_AT[Ring.CLOSE]]
    assert (near.width, near.height) == (2 * rings[0], 2 * rings[0])
    away = board_of(IfsState(moved(Drawn(), (NEAR, far))), nouns=True)
    assert len([one for one in away.marks if isinstance(one, RingMark)]) == len(RINGS_AT)
    for board in (wide, near, away):
        assert board.letters == LETTERS * board.height


def test_nothing_crosses_that_is_hidden_or_for_the_therapist_alone() -> None:
    board = board_of(IfsState(moved(Drawn(), (*LAID, ALONE, HIDDEN))), nouns=True)
    labels = [one.label for one in board.marks if isinstance(one, ShapeMark)]
    assert sorted(labels) == ["Self", "escape", "scanner", "young"]
