"""How a set ends where it does not end by its plan: asked to, or because something went away."""

from __future__ import annotations

from ui.stage.messages import Told
from ui.stage.run import FAULT, INTERRUPTED, NOW, SOFTLY, Ending

STOPPED_SOFTLY = Ending(SOFTLY)
STOPPED_NOW = Ending(NOW)
LOST_DISPLAY = Ending(FAULT, "The client's display was disconnected.")
DESK_GONE = Ending(INTERRUPTED, "The desk was closed.")
ENDED = Ending(INTERRUPTED, "The stage was closed.")
SLEPT = Ending(INTERRUPTED, "The computer slept.")

DISPLAY_AWAY = Told(
    "The client's display was disconnected. The set was stopped.",
    "Connect it again; the calm field comes back by itself, and a set begins only when you start it.",
)
