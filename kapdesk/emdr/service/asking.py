"""Whether belief and body may be asked at a moment: an incomplete closing asks neither."""

from __future__ import annotations

from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.variant import Variant
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.gates import may_rate
from kapdesk.emdr.service.writing import Found, Writing
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.ids import TargetId


def against_asking(writing: Writing, found: Found, target: TargetId) -> Refusals | None:
    """Why the belief is not rated and the body not gone through at the moment meant; None where they are.

    It is the phase of that moment that counts: what was said before the closing may be written down later.
    source emdr-4.4
    """
    known = found.state.target(target)
    before = [one for one in found.meeting.visits if one.at <= found.moment]
    if known is None or not before:
        return None
    case = Case(
        found.state,
        found.sitting,
        writing.around(found),
        load_variant(known.variant),
        known,
        variants_of(found.state),
    )
    gate = may_rate(case, before[-1].phase)
    return Refusals(tuple(Refusal("value", one) for one in gate.missing)) if not gate.open else None


def variants_of(state: EmdrState) -> tuple[Variant, ...]:
    """The protocol variants that a client's targets are worked by."""
    return tuple(map(load_variant, dict.fromkeys(one.variant for one in state.targets)))
