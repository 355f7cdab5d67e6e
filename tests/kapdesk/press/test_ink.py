"""Colours on paper."""

from __future__ import annotations

from kapdesk.press.ink import ink


def test_a_colour_is_what_it_is_written_as() -> None:
    assert ink("#FF0080").hexval() == "0xff0080"


def test_a_colour_is_made_once() -> None:
    assert ink("#3D84C6") is ink("#3D84C6")
