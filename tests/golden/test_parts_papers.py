"""Papers of parts work read as they did when they were last looked at, and no word leaves its page.

``KAPDESK_GOLDEN=write`` takes them anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kapdesk.ifs.handout.map_page import client_map, parts_map
from kapdesk.ifs.model.state import IfsState
from kapdesk.press.paper import page
from tests.fakes.parts_map import HEADING, LONG, map_of
from tests.golden.test_emdr_papers import read
from tests.kapdesk.emdr.handout.reading import pages

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


@pytest.mark.parametrize("name", MAPS)
def test_a_paper_reads_as_it_did(name: str) -> None:
    text = "\n\f\n".join(pages(MAPS[name](map_of(8), SIZES[0]))) + "\n"
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("KAPDESK_GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("count", [0, len(LONG), 60])
def test_no_word_leaves_its_page_however_long(name: str, size: Size, count: int) -> None:
    margin = page(size.paper).margin_pt
    with read(MAPS[name](map_of(count, LONG), size)) as document:
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
