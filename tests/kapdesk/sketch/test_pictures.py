"""A picture from a file's bytes."""

from __future__ import annotations

import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kapdesk.kernel.errors import Refusals
from kapdesk.sketch.pictures import MB, PANEL, Bounds, drawn_anew, from_file
from tests.fakes.pictures import NOTE, file, grained, jpeg, png

WHOLE = Bounds("pictures", 12 * MB, 25)
TWENTY_MEGAPIXELS = (5184, 3888)


def sentence(parsed: bytes | Refusals) -> str:
    assert isinstance(parsed, Refusals)
    (item,) = parsed.items
    assert item.field in (WHOLE.field, PANEL.field)
    return item.sentence


def taken(content: bytes, bounds: Bounds = PANEL) -> bytes:
    drawn = drawn_anew(content, "rash.jpg", bounds)
    assert isinstance(drawn, bytes)
    return drawn


def broken() -> bytes:
    """A photograph whose hidden notes cannot be read."""
    return jpeg().replace(b"\x01\x0e\x00\x02", b"\x01\x00\x00\x02", 1)


@pytest.mark.parametrize("bounds", [WHOLE, PANEL])
def test_a_photograph_is_turned_upright_and_loses_what_its_file_says(bounds: Bounds) -> None:
    content = jpeg(60, 40)
    assert NOTE.encode() in content
    drawn = taken(content, bounds)
    assert NOTE.encode() not in drawn
    with Image.open(BytesIO(drawn)) as found:
        assert (found.format, found.size) == ("JPEG", (40, 60))
        assert not found.getexif()
        assert "comment" not in found.info


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_place_a_picture_was_taken_at_is_gone(kind: str) -> None:
    content = grained(90, 60, kind)
    with Image.open(BytesIO(content)) as found:
        assert found.getexif().get_ifd(0x8825)
    drawn = taken(content)
    assert not any(hidden in drawn for hidden in (b"Exif", b"eXIf", b"GPS", NOTE.encode()))
    with Image.open(BytesIO(drawn)) as found:
        assert found.format == kind
        assert not found.getexif().get_ifd(0x8825)


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "I;16", "1"])
def test_a_png_stands_on_white_without_its_words(mode: str) -> None:
    for bounds in (WHOLE, PANEL):
        drawn = taken(png(mode=mode), bounds)
        assert NOTE.encode() not in drawn
        with Image.open(BytesIO(drawn)) as found:
            assert (found.format, found.size, found.mode) == ("PNG", (30, 20), "RGB")
            assert found.getpixel((0, 0)) == ((255,) * 3 if mode == "RGBA" else (0,) * 3)


def test_what_is_not_a_picture_is_refused() -> None:
    gif = BytesIO()
    Image.new("L", (4, 4)).save(gif, "GIF")
    said = "rash.jpg is not a PNG or JPEG picture that can be read."
    for content in (b"", b"a letter", gif.getvalue(), jpeg()[:-200], png()[:60], broken()):
        for bounds in (WHOLE, PANEL):
            assert sentence(drawn_anew(content, "rash.jpg", bounds)) == said


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    said = "rash.jpg is too large; a picture may have up to 12 MB and 25 million pixels."
    assert sentence(drawn_anew(b"x" * (12 * MB + 1), "rash.jpg", WHOLE)) == said
    wide = BytesIO()
    Image.new("1", (6000, 5000)).save(wide, "PNG")
    assert sentence(drawn_anew(wide.getvalue(), "rash.jpg", WHOLE)) == said
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert sentence(drawn_anew(wide.getvalue(), "rash.jpg", WHOLE)) == said
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    tight = replace(WHOLE, file_bytes=len(jpeg()))
    assert isinstance(drawn_anew(jpeg(), "rash.jpg", tight), bytes)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_no_encoder_can_make_small_is_kept_under_a_megabyte(kind: str) -> None:
    drawn = taken(grained(1700, 1300, kind))
    assert len(drawn) < 1_000_000
    with Image.open(BytesIO(drawn)) as found:
        assert max(found.size) <= PANEL.side_px
        assert found.width / found.height == pytest.approx(17 / 13, rel=0.01)


def test_twenty_megapixels_are_taken_in() -> None:
    out = BytesIO()
    Image.radial_gradient("L").resize(TWENTY_MEGAPIXELS).convert("RGB").save(out, "JPEG")
    began = time.process_time()
    drawn = taken(out.getvalue())
    assert time.process_time() - began < 3.0
    assert len(drawn) < 1_000_000
    with Image.open(BytesIO(drawn)) as found:
        assert found.size == (1600, 1200)


def test_a_file_is_read_or_it_is_said_why_not(tmp_path: Path) -> None:
    path = Path(file(tmp_path, "scene.jpg", jpeg()))
    assert from_file(path, PANEL) == taken(jpeg())
    assert sentence(from_file(tmp_path / "gone.jpg", PANEL)) == "gone.jpg is not there any more."
    assert sentence(from_file(path, replace(PANEL, file_bytes=10))).startswith(
        "scene.jpg is too large"
    )
