"""Sheets as they ship, and how a bad one is refused."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.written import BadFile
from kapdesk.sheets import checking, shelf
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


COLUMNS = GOOD[GOOD.index("columns = [") :].rstrip()
NINE = tuple(f'{{ kind = "words", key = "c{n}", asks = "C" }}' for n in range(9))


@pytest.mark.parametrize("sheet", sheet_ids())
def test_every_shipped_sheet_reads(sheet: str) -> None:
    assert load_sheet(sheet).id == sheet


SECTIONS = GOOD[GOOD.index("[sets]") :]
FIRST = GOOD[GOOD.index("[sets]") : GOOD.index('note = "Which"')]
BARE = FIRST[FIRST.index("[[sections]]") : FIRST.index("options")]
A, HINTED = '{ key = "a", words = "A" }', '{ key = "b", words = "B", hint = "H" }'
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
    (SECTIONS, "sections = 3", 6, "[[sections]]"),
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
    ('title = "One"', f'title = "One"\nintro = "{"x" * 501}"', 11, "room for 500 letters"),
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
    ("low = 1", f'low = 1\nhint = "{"x" * 501}"', 24, "room for 500 letters"),
    ("low = 1", f'low = 1\nnote = "{"x" * 501}"', 24, "room for 500 letters"),
    ('key = "second"', f'key = "{"k" * 41}"', 21, "40 at most"),
    # A choice.
    ('options = "known"', 'options = "known"\nlow = 1', 17, "of this kind has no “low”"),
    ('known = { yes = "Yes", no = "No" }', 'known = { yes = "Yes" }', 16, "two options or more"),
    ('no = "No"', 'no = "yes "', 16, "two options read the same"),
    ('no = "No"', 'no = ""', 16, "an option has no words"),
    ('no = "No"', '"No one" = "No"', 16, "small letters, digits"),
    ('note_for = ["yes"]', 'note_for = ["maybe"]', 18, "no option called maybe"),
    ('note = "Which"\n', "", 17, "no words are asked for beside"),
    ('no = "No"', f'no = "{"x" * 501}"', 16, "room for 500 letters"),
    (FIRST, f"{BARE}options = 3\n", 13, "expected `array`"),
    (FIRST, f'{BARE}options = ["a", "b"]\n', 13, "options are written as"),
    (FIRST, f"{BARE}options = [{A}, {A}]\n", 13, "the option a stands twice"),
    (FIRST, f"{BARE}options = [{A}, {HINTED}]\n", 13, "an option has no “hint”"),
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
    ("blank = 3", "blank = 31", 44, "between 1 and 30"),
    ("columns = [", "columns = []\nrows = [", 46, "of this kind has no “rows”"),
    (COLUMNS, "columns = []", 45, "a column or more"),
    (COLUMNS, f"columns = [{', '.join(NINE)}]", 45, "8 columns at most"),
    (COLUMNS, "columns = 3", 45, "columns are written as"),
    (
        '{ kind = "date", key = "on", asks = "On" }',
        '{ key = "on", asks = "On" }',
        47,
        "a column is",
    ),
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


def test_every_reason_there_is_is_met_by_a_file(tmp_path: Path) -> None:
    """No mistake is refused in words that no bad file here has brought out."""
    path = tmp_path / "bad.toml"
    said = []
    for good, bad, _, _ in (*BAD, (SECTIONS, "sections = []", 0, "")):
        path.write_text(GOOD.replace(good, bad, 1), encoding="utf-8")
        with pytest.raises(BadFile) as refused:
            read_sheet(path)
        said.append(refused.value.sentence)
    missing = [one for one in _reasons() if not any(one in sentence for sentence in said)]
    assert missing == []


def _reasons() -> Iterator[str]:
    """The longest piece of every reason that the reading and the checking of a sheet may give."""
    for module in (shelf, checking):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and _refuses(node.func):
                yield from _pieces(node.args[-1])


def _refuses(called: ast.expr) -> bool:
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name in ("refuse", "Mistake", "_worded")


def _pieces(reason: ast.expr) -> Iterator[str]:
    match reason:
        case ast.Constant(value=str(words)):
            yield words
        case ast.JoinedStr(values=parts):
            found = (one.value for one in parts if isinstance(one, ast.Constant))
            yield max((words for words in found if isinstance(words, str)), key=len)
        case ast.Name(id="KEY_SAID"):
            yield checking.KEY_SAID


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
