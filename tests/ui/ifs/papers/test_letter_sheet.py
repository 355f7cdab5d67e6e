"""The letter, sentence by sentence."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.kept import Sentence
from kapdesk.ifs.seen.letter import standing_letter
from kapdesk.kernel.errors import refused
from kapdesk.vault.errors import VaultDamaged
from tests.ui.ifs.visit import Visit, laid, state
from ui.ifs.papers.letter_sheet import OWN, LetterSheet, rests_on


def test_what_is_struck_or_edited_says_whose_pen_it_was(visit: Visit, qtbot: QtBot) -> None:
    laid(visit)
    sheet = LetterSheet(visit.page)
    kept: list[tuple[Sentence, ...]] = []
    sheet.kept.connect(kept.append)
    given = standing_letter(state(visit))
    sheet.ask(given, state(visit))
    sheet.rows[0].words.set_text("Dear one.")
    visit.button("Strike sentence 2").click()
    visit.button("Who holds the pen: I hold the pen").click()
    visit.button("Keep the letter").click()
    first, second, *rest = kept[0]
    assert (first.text, first.given, first.by) == ("Dear one.", given[0].given, "therapist")
    assert (second.struck, second.by) == (True, "therapist")
    assert tuple(rest) == given[2:]
    sheet.refuse(refused("sentences", "No."))
    assert sheet.strip.text() == "No."
    sheet.show_trouble(VaultDamaged())
    assert VaultDamaged().sentence in sheet.strip.text()
    sheet.dismiss()
    assert sheet.rows == []


def test_every_sentence_says_what_it_rests_on(visit: Visit) -> None:
    laid(visit)
    found = [rests_on(one, state(visit)) for one in standing_letter(state(visit))]
    assert found[0] == OWN
    assert any("part 1 is on the map" in one for one in found)
