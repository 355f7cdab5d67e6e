"""What a screen reader finds and does: from the first start to a saved reading and a map of parts, by names and roles.

Run by the system's own Python, which has pyatspi: ``spoken.py PASSPHRASE``.  Prints one JSON object: the pages that
were gone through, and every control on them that has no name.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pyatspi

PATIENCE_S = 40.0
LOOK_AGAIN_S = 0.1
AGAIN = Event()
"""Never set: a look is repeated a moment later, as the other program needs a moment too."""
PROGRAM = "kapdesk"
RETURN_KEY, K_KEY = 36, 45
"""The key codes of Enter and K on an X server's usual keyboard."""
READING = "128/82 74 98"
KEY_GROUP = re.compile(r"[0-9A-Z]{6}")
CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON,
    pyatspi.ROLE_TOGGLE_BUTTON,
    pyatspi.ROLE_CHECK_BOX,
    pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_TEXT,
    pyatspi.ROLE_ENTRY,
    pyatspi.ROLE_PASSWORD_TEXT,
    pyatspi.ROLE_COMBO_BOX,
    pyatspi.ROLE_LIST,
    pyatspi.ROLE_TREE,
    pyatspi.ROLE_TREE_TABLE,
    pyatspi.ROLE_SLIDER,
    pyatspi.ROLE_SPIN_BUTTON,
}
PRESSES = ("Press", "Toggle", "Check")
FIELDS = {pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT}


class Reader:
    """A screen reader's hands and ears on one program."""

    def __init__(self) -> None:
        self.nameless: dict[str, list[str]] = {}
        self.program = wait(_program, "the program")

    def everything(self) -> Iterator[Any]:
        """Whatever is shown, in the order of the tree."""
        yield from _below(self.program)

    def hears(self, words: str) -> None:
        """Waits until something shown says these words."""
        wait(lambda: any(words in _said(one) for one in self.everything()), words)

    def words(self) -> list[str]:
        """Everything shown, in words."""
        return [said for one in self.everything() if (said := _said(one))]

    def finds(self, name: str, roles: set[int] | None = None) -> Any:
        """Waits for a control of that name."""

        def found() -> Any:
            for one in self.everything():
                if one.name == name and one.getRole() in (roles or CONTROLS):
                    return one
            return None

        return wait(found, name)

    def presses(self, name: str) -> None:
        """Presses a button by its name, as a screen reader does."""
        button = self.finds(name)
        action = button.queryAction()
        names = [action.getName(number) for number in range(action.nActions)]
        action.doAction(next((i for i, said in enumerate(names) if said in PRESSES), 0))

    def fills(self, name: str, words: str) -> None:
        """Puts words into a field by its name."""
        field = self.finds(name, FIELDS)
        field.queryComponent().grabFocus()
        field.queryEditableText().setTextContents(words)

    def confirms(self) -> None:
        """Presses Enter where the focus is."""
        self.strikes(RETURN_KEY)

    def strikes(self, key: int) -> None:
        """Presses a key where the focus is."""
        pyatspi.Registry.generateKeyboardEvent(key, None, pyatspi.KEY_PRESSRELEASE)

    def looks_at(self, page: str) -> None:
        """Notes every control of the page that says nothing of itself."""
        self.nameless[page] = [
            one.getRoleName()
            for one in self.everything()
            if one.getRole() in CONTROLS and not one.name
        ]


def wait(look: Callable[[], Any], what: str) -> Any:
    """What a look finds, looked for again and again."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            if found := look():
                return found
        except (LookupError, RuntimeError, OSError, AttributeError):
            # Something went away while it was looked at.
            continue
        finally:
            AGAIN.wait(LOOK_AGAIN_S)
    raise LookupError(f"looked for in vain: {what}")


def journey(reader: Reader, passphrase: str) -> None:
    """From the first start to the first saved reading, and on to a map of parts."""
    makes_a_vault(reader, passphrase)
    for page in ("Today", "Library", "Help", "Session", "Settings"):
        reader.presses(page)
        reader.looks_at(page)
    reader.hears("Not in use")
    reader.fills("Name", "practice 1")
    reader.presses("Save")
    reader.presses("Read and adopt Sublingual")
    reader.fills("Adopted by", "prescriber 1")
    reader.fills("On", "2026-01-05")
    reader.confirms()
    reader.hears("adopted by prescriber 1")
    reader.looks_at("Settings")
    takes_a_reading(reader)
    lays_a_map(reader)


def makes_a_vault(reader: Reader, passphrase: str) -> None:
    reader.hears("A new vault")
    reader.looks_at("first start")
    reader.fills("Your name", "therapist 1")
    reader.fills("Passphrase", passphrase)
    reader.fills("The same passphrase again", passphrase)
    reader.presses("Make the vault")
    reader.hears("Your recovery key")
    groups = [words for words in reader.words() if KEY_GROUP.fullmatch(words)]
    reader.looks_at("recovery key")
    reader.presses("I have it on paper")
    reader.fills("Second group", groups[1])
    reader.fills("Fifth group", groups[4])
    reader.presses("Open the desk")
    reader.hears("Take your first client in.")


def takes_a_reading(reader: Reader) -> None:
    reader.presses("Clients")
    reader.looks_at("Clients")
    reader.fills("Code", "C-014")
    reader.confirms()
    reader.hears("Begin dosing session")
    reader.looks_at("client")
    reader.presses("Begin dosing session")
    reader.presses("Sublingual, adopted by prescriber 1 on 5 Jan 2026")
    reader.hears("since opening")
    reader.fills("Vitals in one line", READING)
    reader.hears("Understood:")
    reader.confirms()
    reader.hears("128/82, pulse 74")
    reader.looks_at("running session")


def lays_a_map(reader: Reader) -> None:
    """Two parts and a bond between them, each heard in the list of the map."""
    reader.presses("Parts")
    reader.hears("No part yet")
    reader.looks_at("empty map")
    names_a_part(reader, "the lookout")
    reader.hears("1 the lookout, not sure yet, nearby, sensed, said by the client")
    names_a_part(reader, "the small one")
    reader.hears("2 the small one, not sure yet")
    reader.strikes(K_KEY)
    reader.hears("Whom")
    reader.presses("Save")
    reader.hears("protects the lookout, said by the client")
    reader.hears("protected by the small one, said by the client")
    reader.looks_at("map")


def names_a_part(reader: Reader, name: str) -> None:
    reader.presses("New part   N")
    reader.fills("What it is called", name)
    reader.presses("Save")


def _program() -> Any:
    desktop = pyatspi.Registry.getDesktop(0)
    return next((one for one in desktop if one and one.name.lower() == PROGRAM), None)


def _below(node: Any) -> Iterator[Any]:
    for child in node:
        if child is None or not child.getState().contains(pyatspi.STATE_VISIBLE):
            continue
        yield child
        yield from _below(child)


def _said(one: Any) -> str:
    return f"{one.name} {one.description}".strip()


if __name__ == "__main__":
    hand = Reader()
    try:
        journey(hand, sys.argv[1])
    except LookupError as missed:
        raise SystemExit("\n".join((str(missed), *hand.words()))) from None
    sys.stdout.write(json.dumps(hand.nameless) + "\n")
