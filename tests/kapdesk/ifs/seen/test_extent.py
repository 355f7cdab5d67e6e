"""How far a map ever reached."""

from __future__ import annotations

from kapdesk.chart.gestures import Edit, Gestures
from kapdesk.chart.model import Fact
from kapdesk.ifs.model.moves import FrameDrawn, NotePinned, PartMoved
from kapdesk.ifs.model.parts import SIZE, Frame, Note, Place, Placed
from kapdesk.ifs.seen.extent import Extent, extent_of
from kapdesk.kernel.ids import EntryId, PartId, ThingId
from kapdesk.kernel.instant import Instant
from tests.fakes.ifs import bond, met


def after(*facts: Fact) -> Gestures:
    done = Gestures()
    for number, fact in enumerate(facts, start=1):
        done = done.after(Edit(EntryId(f"e{number}"), Instant(number), number, None, fact, number))
    return done


def test_an_empty_map_reaches_round_self() -> None:
    assert extent_of(Gestures()) == Extent(-SIZE, -SIZE, SIZE, SIZE)


def test_where_a_part_was_counts_also_after_it_came_closer() -> None:
    closer = PartMoved((Placed(PartId("scanner"), Place(10, 0)),))
    found = extent_of(after(met("scanner", 1, 900, -500), closer, bond("scanner", "nobody")))
    assert found == Extent(-SIZE, -500 - SIZE / 2, 900 + SIZE / 2, SIZE)


def test_a_gesture_that_was_taken_back_does_not_count() -> None:
    done = after(met("scanner", 1, 900, 0))
    assert extent_of(done.taken_back(done.last(None))) == extent_of(Gestures())


def test_frames_and_notes_count_whole() -> None:
    frame = FrameDrawn(Frame(ThingId("f"), -700, -200, 300, 100))
    note = NotePinned(Note(ThingId("n"), 0, 600, 200, 80, "words"))
    assert extent_of(after(frame, note)) == Extent(-700, -200, max(100, SIZE), 640)
