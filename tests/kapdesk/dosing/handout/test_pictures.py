"""The pictures of adverse events on paper."""

from __future__ import annotations

from io import BytesIO

import msgspec
from pypdf import PdfReader

from kapdesk.dosing.handout.record import record
from kapdesk.dosing.model.adverse import AdverseEventRecorded
from tests.fakes.paper import FakeDay
from tests.fakes.paper_days import HEADING
from tests.fakes.pictures import jpeg, png

RASH = AdverseEventRecorded("allergic", "Allergic reaction", severity="mild", serious="no")


def printed(*digests: str, **kept: bytes) -> tuple[str, int]:
    """What the record says of an event with these pictures, and how many pictures stand in it."""
    day = FakeDay()
    day.opens()
    day.says("10:20", msgspec.structs.replace(RASH, picture_digests=digests))
    pages = PdfReader(BytesIO(record(day.view, HEADING, paper="A4", kept=kept))).pages
    text = "\n".join(page.extract_text() for page in pages)
    return text, sum(len(page.images) for page in pages)


def test_each_picture_stands_under_its_event() -> None:
    text, count = printed("a", "b", a=jpeg(1200, 900), b=png(mode="RGB"))
    assert count == 2
    assert "2 pictures" in text
    assert "10:20 Allergic reaction, picture 2 of 2" in text


def test_a_picture_the_vault_has_lost_is_said() -> None:
    text, count = printed("a")
    assert count == 0
    assert "1 picture" in text
    assert "picture 1 of 1: This picture is not in the vault any more." in text


def test_an_event_without_one_says_nothing_of_pictures() -> None:
    text, count = printed()
    assert (count, "picture" in text) == (0, False)
