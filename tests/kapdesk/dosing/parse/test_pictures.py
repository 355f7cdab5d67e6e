"""A picture from a file's bytes."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.parsed import Pictured
from kapdesk.dosing.parse import pictures
from kapdesk.dosing.parse.pictures import FIELD, LARGEST_BYTES, parse_picture, pictured
from kapdesk.kernel.errors import Refusals
from tests.fakes.pictures import NOTE, jpeg, png


def sentence(content: bytes) -> str:
    parsed = parse_picture(content, "rash.jpg")
    assert isinstance(parsed, Refusals)
    (item,) = parsed.items
    assert item.field == FIELD
    return item.sentence


def broken() -> bytes:
    """A photograph whose hidden notes cannot be read."""
    return jpeg().replace(b"\x01\x0e\x00\x02", b"\x01\x00\x00\x02", 1)


def test_a_photograph_is_turned_upright_and_loses_what_its_file_says() -> None:
    content = jpeg(60, 40)
    assert NOTE.encode() in content
    drawn = parse_picture(content, "rash.jpg")
    assert isinstance(drawn, bytes)
    assert NOTE.encode() not in drawn
    with Image.open(BytesIO(drawn)) as found:
        assert (found.format, found.size) == ("JPEG", (40, 60))
        assert not found.getexif()
        assert "comment" not in found.info


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "I;16", "1"])
def test_a_png_stands_on_white_without_its_words(mode: str) -> None:
    drawn = parse_picture(png(mode=mode), "screen.png")
    assert isinstance(drawn, bytes)
    assert NOTE.encode() not in drawn
    with Image.open(BytesIO(drawn)) as found:
        assert (found.format, found.size, found.mode) == ("PNG", (30, 20), "RGB")
        assert found.getpixel((0, 0)) == ((255,) * 3 if mode == "RGBA" else (0,) * 3)


def test_what_is_not_a_picture_is_refused() -> None:
    gif = BytesIO()
    Image.new("L", (4, 4)).save(gif, "GIF")
    for content in (b"", b"a letter", gif.getvalue(), jpeg()[:-200], png()[:60], broken()):
        assert sentence(content) == "rash.jpg is not a PNG or JPEG picture that can be read."


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    said = "rash.jpg is too large; a picture may have up to 12 MB and 25 million pixels."
    assert sentence(b"x" * (LARGEST_BYTES + 1)) == said
    wide = BytesIO()
    Image.new("1", (6000, 5000)).save(wide, "PNG")
    assert sentence(wide.getvalue()) == said
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert sentence(wide.getvalue()) == said
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    monkeypatch.setattr(pictures, "LARGEST_BYTES", len(jpeg()))
    assert isinstance(parse_picture(jpeg(), "rash.jpg"), bytes)


def test_the_lines_of_the_form_name_what_is_kept_and_what_is_new() -> None:
    event = AdverseEventRecorded("allergic", "Allergic")
    said = pictured(event, "kept abc\n/home/x/my rash.jpg\n\nkept def")
    assert said == Pictured(event, ("abc", "def"), ("/home/x/my rash.jpg",))
    assert pictured(event, "") == Pictured(event)
