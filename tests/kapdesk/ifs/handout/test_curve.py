"""The curve of a part among the changes on paper: drawn, and the same day by day in a table."""

from __future__ import annotations

import pytest

from kapdesk.ifs.handout.changes_page import changes_page
from kapdesk.ifs.handout.curve import NOT_RATED
from kapdesk.ifs.model.nouns import Measure, Moment
from kapdesk.ifs.model.work import SelfRead
from kapdesk.ifs.seen.beside import MEAN, CurveWanted, chosen, self_read
from kapdesk.ifs.seen.curves import DASHED, JOINED
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met
from tests.fakes.parts_map import HEADING
from tests.kapdesk.emdr.handout.reading import says
from tests.kapdesk.ifs.told import Work

A = PartId("a")


def rated() -> Work:
    work = Work()
    work.lays(met("a", 1), met("b", 2))
    work.rates("a", 2)
    work.say(SelfRead(Moment.IN_WORK, (3, 4)))
    work.meets(24.0)
    work.rates("a", 7)
    work.rates("a", 4, Measure.BLEND)
    return work


def printed(work: Work, curve: CurveWanted | None, paper: str = "A4", large: bool = False) -> bytes:
    doses = (Dose(work.state.meetings[1].opened),)
    return changes_page(work.view, doses, HEADING, paper=paper, large=large, curve=curve)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("large", [False, True])
def test_it_prints_with_its_doses_what_stands_beside_and_the_values_by_day(
    paper: str, large: bool
) -> None:
    work = rated()
    beside = chosen(tuple(self_read(work.state)), MEAN)
    pdf = printed(work, CurveWanted(A, beside), paper, large)
    for words in ("Trust", "Blending", "Self, the mean of its qualities", "mean · 0–10", "3.5"):
        assert says(pdf, words), words
    given = work.state.meetings[1].opened
    dose = f"{given.day()}, {given.hm()} · Dose 1"
    for words in ("Mon 2 Mar 2026 · Session 1", "Dose 1 · 3 Mar", dose):
        assert says(pdf, words), words
    for words in (JOINED, DASHED):
        assert says(pdf, words), words


def test_a_part_that_was_not_rated_says_so_and_without_a_part_there_is_no_curve() -> None:
    work = rated()
    assert says(printed(work, CurveWanted(PartId("b"))), NOT_RATED)
    assert not says(printed(work, None), JOINED)
    assert not says(printed(work, CurveWanted(A)), DASHED)
