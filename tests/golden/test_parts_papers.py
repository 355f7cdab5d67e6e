"""Papers of parts work read as they did when they were last looked at, and no word leaves its page.

``KAPDESK_GOLDEN=write`` takes them anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from kapdesk.ifs.handout.changes_page import changes_page
from kapdesk.ifs.handout.council_page import council_page
from kapdesk.ifs.handout.letter import letter
from kapdesk.ifs.handout.map_page import client_map, parts_map
from kapdesk.ifs.handout.part_sheet import part_sheet
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.view import IfsView
from kapdesk.press.paper import page, reading_page
from tests.fakes.parts_map import HEADING, LONG, NAMES, map_of
from tests.fakes.printed import stretches
from tests.golden.test_emdr_papers import read
from tests.kapdesk.emdr.handout.reading import pages
from tests.kapdesk.ifs.handout.told import SCANNER, in_long_words, whole_work

GOLDEN = Path(__file__).parent / "paper"


@dataclass(frozen=True, slots=True)
class Size:
    """A paper and its print."""

    paper: str = "A4"
    large: bool = False


SIZES = [Size(paper, large) for paper in ("A4", "Letter") for large in (False, True)]
Made = Callable[[IfsState, Size], bytes]


def _kept(_digest: str) -> bytes | None:
    return None


def _map(state: IfsState, on: Size, *, tiled: bool = False) -> bytes:
    return parts_map(state, HEADING, _kept, paper=on.paper, large=on.large, tiled=tiled)


def _tiled(state: IfsState, on: Size) -> bytes:
    return _map(state, on, tiled=True)


def _theirs(state: IfsState, on: Size) -> bytes:
    return client_map(state, HEADING, _kept, (), paper=on.paper, large=on.large)


MAPS: dict[str, Made] = {"parts_map": _map, "parts_map_tiled": _tiled, "parts_map_client": _theirs}


def _part(view: IfsView, on: Size) -> bytes:
    return part_sheet(view.state, SCANNER, HEADING, paper=on.paper, large=on.large)


def _council(view: IfsView, on: Size) -> bytes:
    return council_page(view.state, HEADING, paper=on.paper, large=on.large)


def _letter(view: IfsView, on: Size) -> bytes:
    return letter(view.state, HEADING, paper=on.paper, large=on.large)


def _changes(view: IfsView, on: Size) -> bytes:
    return changes_page(view, (), HEADING, paper=on.paper, large=on.large)


TOLD: dict[str, Callable[[IfsView, Size], bytes]] = {
    "parts_part": _part,
    "parts_council": _council,
    "parts_letter": _letter,
    "parts_changes": _changes,
}


@pytest.mark.parametrize("name", [*MAPS, *TOLD])
def test_a_paper_reads_as_it_did(name: str) -> None:
    on, work = SIZES[0], whole_work()
    pdf = MAPS[name](map_of(8), on) if name in MAPS else TOLD[name](work.view, on)
    text = "\n\f\n".join(pages(pdf)) + "\n"
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("KAPDESK_GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("count", [0, len(LONG), 60])
def test_no_word_leaves_its_page_however_long(name: str, size: Size, count: int) -> None:
    _stands_within(MAPS[name](map_of(count, LONG), size), page(size.paper).margin_pt)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", TOLD)
def test_no_word_of_what_was_said_leaves_its_page(name: str, size: Size) -> None:
    kind = reading_page if name == "parts_letter" else page
    margin = kind(size.paper, large=size.large).margin_pt
    _stands_within(TOLD[name](in_long_words().view, size), margin)


def _stands_within(pdf: bytes, margin: float) -> None:
    with read(pdf) as document:
        assert document.getAllText(0).bounds()
        for number in range(document.pageCount()):
            wide, high = document.pagePointSize(number).toTuple()
            for shape in document.getAllText(number).bounds():
                box = shape.boundingRect()
                assert box.left() >= margin - 1.0
                assert box.right() <= wide - margin + 1.0
                assert box.bottom() <= high


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_names_of_every_script_are_read_back_whole(size: Size) -> None:
    with read(_map(map_of(len(LONG), LONG), size)) as document:
        texts = [document.getAllText(number).text() for number in range(document.pageCount())]
    letters = "".join("".join(texts).split())
    assert [name for name in LONG if "".join(name.split()) not in letters] == []


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("names", [NAMES, LONG], ids=["usual", "long"])
@pytest.mark.parametrize("tiled", [False, True])
def test_no_word_on_a_map_stands_on_another(
    size: Size, names: tuple[str, ...], tiled: bool
) -> None:
    found = stretches(_map(map_of(len(names), names), size, tiled=tiled))
    assert [(one, two) for one, two in combinations(found, 2) if one.meets(two)] == []
