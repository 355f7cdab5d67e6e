"""On which line of a TOML text each of its values is written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.paths import resource
from kapdesk.kernel.toml_places import Place, lines_of

TEXT = '''# [[rows]] is no header here
name = "a # b"   # nor [this]
story = """
[[rows]]
key = "not one"
"""
"quoted name" = 'it''s'
point.x = 1.5
when = 2026-03-04 07:32:00

[ sets . known ]
yes = "Yes"

[[rows]]
key = "one"
parts = [ { size = 1 },
  { size = 2, colour = "x, ] }" } ,
  # a word between
  { size = 3 },
]

[[rows.deep]]
size = 4

[[ rows ]]
key = 'two'
[[rows.deep]]
size = 5
[[rows.deep]]
size = 6
list = [[1, 2],
 [3]]
'''.replace("'it''s'", "'its'")


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("name",), 2),
        (("story",), 3),
        (("quoted name",), 7),
        (("point", "x"), 8),
        (("when",), 9),
        (("sets", "known"), 11),
        (("sets", "known", "yes"), 12),
        (("rows", 0), 14),
        (("rows", 0, "key"), 15),
        (("rows", 0, "parts"), 16),
        (("rows", 0, "parts", 1, "size"), 17),
        (("rows", 0, "parts", 1, "colour"), 17),
        (("rows", 0, "parts", 2, "size"), 19),
        (("rows", 0, "deep", 0, "size"), 23),
        (("rows", 1), 25),
        (("rows", 1, "deep", 1, "size"), 30),
        (("rows", 1, "deep", 1, "list", 1, 0), 32),
    ],
)
def test_every_value_is_found_on_its_line(place: Place, line: int) -> None:
    tomllib.loads(TEXT)
    assert lines_of(TEXT)[place] == line


@pytest.mark.parametrize("path", sorted(resource("").rglob("*.toml")), ids=lambda path: path.stem)
def test_nothing_in_a_shipped_file_is_overlooked(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lines = lines_of(text)
    for place, _value in _values((), tomllib.loads(text)):
        assert place in lines


@given(st.lists(st.text("ab\"'\\[]{}=,.# \n\t", max_size=12), min_size=1, max_size=5))
def test_no_text_leads_it_astray(texts: list[str]) -> None:
    lines = [f"key{number} = {_quoted(text)}" for number, text in enumerate(texts)]
    found = lines_of("\n".join(lines))
    assert tomllib.loads("\n".join(lines)) == {f"key{n}": text for n, text in enumerate(texts)}
    assert found == {(f"key{number}",): number + 1 for number in range(len(texts))}


def _quoted(text: str) -> str:
    inner = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{inner}"'


def _values(place: Place, value: object) -> Iterator[tuple[Place, object]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield (*place, name), inner
            yield from _values((*place, name), inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield (*place, number), inner
            yield from _values((*place, number), inner)
