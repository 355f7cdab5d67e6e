"""Sheets as they ship, and how a bad one is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.written import BadFile
from kapdesk.sheets.shelf import load_sheet, read_sheet, sheet_ids

GOOD = """id = "bad"
version = "1"
title = "Sheet"
anchor = "Stays."

[sets]
known = { yes = "Yes", no = "No" }

[[sections]]
title = "One"

[[sections.prompts]]
kind = "choice"
key = "first"
asks = "First?"
options = "known"
note = "Which"
note_for = ["yes"]
[[sections.prompts]]
kind = "number"
key = "second"
asks = "Second?"
low = 1
high = 2

[[sections]]
title = "Two"

[[sections.prompts]]
kind = "scale"
key = "third"
asks = "Third?"
reach = "0..100"

[[sections.prompts]]
kind = "link"
key = "fourth"
asks = "Fourth?"
to = "part"
[[sections.prompts]]
kind = "rows"
key = "fifth"
asks = "Fifth?"
blank = 3
columns = [
  { kind = "number", key = "age", asks = "Old", low = 0, high = 99 },
  { kind = "date", key = "on", asks = "On" },
]
"""


@pytest.mark.parametrize("sheet", sheet_ids())
def test_every_shipped_sheet_reads(sheet: str) -> None:
    assert load_sheet(sheet).id == sheet


BAD: tuple[tuple[str, str, int, str], ...] = (
    # The file as TOML.
    ('title = "Sheet"', "title = ", 3, "invalid value"),
    ('title = "Sheet"', 'title = "Sheet', 3, "illegal character"),
    ('title = "Sheet"', 'title = "Sheet"\ntitle = "Sheet"', 4, "cannot overwrite a value"),
    # The sheet.
    ('id = "bad"', 'id = "other"', 1, "not called as its file"),
    ('id = "bad"\n', "", 1, "required field `id`"),
    ('version = "1"', 'version = " "', 2, "no version"),
    ('version = "1"', "version = 1", 2, "expected `str`"),
    ('title = "Sheet"', 'title = ""', 3, "no title"),
    ('title = "Sheet"', f'title = "{"x" * 81}"', 3, "room for 80 letters"),
    ('title = "Sheet"', 'title = "Sheet"\ncolour = "red"', 4, "a sheet has no “colour”"),
    ('anchor = "Stays."', f'anchor = "{"x" * 501}"', 4, "room for 500 letters"),
    # Sets of options.
    ('known = { yes = "Yes", no = "No" }', 'known = "yes"', 6, "tables of keys and words"),
    ('options = "known"', 'options = "other"', 16, "no set of options called other"),
    ('options = "known"', 'options = { a = "A", b = "B" }', 7, "no prompt uses the options"),
    # Sections.
    ('title = "One"', 'title = ""', 10, "a section has no title"),
    ('title = "One"\n', "", 9, "required field `title`"),
    ('title = "One"', 'title = "One"\nprompt = 1', 11, "a section has no “prompt”"),
    ('title = "One"', 'title = "One"\nprompts = []\n[[sections]]\ntitle = "B"', 11, "asks nothing"),
    (
        'title = "One"',
        'title = "One"\nprompts = 3\n[[sections]]\ntitle = "B"',
        11,
        "[[sections.prompts]]",
    ),
    # Every prompt.
    ('kind = "number"', 'kind = "slider"', 20, "a prompt is one of words, long words"),
    ('kind = "number"\n', "", 19, "a prompt is one of"),
    ('key = "second"', 'key = "first"', 21, "the key first stands there twice"),
    ('key = "second"', 'key = "se cond"', 21, "small letters, digits and hyphens"),
    ('key = "second"\n', "", 19, "required field `key`"),
    ('asks = "Second?"', 'asks = " "', 22, "asks nothing"),
    ('asks = "Second?"', f'asks = "{"x" * 301}"', 22, "room for 300 letters"),
    ('asks = "Second?"\n', "", 19, "required field `asks`"),
    ("low = 1", 'low = 1\noptional = "yes"', 24, "expected `bool`"),
    # A choice.
    ('options = "known"', 'options = "known"\nlow = 1', 17, "of this kind has no “low”"),
    ('known = { yes = "Yes", no = "No" }', 'known = { yes = "Yes" }', 16, "two options or more"),
    ('no = "No"', 'no = "yes "', 16, "two options read the same"),
    ('no = "No"', 'no = ""', 16, "an option has no words"),
    ('no = "No"', '"No one" = "No"', 16, "small letters, digits"),
    ('note_for = ["yes"]', 'note_for = ["maybe"]', 18, "no option called maybe"),
    ('note = "Which"\n', "", 17, "no words are asked for beside"),
    # A number.
    ("low = 1", 'low = "one"', 23, "expected `float`"),
    ("low = 1\n", "", 19, "required field `low`"),
    ("high = 2", "high = 1", 23, "lower bound"),
    ("high = 2", "high = 2.5\nwhole = true", 25, "whole bounds"),
    # A scale, a link.
    ('reach = "0..100"', 'reach = "0..7"', 33, "it is one of 0..10, 0..100, -5..+5"),
    ('to = "part"', 'to = "person"', 39, "it is one of target, part, image, dose"),
    ('to = "part"\n', "", 35, "required field `to`"),
    # A list.
    ('kind = "date"', 'kind = "drawing"', 47, "a column is one of words, choice"),
    ("columns = [", "rows = [", 45, "of this kind has no “rows”"),
    ('asks = "Old"', 'asks = ""', 46, "it asks nothing"),
    ('asks = "Old"', 'asks = "Old", hint = "Years"', 46, "a column has no hint"),
    ('asks = "Old"', 'asks = "Old", note = "Why"', 46, "no words beside it"),
    ("high = 99", "high = -1", 46, "lower bound"),
    ('key = "on"', 'key = "age"', 47, "the key age stands there twice"),
    ("blank = 3", "blank = 0", 44, "between 1 and 30"),
)


@pytest.mark.parametrize(("good", "bad", "line", "reason"), BAD)
def test_a_bad_file_is_refused_with_file_line_and_reason(
    tmp_path: Path, good: str, bad: str, line: int, reason: str
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_sheet(path).prompt("fifth").asks == "Fifth?"
    assert good in GOOD
    path.write_text(GOOD.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(BadFile) as refused:
        read_sheet(path)
    assert "bad.toml" in refused.value.sentence
    assert f"line {line}," in refused.value.sentence
    assert reason in refused.value.sentence


def test_a_file_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    with pytest.raises(BadFile, match=r"bad.toml cannot be used: line 1, it does not read"):
        read_sheet(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(BadFile, match=r"line 1, it does not read"):
        read_sheet(path)


def test_a_sheet_that_asks_nothing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(GOOD[: GOOD.index("[sets]")] + "sections = []", encoding="utf-8")
    with pytest.raises(BadFile, match=r"line 6, it asks nothing"):
        read_sheet(path)


def test_there_is_no_sheet_of_an_unknown_name() -> None:
    with pytest.raises(Trouble, match="no sheet called “nowhere”"):
        load_sheet("nowhere")
