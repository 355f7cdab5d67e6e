"""Thirty-five checks, each answered by the record with what it rests on; a count of what is shown, never a score."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase, Prong, Status, Theme
from kapdesk.emdr.model.targets import (
    BodyScanned,
    PositiveChecked,
    RungTried,
    TargetDescribed,
    TargetOpened,
    TargetReturned,
)
from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.emdr.seen.checks.account import Beyond, Screened, account
from kapdesk.emdr.seen.checks.catalogue import CHECKS, Finding, count_words, findings
from kapdesk.emdr.seen.checks.judging import Verdict
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import EntryId
from tests.fakes.emdr_work import CHEST, NOON, T7, Notebook, worked_record

WORD = "Zeppelin"
SCREENED = (Screened(EntryId("screening"), NOON),)


def _found(book: Notebook, *, whole: bool = True) -> tuple[Finding, ...]:
    view = view_of(book.entries)
    target = view.state.target(T7)
    assert target is not None
    asked = account(view, target, load_variant("standard"), Beyond(SCREENED), whole=whole)
    return findings(asked)


@st.composite
def notebooks(draw: st.DrawFn) -> Notebook:
    """Work on a target in any order, good or bad."""
    book = Notebook()
    book.write(TargetOpened(T7, 7, Prong.PAST, theme=Theme.SAFETY))
    for meeting in range(draw(st.integers(1, 3))):
        book.meet(f"s{meeting}", f"2026-03-{meeting + 1:02d}T10:00:00+01:00")
        for one in draw(st.lists(st.integers(0, 10), max_size=12)):
            _step(book, draw, one)
        if draw(st.booleans()):
            book.status(draw(st.sampled_from(Status)))
            book.part(after_s=draw(st.sampled_from((60.0, 900.0))))
    return book


def _step(book: Notebook, draw: st.DrawFn, one: int) -> None:
    match one:
        case 0 | 1:
            book.enter(draw(st.sampled_from(Phase)))
        case 2 | 3:
            book.set(
                text=draw(st.sampled_from(("", WORD))), tags=draw(st.sampled_from(((), ("same",))))
            )
        case 4:
            made = TargetDescribed(T7, WORD, image=WORD, negative=f"{WORD} is here", body=(CHEST,))
            book.write(made)
        case 5:
            book.rate(draw(st.sampled_from(Measure)), 7, draw(st.sampled_from(Moment)))
        case 6:
            book.write(TargetReturned(T7, draw(st.sampled_from(Found))))
        case 7:
            book.write(BodyScanned(T7, clear=draw(st.booleans())))
        case 8:
            book.write(RungTried(T7, "interweave", "safety"))
        case 9:
            book.write(PositiveChecked(T7, fits=True))
        case _:
            book.write(GuardOverridden("G1", Phase.DESENSITISATION, T7, ("Missing.",), WORD))


@given(notebooks(), st.booleans())
def test_every_check_is_answered_by_entries_that_stand_and_no_client_s_word(
    book: Notebook, whole: bool
) -> None:
    found = _found(book, whole=whole)
    standing = {one.id for one in book.entries} | {"screening"}
    assert [one.number for one in found] == list(range(1, 36))
    for one in found:
        assert set(one.evidence) <= standing
        assert len(set(one.evidence)) == len(one.evidence)
        assert bool(one.evidence) or one.verdict is not Verdict.YES
        assert not one.evidence or one.verdict is not Verdict.ASIDE
        assert bool(one.judged.why) == (one.verdict is not Verdict.YES)
        assert WORD not in one.words


def test_there_are_thirty_five_each_under_its_own_key() -> None:
    assert len(CHECKS) == 35
    assert len({one.key for one in CHECKS}) == 35
    assert len({one.words for one in CHECKS}) == 35


def test_the_worked_record_shows_all_that_apply() -> None:
    found = _found(worked_record())
    assert [one.check.key for one in found if one.verdict is not Verdict.YES] == []
    assert count_words(found) == "The record shows 35 of the 35 that apply."


def test_the_chart_alone_leaves_aside_what_is_kept_apart() -> None:
    found = _found(worked_record(), whole=False)
    left = {one.check.key for one in found if one.verdict is Verdict.ASIDE}
    assert {"image", "negative", "self-now", "order", "replies", "returned"} <= left
    assert {"voc", "distress", "at-target"} & left == set()


def test_nothing_begun_shows_nothing_and_blames_nobody() -> None:
    book = Notebook()
    book.write(TargetOpened(T7, 7, Prong.PAST))
    found = _found(book)
    assert {one.check.key for one in found if one.verdict is Verdict.NO} == {"prongs"}
    aside = tuple(one for one in found if one.verdict is Verdict.ASIDE)
    assert count_words(aside) == "None applies yet."
    assert found[0].words == (
        "1. The screening was answered. Does not apply: no set on the memory yet"
    )
