"""The list of papers: every one in it, and none with a client's words in its file's name."""

from __future__ import annotations

from kapdesk.emdr.model.papers import WorkPaper
from ui.emdr.papers.listed import ABOUT, NAMES, ROWS, reads_notes
from ui.work.papers import file_name


def test_every_paper_stands_in_the_list_once() -> None:
    assert [row.key for row in ROWS] == list(WorkPaper)
    assert set(ABOUT) == set(NAMES) == set(WorkPaper)
    assert file_name(WorkPaper.PICTURE) == "work-picture.pdf"


def test_what_is_read_from_the_notes_is_known_before_it_is_made() -> None:
    assert reads_notes(WorkPaper.TARGET, words=False)
    assert reads_notes(WorkPaper.PLAN, words=True)
    assert not reads_notes(WorkPaper.PLAN, words=False)
    assert not reads_notes(WorkPaper.BETWEEN, words=True)
