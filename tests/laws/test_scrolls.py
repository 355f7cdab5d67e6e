"""Whatever scrolls is kept by the widget that made it.

Asked for the parent of something within, the binding hands out the area's viewport and forgets who held the area; a
wrapper that nobody else holds is then collected as garbage, and takes what it shows along.
"""

from __future__ import annotations

import ast

from tests.laws.tree import ROOT

SCROLLS = {"Scroll", "TallColumn", "QScrollArea"}
SOURCES = sorted((ROOT / "ui").rglob("*.py"))


def let_go(source: str) -> list[int]:
    """The lines that make something that scrolls and keep it in no attribute."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assign) and _makes(node.value):
            kept = any(isinstance(target, ast.Attribute) for target in node.targets)
            found += [] if kept else [node.lineno]
    return found


def _makes(value: ast.expr) -> bool:
    return (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Name)
        and value.func.id in SCROLLS
    )


def test_what_scrolls_is_kept() -> None:
    found = {path: let_go(path.read_text(encoding="utf-8")) for path in SOURCES}
    assert {str(path): lines for path, lines in found.items() if lines} == {}


def test_one_that_is_let_go_is_found() -> None:
    assert let_go("def f(self):\n    scroll = Scroll()\n    self.a = tall = TallColumn(3)\n") == [2]
