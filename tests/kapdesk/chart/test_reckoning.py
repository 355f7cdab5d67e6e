"""A state reckoned by the lines that stand: put right in place, erased, and passed by."""

from __future__ import annotations

from kapdesk.chart.met import FRAME
from kapdesk.chart.model import (
    AddendumWritten,
    BodyErased,
    Entry,
    Fact,
    Missing,
    Timeline,
)
from kapdesk.chart.reckoning import Reckoning, standing_in_order
from kapdesk.kernel.ids import PersonId
from tests.kapdesk.art.told import Work


def told(fact: Fact, state: tuple[str, ...], _entry: Entry) -> tuple[str, ...]:
    return (*state, fact.words()) if isinstance(fact, AddendumWritten) else state


NOTHING: tuple[str, ...] = ()
WORDS = Reckoning((AddendumWritten, BodyErased, Missing), NOTHING, told)


def test_a_line_put_right_takes_the_place_of_the_first() -> None:
    work = Work()
    first = work.say(AddendumWritten("one"))
    work.say(AddendumWritten("two"))
    again = work.say(AddendumWritten("uno"), corrects=first)
    work.say(AddendumWritten("un"), corrects=again)
    timeline, state = WORDS.of(work.entries)
    assert state == ("un", "two")
    assert len(standing_in_order(timeline)) == 2


def test_what_is_erased_no_longer_counts() -> None:
    work = Work()
    first = work.say(AddendumWritten("one"))
    work.say(AddendumWritten("two"))
    work.say(BodyErased(first, "wrong chart", PersonId("author"), work.now))
    assert WORDS.of(work.entries)[1] == ("two",)


def test_an_entry_that_bears_on_nothing_is_passed_by() -> None:
    work = Work()
    assert isinstance(work.entries[0].fact, FRAME)
    assert WORDS.after(Timeline(), NOTHING, work.entries[0]) is None
