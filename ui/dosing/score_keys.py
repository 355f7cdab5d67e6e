"""The keys of the score, and what a moment is sent on as by one of them."""

from __future__ import annotations

from kapdesk.dosing.model.score import IMAGE, PART, TARGET
from ui.kit.page import KeyHint

KEYS = (
    KeyHint("/", "find"),
    KeyHint("Enter", "next found"),
    KeyHint("Up", "moment before"),
    KeyHint("Down", "next moment"),
    KeyHint("+", "zoom"),
    KeyHint("0", "whole"),
    KeyHint("K", "bookmark"),
    KeyHint("PgDown", "next bookmark"),
    KeyHint("I", "as image"),
    KeyHint("T", "as target"),
    KeyHint("P", "as part"),
    KeyHint("Backspace", "take back"),
    KeyHint("L", "leave"),
)
SEND_KEYS = {"I": IMAGE, "T": TARGET, "P": PART}
