"""What stands in the list of papers, and what each is called in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.ifs.model.papers import TITLES, PartsPaper
from ui.kit.row_list import Row

ABOUT: Mapping[PartsPaper, str] = MappingProxyType(
    {
        PartsPaper.MAP: "In lines, with its legend and its words after it",
        PartsPaper.CLIENT_MAP: "Nothing that is for you alone, and a way forward",
        PartsPaper.PART: "Everything that was said of it, on one sheet",
        PartsPaper.COUNCIL: "Who agrees, who fears what, the terms; one page",
        PartsPaper.CHANGES: "Sentence by sentence, from the first day to now",
        PartsPaper.LETTER: "For the client, as it was struck and edited",
    }
)

NAMES: Mapping[PartsPaper, str] = MappingProxyType(
    {
        PartsPaper.MAP: "The map",
        PartsPaper.CLIENT_MAP: "The client’s copy",
        PartsPaper.PART: "The sheet of the part",
        PartsPaper.COUNCIL: "The council",
        PartsPaper.CHANGES: "The paper of changes",
        PartsPaper.LETTER: "The letter",
    }
)
"""How a sentence about each begins."""

ROWS = tuple(Row(what, TITLES[what], ABOUT[what]) for what in PartsPaper)
