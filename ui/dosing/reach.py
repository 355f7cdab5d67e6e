"""What can still be done in a session: everything while it runs, less once closed, words alone once signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kapdesk.dosing.model.protocol import CHECKLISTS
from kapdesk.dosing.model.view import DosingView
from ui.kit.page import KeyHint

KEYS = (
    ("V", "vitals line", "vitals"),
    ("D", "dose", "dose"),
    ("O", "order", "order"),
    ("N", "note", "note"),
    ("E", "event", "event"),
    ("S", "distress", "distress"),
    ("W", "awake", "awake"),
    ("Q", "quote", "quote"),
    ("X", "spat", "spat"),
    ("B", "stimulation", "stimulation"),
    ("C", "chair", "chair side"),
    ("A", "words", "add words"),
    ("U", "music played", "music"),
    ("F", "fit", "plot"),
    ("L", "score", "score"),
    ("K", "bookmark", "bookmark"),
    ("M", "more", "more"),
    ("P", "print", "record"),
    ("G", "sign", "sign"),
)
"""The session's keys: key, what it opens, and how the key bar says it."""

RUNNING, CLOSED, SIGNED = "running", "closed", "signed"
AFTERWARDS = ("addendum", "words", "print", "fit", "more", "score")
STAGES: Mapping[str, tuple[str, ...]] = {
    CLOSED: (
        *("sign", "follow", "correct", "move", "esketamine"),
        *("left", "waste", "remainder"),
        *AFTERWARDS,
    ),
    SIGNED: AFTERWARDS,
}
TICKS = ("close", "discharge", "score", *CHECKLISTS)
ONLY_AFTERWARDS = ("sign", "addendum")
WORDS = {
    RUNNING: "The session is still open; close it first.",
    CLOSED: "The session is closed. Its lines can be corrected, and words added.",
    SIGNED: "The session is signed. Words can be added.",
}


def stage_of(view: DosingView) -> str:
    """How far a session has come."""
    if view.signed is not None:
        return SIGNED
    return RUNNING if view.closed is None else CLOSED


def within_reach(place: str, view: DosingView) -> bool:
    """Whether what a key, a button or a draft names can be done now."""
    stage, word = stage_of(view), place.partition(" ")[0]
    return word not in ONLY_AFTERWARDS if stage == RUNNING else word in STAGES[stage]


def shown_again(place: str, view: DosingView) -> bool:
    """Whether a kept form opens by itself: one with words always does, one of ticks while it can be recorded."""
    return within_reach(place, view) or place.partition(" ")[0] not in TICKS


def keys_within_reach(
    keys: Sequence[tuple[str, str, str]], view: DosingView
) -> tuple[KeyHint, ...]:
    """The keys that do something as the session stands."""
    return tuple(KeyHint(key, words) for key, place, words in keys if within_reach(place, view))
