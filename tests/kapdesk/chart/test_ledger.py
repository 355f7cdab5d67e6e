"""The ledger in a real vault."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapdesk.chart import erasing, listing
from kapdesk.chart.model import Act, Drawer, Entry, Fact, Missing, SittingOpened, fold
from kapdesk.chart.search import search
from kapdesk.chart.verify import verify
from kapdesk.kernel.ids import EntryId, SittingId
from tests.fakes.clock import NOON
from tests.kapdesk.chart.made import (
    ONE,
    TWO,
    CameUp,
    Chart,
    Named,
    Promised,
    Said,
    Sealed,
    new_chart,
)

ALL = tuple(Drawer)
WORDS = st.sampled_from(("blue", "room", "breathing", "O'Brien", "élan", "-", ""))
PICKS = st.integers(0, 30)
STEPS = st.one_of(
    st.tuples(st.just("write"), st.builds(Said, WORDS)),
    st.tuples(st.just("write"), st.builds(CameUp, WORDS)),
    st.tuples(st.just("write"), st.builds(Named, WORDS)),
    st.tuples(st.just("write"), st.builds(Promised, WORDS, st.just(NOON), st.booleans())),
    st.tuples(st.just("open"), PICKS),
    st.tuples(st.just("close"), PICKS),
    st.tuples(st.just("correct"), PICKS),
    st.tuples(st.just("erase"), PICKS),
    st.tuples(st.just("move"), PICKS),
)


class Life:
    """A chart lived through some steps, with every entry as it was handed out."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.handed_out: list[Entry] = []

    def step(self, kind: str, what: Fact | int) -> None:
        self.chart.clock.passes(30.0)
        match kind, what:
            case "write", Fact():
                self.handed_out.append(self.chart.write(what))
            case "open", int():
                self.handed_out += self.chart.sittings.open(ONE, "dosing")
            case "close", int():
                for row in self.chart.sittings.open_now()[:1]:
                    self.handed_out += self.chart.sittings.close(row.id)
            case _, int() if words := self._with_words():
                self._change(kind, words[what % len(words)])

    def _with_words(self) -> list[Entry]:
        gone = {line.entry.id for line in fold(self.handed_out).lines if line.erased}
        kinds = (Said, CameUp, Named, Promised)
        return [e for e in self.handed_out if isinstance(e.fact, kinds) and e.id not in gone]

    def _change(self, kind: str, entry: Entry) -> None:
        if kind == "correct":
            self.handed_out.append(
                self.chart.write(entry.fact, entry.book, corrects=entry.id, reason="misread")
            )
        elif kind == "erase":
            self.handed_out += erasing.erase(self.chart.ledger, entry.id, "asked for")
        else:
            self.handed_out += erasing.move(self.chart.ledger, entry.id, TWO, None)


@contextlib.contextmanager
def lived(steps: list[tuple[str, Fact | int]]) -> Iterator[Life]:
    with tempfile.TemporaryDirectory() as place:
        life = Life(new_chart(Path(place) / "vault"))
        for kind, what in steps:
            life.step(kind, what)
        yield life
        life.chart.vault.close()


def lists_of(chart: Chart) -> tuple[object, ...]:
    ledger = chart.ledger
    found = [search(ledger, w, drawers=ALL) for w in ("blue", "room", "breath", "O'Brien", "elan")]
    return listing.books(ledger), listing.sittings(ledger), listing.due(ledger), found


@settings(max_examples=25, deadline=None)
@given(st.lists(STEPS, max_size=14))
def test_every_act_survives_and_every_list_is_what_the_entries_say(
    steps: list[tuple[str, Fact | int]],
) -> None:
    with lived(steps) as life:
        live, before = fold(life.handed_out), lists_of(life.chart)
        chart = life.chart = life.chart.reopen()
        assert fold(chart.ledger.every(drawers=ALL)) == live
        assert lists_of(chart) == before
        listing.rebuild(chart.ledger)
        assert lists_of(chart) == before
        verdict = verify(chart.ledger)
        assert verdict.problems == ()
        assert verdict.entries == len(life.handed_out)
        assert verdict.erased == sum(line.erased for line in live.lines)


def test_one_save_holds_all_its_acts_in_order(chart: Chart) -> None:
    acts = [Act(Said("one"), NOON), Act(Said("two"), NOON.plus_s(-300))]
    entries = chart.ledger.commit(ONE, acts)
    assert [entry.fact for entry in entries] == [Said("one"), Said("two")]
    assert [entry.seq for entry in entries] == [1, 2]
    assert entries == chart.ledger.book(ONE)
    assert entries[1].recorded.seconds_since(entries[1].at) == 300


def test_a_book_holds_only_its_own_client(chart: Chart) -> None:
    chart.write(Said("one"), ONE)
    other = chart.write(Said("two"), TWO)
    assert chart.ledger.book(TWO) == (other,)


def test_what_was_written_since_is_found_without_the_rest(chart: Chart) -> None:
    first = chart.write(Said("one"), ONE)
    chart.write(Said("two"), TWO)
    second, apart = chart.write(Said("three"), ONE), chart.write(CameUp("apart"), ONE)
    assert chart.ledger.book(ONE) == (first, second)
    assert chart.ledger.book(ONE, since=first.seq) == (second,)
    assert chart.ledger.book(ONE, since=first.seq, drawers=ALL) == (second, apart)
    assert chart.ledger.book(ONE, since=apart.seq, drawers=ALL) == ()
    opening, inside = chart.sittings.open(ONE, "dosing", first=(Said("four"),))
    assert opening.sitting is not None
    assert chart.ledger.sitting(opening.sitting, since=opening.seq) == (inside,)


def test_a_sitting_holds_only_its_own_meeting(chart: Chart) -> None:
    first = chart.sittings.open(ONE, "dosing", first=(Said("first"),))
    chart.sittings.open(ONE, "dosing", first=(Said("second"),))
    chart.write(Said("outside"))
    assert first[0].sitting is not None
    assert chart.ledger.sitting(first[0].sitting) == first
    assert chart.ledger.sitting(SittingId("unknown")) == ()


def test_other_drawers_are_absent_until_asked_for(chart: Chart) -> None:
    said, came_up = chart.write(Said("plain")), chart.write(CameUp("apart"))
    sealed = chart.write(Sealed("closed"))
    assert chart.ledger.book(ONE) == (said,)
    assert tuple(chart.ledger.every()) == (said,)
    assert chart.ledger.book(ONE, drawers=(Drawer.PROCESS,)) == (came_up,)
    assert chart.ledger.book(ONE, drawers=ALL) == (said, came_up, sealed)


def test_a_correction_keeps_the_earlier_value_and_its_reason(chart: Chart) -> None:
    first = chart.write(Said("110"))
    second = chart.write(Said("111"), corrects=first.id, reason="misread")
    assert chart.reopen().ledger.book(ONE) == (first, second)
    assert second.reason == "misread"


def test_an_entry_is_found_by_its_id(chart: Chart) -> None:
    wanted = chart.write(CameUp("apart"))
    assert chart.ledger.entry(wanted.id) == wanted


@pytest.mark.parametrize("name", ["no id", "01890a5d-ac96-774b-bcce-b302099a8057"])
def test_an_unknown_id_is_said_to_be_one(chart: Chart, name: str) -> None:
    chart.write(Said("words"))
    with pytest.raises(LookupError):
        chart.ledger.entry(EntryId(name))


def test_a_fact_of_a_newer_kapdesk_stays_in_the_book(chart: Chart) -> None:
    entry = chart.write(Said("words"))
    chart.sql("DROP TRIGGER body_is_never_changed", "UPDATE body SET tag = 'Newer' WHERE seq = 1")
    (read,) = chart.ledger.book(ONE)
    assert read.id == entry.id
    assert chart.ledger.codec.tag(read.fact) == "Newer"


def test_a_save_that_fails_in_the_middle_leaves_nothing_and_the_next_one_stands(
    chart: Chart,
) -> None:
    kept = chart.write(Said("kept"))
    with pytest.raises(KeyError):
        chart.ledger.commit(ONE, (Act(Said("lost"), NOON), Act(Unnamed(), NOON)))
    assert chart.ledger.book(ONE) == (kept,)
    assert search(chart.ledger, "lost") == ()
    following = chart.write(Said("following"))
    assert following.seq == kept.seq + 1
    assert verify(chart.ledger).ok


def test_a_client_whose_first_save_failed_can_still_be_written_to(chart: Chart) -> None:
    with pytest.raises(KeyError):
        chart.ledger.commit(TWO, (Act(Said("lost"), NOON), Act(Unnamed(), NOON)))
    chart.write(Said("kept"), TWO)
    assert verify(chart.reopen().ledger).ok


def test_reading_goes_on_past_one_stretch(chart: Chart) -> None:
    acts = [Act(Said(str(number)), NOON) for number in range(2100)]
    entries = chart.ledger.commit(ONE, acts)
    assert tuple(chart.ledger.every()) == entries


def test_reprs_hold_no_words(chart: Chart) -> None:
    entry = chart.write(Said("canary"))
    opened = SittingOpened("dosing", "CET", 0.0, "boot")
    shown = f"{entry!r} {entry.fact!r} {opened!r} {Missing('canary')!r} {chart.ledger!r}"
    assert "canary" not in shown


class Unnamed(Fact, frozen=True):
    """No fact of any slice."""
