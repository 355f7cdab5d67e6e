"""Pictures on disk: kept small without a visible loss, and compared so that a lost or moved word shows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtGui import QImage

FAR = 24
"""How far apart two shades of one channel may lie and still pass for the same.  unit 1/255"""
FEW = 12
"""How many pixels of a picture may lie further apart.  A letter that is lost or moved changes more."""
COLOURS, OFTEN = 256, 24
LOST = 12
"""How far a shade may move when a picture is kept with 256 colours; else it is kept whole.  unit 1/255"""

Pixels = NDArray[np.uint8]


def pixels_of(image: QImage) -> Pixels:
    """A picture as rows of red, green and blue."""
    whole = image.convertToFormat(QImage.Format.Format_RGB888)
    raw = np.frombuffer(whole.constBits(), np.uint8).reshape(whole.height(), whole.bytesPerLine())
    return raw[:, : whole.width() * 3].reshape(whole.height(), whole.width(), 3).copy()


def kept(path: Path) -> Pixels:
    """A picture from disk."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def keep(image: QImage, path: Path) -> None:
    """Writes a picture as small as it gets."""
    whole = pixels_of(image)
    path.parent.mkdir(parents=True, exist_ok=True)
    few = _in_few_colours(whole)
    if _furthest(np.asarray(few.convert("RGB")), whole) > LOST:
        few = Image.fromarray(whole)
    few.save(path, optimize=True)


def _in_few_colours(whole: Pixels) -> Image.Image:
    """The same with 256 colours: what is seen most stays as it is, and the edges of letters take the nearest."""
    high, wide, _ = whole.shape
    packed = whole.reshape(-1, 3).astype(np.uint32) @ np.array((65536, 256, 1), np.uint32)
    codes, places, counts = np.unique(packed, return_inverse=True, return_counts=True)
    found = np.stack((codes >> 16, codes >> 8 & 255, codes & 255), axis=1).astype(np.uint8)
    order = np.argsort(-counts, kind="stable")
    often, rest = found[order[:OFTEN]], found[order[OFTEN:]]
    colours = np.vstack((often, _spread(rest))) if len(rest) else often
    away = np.abs(found[:, None, :].astype(np.int16) - colours[None, :, :].astype(np.int16))
    nearest = away.max(axis=2).argmin(axis=1).astype(np.uint8)
    few = Image.fromarray(nearest[places.reshape(-1)].reshape(high, wide), mode="P")
    few.putpalette(colours.astype(np.uint8).tobytes())
    return few


def _spread(colours: Pixels) -> Pixels:
    """A few colours that lie close to each of many."""
    few = Image.fromarray(colours[None, :, :]).quantize(
        COLOURS - OFTEN, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
    )
    palette = np.array(few.getpalette(), dtype=np.uint8).reshape(-1, 3)
    return palette[: COLOURS - OFTEN]


def differing(one: Pixels, other: Pixels) -> int:
    """How many pixels of two pictures of one size lie too far apart."""
    return int(_apart(one, other).sum())


def write_difference(one: Pixels, other: Pixels, path: Path) -> None:
    """A picture of where two differ: the new one, faint, with every such pixel in red."""
    shown = (other // 4 + 160).astype(np.uint8)
    shown[_apart(one, other)] = (200, 0, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(shown).save(path)


def write_index(folder: Path) -> None:
    """A page that lists every picture: one line to a page and state, one link to a look."""
    looks = sorted(path.name for path in folder.iterdir() if path.is_dir() and "-" not in path.name)
    sizes = sorted(path.name for path in folder.iterdir() if path.is_dir() and "x" in path.name)
    columns = [look for look in ("dusk", "day", "contrast") if look in looks] + sizes
    names = sorted({path.stem for column in columns for path in (folder / column).glob("*.png")})
    lines = [
        "# Pictures of every page",
        "",
        "Taken of the demo practice by `make screens`, compared in `tests/golden/test_screens.py`. Every client, word "
        "and number in them is invented.",
        "",
        f"| page and state | {' | '.join(columns)} |",
        f"|{'---|' * (len(columns) + 1)}",
    ]
    for name in names:
        links = (
            f"[{column}]({column}/{name}.png)"
            if (folder / column / f"{name}.png").is_file()
            else ""
            for column in columns
        )
        lines.append(f"| {name.replace('-', ' ')} | {' | '.join(links)} |")
    (folder / "README.md").write_text("\n".join((*lines, "")), encoding="utf-8")


def _apart(one: Pixels, other: Pixels) -> NDArray[np.bool_]:
    far: NDArray[np.bool_] = np.maximum(one, other) - np.minimum(one, other) > FAR
    return far[:, :, 0] | far[:, :, 1] | far[:, :, 2]


def _furthest(one: Pixels, other: Pixels) -> int:
    return int(np.abs(one.astype(np.int16) - other.astype(np.int16)).max())
