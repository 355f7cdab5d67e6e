"""Every fact of parts work in one line: its part by number, and never a client's word."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.facts import SetRated
from kapdesk.chart.model import Drawer, Fact
from kapdesk.desk.saying import saying
from kapdesk.ifs.model.councils import (
    AgreementMade,
    BacklashLooked,
    OpeningMade,
    OpeningWorded,
)
from kapdesk.ifs.model.facts import FACTS
from kapdesk.ifs.model.kept import SeenInDose
from kapdesk.ifs.model.moves import PartsMerged, ThingsTaken
from kapdesk.ifs.model.nouns import Linked, Measure, Moment, Permission, Purpose, Status
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    PartEntered,
    PartLinked,
    PartRated,
    PermissionSet,
    SelfRead,
    StatusSet,
    StatusWorded,
    Tab,
)
from kapdesk.ifs.wording import label, labels, said
from kapdesk.kernel.ids import EntryId, PartId, ThingId
from kapdesk.kernel.instant import Instant
from tests.fakes.clock import NOON
from tests.fakes.facts import whole

P3 = PartId("3")
SECRET = "the one at the door"


@pytest.mark.parametrize("kind", FACTS)
def test_every_fact_says_something_of_its_own(kind: type[Fact]) -> None:
    words = saying(whole(kind, "word"))
    assert words
    assert kind.__name__ not in words


@pytest.mark.parametrize("kind", [kind for kind in FACTS if kind.drawer is Drawer.PROCESS])
def test_what_is_kept_apart_says_that_and_nothing_of_it(kind: type[Fact]) -> None:
    words = said(whole(kind, SECRET))
    assert words.endswith("kept apart")
    assert SECRET not in words.removeprefix(f"answered: {SECRET}")


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (
            PartRated(P3, Measure.TRUST, 6, Moment.POST, number=3),
            "part 3 trust in Self 6 of 10, after the dose",
        ),
        (
            SelfRead(Moment.PRE, (4, None, 6, *(None,) * 5), P3, number=3),
            "qualities of Self, before the dose: calm 4, clarity 6 of 10; part 3 in the way",
        ),
        (
            SelfRead(Moment.PRE, (None,) * 8),
            "qualities of Self, before the dose: none asked",
        ),
        (StatusSet(P3, Status.KNOWN, "it went back", 3), "part 3 known"),
        (StatusWorded(P3, Status.KNOWN, "it went back", 3), "part 3 why it is known, kept apart"),
        (OpeningWorded(NOON, "seen first", P3, 3), "what opened at part 3, kept apart"),
        (OpeningWorded(NOON, "seen first"), "what opened, kept apart"),
        (
            PermissionSet(P3, Purpose.EXILE, Permission.GIVEN, 3, 3),
            "part 3, to meet who it protects: given, for 3 sessions",
        ),
        (PartEntered(P3, Tab.FEAR, 3), "the work is at part 3, by the way of fear"),
        (PartEntered(None), "the work is at no part"),
        (PartLinked(P3, Linked.IMAGE, "x", tied=False, number=3), "part 3 no longer with: image"),
        (AnotherSpoke(P3, P3, "", 3, 0), "part 3: another part was speaking, kept apart"),
        (PartsMerged(P3, (P3,)), "2 parts turned out to be one, kept apart"),
        (ThingsTaken((ThingId("a"), ThingId("b"))), "2 notes or frames taken off, kept apart"),
        (
            AgreementMade(P3, P3, "turns", NOON, (1, 3)),
            "agreement of part 1 and part 3, looked at again Wed 4 Mar 2026, kept apart",
        ),
        (
            OpeningMade(NOON, "seen first", P3, 3),
            "an opening at part 3; protectors are asked in the days after",
        ),
        (
            BacklashLooked(Instant(0), 1, stirred=True, numbers=(1, 2, 3)),
            "how protectors took an opening, after three days: protectors stirred: part 1, part 2 and part 3",
        ),
        (BacklashLooked(Instant(0), 9, stirred=False), "how protectors took an opening: quiet"),
        (SeenInDose(EntryId("e")), "something caught in a dosing session sorted as no part"),
    ],
)
def test_a_line_says_its_numbers(fact: Fact, words: str) -> None:
    assert said(fact) == words


def test_a_part_without_a_number_is_a_part() -> None:
    assert (label(0), labels(()), labels((2,))) == ("a part", "", "part 2")


def test_a_fact_of_another_room_is_refused() -> None:
    with pytest.raises(TypeError, match="SetRated"):
        said(SetRated(EntryId("e"), 3))
