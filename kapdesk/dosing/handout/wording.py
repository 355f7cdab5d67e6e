"""What each fact says, in one line of print."""

from __future__ import annotations

from functools import singledispatch

from kapdesk.bilateral.model import facts as bilateral_facts
from kapdesk.bilateral.set_words import said as said_of_set
from kapdesk.chart.model import Fact
from kapdesk.dosing.handout.adverse_words import adverse_parts, followed_words
from kapdesk.dosing.handout.reading_words import vitals_words
from kapdesk.dosing.handout.seen_words import (
    cuff_words,
    weak_baseline_words,
)
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.esketamine import QUESTIONS, EsketamineNoted
from kapdesk.dosing.model.facts import (
    BaselineFixed,
    ChecklistTicked,
    DischargeRecorded,
    DoseGiven,
    EventNoted,
    FlagAnswered,
    HoldEnded,
    OrderRecorded,
    PhaseNoted,
    ProtocolPinned,
    RecoveryScored,
    SafetyAsked,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.music import TrackChanged
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.model.screened import ScreeningStood
from kapdesk.dosing.model.urgent import (
    WHERE,
    UrgentEnded,
    UrgentOpened,
    UrgentSeen,
    UrgentStamped,
    UrgentStruck,
)
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.marks import EVENT_WORDS
from kapdesk.dosing.rules.recovery import item_words
from kapdesk.kernel.day import say_day


def event_kind(kind: str) -> str:
    """The word for a kind of event."""
    return EVENT_WORDS.get(kind, kind)


def quoted(kind: str, text: str) -> str:
    """A client's own words in quotation marks, anything else as it is."""
    return f"“{text}”" if kind == "quote" and text else text


def verified_words(verified: OrderVerified) -> str:
    """Who verified an order, in which role, on which day."""
    return f"order verified by {verified.by} ({verified.role}) on {say_day(verified.on)}"


@singledispatch
def said(fact: Fact) -> str:
    """What a fact says; its kind alone when it has no words of its own."""
    return fact.words() or type(fact).__name__


for _kind in bilateral_facts.FACTS:
    said.register(_kind, said_of_set)


@said.register
def _(fact: VitalsRecorded) -> str:
    return " · ".join(
        part for part in (vitals_words(fact.vitals), cuff_words(fact.cuff_arm)) if part
    )


@said.register
def _(fact: ProtocolPinned) -> str:
    return f"protocol {fact.protocol.name}, adopted by {fact.adopted_by}"


@said.register
def _(fact: BaselineFixed) -> str:
    weak = tuple(weak_baseline_words(fact))
    if fact.values != Vitals():
        return "; ".join((f"baseline {vitals_words(fact.values)}", *weak))
    return "; ".join(("no baseline", *(weak or ("no reading before the first dose",))))


@said.register
def _(fact: OrderRecorded) -> str:
    return f"order {fact.text} {fact.route}, by {fact.prescriber}"


@said.register
def _(fact: DoseGiven) -> str:
    parts = [f"{fact.amount:g} {fact.unit} {fact.route}", f"given by {fact.given_by}"]
    parts += [f"lot {fact.lot}"] if fact.lot else []
    parts += [fact.handling] if fact.handling else []
    parts += [f"within the order: {fact.within_order}"] if fact.within_order else []
    parts += [f"decided by {fact.decided_by}"] if fact.decided_by else []
    return ", ".join(parts)


@said.register
def _(fact: HoldEnded) -> str:
    return f"held dose {fact.handling}" + (f": {fact.text}" if fact.text else "")


@said.register
def _(fact: EventNoted) -> str:
    details = "; ".join(f"{name}: {value}" for name, value in fact.fields.items())
    text = quoted(fact.kind, fact.text)
    words = "; ".join(part for part in (text, details) if part)
    return f"{event_kind(fact.kind)}: {words}" if words else event_kind(fact.kind)


@said.register
def _(fact: AdverseEventRecorded) -> str:
    onset = f"{fact.onset_min:g} min from the first dose" if fact.onset_min is not None else ""
    expected = f"expected: {fact.expected}" if fact.expected else ""
    judged = (f"serious: {fact.serious}", fact.related, expected)
    parts = (fact.text, fact.severity, onset, *judged, *adverse_parts(fact))
    return f"adverse event, {fact.name.lower()}: {'; '.join(part for part in parts if part)}"


@said.register
def _(fact: AdverseEventFollowed) -> str:
    return f"adverse event, later: {followed_words(fact)}"


@said.register
def _(fact: OrderVerified) -> str:
    return verified_words(fact)


@said.register
def _(fact: WordsAdded) -> str:
    return f"{event_kind(fact.kind)}, in words: {quoted(fact.kind, fact.text)}"


@said.register
def _(fact: MomentBookmarked) -> str:
    return f"bookmark: {fact.label}" if fact.label else "bookmark"


@said.register
def _(fact: TrackChanged) -> str:
    return f"music {fact.action}: {fact.track}"


@said.register
def _(fact: PhaseNoted) -> str:
    return f"phase seen: {fact.phase}"


@said.register
def _(fact: SafetyAsked) -> str:
    return f"safety question, {fact.moment}: {fact.answer} {fact.text}".rstrip()


@said.register
def _(fact: RecoveryScored) -> str:
    items = ", ".join(item_words(fact))
    return f"{fact.scale} {fact.variant} {fact.total}" + (f": {items}" if items else "")


@said.register
def _(fact: SlotSkipped) -> str:
    return f"planned reading {fact.name or fact.slot} left out: {fact.reason}"


@said.register
def _(fact: FlagAnswered) -> str:
    return f"done: {fact.did}"


@said.register
def _(fact: ChecklistTicked) -> str:
    return f"{fact.list}: {', '.join(fact.items)}"


@said.register
def _(fact: MedicineWasted) -> str:
    what = f"wasted {fact.amount:g} {fact.unit} {fact.medicine}, lot {fact.lot}, {fact.how}"
    return f"{what}; by {fact.by}, witness {fact.witness}"


@said.register
def _(fact: RemainderCounted) -> str:
    what = f"left over {fact.amount:g} {fact.unit} {fact.medicine}, lot {fact.lot}"
    return f"{what}; counted by {fact.by}, witness {fact.witness}"


@said.register
def _(fact: DischargeRecorded) -> str:
    passed = "; ".join(f"{key} passed over: {why}" for key, why in fact.overridden.items())
    said = f"discharge list: {len(fact.ticked)} ticked, {len(fact.missing)} missing"
    return f"{said}; {passed}" if passed else said


@said.register
def _(fact: EsketamineNoted) -> str:
    words = {question.key: question.words for question in QUESTIONS}
    answers = "; ".join(f"{words[key]}: {answer}" for key, answer in fact.answers().items())
    return f"esketamine form, list {fact.form}: {answers}"


@said.register
def _(fact: UrgentOpened) -> str:
    return f"urgent card opened {WHERE.get(fact.where, '')}".rstrip()


@said.register
def _(fact: UrgentSeen) -> str:
    return f"urgent, seen: {fact.words()}"


@said.register
def _(fact: UrgentStamped) -> str:
    return f"urgent: {fact.words()}"


@said.register
def _(fact: UrgentStruck) -> str:
    return f"urgent, taken back: {fact.words()}"


@said.register
def _(fact: UrgentEnded) -> str:
    return f"urgent, ended: {fact.text}" if fact.text else "urgent, ended"


@said.register
def _(fact: ScreeningStood) -> str:
    on = f" of {say_day(fact.screened_on)}" if fact.screened_on else ""
    if not fact.items:
        return f"screening{on} as it stood: nothing left to ask"
    open_now = sum(1 for item in fact.items if not item.note)
    return f"screening{on} as it stood: {len(fact.items)} to ask, {open_now} without a note"
