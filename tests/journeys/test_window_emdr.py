"""The first sitting of the worked record in the real window, by keys alone: assessed, some of its sets, closing begun.

What was before it is written by a script.
"""

from __future__ import annotations

import threading
from datetime import datetime
from pathlib import Path

import pytest

from kapdesk.emdr.model.nouns import Found, Measure, Phase
from kapdesk.emdr.shelf import load_ladder
from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.paths import resource
from kapdesk.rehearsal.clock import ScriptClock
from tests.fakes.desks import new_vault, opened, play
from tests.fakes.emdr import state_of
from tests.journeys import client_side as client
from tests.journeys.another_day import on
from tests.journeys.driver import Person
from tests.journeys.test_window_session import unlocks
from ui.sets.runner import REST_S

FIRST = datetime.fromisoformat("2026-03-02T10:00:00")
FIRST_DAY = "day     2026-03-02"
FINISHED = "The set is finished"
NEW, SAME, NOTHING = 0, 1, 2
SHORTER = ["Left"] * 22
"""From the 24 passes of a starting point down to two: the same sets, and a test that ends."""

pytestmark = pytest.mark.journey


def test_a_target_is_assessed_and_worked_on_by_keys_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    vault = new_vault(home / "vault")
    plays(vault, script())
    with Person(home, vault, **on(FIRST)) as person:
        first_sitting(person)
    client.sends_the_stage_away(vault)
    assert person.said() == ""
    assert person.titles <= {client.DESK, client.STAGE}
    with opened(vault, SystemClock()) as desk:
        state = state_of(desk)
    target, meeting = state.numbered(7), state.meetings[-1]
    assert target is not None
    ran = list(meeting.of(target.id, Phase.DESENSITISATION))
    assert [one.run.passes for one in ran if one.run is not None] == [2] * 5
    assert [one.value for one in target.rated(Measure.DISTRESS)] == [8, 5, 3]
    assert [one.value for one in target.rated(Measure.VOC)] == [2]
    assert [one.fact.found for one in target.returns] == [Found.NEW, Found.SAME, Found.NOTHING]
    assert [(one.fact.rung, one.fact.category) for one in target.rungs] == [
        ("path", ""),
        ("interweave", "safety"),
    ]
    assert meeting.here is not None
    assert (meeting.here.phase, meeting.here.held) == (Phase.CLOSURE, True)


def script() -> str:
    """The days before the work."""
    text = resource("rehearsal", "emdr.day").read_text(encoding="utf-8")
    return text.split(FIRST_DAY)[0]


def plays(vault: Path, text: str) -> None:
    clock = ScriptClock(Instant.from_iso("2026-02-01T06:00:00+00:00"))
    with opened(vault, clock) as desk:
        assert play(desk, clock, text).outcome is None


def first_sitting(person: Person) -> None:
    goes_to_work(person)
    person.press("Escape", "x")
    chooses(person, 0)
    person.press("alt+3")
    passes_with_a_reason(person, "the light is tried slowly as the first set begins")
    assesses(person)
    feels(person, "left lower chest")
    person.press("Escape", "alt+4")
    person.sees("Back to what was there")
    person.press("3", *SHORTER)
    first_set(person)
    more_sets(person, 1)
    goes_back(person, NEW)
    first_set(person)
    more_sets(person, 1)
    goes_back(person, SAME)
    rates(person, "5")
    tries(person, "path", "safety")
    first_set(person)
    goes_back(person, NOTHING)
    rates(person, "3")
    person.picture("emdr-1-returned")
    closes(person)


def goes_to_work(person: Person) -> None:
    unlocks(person)
    person.sees("Sets")
    person.goes_to("emdr")
    person.sees("Choose a client")
    person.press("o")
    person.sees("C-021")
    person.press("Return")
    person.sees("Begin a session")
    person.press("b")
    person.sees("EMDR since")
    person.press("F4")
    person.sees("The session begins")


def chooses(person: Person, row: int) -> None:
    person.sees("Which target")
    person.press(*["Down"] * row, "Return")
    person.sees_no_more("Which target")


def passes_with_a_reason(person: Person, reason: str) -> None:
    person.is_at("Why you go on all the same")
    person.type(reason)
    person.press("Tab", "Return")
    person.sees_no_more("Why you go on all the same")


def assesses(person: Person) -> None:
    person.is_at("What happened, in a headline")
    person.type("the evening he came home")
    for words in ("hand on the door", "I am not safe", "", "I am safe now", ""):
        person.press("Tab")
        person.type(words)
    person.press("Escape", "v", "2")
    person.sees("VOC 2")
    person.press("Tab")
    person.is_at("What is felt, with picture and words")
    person.type("fear, shame")
    person.press("Escape", "s", "8")
    person.sees("Distress 8")
    person.picture("emdr-0-assessed")


def first_set(person: Person) -> None:
    person.press("space")
    person.sees(FINISHED)
    rests()


def more_sets(person: Person, number: int) -> None:
    for _ in range(number):
        person.press("space")
        person.sees_no_more(FINISHED)
        person.sees(FINISHED)
        rests()


def rests() -> None:
    threading.Event().wait(REST_S)


def feels(person: Person, words: str) -> None:
    person.press("Escape", "y")
    person.is_at("Add what is felt")
    person.type(words)
    person.press("Return", "ctrl+Return")
    person.sees_no_more("Add what is felt")


def goes_back(person: Person, found: int) -> None:
    """To the target from the card after a set; what was found is one of the buttons in their order."""
    person.press("t")
    person.sees_no_more(FINISHED)
    person.press(*["Tab"] * found, "Return")
    person.sees("Returns so far")


def rates(person: Person, distress: str) -> None:
    person.press("Escape", "s", distress)
    person.sees(f"Distress {distress}")


def tries(person: Person, *rungs: str) -> None:
    """Steps of the ladder, by how far down they stand."""
    lines = [
        key for one in load_ladder().rungs for key in ([c.key for c in one.categories] or [one.key])
    ]
    for rung in rungs:
        person.press("Escape", "l", *["Tab"] * lines.index(rung), "Return")
        person.picture(f"emdr-ladder-{rung}")


def closes(person: Person) -> None:
    person.press("Escape", "F10")
    person.sees("To hold on to", "served well last time")
    person.picture("emdr-2-closing")
