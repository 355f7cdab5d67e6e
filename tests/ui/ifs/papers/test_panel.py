"""The papers of a client's parts work."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.ifs.model.kept import LetterKept
from kapdesk.ifs.model.papers import PartsPaper
from tests.ui.ifs.visit import Visit, laid
from ui.ifs.papers.panel import KEPT, PapersPanel
from ui.ifs.papers.wishes import NO_PART


def papers(visit: Visit) -> PapersPanel:
    """The part of the page."""
    visit.page.show_part("papers")
    panel = visit.page.panels["papers"]
    assert isinstance(panel, PapersPanel)
    return panel


def test_without_a_part_there_is_nothing_to_print(visit: Visit) -> None:
    visit.opens()
    papers(visit)
    assert NO_PART in visit.reads()


def test_the_map_is_looked_at_as_it_will_print(visit: Visit) -> None:
    laid(visit)
    panel = papers(visit)
    assert panel.preview.pdf.startswith(b"%PDF")
    panel.left()
    assert panel.preview.pdf == b""


def test_the_letter_is_edited_and_kept(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit)
    panel = papers(visit)
    visit.keys(Qt.Key.Key_W)
    assert not panel.letter.isVisible()
    panel.show_paper(PartsPaper.LETTER)
    visit.keys(Qt.Key.Key_W)
    panel.letter.rows[0].words.set_text("Dear one.")
    visit.button("Keep the letter").click()
    (kept,) = [one for one in visit.wrote() if isinstance(one, LetterKept)]
    assert kept.sentences[0].text == "Dear one."
    assert told == [KEPT]
    assert panel.preview.pdf.startswith(b"%PDF")
