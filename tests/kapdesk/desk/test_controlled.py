"""The controlled-medicine log of a real desk: the practice's lines and the sessions', counted together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

from kapdesk.desk.desk import Desk, create_desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.controlled import ControlledLogPrinted
from kapdesk.vault.cost import FLOOR
from tests.fakes.clock import FakeClock
from tests.fakes.stock import DOSE, a_day, counted, received, session

DAYS = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made, _ = create_desk(
        tmp_path / "vault",
        "four words nobody joins",
        therapist="therapist 1",
        cost=FLOOR,
        clock=FakeClock(),
    )
    yield made
    made.close()


def printed(desk: Desk, paper: str = "A4", *, large: bool = False) -> str:
    pages = PdfReader(BytesIO(desk.controlled.pdf(*DAYS, paper, large=large))).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def test_what_a_session_gave_and_wasted_comes_off_the_lot_by_client_code(desk: Desk) -> None:
    a_day(desk)
    (stock,) = desk.controlled.stocks()
    assert (stock.title, stock.balance, stock.remarks) == ("Ketamine, lot K220", 800.0, ())
    told = [(one.movement.kind, one.movement.client, one.balance) for one in stock.lines]
    assert told == [("received", "", 1000.0), ("given", "C-014", 850.0), ("wasted", "C-014", 800.0)]


def test_a_count_that_differs_is_said_in_words_and_believed(desk: Desk) -> None:
    a_day(desk)
    desk.controlled.stock.write(counted(desk, "790"))
    (stock,) = desk.controlled.stocks()
    assert stock.balance == 790.0
    said = "Counted 790 mg, the lines come to 800 mg: 10 mg less than written."
    assert stock.remarks == (said,)
    assert said in printed(desk)


def test_a_dose_put_right_in_its_session_is_put_right_here_and_both_stay(desk: Desk) -> None:
    sitting = a_day(desk)
    given = next(line for line in desk.ledger.sitting(sitting) if line.fact == DOSE)
    right = msgspec.structs.replace(DOSE, amount=100.0)
    corrected = desk.dosing.corrections.correct(sitting, given.id, right, "read off wrongly")
    assert not isinstance(corrected, Refusals)
    (stock,) = desk.controlled.stocks()
    assert stock.balance == 850.0
    assert [one.movement.corrected for one in stock.lines].count("read off wrongly") == 1
    assert "given, corrected" in printed(desk)


def test_the_practices_own_line_is_put_right_with_a_reason(desk: Desk) -> None:
    written = desk.controlled.stock.write(received(desk))
    assert not isinstance(written, Refusals)
    (entry,) = written
    correct = desk.controlled.stock.correct
    assert isinstance(correct(entry.id, received(desk, amount="500"), " "), Refusals)
    assert not isinstance(correct(entry.id, received(desk, amount="500"), "one box only"), Refusals)
    assert isinstance(correct(entry.id, received(desk, amount="600"), "again"), Refusals)
    (stock,) = desk.controlled.stocks()
    assert (stock.balance, len(stock.lines)) == (500.0, 2)
    assert "corrected: one box only; does not count" in printed(desk)


def test_a_dose_of_a_lot_nobody_received_stands_by_itself(desk: Desk) -> None:
    sitting = session(desk)
    desk.dosing.doses.give(sitting, DOSE)
    (stock,) = desk.controlled.stocks()
    assert stock.title == "Medicine not named, lot k220"
    assert stock.remarks[0] == "Nothing of this lot was written as received."
    assert stock.remarks[1] == "More went out than came in, by 150 mg."


@pytest.mark.parametrize(("paper", "large"), [("A4", False), ("Letter", True)])
def test_the_log_prints_with_ink_lines_on_each_paper(desk: Desk, paper: str, large: bool) -> None:
    a_day(desk)
    text = printed(desk, paper, large=large)
    assert "Controlled-medicine log" in text
    assert "carried over" in text
    assert "Checked by" in text
    assert "Witness ____" in text
    assert "C-014" in text
    assert "Ada" not in text


def test_a_printing_is_noted_in_the_practices_book(desk: Desk) -> None:
    desk.controlled.note_printing(*DAYS, "A4")
    noted = desk.ledger.book(PRACTICE)[-1].fact
    assert noted == ControlledLogPrinted("2026-01-01", "2026-12-31", "A4")


def test_an_empty_log_says_so(desk: Desk) -> None:
    assert "Nothing is written in the log yet." in printed(desk)
