"""A drawing as text and back."""

from __future__ import annotations

import pytest
from hypothesis import given

from kapdesk.sheets.answering import KEPT_LETTERS
from kapdesk.sketch.drafts import content_of, draft_of, sketch_of
from kapdesk.sketch.model import Sketch
from kapdesk.sketch.packing import LARGEST_BYTES, packed
from tests.kapdesk.sketch.strategies import sketches


@given(sketches())
def test_a_drawing_comes_back_from_one_line_of_text(sketch: Sketch) -> None:
    content = packed(sketch)
    assert isinstance(content, bytes)
    draft = draft_of(content)
    assert "\n" not in draft
    assert content_of(draft) == content
    assert sketch_of(draft) == sketch


@pytest.mark.parametrize("text", ["", "the wall", "0badc0de", "é", "AAAA"])
def test_what_is_no_drawing_is_an_empty_one(text: str) -> None:
    assert sketch_of(text) == Sketch()
    assert draft_of(b"") == ""


def test_the_largest_drawing_has_room_in_a_sheet() -> None:
    assert len(draft_of(bytes(LARGEST_BYTES))) < KEPT_LETTERS
