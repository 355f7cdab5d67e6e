"""Fields as one line."""

from __future__ import annotations

from kapdesk.dosing.parse.typed import typed_line


def test_a_missing_number_leaves_its_place_empty_and_the_rest_is_named() -> None:
    fields = {"spo2": "97", "rass": "-1", "inward": "yes", "distress": "3", "oxygen": "air"}
    assert typed_line(fields) == "- - 97 rass-1 d3 air inward"


def test_nothing_typed_is_an_empty_line() -> None:
    assert typed_line({"pulse": "", "source": "manual"}) == ""
