"""Questions before a map is printed: asked where they have a reason, and only there."""

from __future__ import annotations

import msgspec

from kapdesk.ifs.model.moves import PartDescribed, PartMet, PartsPutAway
from kapdesk.ifs.model.nouns import Epistemic
from kapdesk.ifs.model.parts import Place
from kapdesk.ifs.model.work import FlagPassed
from kapdesk.ifs.rules.flags import NOT_SAID
from kapdesk.ifs.seen.before_print import NO_WAY, questions
from tests.fakes.ifs import bond, met, part
from tests.fakes.parts_map import theirs_alone
from tests.kapdesk.ifs.handout.told import CHILD, ESCAPE, HUSHED_TOLD, SCANNER_TOLD, whole_work
from tests.kapdesk.ifs.told import Work


def asked(work: Work, words: str, *, client: bool = True) -> int:
    return sum(words in one for one in questions(work.state, client=client))


def test_a_copy_that_says_nothing_of_how_it_goes_on_asks_for_it() -> None:
    state = theirs_alone()
    assert NO_WAY in questions(state, client=True)
    assert NO_WAY not in questions(state, client=True, forward="We look again in May.")
    assert NO_WAY not in questions(state, client=False)
    assert questions(Work().state, client=True) == ()


def test_an_exile_without_leave_is_asked_about_on_a_copy_alone() -> None:
    work = whole_work()
    assert NO_WAY not in questions(work.state, client=True)
    assert (asked(work, "gave leave"), asked(work, "gave leave", client=False)) == (1, 0)
    work.allows("scanner")
    assert asked(work, "gave leave") == 0


def test_what_the_client_did_not_say_is_asked_in_one_line_and_not_after_a_reason() -> None:
    work = whole_work()
    guessed = msgspec.structs.replace(part("late one", 5), epistemic=Epistemic.GUESSED)
    work.lays(PartMet(guessed, Place(-300.0, 0.0)))
    assert asked(work, "Little one was not said by the client") == 1
    assert asked(work, "(1 more like it)") == 1
    assert asked(work, "not said", client=False) == 0
    work.say(FlagPassed(NOT_SAID, "they asked for it", CHILD))
    assert asked(work, "late one was not said") == 1
    assert asked(work, "more like it") == 0


def test_words_of_harm_are_asked_about_on_every_map_where_the_part_stands_on_it() -> None:
    work = whole_work()
    work.lays(PartDescribed(msgspec.structs.replace(SCANNER_TOLD, job="to hurt myself")))
    work.lays(PartDescribed(msgspec.structs.replace(HUSHED_TOLD, job="it wants to die")))
    assert asked(work, "Scanner. Was the safety plan opened") == 1
    assert asked(work, "more like it") == 0
    assert asked(work, "(1 more like it)", client=False) == 1


def test_a_pull_that_lost_an_end_is_asked_about() -> None:
    work = whole_work()
    work.lays(PartsPutAway((ESCAPE,)))
    assert asked(work, "not on the map", client=False) == 1


def test_a_quiet_map_asks_nothing() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2, 200.0))
    work.lays(bond("a", "b"))
    assert questions(work.state, client=False) == ()
