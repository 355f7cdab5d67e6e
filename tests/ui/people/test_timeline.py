"""The timeline as a person meets it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.chart.model import AddendumWritten
from kapdesk.kernel.ids import BookId, SittingId
from tests.ui.people.visit import CTRL, Visit


def sat(visit: Visit, book: BookId, words: str) -> SittingId:
    sittings = visit.sittings()
    sitting = sittings.open(book, "dosing")[0].sitting
    assert sitting is not None
    sittings.record(sitting, [AddendumWritten(words)])
    sittings.close(sitting)
    visit.day_passes()
    return sitting


def test_the_latest_session_lies_open_and_others_unfold(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    sat(visit, book, "first words")
    sat(visit, book, "second words")
    visit.opens(book)
    said = "\n".join(visit.timeline())
    assert "second words" in said
    assert "first words" not in said
    timeline = visit.to_timeline()
    row = next(n for n, words in enumerate(visit.timeline()) if words.startswith("Session 1"))
    timeline.setCurrentIndex(timeline.model().index(row, 0))
    visit.presses(Qt.Key.Key_Right)
    assert "first words" in "\n".join(visit.timeline())
    visit.presses(Qt.Key.Key_Left)
    assert "first words" not in "\n".join(visit.timeline())
    visit.presses(Qt.Key.Key_Space)
    assert "first words" in "\n".join(visit.timeline())


def test_enter_on_a_session_opens_it(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    sitting = sat(visit, book, "words")
    visit.opens(book)
    visit.to_timeline()
    visit.presses(Qt.Key.Key_Return)
    visit.clicks("Open session")
    assert visit.asked == [("session", sitting)] * 2


def test_one_key_asks_for_the_score_of_a_session(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    sitting = sat(visit, book, "words")
    visit.opens(book)
    visit.to_timeline()
    visit.presses(Qt.Key.Key_R)
    assert visit.asked == [("session", f"score:{sitting}")]


def test_the_filter_looks_through_every_session(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    for words in ("a blue door", "rain", "blue water"):
        sat(visit, book, words)
    visit.opens(book)
    visit.presses(Qt.Key.Key_F, CTRL)
    visit.types("BLUE")
    visit.waits()
    lines = [words for words in visit.timeline() if "Addendum" in words]
    assert len(lines) == 2
    assert not any("rain" in words for words in visit.timeline())
