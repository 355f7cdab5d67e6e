"""The documents name everything there is."""

from __future__ import annotations

import argparse
import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.art.parse.verbs import VERBS as OF_IMAGES
from kapdesk.dosing.parse.verbs import VERBS
from kapdesk.emdr.model.variant import Need
from kapdesk.ifs.parse.verbs import VERBS as OF_PARTS
from kapdesk.people.parse.verbs import BETWEEN
from kapdesk.practice.model.settings import SETTINGS
from kapdesk.rehearsal.deeds import UNTIMED
from kapdesk.rehearsal.shelf import shipped
from kapdesk.twin.arguments import arguments
from tests.laws.tree import ROOT, called, sources

REFERENCE = ROOT / "docs" / "reference.md"
SOURCES = ROOT / "docs" / "sources.md"
KEY_OF_A_SOURCE = re.compile(
    r"\b(?:S\d+\w?|S-[A-Z]+\d*|(?:kap|emdr|body|art)-[\d.]+\w?(?:-\w+)?|kd-\w+)\b"
)


def _said(path: Path) -> set[str]:
    """Everything a document sets in code type."""
    return set(re.findall(r"`([^`\n]+)`", path.read_text(encoding="utf-8")))


def _verbs() -> dict[str, argparse.ArgumentParser]:
    for action in arguments()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _options() -> set[str]:
    return {
        option
        for verb in _verbs().values()
        for action in verb._actions
        if action.help != argparse.SUPPRESS
        for option in action.option_strings
        if option not in {"-h", "--help"}
    }


def _keys() -> set[str]:
    """Every key the screen listens to: what pages bind, and the hints and shortcuts written out."""
    return {
        call.args[0].value.replace("Return", "Enter")
        for source in sources("ui")
        for call in source.calls()
        if called(call) in {"bind", "_bind", "KeyHint", "QKeySequence"} and call.args
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    }


def _sources_named() -> Iterator[tuple[str, str]]:
    """Each source key with where it is used: in shipped data, and in what rules say of themselves."""
    for path in sorted((ROOT / "resources").rglob("*.toml")):
        for key in _under("source", tomllib.loads(path.read_text(encoding="utf-8"))):
            yield key, path.name
    for source in sources("kapdesk"):
        for node in ast.walk(source.tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and "source" in node.value
            ):
                yield from ((key, source.name) for key in KEY_OF_A_SOURCE.findall(node.value))


def _under(name: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == name and isinstance(inner, str):
                yield inner
            else:
                yield from _under(name, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _under(name, inner)


def test_the_reference_names_every_verb_and_option() -> None:
    assert len(_verbs()) > 10
    assert {*_verbs(), *_options()} - _said(REFERENCE) == set()


def test_the_reference_names_every_setting() -> None:
    assert set(SETTINGS) - _said(REFERENCE) == set()


def test_the_reference_names_every_key() -> None:
    assert len(_keys()) > 10
    assert _keys() - _said(REFERENCE) == set()


def test_the_reference_names_every_condition_a_variant_may_ask_for() -> None:
    assert set(Need) - _said(REFERENCE) == set()


def test_the_reference_names_every_word_of_a_script_and_every_script() -> None:
    words = {
        *VERBS,
        *OF_IMAGES,
        *OF_PARTS,
        *BETWEEN,
        *UNTIMED,
        "open",
        "clock",
        "crash",
        "close",
        "sign",
        "print",
    }
    assert {*words, *shipped()} - _said(REFERENCE) == set()


def test_no_table_of_sources_names_a_key_twice() -> None:
    tables = SOURCES.read_text(encoding="utf-8").split("\n## ")
    twice = [
        key
        for table in tables
        for key, count in Counter(re.findall(r"^\| (\S+) \|", table, re.MULTILINE)).items()
        if count > 1
    ]
    assert twice == []


def test_every_source_is_named() -> None:
    named = _said(SOURCES) | set(KEY_OF_A_SOURCE.findall(SOURCES.read_text(encoding="utf-8")))
    used = set(_sources_named())
    assert len(used) > 10
    assert sorted((key, where) for key, where in used if key not in named) == []


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "LICENSE", "docs/architecture.md"])
def test_a_stranger_finds_the_first_pages(name: str) -> None:
    assert (ROOT / name).stat().st_size > 500


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_table_of_rooms_names_every_room() -> None:
    said = _said(ROOT / "docs" / "architecture.md")
    rooms = {f"{tree}/{room.name}" for tree in ("kapdesk", "ui") for room in _rooms(tree)}
    assert rooms - said == set()


def _rooms(tree: str) -> Iterator[Path]:
    return (path.parent for path in (ROOT / tree).glob("*/__init__.py"))


def test_nothing_stands_twice_in_the_reference() -> None:
    rows = [
        tuple(row.split("|")[1:3])
        for row in REFERENCE.read_text(encoding="utf-8").splitlines()
        if row.startswith("| `")
    ]
    keyed = [row for row in rows if len(row) == 2]
    assert sorted({row for row in keyed if keyed.count(row) > 1}) == []
