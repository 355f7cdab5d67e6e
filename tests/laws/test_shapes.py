"""Where files stand: title pages, mirrored tests, catching and skipping in few places."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.laws.tree import CODE, EVERYTHING, ROOT, called, sources

MAY_CATCH_ANYTHING = {"ui/bridge/clerk.py", "ui/bridge/hook.py"}
NETWORK = {
    "asyncio", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl",
    "telnetlib", "urllib.request", "xmlrpc",
    "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets",
}  # fmt: skip


@pytest.mark.parametrize("room", EVERYTHING)
def test_an_init_file_is_a_title_page(room: str) -> None:
    busy = [
        s.name
        for s in sources(room)
        if s.path.name == "__init__.py"
        if len(s.tree.body) != 1 or not ast.get_docstring(s.tree)
    ]
    assert busy == []


@pytest.mark.parametrize("room", EVERYTHING)
def test_every_folder_of_python_is_a_package(room: str) -> None:
    folders = {s.path.parent for s in sources(room)}
    assert [str(f) for f in sorted(folders) if not (f / "__init__.py").is_file()] == []


@pytest.mark.parametrize("room", CODE)
def test_a_test_stands_where_its_source_stands(room: str) -> None:
    astray = [
        s.name
        for s in sources(f"tests/{room}")
        if s.path.name.startswith("test_") and not _mirrors(s.path)
    ]
    assert astray == []


@pytest.mark.parametrize("room", CODE)
def test_anything_is_caught_in_two_places_only(room: str) -> None:
    places = {s.name for s in sources(room) if any(map(_catches_anything, ast.walk(s.tree)))}
    assert places <= MAY_CATCH_ANYTHING


@pytest.mark.parametrize("room", CODE)
def test_no_room_can_speak_to_a_network(room: str) -> None:
    speaking = [
        f"{s.name}:{line} {module}"
        for s in sources(room)
        for line, module in s.imports()
        if any(module == name or module.startswith(f"{name}.") for name in NETWORK)
    ]
    assert speaking == []


@pytest.mark.parametrize("room", CODE)
def test_nothing_is_printed_or_logged_from_inside(room: str) -> None:
    """Only a program's own front door writes to the terminal; a log could carry a client's words."""
    loud = [
        f"{s.name}:{c.lineno}"
        for s in sources(room)
        for c in s.calls()
        if isinstance(c.func, ast.Name) and c.func.id == "print"
    ]
    logging = [
        s.name for s in sources(room) for _, module in s.imports() if module == "logging.getLogger"
    ]
    assert (loud, logging) == ([], [])


def test_a_skipped_test_says_why() -> None:
    silent = [
        f"{s.name}:{c.lineno}"
        for s in sources("tests")
        for c in s.calls()
        if called(c) in {"skip", "skipif", "xfail", "importorskip"} and not _gives_a_reason(c)
    ]
    assert silent == []


def test_no_test_waits_for_the_clock() -> None:
    waiting = [
        f"{s.name}:{c.lineno}"
        for s in sources("tests")
        for c in s.calls()
        if ast.unparse(c.func) in {"time.sleep", "qtbot.wait", "QTest.qWait"}
    ]
    assert waiting == []


def _mirrors(test: Path) -> bool:
    """Whether a test's path is that of a source file or of a package that a file grew into."""
    name = test.stem.removeprefix("test_")
    beside = (ROOT / test.relative_to(ROOT / "tests")).parent
    if (beside / name).is_dir():
        return True
    return any((beside / file).is_file() for file in (f"{name}.py", f"__{name}__.py"))


def _catches_anything(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    caught = ast.unparse(node.type) if node.type else "Exception"
    return "Exception" in caught.replace("(", " ").replace(")", " ").replace(",", " ").split()


def _gives_a_reason(call: ast.Call) -> bool:
    named = any(keyword.arg == "reason" for keyword in call.keywords)
    return named or (called(call) == "skip" and bool(call.args))
