"""Nothing that holds somebody's words says them in a repr: drafts, what was read from them, headings of papers."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import is_dataclass

import msgspec
import pytest

import kapdesk
from tests.fakes.facts import whole

CANARY = "quiet heron"
APART = {
    "Question",
    "Scale",
    "Measure",
    "Adoption",
    "Sheet",
    "MeetingSheet",
    "Figures",
    "Checked",
    "PanelRow",
}
"""Read from files that ship, or the practice's own adoption; a sheet is its heading and its view.

Figures and a row of panels are pens on a page, and what was checked of a target is a number and answers that ship.
"""


def _holders() -> Iterator[type]:
    """Every value that is typed, read from what was typed, or printed from it."""
    for found in pkgutil.walk_packages(kapdesk.__path__, "kapdesk."):
        if {"parse", "handout", "parsed"} & set(found.name.split(".")[2:4]):
            module = importlib.import_module(found.name)
            for name, kind in vars(module).items():
                own = inspect.isclass(kind) and kind.__module__ == found.name
                if own and _holds(kind) and name not in APART and not name.startswith("_"):
                    yield kind


def _holds(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, msgspec.Struct)


@pytest.mark.parametrize("kind", list(_holders()), ids=lambda kind: kind.__name__)
def test_a_value_that_holds_words_says_its_kind_alone(kind: type) -> None:
    assert CANARY not in repr(whole(kind, CANARY))
