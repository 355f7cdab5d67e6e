"""Questions before a map is printed: asked where they have a reason, and only there."""

from __future__ import annotations

from kapdesk.ifs.model.moves import PartsPutAway
from kapdesk.ifs.seen.before_print import NO_WAY, questions
from tests.fakes.ifs import bond, met
from tests.fakes.parts_map import theirs_alone
from tests.kapdesk.ifs.handout.told import CHILD, ESCAPE, whole_work
from tests.kapdesk.ifs.told import Work


def test_a_copy_that_says_nothing_of_how_it_goes_on_asks_for_it() -> None:
    state = theirs_alone()
    assert NO_WAY in questions(state, client=True)
    assert NO_WAY not in questions(state, client=True, forward="We look again in May.")
    assert NO_WAY not in questions(state, client=False)
    assert questions(Work().state, client=True) == ()


def test_an_exile_without_leave_of_who_protects_it_is_asked_about() -> None:
    work = whole_work()
    assert any("Part 3 is an exile" in one for one in questions(work.state, client=True))
    assert NO_WAY not in questions(work.state, client=True)
    assert not any("exile" in one for one in questions(work.state, client=False))
    work.allows("scanner")
    assert not any("exile" in one for one in questions(work.state, client=True))


def test_what_the_client_did_not_say_is_asked_about_on_their_copy_alone() -> None:
    work = whole_work()
    assert any("1 part on it was not said" in one for one in questions(work.state, client=True))
    assert not any("not said" in one for one in questions(work.state, client=False))


def test_a_pull_that_lost_an_end_is_asked_about() -> None:
    work = whole_work()
    work.lays(PartsPutAway((ESCAPE,)))
    assert any("1 pull lost one" in one for one in questions(work.state, client=False))
    work.lays(PartsPutAway((CHILD,)))
    assert all("2 pulls" not in one for one in questions(work.state, client=False))


def test_a_quiet_map_asks_nothing() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2, 200.0))
    work.lays(bond("a", "b"))
    assert questions(work.state, client=False) == ()
