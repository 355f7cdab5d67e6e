"""Where a session stands, in one line."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.state import IfsState, MeetingState, Row
from kapdesk.ifs.model.work import PartEntered, Tab
from kapdesk.kernel.ids import EntryId, PartId, SittingId
from kapdesk.kernel.instant import Instant
from tests.fakes.ifs import met
from ui.ifs.where import NO_PART, NO_SESSION, where_words

HERE = SittingId("here")
MEETING = MeetingState(HERE, "parts", Instant(0))
AT_SCANNER = Row(
    EntryId("one"), Instant(1), 1, HERE, PartEntered(PartId("scanner"), Tab.PERMISSION, 1)
)


def test_without_a_session_it_says_so() -> None:
    assert where_words(IfsState(), HERE) == NO_SESSION


def test_the_part_is_said_with_the_way_it_is_worked_with() -> None:
    drawn = moved(Drawn(), (met("scanner"),))
    state = IfsState(drawn, meetings=(MEETING,))
    assert where_words(state, HERE) == NO_PART
    at = replace(MEETING, stays=(AT_SCANNER,))
    assert where_words(replace(state, meetings=(at,)), HERE) == "Part 1, scanner · permission"
    assert where_words(IfsState(meetings=(at,)), HERE) == "Part 1 · permission"
