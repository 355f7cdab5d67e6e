"""The analyser of flashes: it must find what was put there, and let pass what does not flash."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from kapdesk.bilateral.flashes import Found, flashes
from kapdesk.bilateral.geometry import Geometry

HZ = 60.0
SIZE = (54, 96)
NEAR = Geometry(SIZE[1], SIZE[0], 1.8, 60.0)
"""A 24-inch display at 60 cm: 48 degrees wide, 2 pixels a degree."""

FAR = Geometry(SIZE[1], SIZE[0])
GREY, LIGHT, WHITE = (32, 37, 43), (207, 227, 214), (255, 255, 255)

Frame = NDArray[np.uint8]


def _field(colour: tuple[int, int, int]) -> Frame:
    return np.tile(np.array(colour, dtype=np.uint8), (*SIZE, 1))


def _watched(drawn: Callable[[float], Frame], geometry: Geometry, seconds: float = 2.0) -> Found:
    def frames() -> Iterator[tuple[float, Frame]]:
        for number in range(int(seconds * HZ)):
            yield number / HZ, drawn(number / HZ)

    return flashes(frames(), geometry)


def _blinking(hz: float, *colours: tuple[int, int, int]) -> Callable[[float], Frame]:
    return lambda t: _field(colours[int(t * hz * 2.0 + 1e-6) % 2])


def _disc(x_deg: float, size_deg: float) -> Frame:
    """A light on its ground, so many degrees from the middle."""
    rows, columns = np.mgrid[: SIZE[0], : SIZE[1]]
    across = columns - SIZE[1] / 2.0 - NEAR.px(1.0) * x_deg
    near = np.hypot(rows - SIZE[0] / 2.0, across) <= NEAR.px(size_deg) / 2.0
    return np.where(near[..., None], _field(LIGHT), _field(GREY))


def _swinging(hz: float, size_deg: float) -> Callable[[float], Frame]:
    return lambda t: _disc(15.0 * float(np.sin(2.0 * np.pi * hz * t)), size_deg)


@pytest.mark.parametrize("geometry", [NEAR, FAR])
def test_a_still_field_and_a_slow_fade_do_not_flash(geometry: Geometry) -> None:
    still = _watched(lambda t: _field(GREY), geometry)
    assert (still.general.share, still.red.share, still.stepped) == (0.0, 0.0, 0.0)
    fade = _watched(lambda t: _field((min(int(t * 128.0), 255),) * 3), geometry)
    assert not fade.hazard
    assert fade.stepped == 0.0


@pytest.mark.parametrize("geometry", [NEAR, FAR])
@pytest.mark.parametrize(("hz", "hazard"), [(2.0, False), (3.0, False), (4.0, True), (15.0, True)])
def test_a_whole_field_that_flashes(geometry: Geometry, hz: float, hazard: bool) -> None:
    found = _watched(_blinking(hz, GREY, WHITE), geometry)
    assert found.hazard is hazard
    assert found.stepped == 1.0


def test_too_small_a_change_and_two_bright_states_are_no_flash() -> None:
    assert not _watched(_blinking(8.0, (90, 90, 90), (105, 105, 105)), NEAR).hazard
    assert not _watched(_blinking(8.0, (235, 235, 235), WHITE), NEAR).hazard


def test_red_flashes_though_it_is_hardly_brighter() -> None:
    found = _watched(_blinking(4.0, (105, 0, 0), (160, 0, 0)), NEAR)
    assert (found.general.hazard, found.red.hazard) == (False, True)
    assert not _watched(_blinking(2.0, (0, 0, 0), (200, 0, 0)), NEAR).hazard


def _bars(t: float, hz: float) -> Frame:
    """Bars that change places: the field as a whole keeps its brightness."""
    columns = (np.arange(SIZE[1]) // 4 + int(t * hz * 2.0 + 1e-6)) % 2
    return np.tile(np.where(columns[:, None], np.uint8(255), np.uint8(0)), (SIZE[0], 1, 3))


def test_bars_that_change_places_flash() -> None:
    assert _watched(lambda t: _bars(t, 4.0), NEAR).general.hazard
    assert not _watched(lambda t: _bars(t, 2.0), NEAR).general.hazard


def test_a_flash_that_wipes_through_the_field_is_found() -> None:
    def wiped(t: float) -> Frame:
        frame, part = _field(GREY), t * 4.0 % 1.0
        reach = (
            int(SIZE[1] * min(part * 4.0, 1.0)) if part < 0.5 else int(SIZE[1] * (1.0 - part) * 2.0)
        )
        frame[:, :reach] = WHITE
        return frame

    assert _watched(wiped, NEAR).general.hazard


@pytest.mark.parametrize(("size_deg", "hazard"), [(2.0, False), (4.5, False), (6.5, True)])
def test_a_light_that_swings_fast_flashes_where_it_is_too_large(
    size_deg: float, hazard: bool
) -> None:
    assert _watched(_swinging(2.0, size_deg), NEAR).hazard is hazard


def test_what_flashes_in_a_small_place_is_said_as_a_share() -> None:
    def dot(t: float) -> Frame:
        return _disc(0.0, 2.0) if int(t * 8.0 + 1e-6) % 2 else _field(GREY)

    found = _watched(dot, NEAR).general
    assert 0.05 < found.share < 0.3
