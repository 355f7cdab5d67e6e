"""Adverse events on paper."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from kapdesk.dosing.handout.record import record
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.kernel.ids import EntryId
from tests.fakes.paper import FakeDay
from tests.fakes.paper_days import HEADING

SICK = AdverseEventRecorded(
    "nausea", "Nausea", "felt sick", 35.0, 20.0, "mild", 1, "", "yes", "bowl", "over", "no",
    "prescriber 1", "10:55", "ask tomorrow",
)  # fmt: skip


def text_of(day: FakeDay) -> str:
    pdf = record(day.view, HEADING, paper="A4")
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_every_field_is_printed_and_what_was_not_judged_says_so() -> None:
    day = FakeDay()
    day.opens()
    day.says("09:45", DoseGiven(150, "mg", "sublingual", "nurse 1"))
    event = day.says("10:20", SICK)
    day.says("11:10", AdverseEventFollowed(EntryId(event), "well again", "over", 45.0))
    text = text_of(day)
    for part in (
        "Adverse events",
        "10:20 T+00:35:00 Nausea mild no",
        "felt sick",
        "goes back to the medicine: not judged; expected here: yes",
        "lasted 20 min",
        "general grade 1 of 5 (CTCAE)",
        "done: bowl",
        "reported: prescriber 1 10:55",
        "to follow up: ask tomorrow",
        "later, 11:10: well again; lasted 45 min; how it ended: over",
    ):
        assert part in text, part


def test_a_day_without_one_has_no_such_list() -> None:
    day = FakeDay()
    day.opens()
    assert "Adverse events" not in text_of(day)
