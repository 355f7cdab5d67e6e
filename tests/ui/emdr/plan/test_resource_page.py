"""One resource on its own page."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Kind
from kapdesk.emdr.model.state import ResourceState
from tests.ui.emdr.plan.test_overview import plan, state, with_plan
from tests.ui.emdr.plan.test_target_page import saves
from tests.ui.emdr.visit import Visit
from ui.emdr.plan.practice_part import NO_SESSION, NOT_MADE
from ui.emdr.plan.resource_page import ResourcePage


def page(visit: Visit) -> ResourcePage:
    return plan(visit).resource


def lake(visit: Visit) -> ResourceState:
    return state(visit).resources[0]


def test_a_new_one_is_made_and_gone_on_with(visit: Visit) -> None:
    visit.begins()
    visit.keys(Qt.Key.Key_R)
    assert "A place, known or made up, in which the client is at ease." in visit.reads()
    assert NOT_MADE in visit.reads()
    page(visit).form.cue.set_text("lake")
    page(visit).form.text.set_text("still water, pines")
    page(visit).form.preset.set_key("Calm place, resource")
    saves(visit)
    made = lake(visit)
    assert (made.kind, made.made.preset) == (Kind.CALM_PLACE, "Calm place, resource")
    assert made.text is not None
    assert (made.text.cue, made.text.text) == ("lake", "still water, pines")
    assert "Not practised yet." in visit.reads()
    visit.button("How well before 4").click()
    visit.button("How well after 7").click()
    page(visit).setFocus()
    visit.keys(Qt.Key.Key_P)
    assert lake(visit).works
    assert page(visit).practice.texts() == {}
    assert "4 → 7" in visit.reads()


def test_the_guide_follows_the_kind(visit: Visit) -> None:
    visit.opens()
    visit.keys(Qt.Key.Key_R)
    page(visit).form.kind.set_key("grounding")
    page(visit).form.kind.chosen.emit("grounding")
    assert "Five things to be seen here, said aloud." in visit.reads()


def test_one_that_turned_says_what_follows(visit: Visit) -> None:
    with_plan(visit)
    visit.keys(Qt.Key.Key_B)
    page_of = plan(visit)
    page_of.show_resource(lake(visit).id)
    assert "not offered" not in visit.reads()
    visit.button("It turned unpleasant").click()
    visit.button("Record the practice").click()
    assert lake(visit).turned
    assert "It is not offered when a session closes." in visit.reads()


def test_a_practice_belongs_to_a_session(visit: Visit) -> None:
    with_plan(visit)
    plan(visit).show_resource(lake(visit).id)
    assert NO_SESSION in visit.reads()
    assert not page(visit).practice.record.isEnabled()
    before = len(visit.entered())
    page(visit).record()
    assert len(visit.entered()) == before


def test_what_was_typed_stands_there_again(visit: Visit) -> None:
    with_plan(visit)
    plan(visit).show_resource(lake(visit).id)
    page(visit).form.text.set_text("the far shore")
    page(visit).form.typed.emit()
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    plan(visit).show_resource(lake(visit).id)
    assert page(visit).form.text.text() == "the far shore"
    saves(visit)
    said = lake(visit).text
    assert said is not None
    assert said.text == "the far shore"
    plan(visit).show_resource(lake(visit).id)
    assert page(visit).form.texts() == {}


def test_the_side_says_what_there_is(visit: Visit) -> None:
    with_plan(visit)
    said = visit.reads()
    assert "To hold on to · 3" in said
    assert "lake Calm place · 4 → 7 on 2 Mar serves" in said
    assert "Light stream 5 → 3 on 2 Mar turned" in said
