"""The check of itself finds what is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import Page
from ui.shell import page_pile, selfcheck
from ui.shell.pages import PAGES, Place
from ui.shell.selfcheck import Walk


@pytest.fixture
def walked(qapp: QApplication, qtbot: QtBot, desk: Desk, clerk: Clerk) -> Callable[[], list[str]]:
    def walk() -> list[str]:
        made = Walk(qapp, desk, clerk)
        with qtbot.waitSignal(made.ended):
            made.start()
        made.end()
        clerk.finish()
        return made.seen()

    return walk


def test_every_page_is_shown_once(walked: Callable[[], list[str]]) -> None:
    assert walked() == [place.key for place in PAGES]


def test_a_page_that_breaks_is_named(
    walked: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_desk: Desk, _clerk: Clerk, _entries: Entries) -> Page:
        raise LookupError("a word of a client")

    broken = (Place("broken", "Broken", "gear", breaks), *PAGES)
    monkeypatch.setattr(selfcheck, "PAGES", broken)
    monkeypatch.setattr(page_pile, "PAGES", broken)
    with pytest.raises(Trouble, match="LookupError") as raised:
        walked()
    assert "a word of a client" not in raised.value.sentence


def test_what_the_stage_loads_by_name_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [one.split()[0] for one in selfcheck._libraries()] == list(selfcheck.STAGE_LIBRARIES)
    monkeypatch.setattr(selfcheck, "STAGE_LIBRARIES", ("kapdesk_no_such_library",))
    with pytest.raises(Trouble, match="kapdesk_no_such_library"):
        list(selfcheck._libraries())
