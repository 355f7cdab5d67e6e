"""An answer names what it rests on, each entry once."""

from __future__ import annotations

from kapdesk.chart.met import Said
from kapdesk.emdr.seen.checks.judging import (
    Verdict,
    all_of,
    aside,
    entries,
    no,
    numbered,
    yes,
)
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant


def _said(name: str) -> Said:
    return Said(EntryId(name), Instant(0), 0, None)


def test_yes_no_and_aside() -> None:
    assert yes((_said("a"), _said("b"), _said("a"))).evidence == ("a", "b")
    assert no("missing").verdict is Verdict.NO
    assert (no("missing").why, no("missing").evidence) == ("missing", ())
    assert aside("too early").evidence == ()
    assert entries(()) == ()


def test_what_speaks_against_it_decides_and_is_what_is_named() -> None:
    good, bad = (_said("a"),), (_said("b"),)
    assert all_of(good, (), "never said").verdict is Verdict.YES
    assert all_of(good, (), "never said").evidence == ("a",)
    judged = all_of(good, bad, "why")
    assert (judged.verdict, judged.evidence, judged.why) == (Verdict.NO, ("b",), "why")


def test_numbers_are_read_as_a_person_says_them() -> None:
    assert numbered((3,)) == "set 3"
    assert numbered((3, 5)) == "sets 3 and 5"
    assert numbered((3, 5, 8)) == "sets 3, 5 and 8"
