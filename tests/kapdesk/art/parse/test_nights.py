"""What stands against a night of the log of dreams."""

from __future__ import annotations

from datetime import date

import pytest

from kapdesk.art.model.work import NightLogged
from kapdesk.art.parse.nights import against_night

TODAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("night", "fields"),
    [
        (NightLogged("2026-03-05", nightmare=True, intensity=10, rehearsed_min=15), []),
        (NightLogged("2026-03-06", nightmare=False), ["night"]),
        (NightLogged("yesterday", nightmare=False, intensity=11), ["night", "intensity"]),
        (
            NightLogged("2026-03-04", nightmare=True, back_to_sleep_min=721, rehearsed_min=-1),
            ["back_to_sleep_min", "rehearsed_min"],
        ),
    ],
)
def test_everything_against_a_night_is_said_at_once(night: NightLogged, fields: list[str]) -> None:
    against = against_night(night, TODAY)
    assert [one.field for one in against.items] == fields if against else fields == []
