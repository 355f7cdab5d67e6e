"""The assessment: asked in the variant's order, each part written as soon as it is said, words kept until they are."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.said import Description
from kapdesk.emdr.model.targets import TargetDescribed, TargetRated
from kapdesk.emdr.model.variant import Part
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import TargetId
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.work import Work


def assessing(work: Work) -> TargetId:
    """A target with nothing but its title, in its assessment."""
    done.prepare(work.desk, work.sitting)
    target = done.open_target(work.desk, Description("the stairs"))
    taken(work.desk.emdr.work.enter(work.sitting, Phase.ASSESSMENT, target))
    work.anew()
    return target


def test_every_part_is_said_by_keyboard_in_its_order(work: Work) -> None:
    target = assessing(work)
    work.types("pushed on the way down")
    work.keys(Qt.Key.Key_Return)
    work.types("his hand on my back")
    work.keys(Qt.Key.Key_Tab)
    work.types("I am not safe")
    work.keys(Qt.Key.Key_Return)
    work.types("I am safe now")
    work.keys(Qt.Key.Key_Return)
    work.types("2")
    work.keys(Qt.Key.Key_S)
    made = work.target(target).made_of
    assert made is not None
    assert (made.incident, made.image) == ("pushed on the way down", "his hand on my back")
    assert (made.negative, made.positive) == ("I am not safe", "I am safe now")
    rating = work.target(target).last(Measure.VOC)
    assert rating is not None
    assert (rating.value, rating.moment) == (2, Moment.ASSESSMENT)
    early = [one.part for one in work.desk.emdr.standing(work.sitting).asks if one.early]
    assert early == []


def test_one_key_leads_to_each_number(work: Work) -> None:
    target = assessing(work)
    work.keys(Qt.Key.Key_Escape, Qt.Key.Key_V, Qt.Key.Key_3)
    work.keys(Qt.Key.Key_Escape, Qt.Key.Key_S, Qt.Key.Key_7)
    said = [(one.measure, one.value) for one in work.target(target).ratings]
    assert said == [(Measure.VOC, 3), (Measure.DISTRESS, 7)]


def test_a_belief_is_remarked_on_and_written_all_the_same(work: Work) -> None:
    target = assessing(work)
    work.focuses("What the client would rather believe of themselves")
    work.types("It never happened")
    assert "It does not speak of oneself" in work.reads()
    work.keys(Qt.Key.Key_Return)
    made = work.target(target).made_of
    assert made is not None
    assert made.positive == "It never happened"


def test_feelings_are_parted_by_commas(work: Work) -> None:
    target = assessing(work)
    work.focuses("What is felt, with picture and words")
    work.types("fear,  shame")
    work.keys(Qt.Key.Key_Return)
    made = work.target(target).made_of
    assert made is not None
    assert made.emotions == ("fear", "shame")


def test_a_ten_is_one_rating(work: Work) -> None:
    target = assessing(work)
    work.focuses("Distress assessment 0")
    work.types("10")
    rated = work.facts(TargetRated)
    assert [(one.target, one.value) for one in rated] == [(target, 10)]


def test_a_one_is_written_once_nothing_follows(work: Work) -> None:
    assessing(work)
    work.focuses("Distress assessment 0")
    work.types("1")
    assert work.facts(TargetRated) == []
    work.visit.page.left()
    assert [one.value for one in work.facts(TargetRated)] == [1]


def test_a_belief_is_taken_from_the_list_of_its_theme(work: Work) -> None:
    target = assessing(work)
    before = len(work.facts(TargetDescribed))
    work.chooses("What it says about oneself, that is not helpful, From the list", 1)
    made = work.target(target).made_of
    assert made is not None
    assert made.negative
    assert len(work.facts(TargetDescribed)) == before + 1


def test_words_that_could_not_be_written_stay_and_come_back(work: Work) -> None:
    target = assessing(work)
    work.types("pushed")
    work.visit.page.left()
    work.visit.lane.trouble = Trouble("The disk is full.", "Free some space.")
    work.keys(Qt.Key.Key_Return)
    assert len(work.facts(TargetDescribed)) == 1
    work.visit.lane.trouble = None
    other = done.open_target(work.desk, Description("the kitchen"))
    for one in (other, target):
        taken(work.desk.emdr.work.enter(work.sitting, Phase.PREPARATION))
        taken(work.desk.emdr.work.enter(work.sitting, Phase.ASSESSMENT, one))
        work.anew()
    step = work.room.middle.step(Phase.ASSESSMENT)
    step.start()
    assert work.texts()["What happened, in a headline"] == "pushed"


def test_what_came_before_its_turn_says_so(work: Work) -> None:
    target = assessing(work)
    done.rate(work.desk, work.sitting, target, 8, Moment.ASSESSMENT)
    work.clock.passes(60)
    work.anew()
    work.focuses("What it says about oneself, that is not helpful")
    work.types("I am weak")
    work.keys(Qt.Key.Key_Return)
    assert "came before its turn" in work.reads()
    early = [one.part for one in work.desk.emdr.standing(work.sitting).asks if one.early]
    assert early == [Part.DISTRESS]


def test_without_a_target_it_says_how_to_choose_one(work: Work) -> None:
    done.prepare(work.desk, work.sitting)
    taken(work.desk.emdr.work.enter(work.sitting, Phase.ASSESSMENT, reason="first look"))
    work.anew()
    assert "Choose a target first" in work.reads()
