"""The letter in the window: struck and edited by keys alone, kept as typed, saved once."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.ifs.model.papers import PartsPaper
from kapdesk.ifs.seen.letter import kept_letter, standing_letter
from tests.kapdesk.emdr.handout.reading import says
from tests.ui.ifs.papers.test_panel import looks_at
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.papers.letter_sheet import EDITED, STRUCK, LetterSheet

CONTROL = Qt.KeyboardModifier.ControlModifier
MET = "scanner met"


def opens_letter(visit: Visit) -> LetterSheet:
    panel = looks_at(visit, PartsPaper.LETTER)
    visit.keys(Qt.Key.Key_E)
    return panel.letter


def test_a_sentence_is_struck_and_another_put_otherwise_by_keys_alone(visit: Visit) -> None:
    laid(visit)
    sheet = opens_letter(visit)
    sheet.rows.set_current(MET)
    visit.keys(Qt.Key.Key_S)
    assert STRUCK in visit.reads()
    sheet.rows.set_current("young met")
    visit.keys(Qt.Key.Key_Return)
    visit.types(" Very small.")
    assert EDITED in visit.reads()
    assert "Comes from: said" in visit.reads()
    visit.keys(Qt.Key.Key_Return, held=CONTROL)
    assert not sheet.isVisible()
    found = {one.key: one for one in kept_letter(state(visit))}
    assert found[MET].struck
    assert found[MET].by == "therapist"
    assert found["young met"].text.endswith("“young”. Very small.")
    assert found["young met"].given.endswith("“young”.")


def test_what_was_changed_and_not_saved_is_there_again(visit: Visit) -> None:
    laid(visit)
    sheet = opens_letter(visit)
    sheet.rows.set_current(MET)
    visit.keys(Qt.Key.Key_S)
    visit.keys(Qt.Key.Key_Escape)
    assert kept_letter(state(visit)) == ()
    visit.keys(Qt.Key.Key_F3)
    sheet = opens_letter(visit)
    struck = sheet.draft.get(MET)
    assert struck is not None
    assert struck.struck


def test_it_is_given_back_as_the_record_has_it(visit: Visit) -> None:
    laid(visit)
    sheet = opens_letter(visit)
    sheet.rows.set_current(MET)
    visit.keys(Qt.Key.Key_S, Qt.Key.Key_R)
    assert STRUCK not in [row.trailing for row in sheet.rows.rows()]
    assert sheet.draft.sentences == standing_letter(state(visit))


def test_a_letter_with_nothing_left_is_refused_and_keeps_what_was_done(visit: Visit) -> None:
    visit.opens()
    sheet = opens_letter(visit)
    for row in sheet.rows.rows():
        sheet.rows.set_current(row.key)
        visit.keys(Qt.Key.Key_S)
    visit.keys(Qt.Key.Key_Return, held=CONTROL)
    assert sheet.isVisible()
    assert "not struck" in visit.reads()
    assert all(one.struck for one in sheet.draft.sentences)


def test_a_struck_sentence_cannot_be_typed_into(visit: Visit) -> None:
    laid(visit)
    sheet = opens_letter(visit)
    sheet.rows.set_current(MET)
    visit.keys(Qt.Key.Key_S, Qt.Key.Key_Return)
    assert not sheet.words.isEnabled()


def test_a_sentence_of_ones_own_is_written_and_stays_in_the_letter(visit: Visit) -> None:
    laid(visit)
    sheet = opens_letter(visit)
    sheet.rows.set_current(MET)
    visit.keys(Qt.Key.Key_N)
    visit.types("It likes the window.")
    visit.keys(Qt.Key.Key_Return, held=CONTROL)
    texts = [one.text for one in standing_letter(state(visit))]
    place = texts.index("It likes the window.")
    assert "scanner" in texts[place - 1]
    panel = looks_at(visit, PartsPaper.LETTER)
    assert says(panel.preview.pdf, "It likes the window.")
