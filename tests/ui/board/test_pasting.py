"""What may be pasted, and what is refused in a sentence."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QImage

from kapdesk.kernel.errors import Refusals
from kapdesk.sketch.pictures import PANEL
from tests.fakes.pictures import NOTE, file, jpeg, png
from ui.board.pasting import ELSEWHERE, MANY, NO_PICTURE, chosen, pasted


def _mime(*urls: QUrl, **content: bytes) -> QMimeData:
    mime = QMimeData()
    if urls:
        mime.setUrls(urls)
    for kind, found in content.items():
        mime.setData(f"image/{kind}", QByteArray(found))
    return mime


def _taken(mime: QMimeData) -> bytes:
    found = pasted(mime)
    assert not isinstance(found, Refusals)
    drawn = found()
    assert isinstance(drawn, bytes)
    assert NOTE.encode() not in drawn
    return drawn


def _sentence(found: object) -> str:
    assert isinstance(found, Refusals)
    (item,) = found.items
    assert item.field == PANEL.field
    return item.sentence


def _size(drawn: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(drawn)) as found:
        return found.size


def test_a_copied_picture_is_taken_as_its_own_bytes() -> None:
    assert _size(_taken(_mime(png=png(30, 20)))) == (30, 20)
    assert _size(_taken(_mime(jpeg=jpeg(60, 40)))) == (40, 60)


def test_a_copied_file_of_this_computer_is_read(tmp_path: Path) -> None:
    path = file(tmp_path, "scene.png", png(12, 8))
    assert _size(_taken(_mime(QUrl.fromLocalFile(path), png=png(30, 20)))) == (12, 8)
    named = chosen(path)
    assert isinstance(named(), bytes)
    gone = chosen(str(tmp_path / "gone.png"))
    assert _sentence(gone()) == "gone.png is not there any more."


def test_copied_pixels_are_drawn_no_larger_than_they_are_kept() -> None:
    mime = QMimeData()
    mime.setImageData(QImage(40, 20, QImage.Format.Format_RGB32))
    assert _size(_taken(mime)) == (40, 20)
    wide = QImage(4000, 2000, QImage.Format.Format_RGB32)
    wide.fill(0x808080)
    mime.setImageData(wide)
    assert _size(_taken(mime)) == (1600, 800)


def test_too_many_copied_pixels_are_refused() -> None:
    mime = QMimeData()
    mime.setImageData(QImage(10_000, 6_000, QImage.Format.Format_Mono))
    found = pasted(mime)
    assert not isinstance(found, Refusals)
    assert _sentence(found()).startswith("What was pasted is too large")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a.png",
        "http://example.org/a.png",
        "ftp://example.org/a.png",
        "file://server/share/a.png",
        "file:////server/share/a.png",
        "smb://server/share/a.png",
    ],
)
def test_an_address_is_never_fetched(address: str) -> None:
    assert _sentence(pasted(_mime(QUrl(address)))) == ELSEWHERE
    assert _size(_taken(_mime(QUrl(address), png=png(30, 20)))) == (30, 20)


def test_no_picture_several_and_words_are_refused(tmp_path: Path) -> None:
    words = QMimeData()
    words.setText("https://example.org/a.png")
    for mime in (None, QMimeData(), words):
        assert _sentence(pasted(mime)) == NO_PICTURE
    files = [QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.png")]
    assert _sentence(pasted(_mime(*files))) == MANY
