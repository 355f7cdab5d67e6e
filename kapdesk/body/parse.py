"""Marks from text: ``throat tight 7 stronger``, several parted by a semicolon; or everything that stands against it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from kapdesk.body.model import INTENSITY, BodyMark, BodyMarks, Depth, Direction, Quality
from kapdesk.body.places import PARTING, read_places
from kapdesk.body.regions import NOWHERE, place_words
from kapdesk.kernel.errors import Refusal, Refusals, refused

HOW_TO_WRITE = (
    "A mark is written as: throat tight 7 stronger inside coloured grey to jaw saying “like a stone”; "
    "several are parted by semicolons."
)
NOT_BESIDE = "“Nowhere” stands alone: it says that nothing is felt."
NO_PLACE = "Say first where it is felt, such as: throat tight 7."
NO_INTENSITY = f"How strong it is must be a whole number between {INTENSITY}."
NOT_CLOSED = "A quotation is opened and not closed."

OTHER_LETTERS, WORDS_LETTERS, COLOUR_LETTERS = 40, 500, 40
"""The most letters of a quality in other words, of a client's words at one mark, and of a colour."""

_TOKEN = re.compile(
    r'"(?P<straight>[^"]*)"|“(?P<curved>[^”]*)”|(?P<sign>[;,:+])|(?P<open>["“”])|(?P<bare>[^\s";,:+“”]+)'
)
_NUMBER = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)(?:/10)?")
_FEELS: Mapping[str, tuple[str, object]] = MappingProxyType(
    {
        **{quality.value: ("quality", quality) for quality in Quality if quality != "other"},
        **{direction.value: ("direction", direction) for direction in Direction},
        **{depth.value: ("depth", depth) for depth in Depth},
    }
)
_SAID_AS = {
    "quality": "what it is like",
    "intensity": "how strong it is",
    "direction": "what it is doing",
    "depth": "how deep it lies",
    "spread_to": "where it spreads",
    "words": "the client’s words",
    "colour": "its colour",
}
_QUOTING = ("saying", "other", "coloured")
"""Words that are followed by the client's own."""

_LEADING = ("to", "spreads", "on", *_QUOTING)
"""Words that no place is called by and that say something of the feeling, besides those of the lists."""


_CLIENTS_OWN: Mapping[str, str] = MappingProxyType({"saying": "words", "coloured": "colour"})


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """One word as it was typed, or a quoted stretch."""

    text: str
    quoted: bool = False

    def is_word(self, *words: str) -> bool:
        """Whether it is one of some words of the grammar."""
        return not self.quoted and self.text.lower() in words


def parse_marks(text: str) -> BodyMarks | Refusals:
    """The marks a text names, in order, or everything against it; an empty text names none."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        if found["open"]:
            return refused("words", NOT_CLOSED)
        quoted = found["straight"] if found["straight"] is not None else found["curved"]
        bare = found["sign"] or found["bare"] or ""
        tokens.append(Token(bare) if quoted is None else Token(quoted.strip(), quoted=True))
    return _marks(tokens)


def parse_body(words: tuple[str, ...]) -> BodyMarks | Refusals:
    """``body throat tight 7 stronger``: the words after the verb, as a script's parser leaves them.

    A word with a blank in it was quoted; so is whatever follows ``saying``, ``other`` or ``coloured``.
    """
    tokens: list[Token] = []
    for word in words:
        if " " in word or (tokens and tokens[-1].is_word(*_QUOTING)):
            tokens.append(Token(word.strip(), quoted=True))
        else:
            tokens += [Token(part) for part in re.findall(r"[;,:+]|[^;,:+]+", word)]
    found = _marks(tokens)
    return refused("place", NO_PLACE) if found == () else found


def typed(mark: BodyMark) -> str:
    """A mark as it can be typed again; quotation marks within the client's words become apostrophes."""
    parts = [" and ".join(place_words(region) for region in mark.regions)]
    if mark.other:
        parts.append(f'other "{_unquoted(mark.other)}"')
    elif mark.quality is not None:
        parts.append(mark.quality)
    parts += [str(one) for one in (mark.intensity, mark.direction, mark.depth) if one is not None]
    if mark.colour:
        parts.append(f'coloured "{_unquoted(mark.colour)}"')
    if mark.spread_to:
        parts.append(f"to {place_words(mark.spread_to)}")
    if mark.words:
        parts.append(f'saying "{_unquoted(mark.words)}"')
    return " ".join(parts)


def typed_marks(marks: BodyMarks) -> str:
    """Every mark as it can be typed again."""
    return "; ".join(map(typed, marks))


def against(marks: BodyMarks) -> tuple[Refusal, ...]:
    """What stands against marks that were put together by hand: in each, and between them."""
    found: list[Refusal] = []
    for mark in marks:
        if not mark.regions:
            found.append(Refusal("place", NO_PLACE))
        if mark.intensity is not None and mark.intensity not in INTENSITY:
            found.append(Refusal("intensity", NO_INTENSITY))
        found += _too_long(mark)
    felt = [region for mark in marks for region in mark.regions]
    if NOWHERE in felt and len(felt) > 1:
        found.append(Refusal("place", NOT_BESIDE))
    return tuple(found)


def _too_long(mark: BodyMark) -> list[Refusal]:
    bounds = (
        ("other", "A quality", OTHER_LETTERS),
        ("words", "The words at a mark", WORDS_LETTERS),
        ("colour", "A colour", COLOUR_LETTERS),
    )
    return [
        Refusal(field, f"{label} may have at most {most} letters.")
        for field, label, most in bounds
        if len(getattr(mark, field)) > most
    ]


def _marks(tokens: list[Token]) -> BodyMarks | Refusals:
    stretches: list[list[Token]] = [[]]
    for token in tokens:
        if token.is_word(";"):
            stretches.append([])
        else:
            stretches[-1].append(token)
    readings = [_Reading(stretch) for stretch in stretches if stretch]
    refusals = [refusal for reading in readings for refusal in reading.refusals]
    if not refusals:
        marks = tuple(reading.mark() for reading in readings)
        refusals += against(marks)
    return Refusals(tuple(refusals)) if refusals else marks


class _Reading:
    """One mark on its way through its words; every refusal is kept."""

    def __init__(self, tokens: list[Token]) -> None:
        self.refusals: list[Refusal] = []
        self._left = tokens
        self._found: dict[str, Any] = {}
        if not (regions := self._places("place")) and not self.refusals:
            self.refusals.append(Refusal("place", NO_PLACE))
        self._found["regions"] = regions
        while self._left:
            self._take(self._left.pop(0))

    def mark(self) -> BodyMark:
        """The mark, when nothing stands against it."""
        return BodyMark(**self._found)

    def _places(self, field: str) -> tuple[str, ...]:
        """The places called by the words in front."""
        names: list[str] = []
        while self._left and not self._says_feeling(self._left[0]):
            names.append(self._left.pop(0).text)
        called = _called(names)
        self._left[:0] = [Token(name) for name in names[called:]]
        found = read_places(names[:called])
        if isinstance(found, str):
            self.refusals.append(Refusal(field, found))
            return ()
        return found

    def _says_feeling(self, token: Token) -> bool:
        if token.quoted:
            return True
        word = token.text.lower()
        return word in _FEELS or bool(_NUMBER.fullmatch(word)) or word in _LEADING

    def _take(self, token: Token) -> None:
        word = token.text.lower()
        if token.quoted:
            self._say("words", token.text)
        elif word in _FEELS:
            self._say(*_FEELS[word])
        elif number := _NUMBER.fullmatch(word):
            self._say("intensity", self._intensity(number[1]))
        elif word in ("to", *_QUOTING):
            self._lead(word)
        elif word not in (",", ":", "and", "on", "the", "spreads", "spreading"):
            self.refusals.append(
                Refusal("mark", f"“{token.text[:20]}” is not understood. {HOW_TO_WRITE}")
            )

    def _intensity(self, text: str) -> int:
        value = float(text)
        if value not in INTENSITY or not value.is_integer():
            self.refusals.append(Refusal("intensity", NO_INTENSITY))
            return 0
        return int(value)

    def _lead(self, word: str) -> None:
        """What follows a word that leads to something."""
        if word == "to":
            self._spread()
        elif not self._left or self._left[0].is_word(",", ":"):
            self.refusals.append(Refusal("mark", f"After “{word}” come the words it means."))
        elif word in _CLIENTS_OWN:
            self._say(_CLIENTS_OWN[word], self._left.pop(0).text)
        else:
            self._say("quality", Quality.OTHER)
            self._found["other"] = self._left.pop(0).text

    def _spread(self) -> None:
        regions = self._places("spread_to")
        if len(regions) == 1:
            self._say("spread_to", regions[0])
        elif not self.refusals:
            self.refusals.append(Refusal("spread_to", "After “to” comes one place it spreads to."))

    def _say(self, field: str, value: object) -> None:
        if field in self._found:
            self.refusals.append(Refusal(field, f"One mark says {_SAID_AS[field]} once."))
        self._found[field] = value


def _called(names: list[str]) -> int:
    """How many of these words call a place, where the rest is neither a place nor part of one; all where none is."""
    for number in range(len(names) - 1, 0, -1):
        between = {names[number - 1].lower(), names[number].lower()}
        if not between & set(PARTING) and not isinstance(read_places(names[:number]), str):
            return number if isinstance(read_places(names), str) else len(names)
    return len(names)


def _unquoted(text: str) -> str:
    return re.sub(r'["“”]', "’", text)
