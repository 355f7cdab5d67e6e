"""Which drawer each paper reads."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import Drawer
from kapdesk.emdr.model.papers import (
    FOR_THE_CLIENT,
    OF_A_TARGET,
    TITLES,
    WORDS_MAY_STAY_OUT,
    WorkPaper,
    WorkPaperWanted,
)
from kapdesk.kernel.ids import BookId

NOTES = {WorkPaper.TARGET, WorkPaper.SUPERVISION, WorkPaper.CARD}


@pytest.mark.parametrize("what", list(WorkPaper))
@pytest.mark.parametrize("words", [False, True])
def test_a_paper_reads_the_notes_only_where_it_must(what: WorkPaper, words: bool) -> None:
    wanted = WorkPaperWanted(what, BookId("b"), words=words)
    reads = what in NOTES or (words and what in WORDS_MAY_STAY_OUT)
    assert (wanted.drawer is Drawer.PROCESS) is reads


def test_every_paper_has_a_title_and_the_lists_name_papers() -> None:
    assert set(TITLES) == set(WorkPaper)
    assert {*OF_A_TARGET, *WORDS_MAY_STAY_OUT, *FOR_THE_CLIENT} <= set(WorkPaper)


def test_what_is_wanted_keeps_its_words_to_itself() -> None:
    wanted = WorkPaperWanted(WorkPaper.SUPERVISION, BookId("b"), called="someone")
    assert "someone" not in repr(wanted)
