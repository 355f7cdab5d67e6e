"""The door between screen and record."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk


class Desk(QObject):
    """Someone who asks."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: list[threading.Thread] = []

    def take(self, result: object) -> None:
        self.got.append(result)
        self.threads.append(threading.current_thread())


@pytest.fixture
def clerk(qapp: object) -> Iterator[Clerk]:
    clerk = Clerk()
    yield clerk
    clerk.finish()


def test_work_runs_on_the_lane_and_its_answer_arrives_on_the_screen_thread(
    clerk: Clerk, qtbot: QtBot
) -> None:
    desk = Desk()
    clerk.ask(lambda: threading.current_thread().name, owner=desk, then=desk.take, failed=desk.take)
    qtbot.waitUntil(lambda: bool(desk.got))
    assert str(desk.got[0]).startswith("record-lane")
    assert desk.threads == [threading.main_thread()]


def test_pieces_of_work_are_answered_in_the_order_they_were_asked(
    clerk: Clerk, qtbot: QtBot
) -> None:
    desk = Desk()
    for number in range(20):
        clerk.ask(partial(abs, number), owner=desk, then=desk.take, failed=desk.take)
    qtbot.waitUntil(lambda: len(desk.got) == 20)
    assert desk.got == list(range(20))


def test_a_trouble_reaches_the_one_who_asked(clerk: Clerk, qtbot: QtBot) -> None:
    desk = Desk()
    trouble = Trouble("The disk is full.", "Free some space.")

    def work() -> None:
        raise trouble

    clerk.ask(work, owner=desk, then=lambda _: None, failed=desk.take)
    qtbot.waitUntil(lambda: bool(desk.got))
    assert desk.got == [trouble]


def test_a_fault_of_ours_frees_the_page_and_reaches_the_hook(clerk: Clerk, qtbot: QtBot) -> None:
    desk = Desk()

    def work() -> None:
        raise ValueError("a client's words")

    with qtbot.captureExceptions() as caught:
        clerk.ask(work, owner=desk, then=lambda _: None, failed=desk.take)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [ValueError]
    told = desk.got[0]
    assert isinstance(told, Trouble)
    assert "client" not in told.sentence + told.advice


def test_nobody_is_told_once_the_owner_is_gone(clerk: Clerk, qtbot: QtBot) -> None:
    gone, here = Desk(), Desk()
    release = threading.Event()
    clerk.ask(release.wait, owner=gone, then=gone.take, failed=gone.take)
    clerk.ask(lambda: "after", owner=here, then=here.take, failed=here.take)
    delete(gone)
    release.set()
    qtbot.waitUntil(lambda: here.got == ["after"])
    assert gone.got == []


def test_finishing_waits_for_what_was_asked(qapp: object) -> None:
    clerk, done = Clerk(), list[int]()
    clerk.ask(lambda: done.append(1), owner=clerk, then=lambda _: None, failed=lambda _: None)
    clerk.finish()
    assert done == [1]
