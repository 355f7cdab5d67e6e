"""A line is corrected by a form of its own kind, with a reason, and the old words in sight."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.facts import (
    CameUp,
    OnboardRuleOpened,
    PursuitChecked,
    SetRated,
    SetRun,
)
from kapdesk.bilateral.model.guard import Pursuit
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.chart.model import Fact, SittingClosed
from kapdesk.dosing.model.facts import (
    DoseGiven,
    EventNoted,
    FlagAnswered,
    HoldEnded,
    OrderRecorded,
    RecoveryScored,
    VitalsRecorded,
)
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId
from tests.fakes.entries import entry
from ui.dosing.correcting import correct_form
from ui.dosing.form import Form

READING = VitalsRecorded(Vitals(pulse_bpm=70, typed="hr70"))
DOSE = {"amount": "150", "unit": "mg", "route": "oral", "given_by": "nurse 1"}
CASES: list[tuple[Fact, dict[str, str]]] = [
    (READING, {"line": "hr72"}),
    (DoseGiven(100.0, "mg", "oral", "nurse 1"), DOSE),
    (
        OrderRecorded("100 mg", "oral", "prescriber 1"),
        {"text": "150 mg", "route": "oral", "prescriber": "p", "ordered_on": "3 Mar 2026"},
    ),
    (HoldEnded(EntryId("e1"), "spat"), {"handling": "partial", "text": "half"}),
    (EventNoted("note", "watr"), {"text": "water"}),
    (OrderVerified(EntryId("e1"), "nurse 1", "nurse", "2026-03-04"), {"by": "nurse 2"}),
    (WordsAdded(EntryId("e1"), "touch", "hnd"), {"text": "hand"}),
    (FlagAnswered(EntryId("e1"), "repeatd"), {"text": "repeated"}),
    (RecoveryScored("Aldrete", "modified A", 9), {"total": "10"}),
    (SetRated(EntryId("e1"), 5), {"distress": "4"}),
    (CameUp(EntryId("e1"), "watr"), {"text": "water"}),
    (PursuitChecked(Pursuit.SMOOTH), {"eyes": "jerky"}),
    (OnboardRuleOpened(OnboardRule.LIGHT, "askd"), {"why": "asked"}),
    (SetRun(EntryId("e1"), 6, 10.0, "finished"), {"done": "5", "ended": "stopped"}),
]


def form_for(fact: Fact) -> Form:
    form = correct_form(entry(fact, 7), "C", DosingView())
    assert form is not None
    return form


def meant(form: Form, texts: dict[str, str]) -> object:
    return form.means({ask.key: texts.get(ask.key, "") for ask in form.asks}, None)


@pytest.mark.parametrize(("fact", "texts"), CASES, ids=lambda case: type(case).__name__)
def test_each_kind_is_corrected_with_a_reason_and_not_without(
    fact: Fact, texts: dict[str, str]
) -> None:
    form = form_for(fact)
    assert callable(meant(form, texts | {"reason": "misread"}))
    refused = meant(form, texts)
    assert isinstance(refused, Refusals)
    assert refused.items[-1].field == "reason"


@pytest.mark.parametrize(("fact", "texts"), CASES, ids=lambda case: type(case).__name__)
def test_an_empty_correction_is_refused_at_every_field(fact: Fact, texts: dict[str, str]) -> None:
    refused = meant(form_for(fact), {})
    assert isinstance(refused, Refusals)
    assert len(refused.items) >= 2


def test_the_old_line_stands_above_the_new_one() -> None:
    assert "pulse 70" in form_for(READING).lead


def test_a_correction_of_a_dose_is_not_filled_in() -> None:
    assert {ask.text for ask in form_for(DoseGiven(100.0, "mg", "oral", "nurse 1")).asks} == {""}


def test_closing_cannot_be_corrected() -> None:
    assert correct_form(entry(SittingClosed(), 3), "C", DosingView()) is None
