"""What a rule may look at: this meeting's own numbers, the sheet that holds, what was passed."""

from __future__ import annotations

from kapdesk.art.model.images import OldPictureTried, SensationFelt
from kapdesk.art.model.nouns import Comes, Measure, Moment, Step
from kapdesk.art.model.work import ImageGatePassed
from kapdesk.art.rules.case import WORKING, called
from kapdesk.body.model import BodyMark
from tests.fakes.art import AGREED
from tests.kapdesk.art.told import P1, P2, Work, case


def test_only_this_meetings_numbers_count() -> None:
    work = Work()
    work.opens()
    work.enters(Step.WATCHING)
    work.rates(8)
    work.say(OldPictureTried(P1, Comes.SAME))
    work.meets(24.0)
    work.enters(Step.WATCHING)
    assert case(work).rating(Measure.DISTRESS) is None
    assert case(work).tried() is None
    work.say(OldPictureTried(P1, Comes.NO))
    found = case(work).tried()
    assert found is not None
    assert found.fact.comes is Comes.NO


def test_a_sheet_holds_until_it_is_answered_anew() -> None:
    work = Work()
    work.answers("art-fit", Step.FIT, AGREED)
    work.meets(24.0)
    assert case(work).sheet("art-fit") is not None
    assert case(work).sheet("art-fit", here_only=True) is None
    said = case(work).said("art-fit", "legal")
    assert said is not None
    assert said.value == "no"
    assert case(work).said("art-closing", "oriented") is None


def test_the_strongest_sensation_of_each_look_is_what_counts() -> None:
    work = Work()
    work.opens()
    work.enters(Step.SETTLE)
    both = (BodyMark(("F.M.chest",), intensity=3), BodyMark(("F.M.belly",), intensity=6))
    for marks in (both, (BodyMark(("F.M.chest",)),), ()):
        work.say(SensationFelt(P1, Moment.AFTER, marks))
    assert case(work).felt(Moment.AFTER) == (6, None, 0)


def test_what_was_worked_on_and_what_was_passed() -> None:
    work = Work()
    work.opens()
    work.enters(Step.BASELINE)
    assert case(work).worked() == ()
    work.enters(Step.WATCHING)
    assert [called(one) for one in case(work).worked()] == ["P1"]
    work.say(ImageGatePassed("baseline", Step.WATCHING, P2, (), "steady"))
    assert not case(work).passed("baseline")
    work.say(ImageGatePassed("baseline", Step.WATCHING, P1, (), "steady"))
    assert case(work).passed("baseline")
    assert Step.BASELINE not in WORKING
    assert Step.CLOSING not in WORKING
