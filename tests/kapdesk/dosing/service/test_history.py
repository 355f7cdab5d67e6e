"""What the client's earlier sessions say."""

from __future__ import annotations

from kapdesk.dosing.rules.counts import NONE_YET
from tests.kapdesk.dosing.service.room import CLIENT, OTHER, Room


def test_earlier_sessions_of_this_client_alone_are_counted(room: Room) -> None:
    history = room.dosing.history
    first = room.sitting
    room.gives()
    now = room.clock.now()
    assert history.counts(CLIENT, now, sitting=first) == NONE_YET
    room.closes()
    room.clock.passes(14 * 86_400)
    said = history.counts(CLIENT, room.clock.now())
    assert said.startswith("Before this session: 1 dose in 1 session. The last 14 days ago")
    assert history.counts(OTHER, room.clock.now()) == NONE_YET
    assert len(history.doses(CLIENT, room.clock.now())) == 1
    assert history.doses(CLIENT, room.clock.now())[0] <= now
    assert history.doses(OTHER, room.clock.now()) == ()
