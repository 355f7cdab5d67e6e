"""What stands on the client's display at one moment, as values: a ground, a light, the outline of a card."""

from __future__ import annotations

from typing import NamedTuple


class Light(NamedTuple):
    """A soft disc.  unit the display's own pixels from its top left corner; opacity from 0 to 1."""

    x_px: float
    y_px: float
    radius_px: float
    colour: str
    opacity: float = 1.0


class Scene(NamedTuple):
    """Everything there is to see.

    ``card_px_per_cm`` draws a bank card's outline and ``number`` the display's own number; 0 draws none.
    """

    ground: str
    light: Light | None = None
    card_px_per_cm: float = 0.0
    number: int = 0
