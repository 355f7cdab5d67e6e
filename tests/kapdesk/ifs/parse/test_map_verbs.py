"""The moves on a map as a script speaks them."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.spoken import (
    AwaySpoken,
    BondSpoken,
    FrameSpoken,
    IfsSpoken,
    LaySpoken,
    MeansSpoken,
    MeetSpoken,
    MergeSpoken,
    MoveSpoken,
    NoteSpoken,
    SplitSpoken,
    TakeSpoken,
    TellSpoken,
    TurnSpoken,
    UnbondSpoken,
)
from kapdesk.kernel.errors import Refusals
from tests.fakes.ifs_lines import said


@pytest.mark.parametrize(
    ("line", "value"),
    [
        (
            'parts meet 1 "a b" 200 -40.5 kind manager',
            MeetSpoken(1, "a b", 200.0, -40.5, (("kind", "manager"),)),
        ),
        ('parts tell 1 needs "air; rest"', TellSpoken(1, (("needs", "air; rest"),))),
        ("parts move 1 2 3 4 5 6", MoveSpoken(((1, 2.0, 3.0), (4, 5.0, 6.0)))),
        ("parts lay 1 size 90", LaySpoken(1, "size", 90.0)),
        ("parts lay 1 locked", LaySpoken(1, "locked")),
        ('parts away 1 2 because "x"', AwaySpoken((1, 2), False, "x")),
        ("parts back 1", AwaySpoken((1,), True)),
        ('parts merge 3 4 into 1 because "one"', MergeSpoken((3, 4), 1, "one")),
        (
            'parts split 4 into 6 "a" 1 2 7 "b" 3 4 because "two"',
            SplitSpoken(4, (MeetSpoken(6, "a", 1, 2), MeetSpoken(7, "b", 3, 4)), "two"),
        ),
        ("parts bond 1 protects 2", BondSpoken(1, Tie.PROTECTS, 2)),
        (
            'parts bond 1 polarised 2 strength 7 note "x" to allied',
            BondSpoken(1, Tie.POLARISED, 2, 7, "x", Tie.ALLIED),
        ),
        ('parts unbond 1 polarised-with 2 because "x"', UnbondSpoken(1, Tie.POLARISED, 2, "x")),
        ('parts frame "a" 1 2 3 4', FrameSpoken("a", (1.0, 2.0, 3.0, 4.0))),
        ('parts note "a" 1 2', NoteSpoken("a", 1.0, 2.0)),
        ('parts take "a"', TakeSpoken("a")),
        ('parts means "colour ember" ""', MeansSpoken("colour ember", "")),
        ("parts undone", TurnSpoken(True)),
        ("parts redone", TurnSpoken(False)),
    ],
)
def test_a_line_means_what_it_says(line: str, value: IfsSpoken) -> None:
    assert said(line) == value


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('parts meet 1 "a"', "It is written as"),
        ('parts meet 1 "a" 1 2 kind', "named and said"),
        ('parts meet 1 "a" 1 2 kind planet', "one of: not-sure-yet"),
        ("parts tell x job y", "meant by its number"),
        ("parts tell 1 job", "named and said"),
        ("parts tell 1 weather rain", "nothing of a part"),
        ("parts move 1 2", "It is written as"),
        ("parts move x 2 3", "It is written as"),
        ("parts lay x locked", "meant by its number"),
        ("parts lay 1 size", "laid by one of"),
        ("parts lay 1 heavy", "laid by one of"),
        ("parts away", "meant by its number"),
        ("parts merge 1 2", "meant by its number"),
        ('parts split 4 into 6 "a" 1 2', "It is written as"),
        ('parts split 4 into 6 "a" 1 2 x "b" 3 4', "It is written as"),
        ("parts bond 1 protects", "meant by its number"),
        ("parts bond 1 hugs 2", "one of: protects"),
        ("parts bond 1 protects 2 strength", "named and said"),
        ("parts bond 1 protects 2 strength lots", "A bond has strength"),
        ("parts unbond 1 hugs 2", "one of: protects"),
        ("parts unbond 1 protects", "meant by its number"),
        ('parts frame "a" 1 2', "It is written as"),
        ('parts note "a" 1', "It is written as"),
        ("parts take", "by its words"),
        ('parts means "colour ember"', "It is written as"),
        ("parts undone 1", "Nothing follows"),
    ],
)
def test_what_cannot_be_taken_says_so(line: str, sentence: str) -> None:
    found = said(line)
    assert isinstance(found, Refusals)
    assert sentence in found.sentences()
