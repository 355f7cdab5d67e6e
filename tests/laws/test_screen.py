"""How the screen may use Qt."""

from __future__ import annotations

import ast

import pytest

from tests.laws.tree import Source, called, sources

THE_LABEL = "ui/kit/text.py"
CONNECTS = {"connect"}


def _found(names: set[str]) -> list[tuple[Source, ast.Call]]:
    return [(s, c) for s in sources("ui") for c in s.calls() if called(c) in names]


def test_text_goes_through_the_one_plain_label() -> None:
    """QLabel guesses rich text; a client's name must never be read as markup."""
    uses = {
        s.name
        for s in sources("ui")
        for node in ast.walk(s.tree)
        if isinstance(node, ast.Name | ast.Attribute) and ast.unparse(node).endswith("QLabel")
    }
    assert uses <= {THE_LABEL}


def test_every_timer_has_a_parent_and_a_name() -> None:
    assert [f"{s.name}:{c.lineno}" for s, c in _found({"QTimer"}) if not c.args] == []
    silent = [
        s.name
        for s in sources("ui")
        if any(called(c) == "QTimer" for c in s.calls())
        if sum(called(c) == "setObjectName" for c in s.calls())
        < sum(called(c) == "QTimer" for c in s.calls())
    ]
    assert silent == []


def test_no_timer_without_an_owner() -> None:
    """``QTimer.singleShot`` fires into whatever is left of its receiver."""
    assert [f"{s.name}:{c.lineno}" for s, c in _found({"singleShot"}) if len(c.args) < 3] == []


def test_no_signal_ends_in_a_lambda() -> None:
    """A lambda runs on the sender's thread and keeps its receiver alive."""
    loose = [
        f"{s.name}:{c.lineno}"
        for s, c in _found(CONNECTS)
        if any(isinstance(argument, ast.Lambda) for argument in c.args)
    ]
    assert loose == []


def test_dialogs_are_opened_never_executed() -> None:
    waiting = [
        f"{s.name}:{c.lineno} {ast.unparse(c.func)}"
        for s, c in _found({"exec", "exec_"})
        if "app" not in ast.unparse(c.func)
    ]
    assert waiting == []


@pytest.mark.parametrize("name", ["QMessageBox", "QInputDialog", "QErrorMessage"])
def test_no_box_stands_in_the_way(name: str) -> None:
    assert [s.name for s in sources("ui") if name in s.text] == []
