"""What the work on one target does to those nobody works on."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Measure, Moment, Phase, Prong, Theme, Tie
from kapdesk.emdr.model.targets import TargetOpened, TargetsTied
from kapdesk.emdr.seen.generalisation import beside
from kapdesk.kernel.ids import TargetId
from tests.fakes.emdr_work import T7, T9, T12, Notebook, worked_record


def test_a_target_of_the_same_theme_and_tied_to_it_says_both() -> None:
    one, ahead = beside(worked_record().state(), T7)
    assert (ahead.target.id, ahead.ratings) == (T12, ())
    assert one.target.id == T9
    assert one.why == ("of one cluster", "same theme: safety")
    assert [rating.value for rating in one.ratings] == [6, 3]
    assert one.moved == (6, 3)
    assert not one.worked


def test_what_is_neither_tied_nor_of_the_theme_is_not_beside() -> None:
    book = Notebook()
    for name, theme in (("a", Theme.WORTH), ("b", Theme.SAFETY), ("c", None), ("d", None)):
        book.write(TargetOpened(TargetId(name), len(book.entries) + 1, Prong.PAST, theme=theme))
    book.write(TargetsTied(TargetId("c"), TargetId("a"), Tie.FLOATBACK))
    state = book.state()
    assert [one.target.id for one in beside(state, TargetId("a"))] == ["c"]
    assert beside(state, TargetId("a"))[0].why == ("by floatback",)
    assert beside(state, TargetId("a"))[0].moved is None
    assert beside(state, TargetId("d")) == ()
    assert beside(state, TargetId("nobody")) == ()


def test_once_it_is_worked_on_itself_later_ratings_no_longer_count() -> None:
    book = worked_record()
    book.meet("s7", "2026-03-14T10:00:00+01:00")
    book.enter(Phase.DESENSITISATION, T9)
    book.set(distress=1)
    book.rate(Measure.DISTRESS, 0, Moment.AT_TARGET, T9)
    one, _ahead = beside(book.state(), T7)
    assert one.moved == (6, 3)
    assert one.worked
    back, _ahead = beside(book.state(), T9)
    assert back.moved is None  # the first one was worked on from before its second rating
