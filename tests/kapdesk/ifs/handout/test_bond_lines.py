"""Bonds as lines: from outline to outline, beside each other, none between parts that lie on one another."""

from __future__ import annotations

from math import hypot

import msgspec

from kapdesk.ifs.handout.bond_lines import LEAST_PT, lines_of
from kapdesk.ifs.handout.plain import on_one
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Bond, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import BondId, PartId
from tests.fakes.parts_map import map_of
from tests.kapdesk.ifs.handout.test_plain import HIGH, WIDE, picture_of, rooms

ONE, TWO = PartId("p0"), PartId("p1")


def two(far: float, *ties: Tie) -> Drawn:
    drawn = map_of(2, things=False).drawn
    bonds = {
        BondId(tie): Bond(BondId(tie), *((ONE, TWO) if n % 2 else (TWO, ONE)), tie)
        for n, tie in enumerate(ties)
    }
    places = {ONE: Place(0.0, 200.0), TWO: Place(far, 200.0)}
    return msgspec.structs.replace(drawn, places=places, bonds=bonds)


def test_a_line_ends_at_the_outlines() -> None:
    plain = on_one(picture_of(IfsState(drawn=two(300.0, Tie.PROTECTS))), WIDE, HIGH)
    (line,) = lines_of(plain)
    long = hypot(line.b[0] - line.a[0], line.b[1] - line.a[1])
    assert 0 < long < 300.0 * plain.scale
    assert line.width >= LEAST_PT
    assert all(line.box.grown(0.1).holds(room) is False for room in rooms(plain))
    assert len(list(line.points())) > 10


def test_bonds_of_the_same_parts_lie_beside_each_other_whichever_way_they_go() -> None:
    ties = (Tie.PROTECTS, Tie.POLARISED, Tie.COPIES)
    plain = on_one(picture_of(IfsState(drawn=two(300.0, *ties))), WIDE, HIGH)
    found = lines_of(plain)
    assert len({round(line.a[1], 1) for line in found}) == len(ties)


def test_parts_on_one_another_have_no_line_between_them() -> None:
    for far in (0.0, 20.0):
        plain = on_one(picture_of(IfsState(drawn=two(far, Tie.PROTECTS))), WIDE, HIGH)
        assert lines_of(plain) == ()
