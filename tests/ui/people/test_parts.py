"""Screening and consents on a client's page, as a person meets them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.kernel.errors import Refusals
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.parse.screening import NoteDraft
from tests.kapdesk.people.answers import NOTHING, TOUCH
from tests.ui.people.visit import CTRL, Visit

HIGH = NOTHING | {"hypertension": "yes", "hypertension note": "170/100"}


def test_the_header_says_what_is_not_there_yet(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    assert "Screening: not screened yet · No consents yet" in visit.reads()
    visit.presses(Qt.Key.Key_S)
    assert "It clears nobody." in visit.reads()
    visit.presses(Qt.Key.Key_O)
    assert visit.reads().count("Not written yet") == 6


def test_what_is_answered_outlives_leaving_and_is_gone_on_with(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_S)
    visit.clicks("Begin the screening")
    visit.types("1")
    visit.types("170/100")
    assert "0 of 3" not in visit.reads()
    visit.clicks("Client")
    assert "Go on with the screening" in visit.reads()
    visit.clicks("Go on with the screening")
    assert "1  Yes  ✓" in visit.reads()
    visit.presses(Qt.Key.Key_Return, CTRL)
    assert "24 to look at before it can be saved." in visit.reads()
    assert visit.people.screening.of(book).entry is None


def test_what_was_kept_is_laid_aside_and_taken_up_again(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_S)
    visit.clicks("Begin the screening")
    assert "Start afresh" not in visit.reads()
    visit.types("1")
    visit.clicks("Client")
    visit.clicks("Go on with the screening")
    visit.clicks("Start afresh")
    assert "0 of 3 answered" in visit.reads()
    visit.clicks("Back to what was kept")
    assert "1 of 3 answered" in visit.reads()


def test_a_screening_is_answered_by_keys_alone_and_shows_what_to_ask(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_S)
    visit.clicks("Begin the screening")
    visit.types("1")
    visit.types("170/100")
    visit.presses(Qt.Key.Key_Return)
    for answers in ("22", "2222", "222222", "2", "222222222"):
        for answer in answers:
            visit.types(answer)
        visit.presses(Qt.Key.Key_Space)
    visit.types("1")
    visit.presses(Qt.Key.Key_Return)
    visit.types("1")
    visit.presses(Qt.Key.Key_Return, CTRL)
    assert "Answered Wed 4 Mar 2026" in visit.reads()
    assert "Before a session" in visit.reads()
    assert "Yes: 170/100." in visit.reads()
    assert "Screen anew" in visit.reads()


def test_a_note_needs_a_name_and_settles_its_item(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.people.screening.answer(book, HIGH)
    visit.opens(book)
    assert "Screening: 1 to ask the prescriber, 1 before a session" in visit.reads()
    visit.presses(Qt.Key.Key_S)
    visit.clicks("Prescriber's note")
    visit.clicks("Save")
    assert "The prescriber's name is missing." in visit.reads()
    visit.types("prescriber 1")
    visit.presses(Qt.Key.Key_Tab)
    visit.presses(Qt.Key.Key_Tab)
    visit.types("treated, 128/82 on Monday")
    visit.disk_fails()
    visit.clicks("Save")
    assert "The disk is full." in visit.reads()
    visit.disk_works()
    visit.presses(Qt.Key.Key_Return, CTRL)
    assert "prescriber 1, 4 Mar 2026: treated, 128/82 on Monday" in visit.reads()
    assert "Screened, nothing open" in visit.reads()


def test_a_half_written_note_is_there_again(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.people.screening.answer(book, HIGH)
    visit.opens(book)
    visit.presses(Qt.Key.Key_S)
    visit.clicks("Prescriber's note")
    visit.types("prescriber 1")
    visit.presses(Qt.Key.Key_Escape)
    visit.clicks("Prescriber's note")
    assert visit.focused_text() == "prescriber 1"


def test_a_medicine_is_looked_up_and_one_that_is_not_found_is_never_called_fine(
    visit: Visit,
) -> None:
    (book,) = visit.has("C-014")
    visit.people.write(book, MedicineWritten("lorazepam"))
    visit.people.write(book, MedicineWritten("medicine 1"))
    visit.opens(book)
    visit.presses(Qt.Key.Key_S)
    said = visit.reads()
    assert "Toxicity: Both dampen waking and breathing." in said
    assert "Effect: May shorten the effect on mood." in said
    assert "medicine 1\nNot in this list, which is short." in said


def test_an_answer_is_corrected_from_the_sheet_that_is_read(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.people.screening.answer(book, HIGH)
    visit.opens(book)
    visit.presses(Qt.Key.Key_S)
    visit.clicks("Read")
    assert "Yes · 170/100" in visit.reads()
    visit.clicks("Correct")
    visit.clicks("2  No")
    visit.clicks("Save the correction")
    assert visit.people.screening.of(book).open_stops == ()
    assert "Screened, nothing open" in visit.reads()


def test_a_consent_is_written_down_read_and_taken_back(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    given = visit.people.consents.give(book, "touch", TOUCH)
    assert not isinstance(given, Refusals)
    visit.opens(book)
    visit.presses(Qt.Key.Key_O)
    assert "Where: hand and shoulder · What stops it: a raised hand" in visit.reads()
    assert "Given 3 Mar 2026 · version 2 · in English · witnessed by nurse 1" in visit.reads()
    visit.clicks("Take back")
    visit.clicks("Save")
    assert "Taken back 4 Mar 2026" in visit.reads()
    assert "No consent holds" in visit.reads()


def test_a_no_to_touch_is_never_shown_as_a_consent(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    given = visit.people.consents.give(book, "touch", TOUCH | {"agreed": "no", "where": "none"})
    assert not isinstance(given, Refusals)
    visit.opens(book)
    visit.presses(Qt.Key.Key_O)
    assert "No consent holds" in visit.reads()
    assert "Not agreed" in visit.reads()
    assert "Not agreed 3 Mar 2026 · version 2 · in English · witnessed by nurse 1" in visit.reads()
    assert "Take back" not in visit.reads()


def test_a_sheet_goes_to_paper_blank_or_filled_and_that_is_noted(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.people.screening.answer(book, HIGH)
    visit.people.screening.note(book, "hypertension", NoteDraft("prescriber 1", "treated"))
    visit.opens(book)
    visit.presses(Qt.Key.Key_S)
    visit.clicks("Blank sheet")
    assert "As it will print" in visit.reads()
    visit.saves("blank.pdf")
    visit.clicks("Back to the client")
    visit.clicks("Print")
    visit.clicks("Large print")
    visit.saves("filled.pdf")
    entry = visit.people.screening.of(book).entry
    assert [(one.entry, one.large) for one in visit.printed] == [(None, False), (entry, True)]


def test_a_work_up_is_picked_and_then_read(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_S)
    visit.clicks("Work-up")
    visit.types("2")
    visit.types("128/82 on Monday")
    visit.presses(Qt.Key.Key_Return)
    for _ in range(3):
        visit.clicks("Next")
    visit.types("prescriber 1")
    visit.clicks("Save")
    visit.clicks("Work-up")
    assert "Done · 128/82 on Monday" in visit.reads()


def test_light_tone_and_touch_are_asked_on_a_sheet_of_their_own(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_S)
    visit.clicks("Light and tone")
    visit.presses(Qt.Key.Key_Return, CTRL)
    assert "10 to look at before it can be saved." in visit.reads()
    for answers in ("2222", "22", "2", "1"):
        for answer in answers:
            visit.types(answer)
        visit.clicks("Next")
    visit.types("2")
    visit.types("2")
    visit.presses(Qt.Key.Key_Return, CTRL)
    assert [lock.key for lock in visit.people.locking.of(book).locks if "not" not in lock.key] == [
        "touch"
    ]
    visit.clicks("Light and tone")
    assert "Touch" in visit.reads()


def test_answers_are_saved_as_a_file_for_other_programs(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.people.consents.give(book, "touch", TOUCH)
    visit.opens(book)
    visit.presses(Qt.Key.Key_O)
    visit.clicks("Read")
    for name in ("touch.csv", "touch.json"):
        visit.clicks("Save answers")
        visit.chooses(name)
        kind = name.rpartition(".")[2].upper()
        assert f"What was answered was saved as a {kind} file." in visit.noted[-1]
    assert [one.sheet for one in visit.printed] == ["consent-touch", "consent-touch"]
