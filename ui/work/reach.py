"""The keys that act on every page of work, whichever part is in sight, and the pages sessions are led on."""

from __future__ import annotations

from kapdesk.bilateral.model.facts import RESOURCING
from kapdesk.chart.kinds import EMDR, IMAGES

PAGE_KEYS = (
    ("O", "choose a client", "client"),
    ("B", "begin a session", "begin"),
    ("G", "close, sign", "leave"),
)
"""Key, how the key bar says it, and what it means to the head."""

PAGE_OF = {RESOURCING: "stimulation", EMDR: "emdr", IMAGES: "images"}
"""The page a kind of session is led on; every other kind has the dosing room's."""
