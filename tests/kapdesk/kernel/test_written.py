"""A shipped file, and how a bad one is refused."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kapdesk.kernel.written import BadFile, Written

TEXT = """name = "list"

[[rows]]
key = "one"

[[rows.parts]]
size = 1

[[rows]]
key = "two"

[[rows.parts]]
size = 2

[[rows.parts]]
size = 3
"""


class Part(msgspec.Struct, forbid_unknown_fields=True):
    size: int


class Row(msgspec.Struct, forbid_unknown_fields=True):
    key: str
    parts: tuple[Part, ...] = ()


class Table(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    rows: tuple[Row, ...]


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("", 1),
        ("name", 1),
        ("missing", 1),
        ("rows[0]", 3),
        ("rows[1].key", 10),
        ("rows[1].missing", 9),
        ("rows[1].parts[1].size", 16),
        ("rows[1].key[2]", 10),
    ],
)
def test_a_place_is_found_by_its_line(tmp_path: Path, place: str, line: int) -> None:
    path = tmp_path / "list.toml"
    path.write_text(TEXT, encoding="utf-8")
    assert Written.read(path).line(place) == line


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("size = 3", 'size = "x"', 16, "expected `int`, got `str`"),
        ("size = 3", "size = 3\nage = 4", 17, "unknown field `age`"),
        ('key = "two"\n', "", 9, "missing required field `key`"),
        ("size = 1", "size = ", 7, "invalid value"),
        ('key = "one"', 'key = "one', 4, "illegal character"),
    ],
)
def test_a_bad_file_is_refused_with_file_line_and_reason(
    tmp_path: Path, old: str, new: str, line: int, reason: str
) -> None:
    path = tmp_path / "list.toml"
    path.write_text(TEXT, encoding="utf-8")
    assert len(Written.read(path).taken(Table).rows) == 2
    path.write_text(TEXT.replace(old, new), encoding="utf-8")
    with pytest.raises(BadFile) as refused:
        Written.read(path).taken(Table)
    assert f"list.toml cannot be used: line {line}, " in refused.value.sentence
    assert reason in refused.value.sentence


def test_a_file_that_is_not_there_is_refused_too(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="line 1, it does not read"):
        Written.read(tmp_path / "none.toml")
