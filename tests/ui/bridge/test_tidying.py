"""Where what nobody holds any more is taken away."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer

from ui.bridge.tidying import Tidying, tidy


class Ring:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.ring = self


@pytest.fixture
def quick() -> Iterator[None]:
    """Python would look after every thing that is made."""
    usual = gc.get_threshold()
    gc.collect()
    gc.set_threshold(1, 1000, 1000)
    yield
    gc.set_threshold(*usual)


def test_what_holds_itself_is_taken_away_once_enough_was_made(quick: None) -> None:
    ring = weakref.ref(Ring())
    more = [Ring() for _ in range(10)]
    assert ring() is not None
    tidy()
    assert ring() is None
    del more


def test_it_rests_while_little_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(gc, "get_count", lambda: (10, 2, 1))
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    tidy()
    assert collected == []


@pytest.mark.parametrize(
    ("counts", "generation"), [((701, 2, 1), 0), ((9, 11, 3), 1), ((701, 11, 11), 2)]
)
def test_the_oldest_that_is_due_is_looked_through(
    monkeypatch: pytest.MonkeyPatch, counts: tuple[int, int, int], generation: int
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    tidy()
    assert collected == [generation]


def test_python_itself_looks_no_longer(qapp: QObject) -> None:
    holder = QObject()
    gc.enable()
    Tidying(holder)
    timer = holder.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    assert not gc.isenabled()
    timer.stop()
