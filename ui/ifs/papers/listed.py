"""What stands in the list of papers, and what each is called in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kapdesk.ifs.model.papers import TITLES, PartsPaper
from ui.kit.row_list import Row

ABOUT: Mapping[PartsPaper, str] = MappingProxyType(
    {
        PartsPaper.MAP: "The map in lines, its legend and its words",
        PartsPaper.CLIENT_MAP: "Without what is for the therapist alone",
        PartsPaper.PART: "Said, rated, allowed, and how far it came",
        PartsPaper.COUNCIL: "On one page; empty, to hold one by hand",
        PartsPaper.CHANGES: "Sentence by sentence, between two moments",
        PartsPaper.LETTER: "As it was struck and edited, with its sources",
    }
)

NAMES: Mapping[PartsPaper, str] = MappingProxyType(
    {
        PartsPaper.MAP: "The map",
        PartsPaper.CLIENT_MAP: "The client’s copy",
        PartsPaper.PART: "The sheet",
        PartsPaper.COUNCIL: "The council",
        PartsPaper.CHANGES: "The account",
        PartsPaper.LETTER: "The letter",
    }
)
"""How a sentence about each begins."""

ROWS = tuple(Row(what, TITLES[what], ABOUT[what]) for what in PartsPaper)
"""The papers of a client's parts work."""
