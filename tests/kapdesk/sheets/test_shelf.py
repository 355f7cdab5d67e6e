"""Sheets as they ship, and how a bad one is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.kernel.written import BadFile
from kapdesk.sheets.shelf import load_sheet, read_sheet, sheet_ids

GOOD = """id = "bad"
version = "1"
title = "Sheet"

[sets]
known = { yes = "Yes", no = "No" }

[[sections]]
title = "One"

[[sections.prompts]]
kind = "choice"
key = "first"
asks = "First?"
options = "known"

[[sections.prompts]]
kind = "number"
key = "second"
asks = "Second?"
low = 1
high = 2
"""


@pytest.mark.parametrize("sheet", sheet_ids())
def test_every_shipped_sheet_reads(sheet: str) -> None:
    assert load_sheet(sheet).id == sheet


@pytest.mark.parametrize(
    ("good", "bad", "line", "reason"),
    [
        ('title = "Sheet"', "title = ", 3, "invalid value"),
        ('kind = "number"', 'kind = "slider"', 18, "a prompt is one of"),
        ('options = "known"', 'options = "other"', 15, "no set of options called other"),
        ('options = "known"', 'options = "known"\nlow = 1', 16, "has no “low”"),
        ('key = "second"', 'key = "first"', 19, "stands there twice"),
        ("low = 1", 'low = "one"', 21, "expected `float`"),
        ("low = 1\n", "", 17, "required field `low`"),
        ("high = 2", "high = 1", 21, "lower bound"),
        ('id = "bad"', 'id = "other"', 1, "not called as its file"),
        ('asks = "Second?"', 'asks = " "', 20, "asks nothing"),
        ('known = { yes = "Yes", no = "No" }', 'known = { yes = "Yes" }', 15, "two different"),
    ],
)
def test_a_bad_file_is_refused_with_file_line_and_reason(
    tmp_path: Path, good: str, bad: str, line: int, reason: str
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_sheet(path).prompt("second").asks == "Second?"
    path.write_text(GOOD.replace(good, bad), encoding="utf-8")
    with pytest.raises(BadFile) as refused:
        read_sheet(path)
    assert "bad.toml" in refused.value.sentence
    assert f"line {line}," in refused.value.sentence
    assert reason in refused.value.sentence
