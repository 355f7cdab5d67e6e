"""What holds for every test: one look, one clock zone, and nothing left behind."""

from __future__ import annotations

import gc
import logging
import os
import threading
import time
from collections.abc import Iterator

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.fakes.looking_through import looked_through_once
from tests.fakes.stretching import stretched_once
from ui.bridge.tidying import tidy
from ui.theme.worn import dress

# Qt reads its platform when the application is made, not when it is imported.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["TZ"] = "UTC"
time.tzset()

settings.register_profile("house", derandomize=True, deadline=None, database=None)
settings.load_profile("house")

THREAD_GRACE_S = 2.0


class Heard(logging.Handler):
    """Keeps every log line from warning upwards."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps the line."""
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application as everyone sees it: Fusion, bundled letters, dusk, a cursor that does not blink."""
    QLocale.setDefault(QLocale.c())
    dress(qapp)
    qapp.setCursorFlashTime(0)
    return qapp


@pytest.fixture(scope="session", autouse=True)
def _copies_known() -> Iterator[None]:
    """The passphrase of a copied vault is stretched, and its file looked through, once a run and not once a test."""
    with stretched_once(), looked_through_once():
        yield


@pytest.fixture(scope="session", autouse=True)
def _tidied_between_tests() -> Iterator[None]:
    """As in the desk, Python takes nothing away in the middle of what runs; it is done after each test.

    What was there before the first test stays to the end, and need not be looked through after each hundred.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a thread, a running timer, or an unexpected log line."""
    heard = Heard()
    logging.getLogger().addHandler(heard)
    before = set(threading.enumerate())
    aged = _ageings()
    yield
    logging.getLogger().removeHandler(heard)
    if "caplog" not in request.fixturenames:
        assert heard.lines == [], "unexpected log lines"
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(THREAD_GRACE_S)
    assert [thread.name for thread in left if thread.is_alive()] == [], "threads left running"
    if "qapp" in request.fixturenames:
        young = _ageings() == aged
        assert _running_timers(young=young) == [], "timers left running"
    tidy()


def _running_timers(*, young: bool) -> list[str]:
    """What still runs; ``young`` looks only among what was made since Python last put things with the old."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    held = [*gc.get_objects(0), *gc.get_objects(1)] if young else gc.get_objects()
    timers = [found for found in held if isinstance(found, QTimer) and isValid(found)]
    return [timer.objectName() or "unnamed" for timer in timers if timer.isActive()]


def _ageings() -> int:
    """How often Python has put things with the old so far."""
    return sum(generation["collections"] for generation in gc.get_stats()[1:])
