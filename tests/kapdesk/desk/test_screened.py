"""A dosing session and the screening before it, on a whole desk."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.screened import ScreeningStood
from kapdesk.dosing.protocols import load_protocol, protocol_to_json
from kapdesk.dosing.told import told
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.clients import MedicineWritten
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.parse.screening import NoteDraft
from tests.fakes.desks import new_vault, opened
from tests.kapdesk.people.answers import NOTHING

HIGH = NOTHING | {"hypertension": "yes", "hypertension note": "170/100", "liver": "yes"}
NOTE = NoteDraft("prescriber 1", "treated")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault")) as desk:
        protocol = load_protocol("sublingual")
        body = protocol_to_json(protocol)
        desk.practice.add_person("prescriber 1", "prescriber")
        _written(
            desk.practice.adopt(
                "protocol", "sublingual", protocol.version, "prescriber 1", "2026-03-01", body
            )
        )
        yield desk


@pytest.fixture
def book(desk: Desk) -> BookId:
    return _written(desk.people.add(ClientDraft("C-014")))[0].book


def _written(result: tuple[Entry, ...] | Refusals) -> tuple[Entry, ...]:
    assert not isinstance(result, Refusals), result
    return result


def test_a_session_waits_for_a_named_prescribers_note_and_prints_it(
    desk: Desk, book: BookId
) -> None:
    _written(desk.people.screening.answer(book, HIGH))
    refused = desk.dosing.begin(book)
    assert isinstance(refused, Refusals)
    assert "A named prescriber's note is asked for first." in refused.items[0].sentence
    assert "170/100" in refused.items[0].sentence
    assert desk.sittings.open_now() == ()
    _written(desk.people.screening.note(book, "hypertension", NOTE))
    sitting = _written(desk.dosing.begin(book))[0].sitting
    assert sitting is not None
    pages = PdfReader(BytesIO(desk.papers.record(sitting))).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "Screening, as it stood (Wed 4 Mar 2026)" in text
    assert "prescriber 1, 4 Mar 2026: treated" in text
    assert "Is there a liver disease? Yes. no prescriber's note" in text
    (said,) = told(desk.dosing.view(sitting), desk.clock.now())["screening"]
    assert said["items"][0]["note"] == "prescriber 1, 4 Mar 2026: treated"


def test_what_is_only_a_caution_holds_nothing_up(desk: Desk, book: BookId) -> None:
    _written(desk.people.screening.answer(book, NOTHING | {"liver": "yes"}))
    entries = _written(desk.dosing.begin(book))
    (stood,) = [entry.fact for entry in entries if isinstance(entry.fact, ScreeningStood)]
    assert [item.held for item in stood.items] == ["CAUTION-ask"]


def test_a_medicine_alone_can_ask_for_a_note(desk: Desk, book: BookId) -> None:
    _written(desk.people.write(book, MedicineWritten("lorazepam")))
    assert isinstance(desk.dosing.begin(book), Refusals)
    item = desk.people.screening.of(book).open_stops[0]
    _written(desk.people.screening.note(book, item.key, NOTE))
    _written(desk.dosing.begin(book))


def test_a_session_that_has_been_is_typed_in_with_what_stood_open(desk: Desk, book: BookId) -> None:
    _written(desk.people.screening.answer(book, HIGH))
    entries = _written(desk.dosing.begin(book, at=desk.clock.now().plus_s(-86_400)))
    (stood,) = [entry.fact for entry in entries if isinstance(entry.fact, ScreeningStood)]
    assert len(stood.open_stops()) == 1


def test_a_client_nobody_screened_begins_without_a_word_of_it(desk: Desk, book: BookId) -> None:
    entries = _written(desk.dosing.begin(book))
    assert not any(isinstance(entry.fact, ScreeningStood) for entry in entries)
