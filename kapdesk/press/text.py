"""Text as it will stand on paper: always literal, and nothing of it silently lost.

Nothing KapDesk prints is ever read as markup: there is no markup.  What cannot be printed as itself
(a control character, a character no bundled font has) is shown by its number.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kapdesk.press.fonts import face_for, has
from kapdesk.press.paper import REGULAR

JOINERS = frozenset("\u200c\u200d\u200e\u200f\u00ad\u034f\u2060\ufeff") | frozenset(
    chr(code) for code in range(0xFE00, 0xFE10)
)

_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_TURNING = frozenset("\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNPRINTABLE = frozenset(("Cc", "Cs", "Co", "Cn"))


def literal(text: str) -> str:
    """The text with line breaks made alike, tabs as spaces and every unprintable character as ⟨U+XXXX⟩."""
    text = _BREAKS.sub("\n", text).replace("\t", "    ")
    odd = [char for char in set(text) if not _prints(char)]
    return text.translate({ord(char): f"⟨U+{ord(char):04X}⟩" for char in odd}) if odd else text


def unbroken(text: str) -> str:
    """The same on one line wherever it fits one: a sign with its word, a number with its unit."""
    return text.replace(" ", "\u00a0")


def is_plain(text: str) -> bool:
    """Whether the page's own face prints the text as it stands: one direction, no marks to place, no joining."""
    return text.isascii() or all(map(_is_plain_char, set(text)))


def is_mark(char: str) -> bool:
    """Whether a character belongs to the one before it."""
    return char in JOINERS or unicodedata.category(char).startswith("M")


@cache
def _prints(char: str) -> bool:
    if char == "\n" or char in JOINERS:
        return True
    if char in _TURNING or unicodedata.category(char) in _UNPRINTABLE:
        return False
    return face_for(char) is not None


@cache
def _is_plain_char(char: str) -> bool:
    if char == "\n":
        return True
    one_way = unicodedata.bidirectional(char) not in ("R", "AL", "AN")
    return one_way and ord(char) <= 0xFFFF and not is_mark(char) and has(REGULAR, char)
