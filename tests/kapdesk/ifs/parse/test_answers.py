"""What an answered sheet says of the part itself."""

from __future__ import annotations

import pytest

from kapdesk.body.drafts import draft_of
from kapdesk.body.model import BodyMark
from kapdesk.ifs.model.nouns import Measure
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.work import Tab
from kapdesk.ifs.parse.answers import GROWING, RATED, SHEETS, TEXTS, others_in, ratings_in, told_by
from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.answering import filled, kept_text
from kapdesk.sheets.model import Filled
from kapdesk.sheets.shelf import load_sheet
from tests.fakes.ifs import part


def _answered(tab: Tab, **texts: str) -> Filled:
    found = filled(load_sheet(SHEETS[tab]), {key.replace("_", "-"): texts[key] for key in texts})
    assert not isinstance(found, Refusals), found.sentences()
    return found


@pytest.mark.parametrize("name", SHEETS.values())
def test_each_tab_has_its_sheet_and_nothing_in_it_must_be_answered(name: str) -> None:
    assert not isinstance(filled(load_sheet(name), {}), Refusals)


def test_every_prompt_that_tells_the_part_is_asked_somewhere_and_is_a_field_of_it() -> None:
    asked = {one.key for name in SHEETS.values() for one in load_sheet(name).prompts()}
    assert {*TEXTS, *GROWING, *RATED, "body"} <= asked
    assert {*TEXTS.values(), *GROWING.values()} <= set(Part.__struct_fields__)


def test_an_answer_becomes_a_field_and_an_empty_one_takes_nothing() -> None:
    before = part("scanner")
    told = told_by(before, _answered(Tab.BEFRIEND, job="looks ahead", intent=" "))
    assert told.job == "looks ahead"
    assert told_by(told, _answered(Tab.BEFRIEND)) == told


def test_what_it_carries_grows_and_stays_single() -> None:
    first = told_by(part("young one"), _answered(Tab.UNBURDEN, burden="fault", gifts="play"))
    again = told_by(first, _answered(Tab.UNBURDEN, burden="shame"))
    assert (again.burdens, again.gifts) == (("fault", "shame"), ("play",))
    assert told_by(again, _answered(Tab.UNBURDEN, burden="fault")) == again


def test_where_it_is_felt_is_its_own_and_words_alone_change_no_mark() -> None:
    marks = (BodyMark(regions=("throat",)),)
    told = told_by(part("scanner"), _answered(Tab.FIND, body=kept_text(draft_of(marks), "throat")))
    assert told.body == marks
    assert told_by(told, _answered(Tab.FIND, body="somewhere")).body == marks


def test_scales_are_ratings_and_links_name_the_others() -> None:
    assert ratings_in(_answered(Tab.FOCUS, activation="7")) == ((Measure.ACTIVATION, 7),)
    assert ratings_in(_answered(Tab.FIND)) == ()
    linked = _answered(Tab.FEAR, protects=kept_text("young one", "part 2"))
    assert others_in(linked) == ("young one",)
