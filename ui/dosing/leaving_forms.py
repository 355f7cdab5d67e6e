"""The discharge list as a form: items ticked or passed over, the chart's word beside each, and who answers for them."""

from __future__ import annotations

from functools import partial

from kapdesk.dosing.model.colleague import CLINICIANS, Colleague
from kapdesk.dosing.model.facts import DischargeRecorded
from kapdesk.dosing.model.parsed import Discharge
from kapdesk.dosing.model.protocol import CheckItem
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.borne_out import Evidence, evidence_for
from kapdesk.dosing.rules.leaving import item_field
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from ui.dosing import verbs
from ui.dosing.form import Ask, Form, Texts
from ui.dosing.leaving_field import OVER, LeavingField, passed_over
from ui.dosing.tick_field import TICKED
from ui.dosing.verbs import Verb

Items = tuple[CheckItem, ...]
LEAD = (
    "Each item is ticked or passed over with a reason. What the chart holds stands beside it; "
    "KapDesk records what people found and decides nothing."
)


def discharge_form(items: Items, colleagues: tuple[Colleague, ...]) -> Form:
    """The list before leaving."""
    return Form(
        "discharge",
        "Before leaving",
        discharge_asks(items, colleagues),
        "Record the list",
        partial(_leaving, items),
        lead=LEAD,
        roomy=True,
        sums=partial(_count_words, items),
        says=partial(chart_words, items),
    )


def discharge_asks(
    items: Items, colleagues: tuple[Colleague, ...], was: DischargeRecorded | None = None
) -> tuple[Ask, ...]:
    """The escort, the items, and who answers for them; as they were where a list is put right."""
    names = tuple(dict.fromkeys(one.name for one in colleagues))
    clinical = tuple(dict.fromkeys(one.name for one in colleagues if one.role in CLINICIANS))
    stands = was or DischargeRecorded(())
    asks = [
        Ask(
            item_field(item.key),
            item.words,
            wide=True,
            made=partial(LeavingField, item),
            text=_text(item, stands),
        )
        for item in items
    ]
    by = Ask("by", "Gone through by", choices=names, text=stands.by)
    medical = Ask(
        "medical_by",
        "Medical items by",
        hint=CLINICAL_HINT if clinical else NOBODY,
        choices=clinical,
        text=stands.medical_by,
    )
    escort = Ask("escort", "Escort", hint="Who comes for the client.", text=stands.escort)
    return (escort, *asks, by, medical)


CLINICAL_HINT = "A prescriber or nurse of the practice."
NOBODY = "No prescriber or nurse is on the practice's list yet; Settings, People."


def read_discharge(items: Items, texts: Texts) -> Discharge:
    """The list a form holds."""
    over = {item.key: passed_over(texts[item_field(item.key)]) for item in items}
    return Discharge(
        items=tuple(item.key for item in items if texts[item_field(item.key)] == TICKED),
        overridden={key: why for key, why in over.items() if why is not None},
        escort=texts["escort"].strip(),
        by=texts["by"].strip(),
        medical_by=texts["medical_by"].strip(),
    )


def chart_words(items: Items, view: DosingView, now: Instant, texts: Texts) -> dict[str, str]:
    """What the chart says beside each item, and what it does not bear out."""
    asked = Discharge(escort=texts["escort"].strip())
    return {item_field(item.key): _said(evidence_for(item, view, asked, now)) for item in items}


def _said(evidence: Evidence) -> str:
    says, against = evidence
    if not against or against in says:
        return says
    return f"{says}. Not borne out: {against}" if says else f"not borne out: {against}"


def _count_words(items: Items, texts: Texts) -> str:
    found = [texts.get(item_field(item.key), "") for item in items]
    ticked = sum(text == TICKED for text in found)
    over = sum(passed_over(text) is not None for text in found)
    waiting = len(found) - ticked - over
    return f"{ticked} ticked, {over} passed over, {waiting} open"


def _text(item: CheckItem, was: DischargeRecorded) -> str:
    if item.key in was.overridden:
        return f"{OVER}{was.overridden[item.key]}"
    return TICKED if item.key in was.ticked else ""


def _leaving(items: Items, texts: Texts, at: Instant | None) -> Verb | Refusals:
    return verbs.discharge(read_discharge(items, texts), at)
