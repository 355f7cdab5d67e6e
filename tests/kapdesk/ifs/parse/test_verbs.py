"""The verbs of parts work: what each line means, and a sentence for what cannot be taken."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.nouns import Linked, Measure, Moment, Noticed, Permission, Purpose, Status
from kapdesk.ifs.model.spoken import (
    AllowSpoken,
    CorrectSpoken,
    EnterSpoken,
    FlagSpoken,
    IfsSpoken,
    LinkSpoken,
    OtherSpoken,
    RateSpoken,
    SeatSpoken,
    SelfSpoken,
    SheetSpoken,
    SortSpoken,
    StatusSpoken,
)
from kapdesk.ifs.model.work import Tab
from kapdesk.ifs.parse.verbs import speaks
from kapdesk.kernel.errors import Refusals
from tests.fakes.ifs_lines import said


def test_other_lines_are_of_other_rooms() -> None:
    assert not speaks("rates", ("P1", "distress", "4"))
    assert not speaks("correct", ("10:15", "vitals", "120/80"))


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("parts enter none", EnterSpoken(0)),
        ("parts enter 3", EnterSpoken(3, Tab.PART)),
        ("parts enter 3 flesh-out", EnterSpoken(3, Tab.FLESH_OUT)),
        ("parts rate 1 trust 4", RateSpoken(1, Measure.TRUST, 4)),
        ("parts rate 1 trust-in-Self 4 post", RateSpoken(1, Measure.TRUST, 4, Moment.POST)),
        (
            "parts self pre 4 - 5 6 7 8 9 10 in-the-way 2",
            SelfSpoken(Moment.PRE, (4, None, 5, 6, 7, 8, 9, 10), 2),
        ),
        ('parts status 1 new-role because "x"', StatusSpoken(1, Status.NEW_ROLE, "x")),
        (
            'parts allow 1 exile conditional "the lamp" sessions 2',
            AllowSpoken(1, Purpose.EXILE, Permission.CONDITIONAL, "the lamp", 2),
        ),
        (
            'parts sheet 1 befriend job "looks" trust 4',
            SheetSpoken(1, Tab.BEFRIEND, (("job", "looks"), ("trust", "4"))),
        ),
        ('parts spoke 2 as 1 "keep away"', OtherSpoken(2, 1, "keep away")),
        ("parts blend 3", SeatSpoken(3, True)),
        ('parts blend 3 "fast" by client', SeatSpoken(3, True, "fast", Noticed.CLIENT)),
        ("parts blend 3 by another-part", SeatSpoken(3, True, "", Noticed.PART)),
        ('parts unblend 3 "feet"', SeatSpoken(3, False, "feet")),
        ("parts link 2 image P1", LinkSpoken(2, Linked.IMAGE, "P1")),
        ('parts unlink 2 quote "a door"', LinkSpoken(2, Linked.QUOTE, "a door", False)),
        ('parts flag peak because "asked"', FlagSpoken("peak", "asked")),
        ('parts sort "a door" none', SortSpoken("a door")),
        ('parts sort "a door" 2', SortSpoken("a door", 2)),
        (
            'correct 10:25 parts rate 1 trust 6 because "misheard"',
            CorrectSpoken("10:25", RateSpoken(1, Measure.TRUST, 6), "misheard"),
        ),
    ],
)
def test_a_line_means_what_it_says(line: str, value: IfsSpoken) -> None:
    assert said(line) == value


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("parts", "After parts comes one of"),
        ("parts dance 1", "After parts comes one of"),
        ("parts enter nobody", "meant by its number"),
        ("parts enter 1 dance", "one of: part, find"),
        ("parts rate 1 love 4", "one of: trust-in-Self"),
        ("parts rate 1 trust lots", "whole number"),
        ("parts rate 1 trust 4 noon", "one of: in-the-work"),
        ("parts rate x trust 4", "meant by its number"),
        ("parts self noon 1 1 1 1 1 1 1 1", "one of: in-the-work"),
        ("parts self pre 1 2 3", "Eight numbers"),
        ("parts status 1 great", "one of: sensed"),
        ("parts status x met", "meant by its number"),
        ("parts allow 1 dance given", "one of: to-talk"),
        ("parts allow 1 talk maybe", "one of: not-asked"),
        ("parts allow x talk given", "meant by its number"),
        ("parts sheet 1 permission", "one of: find"),
        ("parts sheet 1 find weather rain", "is not asked here"),
        ("parts sheet x find", "meant by its number"),
        ("parts spoke 1 2", "meant by its number"),
        ("parts blend", "meant by its number"),
        ("parts blend 3 by nobody", "one of: the-client"),
        ("parts link 1 moon M1", "one of: target"),
        ("parts link 1", "meant by its number"),
        ("parts flag", "meant by its key"),
        ('parts sort "a door" somebody', "It is written as"),
        ("correct 10:25 parts rate 1 trust 6", "needs its reason"),
        ('correct noon parts rate 1 trust 6 because "x"', "hours and minutes"),
        ('correct 10:25 parts rate 1 trust x because "x"', "whole number"),
        ('correct 10:25 parts blend 1 because "x"', "one of: rate, status, allow"),
    ],
)
def test_what_cannot_be_taken_says_so(line: str, sentence: str) -> None:
    found = said(line)
    assert isinstance(found, Refusals)
    assert sentence in found.sentences()
