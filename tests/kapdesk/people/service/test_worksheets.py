"""Worksheets of the practice's own, answered for a client and put right."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer, Entry
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.worksheet import SheetAnswered, SheetWorded
from kapdesk.people.service.people import People
from kapdesk.people.service.worksheets import CORRECTED_SINCE, NOT_THERE
from kapdesk.sheets.model import Drawing, LongWords, Many, Option, Section, Sheet
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger

HELPS = Many(
    key="helps", asks="What helps?", options=(Option("walk", "A walk"), Option("tea", "Tea"))
)
HOW = LongWords(key="how", asks="How was the evening?")
SHOWN = Drawing(key="shown", asks="What did it look like?", optional=True)
FIRST = Sheet("own-evening", "1", "Evening", (Section("One", (HOW, HELPS)),))
SECOND = Sheet("own-evening", "2", "Evening", (Section("One", (HOW, HELPS, SHOWN)),), "Go slowly.")
OTHER = Sheet("own-morning", "1", "Morning", (Section("One", (HOW,)),))
TEXTS = {"how": "slow, warm", "helps": "walk\ntea"}


@pytest.fixture
def shelf() -> list[Sheet]:
    return [FIRST, OTHER]


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return fresh_ledger(tmp_path, FakeClock())


@pytest.fixture
def people(ledger: Ledger, shelf: list[Sheet]) -> People:
    return People(ledger, shelf=lambda: tuple(shelf))


@pytest.fixture
def book(people: People) -> BookId:
    found = people.known("C-014", "1984-03-02")
    assert not isinstance(found, Refusals)
    return found


def _entry(written: tuple[Entry, ...] | Refusals) -> Entry:
    assert not isinstance(written, Refusals)
    return written[0]


def _fields(written: tuple[Entry, ...] | Refusals) -> dict[str, str]:
    assert isinstance(written, Refusals)
    return {one.field: one.sentence for one in written.items}


def test_a_sheet_is_answered_whole_in_its_version(
    people: People, book: BookId, shelf: list[Sheet]
) -> None:
    assert people.worksheets.offered() == (FIRST, OTHER)
    entry = _entry(people.worksheets.answer(book, FIRST, TEXTS))
    shelf.insert(1, SECOND)
    assert people.worksheets.offered() == (SECOND, OTHER)
    assert people.worksheets.versions() == (FIRST, SECOND, OTHER)
    (found,) = people.worksheets.of(book)
    assert (found.entry, found.filled.sheet, found.drawer) == (entry.id, FIRST, Drawer.CHART)
    assert not found.corrected
    assert "slow, warm" in entry.fact.words()
    assert "warm" not in f"{found!r} {entry.fact!r}"


def test_one_that_was_begun_is_filed_as_it_was_though_a_later_version_is_there(
    people: People, book: BookId, shelf: list[Sheet]
) -> None:
    shelf.insert(1, SECOND)
    _entry(people.worksheets.answer(book, FIRST, TEXTS))
    _entry(people.worksheets.answer(book, SECOND, TEXTS))
    assert [one.filled.sheet.version for one in people.worksheets.of(book)] == ["2", "1"]
    assert people.worksheets.of(book)[0].filled.anchor == "Go slowly."


def test_the_therapists_own_note_is_kept_apart_and_stays_so_when_it_is_corrected(
    people: People, book: BookId
) -> None:
    entry = _entry(people.worksheets.answer(book, FIRST, TEXTS, Drawer.PROCESS))
    assert (type(entry.fact), entry.drawer) == (SheetWorded, Drawer.PROCESS)
    again = TEXTS | {"how": "cold"}
    right = _entry(people.worksheets.correct(book, entry.id, again, "written wrongly"))
    assert (type(right.fact), right.drawer) == (SheetWorded, Drawer.PROCESS)


def test_a_corrected_answer_keeps_the_old_one_and_the_words_it_was_asked_in(
    people: People, book: BookId, shelf: list[Sheet], ledger: Ledger
) -> None:
    entry = _entry(people.worksheets.answer(book, FIRST, TEXTS))
    shelf[0] = SECOND
    changed = TEXTS | {"how": "cold"}
    assert "reason" in _fields(people.worksheets.correct(book, entry.id, changed, " "))
    right = _entry(people.worksheets.correct(book, entry.id, changed, "written wrongly"))
    (found,) = people.worksheets.of(book)
    assert (found.entry, found.filled.said("how"), found.corrected) == (right.id, "cold", True)
    assert found.filled.sheet == FIRST
    written = (one.fact for one in ledger.between(book))
    facts = [fact for fact in written if isinstance(fact, SheetAnswered)]
    assert [fact.filled.said("how") for fact in facts] == ["slow, warm", "cold"]
    late = people.worksheets.correct(book, entry.id, changed, "again")
    assert _fields(late) == {"entry": CORRECTED_SINCE}


def test_what_is_not_complete_or_not_there_is_refused(people: People, book: BookId) -> None:
    assert set(_fields(people.worksheets.answer(book, FIRST, {"how": "x"}))) == {"helps"}
    assert _fields(people.worksheets.answer(book, SECOND, TEXTS)) == {"sheet": NOT_THERE}
    entry = _entry(people.worksheets.answer(book, FIRST, TEXTS))
    wrong = people.worksheets.correct(book, entry.id, {}, "emptied")
    assert set(_fields(wrong)) == {"how", "helps"}


def test_a_line_of_a_script_names_sheet_keys_and_answers(people: People, book: BookId) -> None:
    words = ("how", "slow", "helps", "walk,tea")
    entry = _entry(people.worksheets.answer_line(book, "own-evening", words))
    assert isinstance(entry.fact, SheetAnswered)
    assert entry.fact.filled.said("helps") == "A walk; Tea"
    assert "sheet" in _fields(people.worksheets.answer_line(book, "own-nowhere", words))
    assert "where" in _fields(people.worksheets.answer_line(book, "own-evening", ("where", "x")))
