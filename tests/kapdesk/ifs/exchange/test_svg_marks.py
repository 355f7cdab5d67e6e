"""The single marks: paths, notes that grow, names that are broken."""

from __future__ import annotations

import re

from kapdesk.ifs.exchange.svg_marks import (
    LEADING,
    Box,
    bond_svg,
    bond_words_svg,
    box_of,
    note_svg,
    path_svg,
    pattern_defs,
    words_svg,
)
from kapdesk.ifs.model.moves import NotePinned
from kapdesk.ifs.model.parts import SEALED_NOTE, Note
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.kernel.ids import ThingId
from tests.fakes.ifs import bond, met
from tests.kapdesk.ifs.told import Work


def test_a_path_is_written_in_hundredths() -> None:
    assert path_svg((("M", (1.0, 2.0)), ("Z", ()))) == "M1.00 2.00 Z"


def test_no_words_draw_nothing_and_a_halo_is_drawn_first() -> None:
    assert words_svg("", 0, 0) == ""
    assert words_svg("a", 0, 0).count("<text") == 1
    both = words_svg("a", 0, 0, halo=True)
    assert both.index("#FFFFFF") < both.index("#15181C")


def test_a_note_grows_with_its_words_and_the_drawing_with_it() -> None:
    note = Note(ThingId("n"), 0, 900, 120, 40, "one word after another " * 12)
    lines = list(note_svg(note))
    assert len(lines) > 10
    work = Work()
    work.lays(NotePinned(note))
    box = box_of(work.drawn, looks_of(work.state))
    assert box.bottom > 880 + LEADING * (len(lines) - 1)


def test_a_sealed_note_is_hatched_within_its_box_and_says_that_alone() -> None:
    box, hatch, *words = note_svg(Note(ThingId("n"), 0, 0, 120, 40, sealed=True))
    assert 'x="-60.00" y="-20.00"' in box
    ends = re.findall(r"[ML]([-\d.]+) ([-\d.]+)", hatch)
    assert len(ends) > 10
    assert all(-60.0 <= float(x) <= 60.0 and -20.0 <= float(y) <= 20.0 for x, y in ends)
    assert SEALED_NOTE in "".join(words)


def test_a_line_too_short_for_its_word_has_none_and_one_of_no_length_is_not_drawn() -> None:
    for x, line, said in ((400, True, True), (100, True, False), (10, False, False)):
        work = Work()
        work.lays(met("a", 1), met("b", 2, x), bond("a", "b"))
        (one,) = work.drawn.standing_bonds()
        looks = looks_of(work.state)
        assert bool(bond_svg(work.drawn, looks, one)) is line
        assert bool(bond_words_svg(work.drawn, looks, one)) is said


def test_boxes_grow_together_and_unused_patterns_are_left_out() -> None:
    assert Box(0, 0, 1, 1).over(Box(-1, 0.5, 0.5, 3)) == Box(-1, 0, 1, 3)
    assert pattern_defs(looks_of(Work().state)) == "<defs></defs>"
