"""The worked record as a day script: the same statuses, the same curve, the same note."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Measure, Status
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import new_vault, opened, play
from tests.fakes.emdr import state_of
from tests.fakes.emdr_end import assert_worked_record

BEGIN = Instant.from_iso("2026-02-09T06:00:00+00:00")
OPEN = """day 2026-02-09
client C-014 born 1984-03-02
09:00 open emdr
"""


@pytest.fixture
def clock() -> ScriptClock:
    return ScriptClock(BEGIN)


@pytest.fixture
def desk(tmp_path: Path, clock: ScriptClock) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        yield desk


def test_the_worked_record_replays_to_its_note(desk: Desk, clock: ScriptClock) -> None:
    text = shipped_script("emdr").read_text(encoding="utf-8")
    assert play(desk, clock, text).outcome is None
    assert_worked_record(desk)


def test_the_sets_under_effect_know_how_long_after_the_dose_they_were(
    desk: Desk, clock: ScriptClock
) -> None:
    text = shipped_script("emdr").read_text(encoding="utf-8")
    assert play(desk, clock, text).outcome is None
    under = [one.started.since_dose_min for one in state_of(desk).meetings[4].sets]
    assert (under[0], under[-1]) == (22.0, 56.0)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("09:05 enter desensitisation T7", "no target of that number"),
        ("09:05 rated T7 5", "no target of that number"),
        ("09:05 complete T7 because x", "no target of that number"),
        ('09:05 described T7 cue "x"', "no target of that number"),
        ("09:05 tied T7 T8 cluster", "no target of that number"),
        ("09:05 ordered past T7", "no target of that number"),
        ("09:05 placed T7 past", "no target of that number"),
        ("09:05 status T7 open", "no target of that number"),
        ('09:05 correct 09:04 rated T7 5 because "x"', "no target of that number"),
        ('09:05 target T7 past "kitchen"', "The next target is T1"),
        ('09:05 target past "door" from "nothing"', "Nothing was caught"),
        ('09:05 left "nothing"', "Nothing was caught"),
        ("09:05 practised container 3 4", "no resource yet"),
        ("09:05 ends 08:00", "after the beginning"),
        ("09:05 enter installation", "No target is chosen"),
        ("09:05 answered closure oriented yes", "not answered yet"),
    ],
)
def test_a_line_that_cannot_stand_is_refused_by_its_number(
    desk: Desk, clock: ScriptClock, line: str, words: str
) -> None:
    outcome = play(desk, clock, f"{OPEN}{line}\n").outcome
    assert isinstance(outcome, Refusals)
    assert words in outcome.sentences()
    assert "Line 4" in outcome.sentences()


def test_the_rest_of_the_lines(desk: Desk, clock: ScriptClock) -> None:
    text = f"""{OPEN}09:01 enter preparation
09:02 answered preparation explained yes light-explained yes recording yes stop-agreed yes borne yes between "walk"
09:03 resource calm-place "lake"
09:04 practised calm-place 4 7
09:05 target past "kitchen"
09:06 described T1 image "door" negative "not safe" positive "safe" emotions "fear" body "throat"
09:07 placed T1 past touchstone safety
09:08 target past "cellar"
09:09 ordered past T2 T1
09:10 tied T1 T2 floatback
09:11 untied T1 T2 floatback
09:12 status T2 set-aside because "not now"
09:13 ends 10:00
09:14 enter assessment T1
09:15 voc T1 3
09:16 rated T1 5
09:17 enter desensitisation
09:18 set 1.0 Hz 24 passes touch finished
09:19 rated 4
09:20 felt T1 "throat tight"
09:21 steady
09:22 enter desensitisation
09:23 return T1 nothing
09:24 return T1 same
09:25 rated T1 2
09:26 correct 09:25 rated T1 1 because "misheard"
09:27 correct 09:24 return T1 good because "misheard"
09:28 fitting T1 distress because "a loss stays sad"
09:29 enter installation
09:30 belief T1 fits
09:31 voc T1 6
09:32 fitting T1 voc because "nobody is ever wholly safe"
09:33 enter body-scan
09:34 scan T1 left "throat tight"
09:35 correct 09:34 scan T1 clear because "misheard"
09:36 set 0.8 Hz 12 passes touch finished
09:52 set 0.8 Hz 12 passes touch finished anyway "asked for"
09:53 close because "the fire alarm"
"""
    assert play(desk, clock, text).outcome is None
    state = state_of(desk)
    kitchen, cellar = state.targets
    assert kitchen.status is Status.COMPLETE
    assert (kitchen.role.value, cellar.status) == ("touchstone", Status.SET_ASIDE)
    assert [one.value for one in kitchen.rated(Measure.DISTRESS)] == [5, 4, 1]
    (meeting,) = state.meetings
    assert {one.fact.guard for one in meeting.overrides} >= {"G6", "end"}
    assert meeting.closed is not None


def test_what_was_caught_becomes_a_target_by_its_words(desk: Desk, clock: ScriptClock) -> None:
    text = """day 2026-03-04
client C-014 born 1984-03-02
adopt protocol sublingual limits canmat-start by "prescriber 1"
09:00 open dosing
09:01 process "a door at the end of a field"
09:02 process "the colour of rain"
09:05 target past "the door" candidate from "A DOOR"
09:06 left "rain"
09:07 close
"""
    assert play(desk, clock, text).outcome is None
    (door,) = state_of(desk).targets
    assert door.status is Status.CANDIDATE
    assert door.made_of is not None
    assert door.made_of.image == "a door at the end of a field"
    assert desk.emdr.targets.caught(desk.people.clients()[0].book) == ()


def test_an_abandoned_meeting_ends_where_it_stood(desk: Desk, clock: ScriptClock) -> None:
    text = f"{OPEN}09:05 enter preparation\n09:30 open emdr\n09:31 close\n"
    assert play(desk, clock, text).outcome is None
    first, second = desk.people.sittings()
    assert (first.ended, second.ended) == ("interrupted", "closed")
