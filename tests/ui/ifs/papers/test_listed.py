"""The list of papers: every one in it."""

from __future__ import annotations

from kapdesk.ifs.model.papers import PartsPaper
from ui.ifs.papers.listed import ABOUT, NAMES, ROWS


def test_every_paper_stands_in_the_list_once() -> None:
    assert [row.key for row in ROWS] == list(PartsPaper)
    assert set(ABOUT) == set(NAMES) == set(PartsPaper)
