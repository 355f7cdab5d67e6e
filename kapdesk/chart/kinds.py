"""The kinds of meeting there are, and what each is called on screen and paper."""

from __future__ import annotations

DOSING = "dosing"
RESOURCING = "resourcing"
EMDR = "emdr"
IMAGES = "images"
PARTS = "parts"

_WRITTEN_WHOLE = {EMDR: "EMDR", IMAGES: "Image rescripting", PARTS: "Parts work"}


def kind_words(kind: str) -> str:
    """What a kind is called, at the head of a line: ``Dosing``, ``EMDR``, ``Image rescripting``."""
    return _WRITTEN_WHOLE.get(kind, kind.capitalize())
