"""What marks are painted in: a few families of qualities, told apart by any eye, and by their hatch without colour."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.body.model import Quality
from ui.theme.worn import worn

_WARM, _COLD, _DENSE, _STIRRED, _PLAIN = "warm", "cold", "dense", "stirred", "plain"

_FAMILIES: Mapping[Quality | None, str] = MappingProxyType(
    {
        Quality.HOT: _WARM,
        Quality.SHARP: _WARM,
        Quality.PULSE: _WARM,
        Quality.COLD: _COLD,
        Quality.EMPTY: _COLD,
        Quality.LIGHT: _COLD,
        Quality.TIGHT: _DENSE,
        Quality.HEAVY: _DENSE,
        Quality.PRESSURE: _DENSE,
        Quality.ACHE: _DENSE,
        Quality.BUZZ: _STIRRED,
        Quality.FLUTTER: _STIRRED,
        Quality.OTHER: _PLAIN,
        None: _PLAIN,
    }
)

COLOURS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "dusk": MappingProxyType(
            {
                _WARM: "#EE9A62",
                _COLD: "#74B9E6",
                _DENSE: "#BBA0EA",
                _STIRRED: "#E2C75E",
                _PLAIN: "#BAC4CE",
            }
        ),
        "day": MappingProxyType(
            {
                _WARM: "#A8481A",
                _COLD: "#1E6A9C",
                _DENSE: "#6846A0",
                _STIRRED: "#7C6200",
                _PLAIN: "#566069",
            }
        ),
        "contrast": MappingProxyType(
            {
                _WARM: "#FFB583",
                _COLD: "#A2DAFF",
                _DENSE: "#DBC5FF",
                _STIRRED: "#FFE480",
                _PLAIN: "#E4E4E4",
            }
        ),
    }
)
"""The colour of each family in each theme."""


def colour_of(quality: Quality | None) -> str:
    """The colour of a quality in the theme that is worn."""
    return COLOURS[worn().name][_FAMILIES[quality]]
