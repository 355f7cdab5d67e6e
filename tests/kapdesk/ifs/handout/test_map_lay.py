"""The words of a map: beside what they name, on nothing else, whole on a sheet, and never cut."""

from __future__ import annotations

from itertools import combinations

import pytest

from kapdesk.ifs.handout.crowd import Box
from kapdesk.ifs.handout.map_lay import Label, Laid, laid
from kapdesk.ifs.handout.plain import on_many, on_one
from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.state import IfsState
from kapdesk.press.paper import page
from tests.fakes.ifs import bond, met
from tests.fakes.parts_map import LONG, NAMES, map_of
from tests.kapdesk.ifs.handout.test_plain import HIGH, WIDE, picture_of, rooms

SIZES = [(paper, large) for paper in ("A4", "Letter") for large in (False, True)]


def words_of(found: Laid) -> list[Label]:
    every = (*found.names, *found.rings, *found.frames)
    return [one for one in every if one is not None and one.lines]


def stands_well(found: Laid) -> None:
    labels = words_of(found)
    assert labels
    assert [(a, b) for a, b in combinations(labels, 2) if a.box.meets(b.box)] == []
    assert [one for one in labels if not found.plain.is_whole(one.box)] == []
    assert [one for one in labels if any(one.box.meets(room) for room in rooms(found.plain))] == []
    for label in labels:
        assert all(line.width_pt <= label.box.width for line in label.lines)
        assert len(label.lines) * label.style.leading_pt <= label.box.height


@pytest.mark.parametrize(("paper", "large"), SIZES)
@pytest.mark.parametrize("count", [1, 8, 60])
@pytest.mark.parametrize("names", [NAMES, LONG], ids=["usual", "long"])
def test_no_word_stands_on_another_or_on_a_part(
    paper: str, large: bool, count: int, names: tuple[str, ...]
) -> None:
    on, picture = page(paper, large=large), picture_of(map_of(count, names))
    stands_well(laid(on, on_one(picture, WIDE, HIGH)))
    stands_well(laid(on, on_many(picture, WIDE, HIGH)))


@pytest.mark.parametrize(("paper", "large"), SIZES)
@pytest.mark.parametrize("names", [NAMES, LONG], ids=["usual", "long"])
def test_a_map_of_a_few_parts_has_every_name_in_full_size(
    paper: str, large: bool, names: tuple[str, ...]
) -> None:
    on = page(paper, large=large)
    found = laid(on, on_one(picture_of(map_of(8, names)), WIDE, HIGH))
    assert None not in found.names
    assert found.style.size_pt >= on.quiet.size_pt * 0.75


def test_a_name_that_finds_no_room_is_left_to_its_number_and_no_other() -> None:
    found = laid(page("A4"), on_one(picture_of(map_of(300)), WIDE, HIGH))
    stands_well(found)
    nameless = found.names.count(None)
    assert 0 < nameless < 200
    assert found.wordless >= nameless


def test_a_note_holds_its_words_or_its_number() -> None:
    found = laid(page("A4"), on_one(picture_of(map_of(8)), WIDE, HIGH))
    short, long = found.notes
    assert short is not None
    assert long is None
    note = found.plain.picture.notes[0]
    room = found.plain.room(note.x, note.y, note.width, note.height)
    assert room.holds(short.box)


def test_the_words_of_a_frame_stand_at_it() -> None:
    found = laid(page("A4"), on_one(picture_of(map_of(8)), WIDE, HIGH))
    frame, (label,) = found.plain.picture.frames[0], found.frames
    assert label is not None
    left, top = found.plain.at(frame.x, frame.y)
    right, bottom = found.plain.at(frame.x + frame.width, frame.y + frame.height)
    assert Box(left, top, right, bottom).grown(20.0).meets(label.box)


def test_the_words_of_rings_keep_off_the_lines_of_bonds() -> None:
    moves = (met("far", 1, 0.0, -640.0), met("near", 2, 0.0, -60.0), bond("far", "near"))
    found = laid(page("A4"), on_one(picture_of(IfsState(drawn=moved(Drawn(), moves))), WIDE, HIGH))
    assert len(found.rings) == 4
    (line,) = found.lines
    inside = [
        (label, x, y)
        for label in found.rings
        for x, y in line.points()
        if label.box.left <= x <= label.box.right and label.box.top <= y <= label.box.bottom
    ]
    assert inside == []
