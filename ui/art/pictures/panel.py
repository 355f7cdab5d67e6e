"""A client's pictures, and behind the list each on a page of its own; one in sight at a time."""

from __future__ import annotations

from kapdesk.art.model.view import ArtView
from ui.art.around import Around
from ui.work.panel import Panel


class PicturesPanel(Panel[Around, ArtView]):
    """Everything there is of a client's pictures."""

    title = "Pictures"
