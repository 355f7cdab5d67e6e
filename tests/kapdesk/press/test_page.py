"""Whole documents: every page numbered, headed and footed; the same bytes each time."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab import rl_config

from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from kapdesk.press.tables import Row, prose, table

EDGES = Edges("C-014", "Wed 4 Mar 2026", "KapDesk records; it is not a medical monitor.")


def pages(pdf: bytes) -> list[str]:
    return [sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages]


def long_table(edges: Edges = EDGES, paper: str = "A4", *, large: bool = False) -> bytes:
    sheet = page(paper, large=large)
    rows = [Row((f"row {i}", "the room is breathing")) for i in range(120)]
    return build(
        [table(sheet, "Events", ("No", "Words"), rows)], page=sheet, edges=edges, title="Record"
    )


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("large", [False, True])
def test_every_page_says_whose_it_is_and_which_of_how_many(paper: str, large: bool) -> None:
    found = pages(long_table(paper=paper, large=large))
    assert len(found) > 2
    for number, text in enumerate(found, 1):
        assert f"page {number} of {len(found)}" in text
        assert "C-014" in text
        assert "Wed 4 Mar 2026" in text
        assert "not a medical monitor" in text.replace("\n", " ")


def test_no_row_is_lost_between_pages() -> None:
    text = "\n".join(pages(long_table()))
    assert [i for i in range(120) if not re.search(rf"row {i}\b", text)] == []


def test_the_same_document_has_the_same_bytes() -> None:
    assert long_table() == long_table()


def test_the_paper_has_its_size() -> None:
    box = PdfReader(BytesIO(long_table(paper="Letter"))).pages[0].mediabox
    assert (float(box.width), float(box.height)) == (612.0, 792.0)


def test_a_stamp_stands_on_every_page_twice() -> None:
    stamped = pages(long_table(Edges("C-014", "today", "KapDesk", stamp="REHEARSAL")))
    assert all(text.count("REHEARSAL") == 2 for text in stamped)
    assert not any("REHEARSAL" in text for text in pages(long_table()))


def test_a_name_too_long_for_the_header_ends_in_an_ellipsis() -> None:
    text = pages(long_table(Edges("C-014 " * 5000, "today", "KapDesk")))[0]
    assert "…" in text
    assert "today" in text


def test_a_title_names_the_document_and_no_client() -> None:
    about = PdfReader(BytesIO(long_table())).metadata
    assert about is not None
    assert (about.title, about.author) == ("Record", "KapDesk")


def test_a_note_of_a_megabyte_prints_to_its_last_word() -> None:
    sheet = page("A4")
    note = "breath " * 150_000 + "end of the note"
    found = PdfReader(
        BytesIO(build([prose(sheet, "Note", [note])], page=sheet, edges=EDGES, title="Record"))
    )
    assert len(found.pages) > 100
    assert "end of the note" in found.pages[-1].extract_text()


def test_hostile_words_are_printed_and_nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_args: object, **_more: object) -> None:
        raise AssertionError("something was opened")

    monkeypatch.setattr("urllib.request.urlopen", never)
    monkeypatch.setattr("socket.socket.connect", never)
    sheet = page("A4")
    words = "5 < 6 & <b> <img src=\"http://host/x.png\"/> <a href='file:///etc'>y</a> NUL \x00 end"
    pdf = build([prose(sheet, "Note", [words])], page=sheet, edges=EDGES, title="Record")
    text = pages(pdf)[0].replace("\n", " ")
    assert "5 < 6 & <b> <img src=\"http://host/x.png\"/> <a href='file:///etc'>y</a> NUL" in text
    assert "U+0000" in text
    assert "/Annots" not in PdfReader(BytesIO(pdf)).pages[0]
    assert rl_config.trustedSchemes == []


def test_arabic_can_be_read_back_from_the_page() -> None:
    sheet = page("A4")
    pdf = build([prose(sheet, "", ["سلام"])], page=sheet, edges=EDGES, title="Record")
    content = PdfReader(BytesIO(pdf)).pages[0].get_contents()
    assert content is not None
    assert "مالس".encode("utf-16-be").hex().upper().encode() in content.get_data()
