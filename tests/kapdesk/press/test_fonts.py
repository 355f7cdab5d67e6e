"""The bundled fonts cover what clients write."""

from __future__ import annotations

import pytest

from kapdesk.kernel.paths import resource
from kapdesk.press.fonts import chain, char_widths, face, face_for, has, width_pt_of
from kapdesk.press.paper import BOLD, REGULAR

WORDS = {
    "Latin": "Žluťoučký kůň; Ünïcödé; Tiếng Việt; łódź",
    "Greek and Cyrillic": "Ελληνικά Русский Українська",
    "Arabic and Persian": "العربية فارسی اردو پښتو",
    "Hebrew": "עברית שָׁלוֹם",
    "Devanagari": "हिन्दी मराठी नेपाली",
    "Indic": "বাংলা தமிழ் తెలుగు ಕನ್ನಡ മലയാളം ગુજરાતી ਪੰਜਾਬੀ ଓଡ଼ିଆ සිංහල",
    "South-east Asian": "ไทย ລາວ ខ្មែរ မြန်မာ",
    "Chinese": "中文繁體简体",
    "Japanese": "日本語ひらがなカタカナ",
    "Korean": "한국어",
    "Caucasus and Ethiopia": "ქართული Հայերեն አማርኛ",
    "signs": "≥ ≤ ± × → ⚑ ☑ ☐ ♥ € ⟨ ⟩ ½ ₂",
}


@pytest.mark.parametrize("script", WORDS)
def test_a_script_prints_without_a_gap(script: str) -> None:
    assert [char for char in WORDS[script] if face_for(char) is None] == []


def test_no_font_is_named_for_what_none_has() -> None:
    assert face_for("\U0001f984") is None


def test_every_font_of_the_chain_is_bundled_with_its_licence() -> None:
    fonts = {REGULAR, BOLD, *chain().general, *(font for _, _, font in chain().scripts)}
    missing = [font for font in fonts if not resource("fonts", f"{font}.ttf").is_file()]
    assert missing == []
    licences = {path.stem for path in resource("fonts").glob("*.txt")}
    assert {"OFL-NotoSans", "OFL-NanumSquare", "Apache-2.0-DroidSansFallback"} <= licences


def test_digits_are_as_wide_as_each_other() -> None:
    for font in (REGULAR, BOLD):
        assert len({width_pt_of(digit, font, 10) for digit in "0123456789"}) == 1


def test_the_widths_of_characters_add_up_to_the_text() -> None:
    text = "The room is breathing"
    assert sum(char_widths(text, REGULAR, 11)) == pytest.approx(width_pt_of(text, REGULAR, 11))


def test_a_font_is_loaded_once() -> None:
    assert face(REGULAR) is face(REGULAR)
    assert has(REGULAR, "a")
    assert not has(REGULAR, "中")
