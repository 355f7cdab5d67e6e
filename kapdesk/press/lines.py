"""Setting text in lines of a given width: broken where its script allows, in the order it is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby

from kapdesk.press.direction import Levels, levels_of, seen_order
from kapdesk.press.fonts import char_widths, face_for, has, width_pt_of
from kapdesk.press.paper import BOLD, REGULAR, Style
from kapdesk.press.shape import Run, plain_run, shaped_run
from kapdesk.press.text import is_mark, is_plain, literal

_IDEOGRAPH = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_CLOSING = "、。，．！？：；）」』】〉》"
_BLANK = r"[^\S\u00a0\u202f]"
"""A space where a line may end; one that breaks no line belongs to its word."""

_WORD = rf"(?:[^\s{_IDEOGRAPH}]|[\u00a0\u202f])+"
_TOKENS = re.compile(rf"[{_IDEOGRAPH}][{_CLOSING}]*{_BLANK}*|{_WORD}{_BLANK}*|{_BLANK}+")
_BLANKS = re.compile(rf"{_BLANK}+")

SHORT = 400

Measure = Callable[[int, int], float]


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line of set text.  ``leftward`` ones start at the right edge."""

    runs: tuple[Run, ...]
    width_pt: float
    leftward: bool = False


@dataclass(frozen=True, slots=True)
class Natural:
    """How wide a text would stand: unbroken, and broken wherever it may be."""

    whole_pt: float
    narrowest_pt: float


def set_lines(text: str, style: Style, width_pt: float) -> tuple[SetLine, ...]:
    """The lines of a text within a width; a word too long for it is broken rather than cut."""
    lines: list[SetLine] = []
    for paragraph in literal(text).split("\n"):
        lines += _set_paragraph(paragraph, style, width_pt)
    return tuple(lines)


def set_line(text: str, style: Style) -> SetLine:
    """The text on one line, however long."""
    return set_lines(text.replace("\n", " "), style, float("inf"))[0]


@lru_cache(maxsize=4096)
def natural(text: str, style: Style) -> Natural:
    """The widths a column needs for a text; long texts are judged by their beginning."""
    words = literal(text[:SHORT])
    whole = max(_width(paragraph, style) for paragraph in words.split("\n"))
    narrowest = max((_width(word, style) for word in _BLANKS.split(words)), default=0.0)
    return Natural(whole, narrowest)


def _width(text: str, style: Style) -> float:
    if is_plain(text):
        return width_pt_of(text, style.font, style.size_pt)
    return _Passage(text, style).width(0, len(text))


def _set_paragraph(paragraph: str, style: Style, width_pt: float) -> Iterator[SetLine]:
    """Its lines; a space that breaks none stands and reads as any other."""
    seen = paragraph.replace("\u00a0", " ")
    if not is_plain(seen):
        yield from _set_mixed(paragraph, seen, style, width_pt)
        return
    if len(seen) < SHORT:
        run = plain_run(seen, style.font, style.size_pt)
        if run.width_pt <= width_pt:
            yield SetLine((run,), run.width_pt)
            return
    reach = list(accumulate(char_widths(seen, style.font, style.size_pt), initial=0.0))
    for start, end in _filled(paragraph, lambda a, b: reach[b] - reach[a], width_pt):
        width = reach[end] - reach[start]
        yield SetLine((Run(style.font, seen[start:end], width),), width)


def _set_mixed(paragraph: str, seen: str, style: Style, width_pt: float) -> Iterator[SetLine]:
    passage = _Passage(seen, style)
    for start, end in _filled(paragraph, passage.width, width_pt):
        runs = tuple(passage.seen(start, end))
        yield SetLine(runs, sum(run.width_pt for run in runs), bool(passage.levels.base))


def _filled(paragraph: str, measure: Measure, width_pt: float) -> Iterator[tuple[int, int]]:
    """Where each line starts and ends, trailing space left out."""
    start = end = 0
    filled = 0.0
    for first, last, full in _pieces(paragraph, measure, width_pt):
        bare = last - (len(paragraph[first:last]) - len(paragraph[first:last].rstrip()))
        needed = full if bare == last else measure(first, bare)
        if filled + needed > width_pt and end > start:
            yield start, end
            start, filled = first, 0.0
        filled += full
        end = max(bare, start)
    yield start, end


def _pieces(paragraph: str, measure: Measure, width_pt: float) -> Iterator[tuple[int, int, float]]:
    """Stretches that stay together, and their widths; a word wider than the line falls into its letters."""
    for token in _TOKENS.finditer(paragraph):
        first, last = token.span()
        full = measure(first, last)
        if full <= width_pt or not token.group().strip():
            yield first, last, full
        else:
            yield from ((a, b, measure(a, b)) for a, b in _letters(paragraph, first, last))


def _letters(paragraph: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for i in range(first + 1, last):
        if not is_mark(paragraph[i]) and paragraph[i - 1] != "\u200d":
            yield start, i
            start = i
    yield start, last


class _Passage:
    """A paragraph of more than one font or direction."""

    def __init__(self, text: str, style: Style) -> None:
        self.text = text
        self.levels: Levels = levels_of(text)
        self._style = style
        self._fonts = _fonts_of(text, style.font)

    def width(self, start: int, end: int) -> float:
        """How wide a stretch stands."""
        return sum(run.width_pt for _, run in self._runs(start, end))

    def seen(self, start: int, end: int) -> Iterable[Run]:
        """The runs of a stretch from left to right."""
        runs = self._runs(start, end)
        return (runs[i][1] for i in seen_order([level for level, _ in runs]))

    def _runs(self, start: int, end: int) -> list[tuple[int, Run]]:
        keys = zip(self.levels.of[start:end], self._fonts[start:end], strict=True)
        runs: list[tuple[int, Run]] = []
        for (level, font), group in groupby(keys):
            stop = start + len(list(group))
            runs.append((level, self._run(self.text[start:stop], font, level % 2 == 1)))
            start = stop
        return runs

    def _run(self, text: str, font: str, leftward: bool) -> Run:
        return _kept_run(text, font, self._style.size_pt, leftward)


@lru_cache(maxsize=4096)
def _kept_run(text: str, font: str, size_pt: float, leftward: bool) -> Run:
    return shaped_run(text, font, size_pt, leftward=leftward)


def _fonts_of(text: str, own: str) -> list[str]:
    """The font of every character; marks and spaces stay with what they follow where that font has them."""
    fonts: list[str] = []
    for char in text:
        before = fonts[-1] if fonts else own
        stays = char in " \u200c\u200d" or is_mark(char)
        if stays and (has(before, char) or face_for(char) is None):
            fonts.append(before)
        elif own == BOLD and has(BOLD, char):
            fonts.append(BOLD)
        else:
            fonts.append(face_for(char) or REGULAR)
    return fonts
