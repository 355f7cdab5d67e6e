"""What stands in the list of papers."""

from __future__ import annotations

from kapdesk.ifs.model.papers import PartsPaper
from ui.ifs.papers.listed import ABOUT, NAMES, ROWS


def test_every_paper_is_listed_told_and_called() -> None:
    assert [row.key for row in ROWS] == list(PartsPaper)
    assert set(ABOUT) == set(NAMES) == set(PartsPaper)
