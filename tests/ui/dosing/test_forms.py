"""Every form refuses emptiness in sentences and turns answers into a verb."""

from __future__ import annotations

import pytest

from kapdesk.dosing.model.facts import EVENT_KINDS
from kapdesk.dosing.model.protocol import Slot
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.parse.events import WORDLESS
from kapdesk.dosing.protocols import load_protocol
from kapdesk.dosing.scales import recovery_scales
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from ui.dosing.dose_forms import dose_form, order_form
from ui.dosing.ending_forms import (
    addendum_form,
    checklist_form,
    close_form,
    sign_form,
)
from ui.dosing.form import Form
from ui.dosing.forms import (
    event_form,
    event_kinds,
    process_form,
    safety_form,
    skip_form,
    vitals_form,
)
from ui.dosing.leaving_forms import discharge_form
from ui.dosing.recovery_forms import score_form

PROTOCOL = load_protocol("sublingual")
DOSE = dose_form(DosingView(), Instant(0))
ASKING = [
    DOSE,
    order_form(),
    vitals_form("C"),
    process_form(),
    safety_form(),
    skip_form(Slot("t30", "30 min", "kap", at_min=30.0)),
    *(score_form(scale) for scale in recovery_scales().values()),
    checklist_form("before", PROTOCOL.before),
    sign_form(),
    addendum_form(),
    *(event_form(kind) for kind in EVENT_KINDS if kind not in WORDLESS),
]


def meant(form: Form, **texts: str) -> object:
    return form.means({ask.key: texts.get(ask.key, "") for ask in form.asks}, None)


@pytest.mark.parametrize("form", ASKING, ids=lambda form: form.place)
def test_an_empty_form_is_refused_in_sentences(form: Form) -> None:
    refused = meant(form)
    assert isinstance(refused, Refusals)
    assert all(item.sentence.endswith(".") for item in refused.items)


@pytest.mark.parametrize("form", ASKING, ids=lambda form: form.place)
def test_no_form_comes_with_anything_filled_in(form: Form) -> None:
    assert {ask.text for ask in form.asks} == {""}


@pytest.mark.parametrize("form", ASKING, ids=lambda form: form.place)
def test_no_two_questions_of_a_form_share_a_key(form: Form) -> None:
    keys = [ask.key for ask in form.asks]
    assert len(set(keys)) == len(keys)


def test_both_lists_ask_for_every_item_of_the_protocol() -> None:
    for form, items in (
        (checklist_form("before", PROTOCOL.before), PROTOCOL.before),
        (discharge_form(PROTOCOL.discharge, ()), PROTOCOL.discharge),
    ):
        asked = [ask.label for ask in form.asks if ask.tick or ask.made]
        assert asked == [item.words for item in items]


def test_a_whole_answer_is_a_verb() -> None:
    dose = {"amount": "150", "unit": "mg", "route": "sublingual", "given_by": "nurse 1"}
    assert callable(meant(DOSE, **dose))
    assert callable(meant(vitals_form("C"), pressure="128/82"))
    assert callable(meant(safety_form(), moment="before", answer="no"))
    points = dict.fromkeys(("activity", "breathing", "circulation", "consciousness", "oxygen"), "2")
    assert callable(meant(score_form(recovery_scales()["aldrete-b"]), **points))
    assert callable(meant(checklist_form("before", PROTOCOL.before), **{"tick touch": "yes"}))
    assert callable(meant(discharge_form(PROTOCOL.discharge, ()), escort="escort 1"))
    assert callable(meant(event_form("tears")))
    assert callable(meant(close_form(())))


def test_a_list_asks_for_what_is_still_to_be_ticked() -> None:
    form = checklist_form("before", PROTOCOL.before, {"touch"})
    assert [ask.key for ask in form.asks] == ["tick intention", "tick order"]
    assert form.lead.startswith("Ticked already:\n·  Touch talked through")


def test_closing_names_what_is_open_before_it_can_be_pressed() -> None:
    form = close_form(("No order on file",))
    assert "No order on file" in form.lead
    assert form.act == "Close all the same"
    assert close_form(()).act == "Close the session"


def test_every_kind_of_event_has_a_form() -> None:
    assert [kind for kind, _ in event_kinds()] == list(EVENT_KINDS)
