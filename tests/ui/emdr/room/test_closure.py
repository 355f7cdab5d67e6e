"""The closing: what kind it is, what it skips, what there is to hold on to, and what it comes to."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Kind, Phase
from kapdesk.emdr.model.resources import ResourceMade, ResourcePractised
from kapdesk.emdr.model.work import GuardOverridden
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.test_scan import scanning
from tests.ui.emdr.room.work import Work


def test_an_incomplete_closing_skips_what_must_be_skipped(work: Work) -> None:
    target = done.process(work.desk, work.sitting)
    done.rate(work.desk, work.sitting, target, 5)
    work.anew()
    work.keys(Qt.Key.Key_F10)
    work.presses("The end")
    told = work.reads()
    assert "This closing is incomplete: what was opened is put away until next time." in told
    assert "The body is not gone through." in told
    assert "How true does the positive belief feel now" not in told
    assert "T1 would be incomplete: distress 5" in told
    assert "It is not written down that the client is back in the room." in told


def test_a_complete_closing_asks_both_and_misses_nothing(work: Work) -> None:
    scanning(work)
    work.presses("Clear")
    work.keys(Qt.Key.Key_F10)
    work.presses("Putting it away")
    answer = work.desk.emdr.work.answer
    taken(answer(work.sitting, Phase.CLOSURE, None, "emdr-closure", done.CLOSED))
    work.anew()
    work.presses("The end")
    told = work.reads()
    assert "How true does the positive belief feel now" in told
    assert "T1 would be complete: distress 0, belief 7, body clear." in told
    assert "Nothing is missing for the end." in told


def test_calling_it_complete_all_the_same_takes_a_reason(work: Work) -> None:
    target = done.process(work.desk, work.sitting)
    done.rate(work.desk, work.sitting, target, 0)
    work.anew()
    work.keys(Qt.Key.Key_F10)
    work.presses("The end")
    work.presses("Call it complete all the same …")
    work.types("rated whole by the colleague")
    work.presses("Go on all the same")
    assert [one.guard for one in work.facts(GuardOverridden)] == ["G5"]


def test_a_resource_that_turned_is_not_offered_when_it_closes(work: Work) -> None:
    calm = done.prepare(work.desk, work.sitting)
    make = work.desk.emdr.resources.make
    taken(make(work.visit.book, Kind.CONTAINER, cue="oak chest", sitting=work.sitting))
    practise = work.desk.emdr.resources.practise
    taken(practise(work.sitting, calm, turned=True))
    work.anew()
    work.keys(Qt.Key.Key_F10)
    assert "oak chest" in work.reads()
    assert "lake" not in work.reads()
    assert work.facts(ResourceMade)[0].resource == calm


def test_the_set_of_the_clients_own_calm_place_is_taken(work: Work) -> None:
    presets = work.room.side.turn.presets
    own = presets[2]
    make, practise = work.desk.emdr.resources.make, work.desk.emdr.resources.practise
    made = taken(
        make(work.visit.book, Kind.CALM_PLACE, cue="lake", preset=own.name, sitting=work.sitting)
    )
    fact = made[0].fact
    assert isinstance(fact, ResourceMade)
    taken(practise(work.sitting, fact.resource, before=3, after=6))
    work.anew()
    work.keys(Qt.Key.Key_F10)
    assert work.room.side.choice.preset == own.name


def test_a_resource_is_practised_by_keyboard(work: Work) -> None:
    done.prepare(work.desk, work.sitting)
    work.anew()
    before = len(work.facts(ResourcePractised))
    work.keys(Qt.Key.Key_F10)
    work.presses("Write that it was practised")
    assert "Say how it was before or after, or that it turned." in work.reads()
    work.focuses("How well the client feels before, 0 to 10 0")
    work.types("4")
    work.focuses("And after it 0")
    work.types("8")
    work.presses("Write that it was practised")
    written = work.facts(ResourcePractised)[before:]
    assert [(one.before, one.after, one.phase) for one in written] == [(4, 8, Phase.CLOSURE)]


def test_belief_and_body_are_asked_all_the_same_with_a_reason(work: Work) -> None:
    target = done.process(work.desk, work.sitting)
    done.rate(work.desk, work.sitting, target, 5)
    work.clock.passes(60)
    work.anew()
    work.keys(Qt.Key.Key_F10)
    work.keys(Qt.Key.Key_V)
    work.keys(Qt.Key.Key_Return)
    assert "Before belief and body are asked of T1:" in work.reads()
    work.types("she asks for it")
    work.presses("Go on all the same")
    assert [one.guard for one in work.facts(GuardOverridden)] == ["G7-asks"]
    told = work.reads()
    assert "How true does the positive belief feel now" in told
    assert "The body is not gone through." not in told
    work.keys(Qt.Key.Key_V)
    work.types("4")
    assert work.target(target).ratings[-1].value == 4
