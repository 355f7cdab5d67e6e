"""Which paper of a client's image work is wanted, by the name it is asked for and audited under."""

from __future__ import annotations

from enum import StrEnum

from kapdesk.chart.model import Drawer
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import BookId, ImageId


class ImagePaper(StrEnum):
    """What can be put on paper of image work."""

    SHEET = "image-sheet"
    BLANK_SHEET = "blank-image-sheet"
    STORYBOARD = "storyboard"
    CARD = "pocket-card"
    NIGHTS = "night-log"
    STATEMENT = "statement"


TITLES = {
    ImagePaper.SHEET: "Image worksheet, filled",
    ImagePaper.BLANK_SHEET: "Image worksheet, blank",
    ImagePaper.STORYBOARD: "Storyboard",
    ImagePaper.CARD: "Pocket card, the new version alone",
    ImagePaper.NIGHTS: "Log of nights",
    ImagePaper.STATEMENT: "Statement of before the work",
}

OF_A_PICTURE = (
    ImagePaper.SHEET,
    ImagePaper.STORYBOARD,
    ImagePaper.CARD,
    ImagePaper.STATEMENT,
)
"""Papers that are about one picture; each holds what is kept apart, and is asked for by name."""


class ImagePaperWanted(Discreet, frozen=True):
    """One paper of one client; ``image`` names the picture it is about, where it is about one.

    ``paper`` is A4 or Letter, empty for the practice's own.
    """

    what: ImagePaper
    book: BookId
    image: ImageId | None = None
    large: bool = False
    paper: str = ""

    @property
    def drawer(self) -> Drawer:
        """The most private drawer it reads."""
        return Drawer.PROCESS if self.what in OF_A_PICTURE else Drawer.CHART
