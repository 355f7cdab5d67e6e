"""Whom a fact names, and what is not taken from a file."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import Fact
from kapdesk.ifs.exchange.naming import BEYOND, NAMES_NOBODY, against_said, parts_of, pictures_of
from kapdesk.ifs.model.councils import AgreementMade, BacklashLooked, CouncilHeld, Stance, Voice
from kapdesk.ifs.model.kept import VersionNamed
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Measure, Moment, Permission, Purpose
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.work import AnotherSpoke, PartRated, PermissionSet, SelfRead
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work

A, B = PartId("a"), PartId("b")


@pytest.mark.parametrize(
    ("fact", "named"),
    [
        (PartRated(A, Measure.TRUST, 3), ["a"]),
        (AnotherSpoke(A, B), ["a", "b"]),
        (AgreementMade(A, B, "x", NINE), ["a", "b"]),
        (CouncilHeld((Voice(B, Stance.AGREES),)), ["b"]),
        (BacklashLooked(NINE, 0, True, (A,)), ["a"]),
        (SelfRead(Moment.PRE, (), B), ["b"]),
        (VersionNamed("x"), []),
    ],
)
def test_every_part_that_is_named_is_known(fact: Fact, named: list[str]) -> None:
    assert list(parts_of(fact)) == named


def test_pictures_are_named_by_what_has_them() -> None:
    assert pictures_of(PartMet(Part(A, 1, "a", picture="digest"))) == ("digest",)
    assert pictures_of(VersionNamed("x")) == ()


def test_what_names_nobody_or_lies_beyond_its_range_is_refused() -> None:
    work = Work()
    work.lays(met("a"))
    assert against_said(PartRated(A, Measure.TRUST, 10), work.drawn) == ""
    assert against_said(PartRated(B, Measure.TRUST, 10), work.drawn) == NAMES_NOBODY
    assert against_said(PartRated(A, Measure.TRUST, 11), work.drawn) == BEYOND
    assert against_said(PartRated(A, Measure.TRUST, 1, since_dose_min=float("inf")), work.drawn)
    assert against_said(SelfRead(Moment.PRE, (1, 2)), work.drawn) == BEYOND
    assert against_said(PermissionSet(A, Purpose.TALK, Permission.GIVEN, -1), work.drawn)
