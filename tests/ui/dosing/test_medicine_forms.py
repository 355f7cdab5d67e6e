"""Waste and what is left over, on the page and on paper."""

from __future__ import annotations

import re
from io import BytesIO

from pypdf import PdfReader

from kapdesk.dosing.handout.record import record as printed_record
from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from tests.fakes.paper_days import HEADING
from tests.ui.dosing.hands import fill, log, record, words
from ui.dosing.form import FormPanel
from ui.dosing.page import SessionPage

LEFT = {
    "medicine": "ketamine",
    "lot": "K220",
    "amount": "50",
    "unit": "mg",
    "by": "nurse 1",
    "witness": "therapist 1",
}


def test_waste_and_a_count_are_written_and_printed_with_lines_for_ink(page: SessionPage) -> None:
    page._open("waste")
    fill(page, **LEFT, how="sharps bin with absorbent")
    record(page)
    page._open("remainder")
    fill(page, **(LEFT | {"amount": "0"}))
    record(page)
    assert page.view().last_of(MedicineWasted) is not None
    assert page.view().last_of(RemainderCounted) is not None
    assert any("wasted 50 mg ketamine, lot K220" in line for line in log(page))
    pdf = printed_record(page.view(), HEADING, paper="A4")
    text = " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages)
    plain = re.sub(r"\s+", " ", text)
    assert "Medicine wasted and left over" in plain
    assert "Disposed of: sharps bin with absorbent" in plain
    assert plain.count("Signed by who did it ____") == 2


def test_a_witness_is_someone_else_and_said_so_at_the_field(page: SessionPage) -> None:
    page._open("waste")
    fill(page, **(LEFT | {"witness": "nurse 1"}), how="bin")
    record(page)
    panel = page.findChildren(FormPanel)[0]
    assert "The witness is someone else than who did it." in words(panel)
    assert page.view().last_of(MedicineWasted) is None


def test_waste_is_put_right_with_a_reason_after_closing_too(page: SessionPage) -> None:
    page._open("close")
    record(page)
    page._open("waste")
    fill(page, **LEFT, how="bin")
    record(page)
    (entry, _), *_ = page.view().facts_of(MedicineWasted)
    page._on_line(entry.id)
    fill(page, **(LEFT | {"amount": "40"}), how="bin", reason="read off wrongly")
    record(page)
    wasted = page.view().last_of(MedicineWasted)
    assert wasted is not None
    assert wasted.amount == 40.0
