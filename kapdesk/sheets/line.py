"""The answers of a sheet as a script's line writes them: each key with its answer after it."""

from __future__ import annotations

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.sheets.answering import APART, note_of
from kapdesk.sheets.model import Many, Sheet


def texts_of_line(sheet: Sheet, words: tuple[str, ...]) -> dict[str, str] | Refusals:
    """The answers as they would stand in the form; a note follows its answer after the word ``note``."""
    keys = {prompt.key: prompt for prompt in sheet.prompts()}
    texts: dict[str, str] = {}
    last, left = "", list(words)
    while left:
        key, text = left[0], (*left[1:2], "")[0]
        if not text or (key not in keys and not (key == "note" and last)):
            named = ", ".join(keys)
            return refused(key[:40], f"“{key[:40]}” is not asked here, or not answered: {named}.")
        if key == "note" and key not in keys:
            texts[note_of(last)] = text
        else:
            texts[key] = text.replace(",", APART) if isinstance(keys[key], Many) else text
            last = key
        del left[:2]
    return texts
