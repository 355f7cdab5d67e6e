"""When a session is to be over, as it is typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from tests.ui.emdr.room.work import Work
from ui.emdr.room.end_sheet import read_end

NOW = Instant.from_iso("2026-03-04T16:40:30+01:00")


@pytest.mark.parametrize(
    ("text", "hm"), [("17:30", "17:30"), ("17.30", "17:30"), ("+50", "17:30"), ("0:15", "00:15")]
)
def test_a_time_of_the_wall_or_minutes_from_now(text: str, hm: str) -> None:
    found = read_end(text, NOW)
    assert isinstance(found, Instant)
    assert found.hm() == hm
    assert found > NOW


@pytest.mark.parametrize("text", ["", "soon", "25:00", "+", "16:00"])
def test_what_cannot_be_read_or_has_passed_is_refused(text: str) -> None:
    assert isinstance(read_end(text, NOW), Refusals)


def test_a_time_that_is_half_typed_survives_a_kill(work: Work, reopens: Callable[[], Work]) -> None:
    work.keys(Qt.Key.Key_H)
    work.types("17:3")
    work.waits()
    again = reopens()
    again.goes_on()
    again.keys(Qt.Key.Key_H)
    assert again.texts()["When is it to be over?"] == "17:3"
    again.types("0")
    again.keys(Qt.Key.Key_Return)
    assert again.meeting.ends is not None
    assert again.desk.drafts.every() == ()
