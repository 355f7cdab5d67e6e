"""The program records how a client left; it never says that someone may go."""

from __future__ import annotations

import ast
import re

from tests.laws.tree import ROOT, Source, sources

ABOUT_LEAVING = re.compile(
    r"(leaving|borne_out|recovery|ending|score|scales|observation)[a-z_]*\.py$"
)
NEVER = re.compile(
    r"\b(may (go|leave)|can (go|leave)|fit|ready|safe|cleared|allowed)\b", re.IGNORECASE
)


def _said(source: Source) -> list[str]:
    """Every string of a file but its docstrings, which speak to whoever reads the code."""
    told = {
        id(node.body[0].value)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body
        if isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


def test_no_word_about_leaving_says_that_someone_may_go() -> None:
    about = [s for s in sources("kapdesk", "ui") if ABOUT_LEAVING.search(s.name)]
    assert len(about) > 10
    said = [f"{s.name}: {words}" for s in about for words in _said(s) if NEVER.search(words)]
    assert said == []


def test_no_list_and_no_score_that_ships_says_so_either() -> None:
    files = sorted((ROOT / "resources" / "protocols").rglob("*.toml"))
    assert len(files) > 10
    found = [f"{file.name}: {line}" for file in files for line in _lines(file.read_text("utf-8"))]
    assert found == []


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if NEVER.search(line)]
