"""The practice's copy of the esketamine form: filled from the chart, ours, and sent to nobody."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from kapdesk.chart.model import SittingClosed
from kapdesk.dosing.handout.esketamine import esketamine_form
from kapdesk.dosing.handout.record import record
from kapdesk.dosing.model.esketamine import EsketamineNoted
from kapdesk.dosing.model.facts import DischargeRecorded, DoseGiven, ProcessNoted
from tests.fakes.paper_days import HEADING
from tests.kapdesk.dosing.session import Session, pressure


def a_session() -> Session:
    session = Session("esketamine")
    session.reads(pressure(126, 80), -10)
    for minutes, lot in ((0, "E101"), (5, "E102")):
        session.add(DoseGiven(28.0, "mg", "intranasal", "nurse 1", lot), minutes)
    session.reads(pressure(142, 88), 41)
    session.reads(pressure(124, 80), 125)
    session.add(EsketamineNoted(enrolled="yes", professional="nurse 1", contact="555 0142"), -20)
    session.add(EsketamineNoted(sedation="yes", sedation_over="11:25", breathing="no"), 126)
    session.add(DischargeRecorded(("observed",)), 130)
    session.add(SittingClosed("closed"), 140)
    return session


def text_of(pdf: bytes) -> str:
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    return re.sub(r"\s+", " ", " ".join(pages))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("large", [False, True])
def test_it_is_filled_from_the_chart(paper: str, large: bool) -> None:
    text = text_of(esketamine_form(a_session().view(), HEADING, paper=paper, large=large))
    for words in (
        "C-014 · born 2 Mar 1984",
        "1 10:00 T+00:00:00 28 mg E101 nurse 1",
        "2 10:05 T+00:05:00 28 mg E102 nurse 1",
        "56 mg",
        "130 minutes from the first device at 10:00 to the discharge list at 12:10.",
        "before the first device 09:50 126/80",
        "at 40 minutes 10:41 142/88",
        "before leaving 12:05 124/80",
        "yes, over at 11:25",
        "nurse 1 · 555 0142 · not written down",
        "Serious event not written down",
    ):
        assert words in text


def test_nobody_takes_it_for_the_form_itself_or_for_sent() -> None:
    text = text_of(esketamine_form(a_session().view(), HEADING, paper="A4"))
    assert "the practice's own copy" in text
    assert "not the maker's or the programme's form, and nothing was sent to anyone" in text
    assert "practice copy, list 1 · not submitted" in text
    assert not re.search(r"spravato|REMS\b|may (go|leave)|\bsafe\b", text, re.IGNORECASE)


def test_a_normal_session_fits_one_page() -> None:
    assert (
        len(PdfReader(BytesIO(esketamine_form(a_session().view(), HEADING, paper="A4"))).pages) == 1
    )


def test_without_doses_or_answers_it_says_so() -> None:
    text = text_of(esketamine_form(Session("esketamine").view(), HEADING, paper="A4"))
    assert "No dose was given." in text
    assert "before the first device not written down" in text


def test_no_word_of_another_drawer_gets_there() -> None:
    session = a_session()
    session.add(ProcessNoted("the hidden word"), 60)
    assert "hidden" not in text_of(esketamine_form(session.view(), HEADING, paper="A4"))


def test_the_session_record_holds_the_answers_too() -> None:
    text = text_of(record(a_session().view(), HEADING, paper="A4"))
    assert "Answers on the esketamine form" in text
    assert "Enrolled in the programme yes" in text
    plain = text_of(record(Session().view(), HEADING, paper="A4"))
    assert "esketamine" not in plain


def test_a_reading_in_between_is_not_taken_for_the_one_before_leaving() -> None:
    session = Session("esketamine")
    session.add(DoseGiven(28.0, "mg", "intranasal", "nurse 1"), 0)
    session.reads(pressure(130, 82), 90)
    text = text_of(esketamine_form(session.view(), HEADING, paper="A4"))
    assert "before leaving not written down" in text
    assert "Not ended yet: no minutes to count." in text
