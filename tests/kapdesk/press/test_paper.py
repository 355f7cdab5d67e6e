"""The sheets and the sizes of type."""

from __future__ import annotations

import pytest

from kapdesk.press.paper import page


def test_a4_and_letter_have_their_sizes() -> None:
    assert (page("A4").paper.width_pt, page("A4").paper.height_pt) == (595.28, 841.89)
    assert (page("Letter").paper.width_pt, page("Letter").paper.height_pt) == (612.0, 792.0)


def test_body_type_is_eleven_points_and_sixteen_in_large_print() -> None:
    assert page("A4").body.size_pt == 11.0
    assert page("A4", large=True).body.size_pt == 16.0


def test_a_paper_we_do_not_know_is_said() -> None:
    with pytest.raises(KeyError):
        page("A3")


def test_a_scaled_style_keeps_its_font_and_colour() -> None:
    body = page("A4").body
    half = body.scaled(0.5)
    assert (half.font, half.colour, half.size_pt) == (body.font, body.colour, 5.5)
