"""A client's image work is the same however its entries come in, put right, taken back or erased."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.art.model.facts import FACTS
from kapdesk.art.model.images import ImageDescribed, ImageRated, PanelSet, PanelTaken
from kapdesk.art.model.nouns import Measure, Moment, Row, Step
from kapdesk.art.model.panels import Panel
from kapdesk.art.model.view import COUNTS, ArtView, view_of
from kapdesk.art.model.work import ImageStepEntered, StatementWritten
from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.model import (
    AddendumWritten,
    Entry,
    Fact,
    Redone,
    SittingClosed,
    SittingOpened,
    Undone,
)
from kapdesk.kernel.ids import EntryId, PanelId
from tests.fakes.facts import whole
from tests.fakes.told import NINE, a_stamp, assert_folds, charts, emptied
from tests.kapdesk.art.told import P1, P2, Work

KINDS: tuple[type[Fact], ...] = (
    *FACTS, SetStarted, SetRun, SetRated, CameUp, SittingOpened, SittingClosed, AddendumWritten,
    StampsPutRight, Undone, Redone, PanelSet, PanelTaken, Undone, Redone,
)  # fmt: skip


@st.composite
def any_chart(draw: st.DrawFn) -> list[Entry]:
    """Some entries of any kind about two pictures, a few of them put right or erased afterwards."""
    work = Work()
    for image in (P1, P2):
        work.opens(image)
    return charts(draw, work, lambda draw, work: work.say(_any(draw, work)), _another)


def _any(draw: st.DrawFn, work: Work) -> Fact:
    made = whole(draw(st.sampled_from(KINDS)), "word")
    names = made.__struct_fields__
    also: dict[str, object] = {}
    if "image" in names:
        also["image"] = draw(st.sampled_from((P1, P2)))
    if "started" in names:
        sets = [one.id for one in work.entries if isinstance(one.fact, SetStarted)]
        also["started"] = draw(st.sampled_from([EntryId("none"), *sets]))
    match made:
        case StampsPutRight():
            also["stamps"] = (a_stamp(draw, work.entries),)
        case Undone() | Redone():
            some = st.sampled_from([one.id for one in work.entries])
            also["entries"] = tuple(draw(st.lists(some, max_size=3)))
        case PanelSet():
            also["panel"] = Panel(draw(st.sampled_from((PanelId("a"), PanelId("b")))), Row.OLD, 0)
        case PanelTaken():
            also["panel"] = draw(st.sampled_from((PanelId("a"), PanelId("b"))))
        case ImageRated():
            also["value"] = draw(st.integers(0, 10))
    return msgspec.structs.replace(made, **also)


def _another(draw: st.DrawFn, fact: Fact) -> Fact:
    """A fact of the same kind that says something else, where it can."""
    match fact:
        case ImageRated():
            return msgspec.structs.replace(fact, value=draw(st.integers(0, 10)))
        case ImageStepEntered():
            return msgspec.structs.replace(fact, step=draw(st.sampled_from(Step)))
        case _:
            return fact


@given(any_chart(), st.data())
def test_folding_is_replaying_and_goes_on_from_any_entry(
    entries: list[Entry], data: st.DataObject
) -> None:
    assert_folds(entries, ArtView(), view_of)
    assert_folds(entries, ArtView(), view_of, data.draw(st.integers(0, len(entries))))


@given(any_chart())
def test_what_was_erased_reads_the_same_from_a_vault_that_no_longer_has_it(
    entries: list[Entry],
) -> None:
    assert view_of(emptied(entries)).state == view_of(entries).state


def test_facts_of_other_rooms_are_passed_by() -> None:
    work = Work()
    before = work.view
    work.say(AddendumWritten("a word"))
    assert work.view is before
    assert set(FACTS) <= set(COUNTS)


def test_a_rating_put_right_takes_its_own_place() -> None:
    work = Work()
    work.opens()
    first = work.rates(8)
    work.rates(5)
    work.say(ImageRated(P1, Measure.DISTRESS, 9, Moment.BEFORE), corrects=first, at=NINE)
    assert [one.value for one in work.picture.rated(Measure.DISTRESS)] == [9, 5]


def test_a_step_put_right_moves_the_sets_that_followed_it() -> None:
    work = Work()
    work.opens()
    entered = work.enters(Step.WATCHING)
    work.runs(4)
    work.say(ImageStepEntered(Step.SETTLE, P1), corrects=entered)
    (meeting,) = work.state.meetings
    assert [one.step for one in meeting.sets] == [Step.SETTLE]
    assert [one.step for one in meeting.visits] == [Step.SETTLE]


def test_a_panel_put_right_is_not_put_back_twice() -> None:
    work = Work()
    work.opens()
    first = work.lays("a", "a door")
    second = work.lays("b", "a stair")
    work.say(Undone((second,)))
    work.say(PanelSet(P1, Panel(PanelId("a"), Row.OLD, 0, "a gate")), corrects=first)
    work.say(Redone((second,)))
    assert [one.words for one in work.picture.board.row(Row.OLD)] == ["a gate", "a stair"]


def test_nothing_that_is_folded_shows_a_client_s_words() -> None:
    work = Work()
    work.opens()
    work.say(ImageDescribed(P1, "secret", hotspot="secret"))
    work.say(StatementWritten(P1, "a secret"))
    work.lays("a", "secret")
    work.enters(Step.WATCHING, why="because")
    work.runs(4)
    said = repr(work.state) + "".join(map(repr, work.state.pictures + work.state.meetings))
    said += repr(work.picture.board) + repr(work.picture.versions[0])
    assert "secret" not in said + repr(work.view)
