"""When a session is to be over, as it is typed."""

from __future__ import annotations

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
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
