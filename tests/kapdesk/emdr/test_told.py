"""A client's work as plain values: the worked record, with its line and without a word kept apart."""

from __future__ import annotations

import json

from kapdesk.chart.model import Drawer
from kapdesk.emdr.model.view import EmdrView, view_of
from kapdesk.emdr.told import outcome_of_sitting, outcomes, told
from kapdesk.kernel.ids import SittingId
from tests.fakes.emdr_end import NOTE
from tests.fakes.emdr_work import worked_record

WHOLE = view_of(worked_record().entries)
CHART = view_of(one for one in worked_record().entries if one.drawer is Drawer.CHART)


def test_it_is_json_with_the_note_of_each_target() -> None:
    plain = json.loads(json.dumps(told(WHOLE)))
    seven = next(one for one in plain["targets"] if one["number"] == 7)
    assert seven["outcome"] == NOTE
    assert seven["described"]["cue"] == "kitchen, age 9"
    assert [one["status"] for one in seven["statuses"]] == ["incomplete", "provisional", "complete"]
    under = [one["value"] for one in seven["ratings"] if one["under_effect"]]
    assert under == [1]
    assert plain["ties"][0] | {"tie": ""} == {"one": 7, "other": 9, "tie": ""}


def test_meetings_tell_their_phases_and_sets() -> None:
    plain = told(WHOLE)
    fifth = next(one for one in plain["meetings"] if one["number"] == 5)
    assert fifth["kind"] == "dosing"
    assert {one["target"] for one in fifth["sets"]} == {7}
    assert [one["passes"] for one in fifth["sets"]] == [60] * 9
    assert fifth["phases"][0]["phase"] == "re-evaluation"


def test_the_chart_alone_tells_no_word() -> None:
    plain = json.dumps(told(CHART))
    for word in ("kitchen", "hand on the door", "no wind", "answer 1"):
        assert word not in plain
    assert NOTE.split(":")[0] in plain


def test_the_lines_of_a_client_and_of_one_meeting() -> None:
    assert outcomes(WHOLE) == (NOTE,)
    assert outcome_of_sitting(WHOLE, SittingId("s6")) == (NOTE,)
    assert outcome_of_sitting(WHOLE, SittingId("s1")) == ()
    assert outcome_of_sitting(WHOLE, SittingId("none")) == ()
    assert outcomes(EmdrView()) == ()
