"""Agreements, councils, openings, versions and what a script expects."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.councils import Stance
from kapdesk.ifs.model.spoken import (
    AgreedSpoken,
    AgreeSpoken,
    BacklashSpoken,
    CouncilSpoken,
    IfsSpoken,
    LetterSpoken,
    OpeningSpoken,
    PartStandsSpoken,
    StandsSpoken,
    VersionSpoken,
    VoiceSpoken,
)
from kapdesk.kernel.errors import Refusals
from tests.fakes.ifs_lines import said


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ('parts agree 1 3 "turns" 2026-05-01', AgreeSpoken(1, 3, "turns", "2026-05-01")),
        ('parts agreed 1 3 kept "mostly"', AgreedSpoken(1, 3, True, "mostly")),
        ("parts agreed 1 3 broken", AgreedSpoken(1, 3, False)),
        (
            'parts council "to listen" 1 agrees "" 3 objects "a; b"',
            CouncilSpoken(
                "to listen",
                (VoiceSpoken(1, Stance.AGREES), VoiceSpoken(3, Stance.OBJECTS, "a; b")),
            ),
        ),
        ('parts opening 2 "seen"', OpeningSpoken(2, "seen")),
        ("parts opening none", OpeningSpoken(0)),
        ('parts backlash 1 stirred 3 5 saying "x"', BacklashSpoken(1, True, (3, 5), "x")),
        ("parts backlash 3 quiet", BacklashSpoken(3, False)),
        ('parts version "first" client', VersionSpoken("first", "client")),
        ('parts letter "One." "Two."', LetterSpoken(("One.", "Two."))),
        ("parts stand parts 2 bonds 1", StandsSpoken((("parts", 2), ("bonds", 1)))),
        ("parts stands 1 trust 7", PartStandsSpoken(1, (("trust", "7"),))),
    ],
)
def test_a_line_means_what_it_says(line: str, value: IfsSpoken) -> None:
    assert said(line) == value


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("parts agree 1 3", "It is written as"),
        ("parts agreed 1 3 perhaps", "It is written as"),
        ('parts council "x" somebody agrees ""', "meant by its number"),
        ('parts council "x" 1 dances ""', "one of: agrees"),
        ("parts opening somebody", "meant by its number"),
        ("parts backlash 4 quiet", "It is written as"),
        ("parts backlash 1 stirred somebody", "meant by its number"),
        ("parts version", "has a name"),
        ("parts stand", "Counted is"),
        ("parts stand parts lots", "Counted is"),
        ("parts stand parts", "named and said"),
        ("parts stands x trust 7", "meant by its number"),
        ("parts stands 1 trust", "named and said"),
        ("parts stands 1 weather rain", "A part is held to"),
    ],
)
def test_what_cannot_be_taken_says_so(line: str, sentence: str) -> None:
    found = said(line)
    assert isinstance(found, Refusals)
    assert sentence in found.sentences()
