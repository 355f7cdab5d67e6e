"""Nouns on paper: each status has a sign of its own, and a number says how it was given."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.emdr.handout.words import (
    STATUS_SIGNS,
    called,
    effect_words,
    kind_words,
    last_words,
    moment_words,
    phase_words,
    place_words,
    sitting_words,
    status_words,
    value_words,
)
from kapdesk.emdr.model.nouns import Kind, Measure, Moment, Phase, Status
from kapdesk.kernel.ids import TargetId
from kapdesk.press.text import unbroken
from tests.fakes.emdr_paper import TALK
from tests.fakes.emdr_work import T7, Notebook, worked_record


def test_every_status_has_a_sign_of_its_own() -> None:
    assert set(STATUS_SIGNS) == set(Status)
    assert len(set(STATUS_SIGNS.values())) == len(Status)
    assert status_words(Status.PROVISIONAL) == unbroken("◑ provisional")


def test_a_phase_has_its_number() -> None:
    assert phase_words(Phase.DESENSITISATION) == unbroken("4 desensitisation")
    assert kind_words(Kind.CALM_PLACE) == "Calm place"
    assert (sitting_words("emdr"), sitting_words("dosing")) == ("EMDR", "dosing")


def test_a_target_is_called_by_its_number() -> None:
    state = worked_record().state()
    assert called(state, T7) == "T7"
    assert called(state, None) == called(state, TargetId("nobody")) == "–"


def test_where_a_target_belongs_leaves_out_what_was_not_said() -> None:
    target = worked_record().state().target(T7)
    assert target is not None
    assert place_words(target) == "past · touchstone · safety"


def test_a_number_given_under_effect_is_hollow_and_says_what_was_on_board() -> None:
    book = Notebook()
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    book.entries += worked_record().entries
    target = book.state().target(T7)
    assert target is not None
    found = [one for one in target.ratings if one.hollow]
    assert [value_words(one) for one in found] == [unbroken("○ 1")]
    assert effect_words(found[0]).startswith("comedown, 40 min since")
    plain = target.ratings[0]
    assert plain.substance is SubstanceState.NONE
    assert (value_words(plain), effect_words(plain)) == (unbroken("● 2"), "")
    assert last_words(target, Measure.VOC) == unbroken("● 7")


def test_what_was_never_asked_is_a_dash() -> None:
    state = worked_record().state()
    assert state.target(TALK) is None
    beside = state.numbered(9)
    assert beside is not None
    assert last_words(beside, Measure.VOC) == "–"


def test_a_target_that_was_only_asked_is_not_called_untreated() -> None:
    assert moment_words(Moment.BESIDE) == "not worked on"
    assert moment_words(Moment.AT_TARGET) == "at the target"
