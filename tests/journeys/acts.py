"""What the page of parts work offers, each act by a name, and a note of each that a person really does.

The same names are given by whoever lists what is offered and by the program while it runs, so that both can be held
against each other.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from inspect import Parameter, signature
from pathlib import Path
from typing import Any

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.service.sealing import SealedNotes
from ui.ifs.council.panel import CouncilPanel
from ui.ifs.inspector.bond_tab import BondTab
from ui.ifs.inspector.history_tab import HistoryTab
from ui.ifs.inspector.links_tab import LinksTab
from ui.ifs.inspector.part_tab import PartTab
from ui.ifs.map.acts import ACTS as ON_MAP
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.map.deeds import Deeds
from ui.ifs.map.finding import Finding
from ui.ifs.map.hands import Hands
from ui.ifs.map.keyboard import Keyboard
from ui.ifs.map.nudging import Nudging
from ui.ifs.map.proposal import Proposal
from ui.ifs.map.reaching import Reaching
from ui.ifs.outline.acts import ACTS, BESIDES
from ui.ifs.page import IfsPage
from ui.ifs.panel.besides import Besides
from ui.ifs.panel.map_panel import MapPanel
from ui.ifs.papers.letter_sheet import LetterSheet
from ui.kit.buttons import Button
from ui.kit.page import Page
from ui.sets.sitting_sheets import LeaveSheet
from ui.work.body_sheet import BodySheet
from ui.work.seal.sheet import SealSheet

NOTED = "KAPDESK_ACTS"
"""The environment variable that names the file each act is noted in as it is done; without it nothing is noted."""

WITHIN = {"Preview", "Strip", "Rating", "MeantScale", "ChoiceRow", "Tabs", "Options"}
"""Widgets whose buttons answer something or only show: what they are part of is the act."""

FORMS = ("ui.forms.", "ui.bodymap.")
"""Rooms whose buttons fill something in."""

CLOSE = "Close"
"""What Esc does on every sheet."""

MOVES = {
    "map: push": (Nudging, "push"),
    "map: pan": (Hands, "push_map"),
    "map: grip": (Hands, "grip"),
    "map: reach": (Deeds, "_reached"),
    "map: turn to another": (Reaching, "turn"),
    "map: tie": (Deeds, "tie"),
    "map: turn round": (Deeds, "turn"),
    "map: choose nothing": (Keyboard, "_escape"),
    "map: next found": (Finding, "step"),
    "care: answer": (Besides, "_on_answered"),
    "caught: it is a part": (Besides, "_on_part"),
    "caught: leave it": (Besides, "_on_left_out"),
    "changes: go to the part": (IfsPage, "_on_part"),
    "council: how it was taken": (CouncilPanel, "ask_question"),
    "links: no longer": (LinksTab, "_untie"),
    "sealed note: new": (SealedNotes, "seal_note"),
    "sealed note: seal later": (SealedNotes, "seal_later"),
    "sealed note: open": (SealedNotes, "read_note"),
    "sealed note: reword": (SealedNotes, "reword"),
}
"""What is done by arrows, Enter and Esc, in menus and on sheets that come and go, each by where it is done."""

BY_KEY = {
    "PartTab: Save": (PartTab, "save"),
    "ProposalStrip: Lay it so": (Proposal, "take"),
    "ProposalStrip: Leave it as it was": (Proposal, "leave"),
    "BodySheet: Keep": (BodySheet, "_on_keep"),
    "BondTab: Save": (BondTab, "save"),
    "HistoryTab: Put right": (HistoryTab, "put_right"),
    "LeaveSheet: Sign": (LeaveSheet, "_on_sign"),
    "LetterSheet: A new sentence": (LetterSheet, "_on_new"),
    "LetterSheet: As given": (LetterSheet, "_on_back"),
    "LetterSheet: Keep the letter": (LetterSheet, "_on_save"),
    "LetterSheet: Strike or let stand": (LetterSheet, "_on_strike"),
    "SealSheet: Seal it": (SealSheet, "_on_do"),
    "SelfSheet: Save": (Besides, "_on_reading"),
}
"""Buttons whose act has a key as well, by what both of them do."""

SAME = {
    "Inspector: Put the part away": "MapPanel: Alt+0",
    "SearchStrip: Clear the search": "Esc",
    "PictureBox: Paste": "Ctrl+V",
}
"""Buttons for the mouse whose act has a key of its own."""


TAKEN = {"ChangesPanel: Alt+Shift+Left", "ChangesPanel: Alt+Shift+Right"}
"""Keys the window manager of the run takes for itself; tests of the page press them."""


def acts_of(page: IfsPage) -> Iterator[str]:
    """Every act that is offered by a registry, a key or a button of the page as it is made now."""
    yield from (f"map: {one.name}" for one in ON_MAP)
    yield from MOVES
    yield from (f"list: {one.name}" for one in (*ACTS, *BESIDES))
    bound = [one for one in page.findChildren(QShortcut) if isinstance(one.parent(), Page)]
    keys = {(one.parent(), one.objectName().removeprefix("key ")) for one in bound}
    listed = {one.key for one in (*ACTS, *BESIDES)}
    yield from (
        key_name(part, key)
        for part, key in keys
        if not (isinstance(part, MapPanel) and key in listed) and key_name(part, key) not in TAKEN
    )
    plain = {key for _, key in keys}
    for button in page.findChildren(Button):
        _, _, key = button.text().partition("   ")
        name = button_name(button)
        if is_an_act(button) and name not in SAME and (key not in plain or name in BY_KEY):
            yield name


def key_name(page: object, key: str) -> str:
    """A key by the part of the page it acts on."""
    return f"{type(page).__name__}: {key}"


def button_name(button: Button) -> str:
    """A button by what it belongs to and what a screen reader calls it."""
    owner = next(
        type(one).__name__
        for one in above(button)
        if type(one).__module__.startswith("ui.") and not type(one).__module__.startswith("ui.kit.")
    )
    return f"{owner}: {button.accessibleName().partition('   ')[0]}"


def is_an_act(button: Button) -> bool:
    """Whether pressing it does something, rather than answering or closing."""
    held = [type(one) for one in above(button)]
    answers = any(one.__name__ in WITHIN or one.__module__.startswith(FORMS) for one in held)
    return not answers and button.accessibleName() != CLOSE


def above(widget: QWidget) -> Iterator[QWidget]:
    """What a widget is part of, the nearest first."""
    at = widget.parentWidget()
    while at is not None:
        yield at
        at = at.parentWidget()


def note_acts() -> None:
    """From now on every act of this process is noted, where it is to be."""
    if NOTED not in os.environ:
        return
    note = partial(_note, Path(os.environ[NOTED]))
    _note_keys(note)
    _note_buttons(note)
    _note_registries(note)
    for name, (kind, method) in (MOVES | BY_KEY).items():
        _wrap(kind, method, partial(note, name))


def _note(file: Path, name: str) -> None:
    with file.open("a", encoding="utf-8") as noted:
        noted.write(f"{name}\n")


def _note_keys(note: Callable[[str], object]) -> None:
    bind = Page.bind

    def binds(
        page: Page, key: str, words: str, act: Callable[[], object], **also: bool
    ) -> QShortcut:
        def acts() -> None:
            note(key_name(page, key))
            act()

        return bind(page, key, words, acts, **also)

    vars_of(Page, bind=binds)


def _note_buttons(note: Callable[[str], object]) -> None:
    made = Button.__init__

    def makes(button: Button, *given: Any, **named: Any) -> None:
        made(button, *given, **named)

        def pressed() -> None:
            note(button_name(button))

        button.clicked.connect(pressed)

    vars_of(Button, __init__=makes)


def _note_registries(note: Callable[[str], object]) -> None:
    act, do = MapCanvas.act, MapPanel.do

    def acts(canvas: MapCanvas, name: str) -> None:
        if not vars(canvas)["_deeds"].missing(name):
            note(f"map: {name}")
        act(canvas, name)

    def does(panel: MapPanel, name: str) -> None:
        if not panel.missing(name):
            note(f"list: {name}")
        do(panel, name)

    vars_of(MapCanvas, act=acts)
    vars_of(MapPanel, do=does)


def _wrap(kind: type, method: str, note: Callable[[], object]) -> None:
    """Notes a method each time before it is done; a signal may tell more than it takes."""
    done: Callable[..., Any] = getattr(kind, method)
    names = signature(done).parameters.values()
    takes = sum(one.kind is Parameter.POSITIONAL_OR_KEYWORD for one in names)

    def does(*given: Any, **named: Any) -> Any:
        note()
        return done(*given[:takes], **named)

    vars_of(kind, **{method: does})


def vars_of(kind: type, **methods: Callable[..., Any]) -> None:
    """Puts methods in the place of those a class has."""
    for name, method in methods.items():
        setattr(kind, name, method)
