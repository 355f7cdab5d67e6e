"""Where every word of a PDF stands: read from what was printed, with the widths its own fonts give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

Matrix = tuple[float, float, float, float, float, float]
PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of print: its page from one, where it begins and ends on its baseline, its size.  unit points."""

    page: int
    left_pt: float
    right_pt: float
    base_pt: float
    size_pt: float

    def meets(self, other: Stretch) -> bool:
        """Whether letters of both would stand on one another."""
        across = min(self.right_pt, other.right_pt) - max(self.left_pt, other.left_pt)
        apart = abs(self.base_pt - other.base_pt)
        return self.page == other.page and across > 0.5 and apart < 0.7 * self.size_pt


def stretches(pdf: bytes) -> list[Stretch]:
    """Every upright stretch of print, in the order it is drawn; a stamp across the page is none."""
    reader = PdfReader(BytesIO(pdf))
    return [
        one for number, page in enumerate(reader.pages, 1) for one in _of_page(number, page, reader)
    ]


def page_size(pdf: bytes) -> tuple[float, float]:
    """How wide and high its sheet is.  unit points."""
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    return float(box.width), float(box.height)


def _of_page(number: int, page: PageObject, reader: PdfReader) -> Iterator[Stretch]:
    resources: Any = page["/Resources"]
    fonts = resources["/Font"]
    within: list[Matrix] = [PLAIN]
    line, font, size = PLAIN, None, 0.0
    for operands, operator in ContentStream(page["/Contents"].get_object(), reader).operations:
        match operator:
            case b"q":
                within.append(within[-1])
            case b"Q":
                within.pop()
            case b"cm":
                within[-1] = _times(_matrix(operands), within[-1])
            case b"Tm":
                line = _matrix(operands)
            case b"Tf":
                font, size = fonts[operands[0]], float(operands[1])
            case b"Tj":
                placed = _times(line, within[-1])
                width = _width(font, operands[0]) * size / 1000.0
                if placed[1] == 0.0 and width > 0.0:
                    left = placed[4]
                    yield Stretch(number, left, left + width * placed[0], placed[5], size)


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(one) for one in operands)
    return a, b, c, d, e, f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _width(font: Any, shown: Any) -> float:
    """How far the letters reach, blanks at the end left out.  unit thousandths of the size."""
    first, widths = int(font["/FirstChar"]), font["/Widths"]
    return float(sum(float(widths[code - first]) for code in shown.original_bytes.rstrip(b" ")))
