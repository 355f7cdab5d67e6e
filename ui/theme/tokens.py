"""The colours, sizes and distances everything on the screen is made of."""

from __future__ import annotations

from dataclasses import dataclass

SMALL_PX = 13
TEXT_PX = 15
LEAD_PX = 18
TITLE_PX = 24
READING_PX = 40
CLOCK_PX = 72

GRID_PX = 8
RADIUS_PX = 8
HAIRLINE_PX = 1
ICON_PX = 20
CONTROL_PX = 40
SESSION_CONTROL_PX = 56


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme.  Each colour is ``#RRGGBB`` and named for its use, never for its hue."""

    name: str
    ground: str
    surface: str
    raised: str
    pressed: str
    line: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    notice: str
    grave: str


DUSK = Tokens(
    name="dusk",
    ground="#11151A",
    surface="#191F26",
    raised="#222A33",
    pressed="#2D3742",
    line="#2D3742",
    ink="#E8ECEF",
    quiet="#9BA8B5",
    accent="#63B7A8",
    on_accent="#0C1512",
    notice="#E3B34C",
    grave="#E98A76",
)

DAY = Tokens(
    name="day",
    ground="#F6F5F1",
    surface="#FFFFFF",
    raised="#EFEDE7",
    pressed="#DAD6CC",
    line="#DAD6CC",
    ink="#1D2329",
    quiet="#5B6670",
    accent="#1B7466",
    on_accent="#FFFFFF",
    notice="#7D5700",
    grave="#A63C26",
)

CONTRAST = Tokens(
    name="contrast",
    ground="#000000",
    surface="#000000",
    raised="#1C1C1C",
    pressed="#3A3A3A",
    line="#8C8C8C",
    ink="#FFFFFF",
    quiet="#D6D6D6",
    accent="#7FE3D0",
    on_accent="#000000",
    notice="#FFD166",
    grave="#FFB3A3",
)

THEMES: dict[str, Tokens] = {theme.name: theme for theme in (DUSK, DAY, CONTRAST)}

GROUNDS: tuple[str, ...] = ("ground", "surface", "raised")
INKS: tuple[str, ...] = ("ink", "quiet", "accent", "notice", "grave")

TEXT_RATIO = 4.5
READING_RATIO = 7.0


def contrast(one: str, other: str) -> float:
    """How strongly two colours stand apart, 1 to 21.  source WCAG 2.2, 1.4.3."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
