"""A client's chart told fact by fact, for rules and folds that need no vault, and what every fold of it must keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any, Generic, Protocol, Self, TypeVar

import msgspec
from hypothesis import strategies as st

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.stamps import Stamp
from kapdesk.chart.model import (
    BodyErased,
    Drawer,
    Entry,
    Fact,
    Missing,
    SittingClosed,
    SittingOpened,
)
from kapdesk.kernel.ids import BookId, EntryId, PersonId, SittingId
from kapdesk.kernel.instant import Instant

NINE = Instant.from_iso("2026-03-02T09:00:00+01:00")
HOUR_S, MINUTE_S = 3600.0, 60.0


class Folding(Protocol):
    """What reads a chart entry by entry."""

    def after(self, entry: Entry) -> Self:
        """As it stands after one more."""
        ...


V = TypeVar("V", bound=Folding)


class Told(Generic[V]):
    """What was told of one client, in ledger order; every fact a minute after the one before."""

    def __init__(self, view: V, kind: str) -> None:
        """Begin with one open meeting of a kind."""
        self.entries: list[Entry] = []
        self.sitting = SittingId("s0")
        self.between = False
        """Whether what is said is said between meetings."""
        self.now = NINE
        self.view = view
        self._kind = kind
        self._met = 0
        self.meets()

    def say(
        self, fact: Fact, *, corrects: EntryId | None = None, at: Instant | None = None
    ) -> EntryId:
        """One more fact in the meeting that is open."""
        self.now = self.now.plus_s(MINUTE_S)
        number = len(self.entries) + 1
        new = Entry(
            id=EntryId(f"e{number}"),
            book=BookId("C-1"),
            sitting=None if self.between else self.sitting,
            at=at or self.now,
            recorded=self.now,
            author=PersonId("author"),
            device="device",
            seq=number,
            drawer=Drawer.PROCESS if fact.drawer is Drawer.PROCESS else Drawer.CHART,
            corrects=corrects,
            reason="misread" if corrects else "",
            digest="",
            mac="",
            fact=fact,
        )
        self.entries.append(new)
        self.view = self.view.after(new)
        return new.id

    def meets(self, hours: float = 0.0, kind: str = "") -> None:
        """The meeting closes, and so many hours later the next begins."""
        if self.entries and not self.between:
            self.say(SittingClosed())
        self.between = False
        self._met += 1
        self.now = self.now.plus_s(hours * HOUR_S)
        self.sitting = SittingId(f"s{self._met}")
        self.say(SittingOpened(kind or self._kind, "Europe/Zurich", 0.0, "boot"))


W = TypeVar("W", bound=Told[Any])


def charts(
    draw: st.DrawFn,
    work: W,
    said: Callable[[st.DrawFn, W], object],
    another: Callable[[st.DrawFn, Fact], Fact],
    most: int = 14,
) -> list[Entry]:
    """Some things said, a few of them put right or erased afterwards; ``said`` says one, ``another`` puts one right."""
    for _ in range(draw(st.integers(0, most))):
        act = draw(st.sampled_from(("say", "say", "say", "say", "correct", "erase", "meet")))
        before = draw(st.sampled_from(work.entries))
        if act == "meet":
            work.meets(1.0)
        elif act == "erase":
            work.say(BodyErased(before.id, "wrong chart", PersonId("author"), before.at))
        elif act == "correct":
            work.say(another(draw, before.fact), corrects=before.id)
        else:
            said(draw, work)
    return work.entries


def a_stamp(draw: st.DrawFn, entries: Iterable[Entry]) -> Stamp:
    """A stamp put right on any of them."""
    about = draw(st.sampled_from([one.id for one in entries]))
    return Stamp(about, draw(st.sampled_from(SubstanceState)), draw(st.sampled_from([None, 40.0])))


def assert_folds(
    entries: list[Entry], blank: V, view_of: Callable[[Iterable[Entry]], V], at: int = 0
) -> None:
    """Folding is replaying, and goes on from any entry."""
    assert reduce(_after, entries[at:], view_of(entries[:at]) if at else blank) == view_of(entries)


def emptied(entries: Iterable[Entry]) -> list[Entry]:
    """The same, as a vault gives them that no longer has what was erased."""
    kept = list(entries)
    gone = {one.fact.entry for one in kept if isinstance(one.fact, BodyErased)}
    return [
        msgspec.structs.replace(one, fact=Missing("wrong chart")) if one.id in gone else one
        for one in kept
    ]


def _after(view: V, entry: Entry) -> V:
    return view.after(entry)
