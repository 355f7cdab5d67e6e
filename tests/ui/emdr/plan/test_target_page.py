"""One target on its own page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kapdesk.body.drafts import draft_of
from kapdesk.body.model import BodyMark
from kapdesk.emdr.model.nouns import Measure, Moment, Phase, Status, Theme
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.targets import TargetDescribed, TargetRated
from kapdesk.emdr.model.variant import Part
from kapdesk.emdr.shelf import load_beliefs
from kapdesk.vault.errors import DiskFull
from tests.fakes.faults import fails_at
from tests.golden.emdr_work import described, planned, taken
from tests.ui.emdr.plan.test_overview import plan, state
from tests.ui.emdr.visit import Visit
from ui.emdr.plan.target_form import NO_SESSION, TargetForm
from ui.emdr.plan.target_page import TargetPage

CTRL = Qt.KeyboardModifier.ControlModifier


def page(visit: Visit) -> TargetPage:
    return plan(visit).target


def form(visit: Visit) -> TargetForm:
    return page(visit).form


def on_kitchen(visit: Visit, *, in_session: bool = False) -> TargetState:
    target = planned(visit.desk, visit.book)[0]
    described(visit.desk, visit.book, target)
    if in_session:
        visit.begins()
    else:
        visit.opens()
    visit.keys(Qt.Key.Key_Return)
    return kitchen(visit)


def kitchen(visit: Visit) -> TargetState:
    found = state(visit).numbered(1)
    assert found is not None
    return found


def saves(visit: Visit) -> None:
    visit.keys(Qt.Key.Key_Return, held=CTRL)


def test_it_shows_what_is_recorded(visit: Visit) -> None:
    on_kitchen(visit)
    whole = form(visit).whole()
    assert whole["image"] == "The hand on the door"
    assert whole["emotions"] == "fear, shame"
    assert (whole["prong"], whole["role"], whole["theme"]) == ("past", "touchstone", "safety")
    assert form(visit).texts() == {}
    assert "Touchstone of T2 the stairs" in visit.reads()
    assert "Last 8, assessment, Mon 2 Mar 2026." in visit.reads()
    assert not form(visit).ratings[Part.DISTRESS].scale.isEnabled()
    assert NO_SESSION in visit.reads()


def test_what_is_typed_is_a_new_version_and_the_old_one_stays(visit: Visit) -> None:
    before = len(on_kitchen(visit).versions)
    form(visit).cue.set_text("kitchen, age 8")
    form(visit).emotions.set_text("fear")
    form(visit).typed.emit()
    assert "Not saved yet" in visit.reads()
    saves(visit)
    target = kitchen(visit)
    assert len(target.versions) == before + 1
    assert target.made_of is not None
    assert (target.made_of.cue, target.made_of.emotions) == ("kitchen, age 8", ("fear",))
    assert "Not saved yet" not in visit.reads()
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_V)
    assert "Title: kitchen, age 8" in visit.reads()
    assert "Emotions: fear, shame" in visit.reads()


def test_saving_without_a_change_writes_nothing(visit: Visit) -> None:
    on_kitchen(visit)
    before = len(visit.entered())
    saves(visit)
    assert len(visit.entered()) == before


def test_a_rating_in_a_session_is_written_with_the_rest(visit: Visit) -> None:
    on_kitchen(visit, in_session=True)
    visit.button("Distress 6").click()
    saves(visit)
    rated = [one for one in visit.wrote() if isinstance(one, TargetRated)]
    assert (rated[-1].measure, rated[-1].value) == (Measure.DISTRESS, 6)
    assert rated[-1].moment is Moment.BESIDE
    assert form(visit).ratings[Part.DISTRESS].scale.value() is None
    assert "Last 6, untreated" in visit.reads()


def test_the_distress_of_a_target_that_is_not_worked_on_is_rated_by_keys(visit: Visit) -> None:
    on_kitchen(visit, in_session=True)
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_D, Qt.Key.Key_6)
    saves(visit)
    rated = [one for one in visit.wrote() if isinstance(one, TargetRated)]
    assert (rated[-1].measure, rated[-1].value) == (Measure.DISTRESS, 6)


def test_the_first_rating_is_its_assessment(visit: Visit) -> None:
    on_kitchen(visit, in_session=True)
    page(visit).show_target(state(visit).targets[2].id)
    visit.button("VOC 3").click()
    saves(visit)
    rated = [one for one in visit.wrote() if isinstance(one, TargetRated)]
    assert (rated[-1].measure, rated[-1].moment) == (Measure.VOC, Moment.ASSESSMENT)


def test_a_target_beside_the_one_that_is_worked_on_is_not_assessed_by_its_first_rating(
    visit: Visit,
) -> None:
    target = on_kitchen(visit, in_session=True)
    row = visit.desk.people.sittings(visit.book)[-1]
    visit.entries.announce(taken(visit.desk.emdr.work.enter(row.id, Phase.REVIEW, target.id)))
    page(visit).show_target(state(visit).targets[2].id)
    visit.button("Distress 6").click()
    saves(visit)
    rated = [one for one in visit.wrote() if isinstance(one, TargetRated)]
    assert (rated[-1].value, rated[-1].moment) == (6, Moment.BESIDE)


def test_marks_of_the_body_belong_to_the_version(visit: Visit) -> None:
    on_kitchen(visit)
    marks = (BodyMark(regions=("I.M.gut",), id="m1"),)
    form(visit).body.set_value(marks)
    form(visit).body.changed.emit()
    saves(visit)
    made = kitchen(visit).made_of
    assert made is not None
    assert draft_of(made.body) == draft_of(marks)


def test_a_word_alone_is_enough_where_nothing_is_told(visit: Visit) -> None:
    on_kitchen(visit)
    form(visit).choices["variant"].set_key("blind")
    form(visit).choices["variant"].chosen.emit("blind")
    assert not form(visit).image.isVisible()
    assert not form(visit).beliefs[Part.NEGATIVE].isVisible()
    assert form(visit).cue.isVisible()
    saves(visit)
    target = kitchen(visit)
    assert target.variant == "blind"
    assert target.made_of is not None
    assert target.made_of.image == "The hand on the door"


def test_a_future_template_asks_what_its_variant_says(visit: Visit) -> None:
    on_kitchen(visit)
    page(visit).show_target(state(visit).targets[5].id)
    shown = {part: one.isVisible() for part, one in form(visit).beliefs.items()}
    assert shown == {Part.NEGATIVE: False, Part.POSITIVE: True}
    assert not form(visit).ratings[Part.DISTRESS].isVisible()


def test_beliefs_come_from_a_list_of_the_theme_with_its_mirror_first(visit: Visit) -> None:
    on_kitchen(visit)
    one = load_beliefs().of(Theme.SAFETY)[2]
    negative, positive = (form(visit).beliefs[part] for part in (Part.NEGATIVE, Part.POSITIVE))
    negative._list.chosen.emit(one.negative)
    assert negative.text() == one.negative
    assert positive._list._box.itemData(1) == one.positive
    positive._list.chosen.emit(one.positive)
    saves(visit)
    made = kitchen(visit).made_of
    assert isinstance(made, TargetDescribed)
    assert (made.negative, made.positive) == (one.negative, one.positive)


def test_a_belief_is_remarked_on_and_taken_all_the_same(visit: Visit) -> None:
    on_kitchen(visit)
    form(visit).beliefs[Part.POSITIVE].set_text("it never happened")
    form(visit).typed.emit()
    form(visit)._on_typed()
    assert "Perhaps nobody can make this true" in visit.reads()
    saves(visit)
    made = kitchen(visit).made_of
    assert made is not None
    assert made.positive == "it never happened"


def test_what_was_typed_stands_there_again_and_follows_the_record(visit: Visit) -> None:
    target = on_kitchen(visit)
    form(visit).image.set_text("the light under the door")
    form(visit).typed.emit()
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert "Past · 3" in visit.reads()
    visit.keys(Qt.Key.Key_Return)
    assert form(visit).image.text() == "the light under the door"
    assert kitchen(visit).versions == target.versions
    saves(visit)
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert form(visit).texts() == {}


def test_what_is_recorded_elsewhere_leaves_what_is_typed(visit: Visit) -> None:
    target = on_kitchen(visit)
    form(visit).image.set_text("the light under the door")
    form(visit).typed.emit()
    told = taken(visit.desk.emdr.targets.set_status(visit.book, target.id, Status.OPEN))
    visit.entries.announce(told)
    assert form(visit).image.text() == "the light under the door"
    assert "open" in visit.reads()


def test_ctrl_enter_saves_what_is_asked_over_the_page_and_nothing_beneath(visit: Visit) -> None:
    on_kitchen(visit)
    visit.types("half a word")
    before = len(kitchen(visit).versions)
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_S)
    visit.types("Cand")
    saves(visit)
    assert kitchen(visit).status is Status.CANDIDATE
    assert len(kitchen(visit).versions) == before
    assert "Not saved yet" in visit.reads()


def test_a_title_is_asked_for(visit: Visit) -> None:
    on_kitchen(visit)
    form(visit).cue.set_text(" ")
    form(visit).typed.emit()
    saves(visit)
    assert "A target needs a title, or a cue word." in visit.reads()


def test_what_could_not_be_saved_stays_typed(visit: Visit) -> None:
    on_kitchen(visit)
    form(visit).image.set_text("the light")
    visit.lane.trouble = DiskFull()
    saves(visit)
    visit.lane.trouble = None
    assert DiskFull().sentence in visit.reads()
    assert form(visit).image.text() == "the light"
    saves(visit)
    made = kitchen(visit).made_of
    assert made is not None
    assert made.image == "the light"


def test_a_tie_is_taken_away(visit: Visit) -> None:
    on_kitchen(visit)
    before = len(state(visit).ties)
    visit.button("Untie: Touchstone of T2 the stairs").click()
    assert len(state(visit).ties) == before - 1
    assert "T2 the stairs" not in visit.reads()


def test_a_rating_at_the_review_says_so(visit: Visit) -> None:
    target = on_kitchen(visit, in_session=True)
    row = visit.desk.people.sittings(visit.book)[-1]
    visit.entries.announce(taken(visit.desk.emdr.work.enter(row.id, Phase.REVIEW, target.id)))
    visit.button("Distress 4").click()
    saves(visit)
    assert kitchen(visit).ratings[-1].moment is Moment.REVIEW


def test_a_save_that_fails_in_the_middle_leaves_nothing_and_keeps_every_word(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = on_kitchen(visit, in_session=True)
    before = visit.entered()
    page_form = form(visit)
    page_form.choices["prong"].set_key("present")
    page_form.image.set_text("the light")
    page_form.typed.emit()
    visit.button("Distress 6").click()
    visit.button("VOC 3").click()
    fails_at(monkeypatch, 3)
    saves(visit)
    monkeypatch.undo()
    assert visit.entered() == before
    assert DiskFull().sentence in visit.reads()
    assert page_form.texts() == {
        "prong": "present",
        "image": "the light",
        "distress": "6",
        "voc": "3",
    }
    page(visit).left()
    spot = "sheet: target " + target.id
    assert visit.desk.drafts.load(visit.book, spot) is not None
    saves(visit)
    assert len(visit.entered()) == len(before) + 4
    assert page_form.texts() == {}
    assert visit.desk.drafts.load(visit.book, spot) is None
