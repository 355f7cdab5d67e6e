"""A target's whole work in one line."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.emdr.model.nouns import Decision, Measure, Moment, Phase, Prong, Status
from kapdesk.emdr.model.targets import TargetDescribed, TargetOpened, TargetReviewed
from kapdesk.emdr.seen.summary import summary
from kapdesk.kernel.ids import TargetId
from tests.fakes.emdr_work import T7, T9, Notebook, worked_record


def test_the_worked_record_reads_as_one_line() -> None:
    assert summary(worked_record().state(), T7) == (
        "T7 past/touchstone safety: SUD 8→0, VOC 2→7, body clear; "
        "S4 14 sets, S5 9 tactile sets (provisional, under effect), S6 7 sets, complete; "
        "T9 6→3 untreated"
    )


def test_a_target_that_was_not_worked_on_says_what_was_rated_and_no_more() -> None:
    assert summary(worked_record().state(), T9) == "T9 present/trigger safety: SUD 6→3"


def test_a_target_of_which_nothing_is_known_says_how_far_it_has_come() -> None:
    book = Notebook()
    book.write(TargetOpened(T9, 1, Prong.FUTURE, status=Status.CANDIDATE))
    assert summary(book.state(), T9) == "T1 future/other: candidate"
    assert summary(book.state(), TargetId("nobody")) == ""


def test_a_last_rating_under_effect_says_so() -> None:
    book = Notebook()
    book.write(TargetOpened(T7, 1, Prong.PAST))
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    book.rate(Measure.DISTRESS, 6, Moment.ASSESSMENT)
    book.dose(SubstanceState.PEAK)
    book.rate(Measure.DISTRESS, 2, Moment.AT_TARGET)
    assert summary(book.state(), T7) == "T1 past/other: SUD 6→2 under effect"


def test_a_meeting_that_only_looked_again_is_told_without_sets() -> None:
    book = Notebook()
    book.write(TargetOpened(T7, 1, Prong.PAST))
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    book.enter(Phase.REVIEW)
    book.write(TargetReviewed(T7, Decision.HOLDS))
    book.status(Status.COMPLETE)
    assert summary(book.state(), T7) == "T1 past/other: S1 looked at again, complete"


def test_sets_that_strengthen_are_not_counted_among_those_that_work_on_what_disturbs() -> None:
    book = Notebook()
    book.write(TargetOpened(T7, 1, Prong.PAST))
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    book.enter(Phase.DESENSITISATION)
    book.set()
    for phase in (Phase.INSTALLATION, Phase.CLOSURE):
        book.enter(phase)
        book.set()
    assert summary(book.state(), T7) == "T1 past/other: S1 1 set"


def test_no_word_of_the_clients_stands_in_it() -> None:
    book = worked_record()
    said = summary(book.state(), T7)
    made = [one.fact for one in book.entries if isinstance(one.fact, TargetDescribed)]
    assert made
    assert not any(word and word in said for fact in made for word in (fact.cue, fact.image))
