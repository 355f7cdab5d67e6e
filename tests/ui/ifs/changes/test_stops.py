"""The moments a map is looked at."""

from __future__ import annotations

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.seen.history import At, Stop
from kapdesk.kernel.instant import Instant
from ui.ifs.changes.stops import is_there, last_session, stop_words, stops_shown

DAY = Instant.from_iso("2026-03-02T10:00:00+00:00")
STOPS = (
    Stop(At.FIRST, 0, None, 0, 0),
    Stop(At.GESTURE, 1, DAY, 1, 0),
    Stop(At.SITTING, 1, DAY, 1, 0),
    Stop(At.DOSE, 1, DAY, 1, 0, "150 mg"),
    Stop(At.VERSION, 1, DAY, 1, 1, "spring"),
    Stop(At.SITTING, 2, DAY, 2, 1),
    Stop(At.NOW, 0, DAY, 2, 1),
)


def test_each_is_called_by_what_it_is_and_its_day() -> None:
    assert [stop_words(one) for one in STOPS] == [
        "Before anything",
        "Gesture 1, Mon 2 Mar 2026",
        "End of session 1, Mon 2 Mar 2026",
        "Dose 1, 150 mg, Mon 2 Mar 2026",
        "“spring”, Mon 2 Mar 2026",
        "End of session 2, Mon 2 Mar 2026",
        "Now",
    ]


def test_gestures_are_passed_by_unless_they_are_wanted() -> None:
    assert At.GESTURE not in [one.what for one in stops_shown(STOPS, every=False)]
    assert stops_shown(STOPS, every=True) == STOPS


def test_it_begins_from_the_last_session_that_anything_came_after() -> None:
    assert last_session(STOPS) == 2
    assert last_session((*STOPS[:-1], Stop(At.NOW, 0, DAY, 3, 1))) == 5
    assert last_session(STOPS[:1]) == 0
    assert not is_there(IfsState())
