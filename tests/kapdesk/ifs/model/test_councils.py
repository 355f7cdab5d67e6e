"""What becomes due: a look at an agreement, three questions after an opening; and what settles each."""

from __future__ import annotations

from kapdesk.ifs.model.councils import (
    BACKLASH_AFTER,
    AgreementLooked,
    AgreementMade,
    BacklashLooked,
    BacklashWorded,
    CouncilHeld,
    OpeningMade,
    Stance,
    Voice,
)
from kapdesk.kernel.ids import PartId
from tests.fakes.told import NINE

A, B = PartId("a"), PartId("b")


def test_an_agreement_is_due_on_its_day_and_settled_by_a_look() -> None:
    (due,) = AgreementMade(A, B, "take turns", NINE, (1, 2)).due()
    assert (due.at, due.words) == (NINE, "agreement of part 1 and part 2")
    (settled,) = AgreementLooked(A, B, True).due()
    assert settled.key == due.key
    assert settled.settled


def test_an_opening_is_asked_about_three_times_and_each_question_is_settled_apart() -> None:
    due = OpeningMade(NINE).due()
    assert [one.at.seconds_since(NINE) for one in due] == [24 * 3600, 72 * 3600, 168 * 3600]
    assert len(due) == len(BACKLASH_AFTER)
    for place, one in enumerate(due):
        (settled,) = BacklashLooked(NINE, place, False).due()
        assert settled.key == one.key
        assert settled.settled


def test_what_was_said_can_be_searched() -> None:
    council = CouncilHeld((Voice(A, Stance.ON_TERMS, ("too fast",), "slowly"),), "to rest")
    assert council.words() == "to rest too fast slowly"
    assert BacklashWorded(NINE, 0, "restless").words() == "restless"
    assert repr(council.voices[0]) == "<Voice>"
