"""A year of parts work: 300 parts and 600 bonds, moved, rated and told anew over twenty-four sessions."""

from __future__ import annotations

import random

from kapdesk.chart.model import Drawer, Entry, Fact, SittingClosed, SittingOpened
from kapdesk.ifs.model.moves import BondDrawn, BondsEnded, PartDescribed, PartMet, PartMoved
from kapdesk.ifs.model.nouns import PARTS, Kind, Measure, Permission, Purpose, Status, Tie
from kapdesk.ifs.model.parts import Bond, Part, Place, Placed
from kapdesk.ifs.model.view import IfsView, view_of
from kapdesk.ifs.model.work import PartRated, PermissionSet, StatusSet
from kapdesk.kernel.ids import BondId, BookId, EntryId, PartId, PersonId, SittingId
from kapdesk.kernel.instant import Instant

PARTS_COUNT, BONDS_COUNT, SITTINGS = 300, 600, 24
BEGAN = Instant.from_iso("2026-01-05T10:00:00+01:00")
WEEK_S = 7 * 86_400.0


def year() -> IfsView:
    """The whole year as a view; the same every time."""
    return view_of(_entries())


def part_of(number: int, told: int = 0) -> Part:
    """A part, told anew so many times."""
    return Part(
        id=PartId(f"p{number}"),
        number=number,
        name=f"Part of number {number}",
        kind=tuple(Kind)[number % len(Kind)],
        job=f"keeps watch, told {told} times",
        fear_if_stops="it would all go wrong" if told % 2 else "it was afraid of going wrong",
    )


def _entries() -> list[Entry]:
    draw = random.Random(7)
    entries: list[Entry] = []
    for sitting in range(SITTINGS):
        opened = BEGAN.plus_s(sitting * WEEK_S)
        facts = [SittingOpened(PARTS, "Europe/Zurich", 0.0, "boot"), *_facts(draw, sitting)]
        for number, fact in enumerate([*facts, SittingClosed()]):
            entries.append(_entry(fact, len(entries) + 1, sitting, opened.plus_s(number)))
    return entries


def _facts(draw: random.Random, sitting: int) -> list[Fact]:
    """What one session brings: everybody in the first ones, then moves, ratings and what is told anew."""
    share = range(sitting * 25 + 1, sitting * 25 + 26) if sitting < PARTS_COUNT // 25 else range(0)
    found: list[Fact] = [
        PartMet(part_of(n), _place(draw), gesture=sitting * 1000 + n) for n in share
    ]
    known = min(PARTS_COUNT, (sitting + 1) * 25)
    bonds = range(sitting * 50, sitting * 50 + 50) if sitting < BONDS_COUNT // 50 else range(0)
    found += [BondDrawn(_bond(draw, n, known)) for n in bonds]
    if sitting > PARTS_COUNT // 25:
        found.append(BondsEnded(tuple(BondId(f"b{sitting * 20 + n}") for n in range(4))))
    for _ in range(40):
        part = PartId(f"p{draw.randint(1, known)}")
        found += [
            PartMoved((Placed(part, _place(draw)),), gesture=sitting * 1000 + 500),
            PartDescribed(part_of(int(part[1:]), sitting)),
            PartRated(part, draw.choice(tuple(Measure)), draw.randint(0, 10)),
            StatusSet(part, draw.choice(tuple(Status))),
            PermissionSet(part, Purpose.EXILE, draw.choice(tuple(Permission))),
        ]
    return found


def _place(draw: random.Random) -> Place:
    return Place(draw.randint(-900, 900), draw.randint(-900, 900))


def _bond(draw: random.Random, number: int, known: int) -> Bond:
    a = draw.randint(1, known)
    b = a % known + 1
    return Bond(BondId(f"b{number}"), PartId(f"p{a}"), PartId(f"p{b}"), draw.choice(tuple(Tie)))


def _entry(fact: Fact, seq: int, sitting: int, at: Instant) -> Entry:
    return Entry(
        id=EntryId(f"e{seq}"),
        book=BookId("book"),
        sitting=SittingId(f"s{sitting}"),
        at=at,
        recorded=at,
        author=PersonId("author"),
        device="device",
        seq=seq,
        drawer=Drawer.PROCESS if fact.drawer is Drawer.PROCESS else Drawer.CHART,
        corrects=None,
        reason="",
        digest="",
        mac="",
        fact=fact,
    )
