"""In which dosing sessions a part was seen: sorted, linked or met there, the first one first."""

from __future__ import annotations

from kapdesk.chart.caught import Catch, Caught
from kapdesk.chart.kinds import DOSING
from kapdesk.ifs.model.kept import SeenInDose
from kapdesk.ifs.model.moves import PartsMerged
from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.model.work import PartLinked
from kapdesk.ifs.rules.doses import seen_in_doses
from kapdesk.kernel.ids import EntryId, PartId, SittingId
from tests.fakes.ifs import met
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work

A, B = PartId("a"), PartId("b")
TAG = Caught(EntryId("tag"), SittingId("dose"), NINE.plus_s(60), Catch.QUOTE, "a red door", 34.4)


def test_a_part_that_was_met_in_a_dosing_session_was_seen_in_it() -> None:
    work = Work()
    work.lays(met("a", 1))
    assert seen_in_doses(work.state, A) == ()
    work.meets(24.0, DOSING)
    work.lays(met("b", 2))
    (one,) = seen_in_doses(work.state, B)
    assert (one.sitting, one.at, one.words) == (work.sitting, work.now, "")
    work.undoes()
    assert seen_in_doses(work.state, B) == ()


def test_what_was_caught_there_and_sorted_to_it_says_its_words_and_comes_in_time() -> None:
    work = Work()
    work.meets(24.0, DOSING)
    later = work.sitting
    work.lays(met("a", 1))
    work.say(SeenInDose(TAG.entry, A))
    work.say(SeenInDose(EntryId("another"), A))
    first, second = seen_in_doses(work.state, A, (TAG,))
    assert (first.words, first.when) == (
        "a red door",
        "Mon 2 Mar 2026, 09:01, 34 min after the dose",
    )
    assert second.sitting == later
    assert repr(first) == "<Sight>"


def test_a_session_it_was_linked_to_counts_and_so_does_whom_it_turned_out_to_be() -> None:
    work = Work()
    work.meets(24.0, DOSING)
    assert work.sitting is not None
    dose, opened = work.sitting, work.now
    work.meets(24.0)
    work.lays(met("a", 1), met("b", 2))
    work.say(PartLinked(A, Linked.DOSE, dose))
    work.say(PartLinked(A, Linked.DOSE, "no session"))
    work.say(PartLinked(A, Linked.IMAGE, dose))
    work.lays(PartsMerged(B, (A,)))
    (one,) = seen_in_doses(work.state, B)
    assert (one.sitting, one.at) == (dose, opened)
    work.say(PartLinked(A, Linked.DOSE, dose, tied=False))
    assert seen_in_doses(work.state, B) == ()
