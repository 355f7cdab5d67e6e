"""Names of the clinic, words that are ours, and nothing left behind."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.laws.tree import CODE, EVERYTHING, ROOT, Function, Source, is_public, sources

EMPTY_NOUNS = ("Manager", "Helper", "Handler", "Data", "Info", "Controller", "Utils", "Base")
EMPTY_ROOMS = {"utils", "misc", "common", "helpers", "core", "manager", "base"}
LEFT_BEHIND = re.compile(
    r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b"
)
SILENCED = re.compile(r"#\s*(type:\s*ignore|no" + r"qa|pyright:\s*ignore|pragma: no cover)")
BANNER = re.compile(r"#\s*[-=*#~─━]{4,}")
NEVER_SAID = re.compile(r"\b(alarms?|alerts?)\b", re.IGNORECASE)


@pytest.mark.parametrize("room", CODE)
def test_types_are_nouns_of_the_clinic(room: str) -> None:
    empty = [
        f"{s.name} {c.name}"
        for s in sources(room)
        for c in s.classes()
        if c.name.endswith(EMPTY_NOUNS)
    ]
    assert empty == []


@pytest.mark.parametrize("room", EVERYTHING)
def test_no_room_is_a_drawer_for_everything(room: str) -> None:
    drawers = [
        s.name
        for s in sources(room)
        if EMPTY_ROOMS & {part.removesuffix(".py") for part in s.name.split("/")}
    ]
    assert drawers == []


@pytest.mark.parametrize("room", CODE)
def test_everything_public_says_what_it_is(room: str) -> None:
    assert [where for s in sources(room) for where in _silent(s)] == []


@pytest.mark.parametrize("room", EVERYTHING)
def test_every_file_says_what_it_is(room: str) -> None:
    assert [s.name for s in sources(room) if not ast.get_docstring(s.tree)] == []


@pytest.mark.parametrize("room", EVERYTHING)
def test_nothing_is_left_behind(room: str) -> None:
    found = [where for s in sources(room) for where in _lines_with(s, LEFT_BEHIND)]
    assert found == []


@pytest.mark.parametrize("room", EVERYTHING)
def test_no_checker_is_silenced(room: str) -> None:
    assert [where for s in sources(room) for where in _lines_with(s, SILENCED)] == []


@pytest.mark.parametrize("room", EVERYTHING)
def test_comments_are_no_banners(room: str) -> None:
    assert [where for s in sources(room) for where in _lines_with(s, BANNER)] == []


@pytest.mark.parametrize("room", CODE)
def test_no_sentence_claims_to_warn(room: str) -> None:
    said = [
        f"{s.name}:{node.lineno}"
        for s in sources(room)
        for node in ast.walk(s.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if NEVER_SAID.search(node.value)
    ]
    assert said == []


def test_resources_never_claim_to_warn() -> None:
    texts = [p for p in (ROOT / "resources").rglob("*") if p.suffix in {".toml", ".day", ".txt"}]
    said = [p.name for p in texts if NEVER_SAID.search(p.read_text(encoding="utf-8"))]
    assert said == []


def _lines_with(source: Source, pattern: re.Pattern[str]) -> Iterator[str]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if pattern.search(line):
            yield f"{source.name}:{number}: {line.strip()}"


def _silent(source: Source) -> Iterator[str]:
    """Public classes and functions of a module, and what public classes offer, without a docstring."""
    bodies = [source.tree.body, *(c.body for c in source.classes() if is_public(c.name))]
    for body in bodies:
        for node in body:
            if not isinstance(node, ast.ClassDef | Function) or not is_public(node.name):
                continue
            if not ast.get_docstring(node) and not _keeps_qts_name(node):
                yield f"{source.name}:{node.lineno} {node.name}"


def _keeps_qts_name(node: ast.ClassDef | Function) -> bool:
    return isinstance(node, Function) and not node.name.islower()
