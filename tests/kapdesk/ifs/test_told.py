"""Parts work as plain values: the map with the therapist's notes, numbers alone without them."""

from __future__ import annotations

import json

from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.nouns import Linked, Measure, Permission, Purpose, Status
from kapdesk.ifs.model.work import Tab
from kapdesk.ifs.told import told
from kapdesk.kernel.ids import BookId, PartId
from tests.fakes.ifs import met_three, parts_meeting
from tests.fakes.sets import taken

Room = tuple[Desk, BookId]
SCANNER = PartId("scanner")


def _worked(desk: Desk, book: BookId) -> None:
    met_three(desk, book)
    sitting, work = parts_meeting(desk, book), desk.ifs.work
    taken(work.enter(sitting, SCANNER, Tab.FEAR))
    taken(work.rate(book, SCANNER, Measure.TRUST, 4, sitting=sitting))
    taken(work.set_status(book, SCANNER, Status.MET, sitting=sitting))
    taken(work.permit(book, SCANNER, Purpose.TALK, Permission.GIVEN, "any time", sitting=sitting))
    taken(work.link(book, SCANNER, Linked.TARGET, "t1", sitting=sitting))


def test_a_map_is_told_whole(room: Room) -> None:
    desk, book = room
    _worked(desk, book)
    whole = told(desk.ifs.view(book))
    scanner = whole["parts"][0]
    assert (scanner["name"], scanner["status"], scanner["ring"]) == ("scanner", "met", "nearby")
    assert scanner["rated"]["trust in Self"] == 4
    assert scanner["permissions"]["to talk with it"] == "given"
    assert scanner["linked"] == [{"kind": "target", "to": "t1"}]
    assert len(whole["bonds"]) == 2
    (meeting,) = whole["meetings"]
    assert [one["said"] for one in meeting["stays"]] == [
        "the work is at part 1, by the way of fear"
    ]
    assert json.loads(json.dumps(whole))["digest"] == whole["digest"]


def test_without_the_therapists_notes_a_part_is_its_number(room: Room) -> None:
    desk, book = room
    _worked(desk, book)
    chart = told(desk.ifs.view(book, drawers=(Drawer.CHART,)))
    assert (chart["parts"], chart["bonds"]) == ([], [])
    assert {one["number"] for one in chart["rows"]} == {1}
    assert "any time" not in json.dumps(chart)
    names = [one for one in json.dumps(chart).split('"') if one == "young one"]
    assert names == []
