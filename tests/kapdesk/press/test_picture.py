"""A picture on paper."""

from __future__ import annotations

import pytest

from kapdesk.press.paper import page
from kapdesk.press.picture import HEIGHT_SHARE, WIDTH_SHARE, PictureBlock
from tests.fakes.pictures import jpeg

PAGE = page("A4", large=False)


@pytest.mark.parametrize("size", [(3000, 200), (200, 3000)])
def test_it_is_no_larger_than_its_share_and_moves_whole(size: tuple[int, int]) -> None:
    block = PictureBlock(PAGE, "10:20 nausea", jpeg(*size))
    width, height = block._size_pt()
    assert width <= PAGE.width_pt * WIDTH_SHARE + 0.01
    assert height <= PAGE.height_pt * HEIGHT_SHARE + 0.01
    assert width / height == pytest.approx(size[0] / size[1])
    assert block.parted(block.height_pt) == (block, None)
    assert block.parted(block.height_pt - 1.0) == (None, block)


def test_a_small_one_is_not_blown_up() -> None:
    block = PictureBlock(PAGE, "10:20 nausea", jpeg(150, 75))
    assert block._size_pt() == pytest.approx((72.0, 36.0))
