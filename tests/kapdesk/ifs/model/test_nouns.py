"""The words of parts work: which kinds protect, which ties go one way, where rings end."""

from __future__ import annotations

from kapdesk.ifs.model.nouns import RINGS_AT, Kind, Pattern, Quality, Ring, Shape, Tie, ring_of
from kapdesk.sketch import outlines


def test_protectors_protect_and_exiles_and_the_unsure_do_not() -> None:
    assert not any(kind.protects for kind in (Kind.UNSURE, Kind.EXILE, Kind.LEGACY))
    assert all(kind.protects for kind in (Kind.PROTECTOR, Kind.MANAGER, Kind.FIREFIGHTER))


def test_a_pull_an_alliance_and_what_is_not_known_go_both_ways() -> None:
    both = {tie for tie in Tie if not tie.directed}
    assert both == {Tie.POLARISED, Tie.ALLIED, Tie.UNKNOWN}


def test_rings_end_one_after_another_and_the_last_never_does() -> None:
    assert list(RINGS_AT.values()) == sorted(RINGS_AT.values())
    assert ring_of(1e9) is Ring.SPACE
    assert set(RINGS_AT) | {Ring.SPACE} == set(Ring)


def test_shapes_and_patterns_are_those_that_can_be_drawn() -> None:
    assert Shape is outlines.Shape
    assert Pattern is outlines.Pattern
    assert len(Quality) == 8
