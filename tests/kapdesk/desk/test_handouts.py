"""The papers of a desk: what may leave it, for whom, and what is noted."""

from __future__ import annotations

import stat
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.chart.model import Entry
from kapdesk.dosing.protocols import load_protocol, protocol_to_json
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import PRACTICE, BookId
from kapdesk.people.parse.appointments import AppointmentDraft
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.practice.model.leaflet import LeafletPrinted, PaperWanted
from tests.fakes.desks import new_vault, opened
from tests.fakes.twin import Twin

WANTED = PaperWanted("aftercare")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return new_vault(tmp_path / "vault")


def text_of(pdf: bytes | Refusals) -> str:
    assert isinstance(pdf, bytes)
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_paper_nobody_has_read_is_shown_but_does_not_leave(vault: Path) -> None:
    with opened(vault) as desk:
        assert "NOT REVIEWED" in text_of(desk.handouts.preview(WANTED))
        refused = desk.handouts.ready(WANTED)
        assert isinstance(refused, Refusals)
        assert refused.sentences() == (
            "Nobody here has read “After your session” yet. Read it and mark it as reviewed first."
        )
        desk.handouts.library.review("aftercare", "therapist 1", "2026-03-01")
        assert "reviewed by therapist 1 on 1 Mar 2026" in text_of(desk.handouts.ready(WANTED))


def test_a_client_is_named_by_code_unless_their_name_was_asked_for(vault: Path) -> None:
    with opened(vault) as desk:
        added = desk.people.add(ClientDraft("C-014", "Ada Lime"), confirmed=True)
        assert not isinstance(added, Refusals)
        book = BookId(added[0].book)
        nobody = text_of(desk.handouts.preview(WANTED))
        coded = text_of(desk.handouts.preview(PaperWanted("aftercare", book=book)))
        named = text_of(desk.handouts.preview(PaperWanted("aftercare", book=book, by_name=True)))
    assert "C-014" not in nobody + named
    assert "C-014" in coded
    assert "Ada Lime" in named
    assert "Ada Lime" not in nobody + coded


def test_a_paper_that_left_is_noted_without_a_word_of_the_client(vault: Path) -> None:
    with opened(vault) as desk:
        desk.handouts.note_printing(PaperWanted("escort", "Letter", large=True))
        (entry,) = [e for e in desk.ledger.book(PRACTICE) if isinstance(e.fact, LeafletPrinted)]
    assert isinstance(entry, Entry)
    assert entry.fact == LeafletPrinted("escort", "1", "Letter", large=True)


def test_the_twin_refuses_until_it_was_reviewed_and_prints_for_its_owner_alone(
    twin: Twin, vault: Path, tmp_path: Path
) -> None:
    out = tmp_path / "aftercare.pdf"
    refused = twin("handout", vault, "aftercare", "--out", out)
    assert (refused.code, out.exists()) == (1, False)
    assert refused.err.startswith("Nobody here has read")
    assert twin("review", vault, "aftercare", "--by", "therapist 1", "--on", "2026-03-01").code == 0
    printed = twin("handout", vault, "aftercare", "--large", "--paper", "Letter", "--out", out)
    assert printed.told == {"handout": "aftercare", "out": str(out)}
    assert round(PdfReader(out).pages[0].mediabox.width) == 612
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("handout", "nothing", "--out", "a.pdf"), "The papers are preparation, day-before"),
        (
            ("handout", "escort", "--client", "X", "--out", "a.pdf"),
            "There is no client of that code",
        ),
        (("handout", "escort", "--out", "no/a.pdf"), "Name a file in a folder that is there."),
        (
            ("review", "escort", "--by", "", "--on", "2026-03-01"),
            "The name of who read it is missing.",
        ),
    ],
)
def test_the_twin_says_what_it_cannot_take(
    twin: Twin, vault: Path, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    verb, name, *rest = words
    rest = [str(tmp_path / word) if word.endswith(".pdf") else word for word in rest]
    answer = twin(verb, vault, name, *rest)
    assert answer.code == 1
    assert answer.err.startswith(says)


def test_the_blank_chart_needs_no_reading_and_takes_the_planned_readings_of_a_protocol(
    twin: Twin, vault: Path, tmp_path: Path
) -> None:
    with opened(vault) as desk:
        kept = protocol_to_json(load_protocol("sublingual"))
        desk.practice.adopt("protocol", "sublingual", "1", "prescriber 1", "2026-03-01", kept)
    out = tmp_path / "chart.pdf"
    assert twin("handout", vault, "paper-chart", "--protocol", "sublingual", "--out", out).code == 0
    assert "40 min *" in "".join(page.extract_text() for page in PdfReader(out).pages)


def test_what_a_chosen_client_is_booked_for_stands_on_their_paper(vault: Path) -> None:
    with opened(vault) as desk:
        added = desk.people.add(ClientDraft("C-014"), confirmed=True)
        assert not isinstance(added, Refusals)
        book = added[0].book
        for kind, day in (("follow-up call", "2026-03-05"), ("dosing", "2026-03-09")):
            made = desk.people.appointments.make(
                book, AppointmentDraft(kind, day, "10:00", "13:00")
            )
            assert not isinstance(made, Refusals), made.sentences()
        before = text_of(desk.handouts.preview(PaperWanted("day-before", book=book)))
        after = text_of(desk.handouts.preview(PaperWanted("aftercare", book=book)))
        nobody = text_of(desk.handouts.preview(PaperWanted("aftercare")))
    assert "Your session: Mon 9 Mar 2026, 10:00." in " ".join(before.split())
    assert "Your next appointment: Thu 5 Mar 2026, 10:00 (follow-up call)." in " ".join(
        after.split()
    )
    assert "Mar 2026, 10:00" not in nobody
