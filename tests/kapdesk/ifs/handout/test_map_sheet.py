"""A sheet of a map: what lies on it is drawn, and marks say where sheets join."""

from __future__ import annotations

from io import BytesIO

import msgspec
import pytest
from PIL import Image
from pypdf import PdfReader

from kapdesk.ifs.handout.map_lay import laid
from kapdesk.ifs.handout.map_sheet import SELF, MapSheet
from kapdesk.ifs.handout.plain import on_many, on_one
from kapdesk.ifs.model.parts import Note
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import ThingId
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from tests.fakes.parts_map import map_of
from tests.kapdesk.emdr.handout.reading import pages
from tests.kapdesk.ifs.handout.test_plain import HIGH, WIDE, picture_of

ON, EDGES = page("A4"), Edges("", "", "")


def png() -> bytes:
    into = BytesIO()
    Image.new("RGB", (40, 30), (120, 160, 90)).save(into, "PNG")
    return into.getvalue()


def sheets(state: IfsState, kept: bytes | None = None) -> list[MapSheet]:
    found = laid(ON, on_many(picture_of(state), WIDE, HIGH))
    columns, rows = len(found.plain.columns) - 1, len(found.plain.rows) - 1
    return [
        MapSheet(ON, found, lambda _digest: kept, column, row)
        for row in range(rows)
        for column in range(columns)
    ]


def test_over_several_sheets_every_name_and_number_stands_once() -> None:
    state = map_of(60, things=False)
    found = sheets(state)
    pdf = build(found, page=ON, edges=EDGES, title="map")
    words = [one for text in pages(pdf) for one in text.split()]
    names = [label for label in found[0].laid.names if label is not None]
    assert len(pages(pdf)) == len(found) > 1
    assert words.count(SELF) >= 1
    assert words.count("Scanner") == sum(
        sign.name.startswith("Scanner") and label is not None
        for sign, label in zip(found[0].plain.picture.signs, found[0].laid.names, strict=True)
    )
    assert len(names) > 50


def test_a_sheet_stands_on_a_page_whole() -> None:
    one = sheets(map_of(8))[0]
    assert one.parted(one.height_pt) == (one, None)
    assert one.parted(one.height_pt - 1.0) == (None, one)


@pytest.mark.parametrize("words", ["", "the garden"])
def test_a_note_has_its_picture_and_one_that_was_erased_has_none(words: str) -> None:
    state = map_of(3, things=False)
    note = Note(ThingId("n"), 300.0, 300.0, words=words, picture="digest")
    state = IfsState(drawn=msgspec.structs.replace(state.drawn, notes={note.id: note}))
    on_sheet = laid(ON, on_one(picture_of(state), WIDE, HIGH))
    for content, count in ((png(), 1), (None, 0)):
        sheet = MapSheet(ON, on_sheet, {"digest": content}.get)
        pdf = build([sheet], page=ON, edges=EDGES, title="map")
        (read,) = PdfReader(BytesIO(pdf)).pages
        assert len(read.images) == count
        assert ("the garden" in read.extract_text()) is bool(words)


def test_a_part_is_filled_by_its_picture_within_its_outline() -> None:
    state = map_of(3, things=False)
    first = next(iter(state.drawn.parts.values()))
    parts = {**state.drawn.parts, first.id: msgspec.structs.replace(first, picture="digest")}
    state = IfsState(drawn=msgspec.structs.replace(state.drawn, parts=parts))
    on_sheet = laid(ON, on_one(picture_of(state), WIDE, HIGH))
    for content, count in ((png(), 1), (None, 0)):
        sheet = MapSheet(ON, on_sheet, {"digest": content}.get)
        pdf = build([sheet], page=ON, edges=EDGES, title="map")
        (read,) = PdfReader(BytesIO(pdf)).pages
        assert len(read.images) == count
        assert "1" in read.extract_text().split()


def test_parts_lie_on_a_picture_with_their_names_and_what_it_says_stays_free() -> None:
    state = map_of(4, things=False)
    note = Note(ThingId("n"), 0.0, 0.0, 1200.0, 1200.0, words="the stones", picture="digest")
    state = IfsState(drawn=msgspec.structs.replace(state.drawn, notes={note.id: note}))
    on_sheet = laid(ON, on_one(picture_of(state), WIDE, HIGH))
    (said,) = on_sheet.notes
    assert said is not None
    assert on_sheet.wordless == 0
    assert not any(name.box.meets(said.box) for name in on_sheet.names if name is not None)
    sheet = MapSheet(ON, on_sheet, {"digest": png()}.get)
    (read,) = PdfReader(BytesIO(build([sheet], page=ON, edges=EDGES, title="map"))).pages
    drawn = read.get_contents()
    assert drawn is not None
    content = drawn.get_data()
    assert content.index(b" Do") < content.index(b"(1) Tj")


def test_dots_lead_from_a_note_to_the_part_it_is_about() -> None:
    state = map_of(3, things=False)
    first = next(state.drawn.present())
    place = state.drawn.place(first.id)
    note = Note(ThingId("n"), place.x + 400.0, place.y, words="w", about=first.id)

    def drawn(one: Note) -> bytes:
        with_note = msgspec.structs.replace(state.drawn, notes={one.id: one})
        found = sheets(msgspec.structs.replace(state, drawn=with_note))
        pdf = build(found, page=ON, edges=EDGES, title="map")
        pages = PdfReader(BytesIO(pdf)).pages
        found_in = (page.get_contents() for page in pages)
        return b"".join(one.get_data() for one in found_in if one is not None)

    dots = b"[.01 2.4] 0 d"
    bare = msgspec.structs.replace(note, about=None)
    many = drawn(note).count(b" l S") - drawn(bare).count(b" l S")
    assert dots in drawn(note)
    assert many >= 1
