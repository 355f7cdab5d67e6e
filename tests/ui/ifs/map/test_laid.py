"""Where everything lies, and what a hand touches there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Place
from tests.fakes.ifs import bond, met, part
from tests.ui.ifs.map.conftest import FRAME, NOTE, THREE
from ui.ifs.map.laid import APART, Laid

BOND = "Scanner polarised with Escape"
LAID = Laid(moved(Drawn(), (*THREE, FRAME, NOTE)))


@pytest.mark.parametrize(
    ("x", "y", "found"),
    [
        (-200, -100, "Scanner"),
        (-50, -100, BOND),
        (-50, -106, BOND),
        (-180, 150, "note"),
        (-260, -80, "frame"),
        (-50, -140, ""),
        (400, 400, ""),
    ],
)
def test_what_lies_topmost_is_touched(x: float, y: float, found: str) -> None:
    assert LAID.at(QPointF(x, y), 8.0) == found


def test_who_is_in_front_is_touched_before_who_is_behind() -> None:
    behind = PartMet(part("Behind", 1), Place(10, 0, depth=80))
    laid = Laid(moved(Drawn(), (PartMet(part("Front", 2), Place(0, 0)), behind)))
    assert laid.at(QPointF(5, 0), 8.0) == "Front"


def test_bonds_end_outside_the_parts_and_run_beside_each_other() -> None:
    two = (met("A", 1, -200, 0), met("B", 2, 200, 0))
    ties = (bond("A", "B", Tie.PROTECTS), bond("B", "A", Tie.TRIGGERS))
    first, second = Laid(moved(Drawn(), (*two, *ties))).lines.values()
    assert (first.a.x(), first.b.x()) == (-153, 153)
    assert abs(first.a.y() - second.a.y()) == pytest.approx(APART)


def test_parts_upon_each_other_have_a_line_all_the_same() -> None:
    same = (met("A", 1), met("B", 2), bond("A", "B"))
    (line,) = Laid(moved(Drawn(), same)).lines.values()
    assert line.away(QPointF(3, 4)) == pytest.approx(5.0)


def test_a_frame_holds_what_has_its_middle_in_it() -> None:
    assert set(LAID.contents("frame")) == {"Scanner", "Escape"}
    assert LAID.with_contents(("frame", "Scanner")) == ("frame", "Scanner", "Escape")


def test_a_band_touches_whatever_it_crosses() -> None:
    assert set(LAID.touched(QRectF(-60, -110, 20, 20))) == {BOND}
    assert set(LAID.touched(QRectF(-400, -300, 900, 700))) == set(LAID.order())


def test_everything_has_its_words() -> None:
    assert [LAID.words(key) for key in LAID.order()] == [
        "Scanner",
        "Escape",
        "Critic",
        "Scanner polarised with Escape",
        "what happened on the bus",
        "the meeting",
    ]
    assert LAID.words("nobody") == ""


def test_an_empty_map_takes_up_nothing() -> None:
    assert Laid().whole.isNull()
    assert Laid().order() == ()
