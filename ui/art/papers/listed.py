"""What stands in the list of papers, and what each is called in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.art.model.papers import TITLES, ImagePaper
from ui.kit.row_list import Row

ABOUT: Mapping[ImagePaper, str] = MappingProxyType(
    {
        ImagePaper.SHEET: "Everything that was said of one picture",
        ImagePaper.BLANK_SHEET: "To fill in by hand",
        ImagePaper.STORYBOARD: "Old pictures above, new ones below",
        ImagePaper.CARD: "For the client: no word or picture of the old",
        ImagePaper.NIGHTS: "A line each morning, with what was logged",
        ImagePaper.STATEMENT: "Dated, with a line to sign on",
    }
)

NAMES: Mapping[ImagePaper, str] = MappingProxyType(
    {
        ImagePaper.SHEET: "The worksheet",
        ImagePaper.BLANK_SHEET: "The blank worksheet",
        ImagePaper.STORYBOARD: "The storyboard",
        ImagePaper.CARD: "The card",
        ImagePaper.NIGHTS: "The log",
        ImagePaper.STATEMENT: "The statement",
    }
)
"""How a sentence about each begins."""

ROWS = tuple(Row(what, TITLES[what], ABOUT[what]) for what in ImagePaper)
