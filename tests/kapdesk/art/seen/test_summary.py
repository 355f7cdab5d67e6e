"""A picture's work in one line of numbers."""

from __future__ import annotations

from kapdesk.art.seen.summary import outcome, outcomes
from kapdesk.kernel.ids import SittingId
from tests.kapdesk.art.handout.shown import whole
from tests.kapdesk.art.told import Work


def test_a_line_says_the_numbers_and_no_word() -> None:
    work = whole()
    (line,) = outcomes(work.view)
    assert line == "P1 open, distress 8→3, new version vivid 8, old picture faint"
    assert outcomes(work.view, work.sitting) == (line,)
    assert outcomes(work.view, SittingId("none")) == ()


def test_a_picture_of_which_nothing_was_said_is_its_number_and_status() -> None:
    work = Work()
    work.opens()
    assert outcome(work.picture) == "P1 open"
