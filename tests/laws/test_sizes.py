"""Nothing grows past what one reader can hold."""

from __future__ import annotations

import ast

import pytest

from tests.laws.tree import CODE, EVERYTHING, Function, Source, is_public, sources

FILE_LINES, FILE_LINES_AT_MOST = 300, 400
FUNCTION_LINES, FUNCTION_LINES_AT_MOST = 30, 50
PUBLIC_METHODS = 12
ONE_IN = 20


def _lines(source: Source) -> int:
    return source.text.count("\n")


def _length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _public_methods(node: ast.ClassDef) -> int:
    """Verbs others may call: a property is a noun, and what Qt calls by its own name is not ours."""
    return sum(
        is_public(item.name) and item.name.islower() and not _is_property(item)
        for item in node.body
        if isinstance(item, Function)
    )


def _is_property(function: Function) -> bool:
    return any("property" in ast.unparse(decorator) for decorator in function.decorator_list)


@pytest.mark.parametrize("room", EVERYTHING)
def test_no_file_is_longer_than_a_reader_can_hold(room: str) -> None:
    long = [f"{s.name}: {_lines(s)}" for s in sources(room) if _lines(s) > FILE_LINES_AT_MOST]
    assert long == []


@pytest.mark.parametrize("room", CODE)
def test_files_past_the_usual_length_are_rare(room: str) -> None:
    files = sources(room)
    long = [f"{s.name}: {_lines(s)}" for s in files if _lines(s) > FILE_LINES]
    assert len(long) * ONE_IN <= len(files), long


@pytest.mark.parametrize("room", EVERYTHING)
def test_no_function_is_longer_than_a_screen(room: str) -> None:
    long = [
        f"{s.name}:{f.lineno} {f.name}: {_length(f)}"
        for s in sources(room)
        for f in s.functions()
        if _length(f) > FUNCTION_LINES_AT_MOST
    ]
    assert long == []


@pytest.mark.parametrize("room", CODE)
def test_functions_past_the_usual_length_are_rare(room: str) -> None:
    functions = [(s, f) for s in sources(room) for f in s.functions()]
    long = [f"{s.name}:{f.lineno} {f.name}" for s, f in functions if _length(f) > FUNCTION_LINES]
    assert len(long) * ONE_IN <= len(functions), long


@pytest.mark.parametrize("room", CODE)
def test_no_class_offers_more_than_a_dozen_verbs(room: str) -> None:
    wide = [
        f"{s.name} {c.name}: {_public_methods(c)}"
        for s in sources(room)
        for c in s.classes()
        if _public_methods(c) > PUBLIC_METHODS
    ]
    assert wide == []
