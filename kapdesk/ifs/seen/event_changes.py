"""What happened between two moments and stands by itself: each thing that was said, in one sentence with its entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kapdesk.body.words import listed
from kapdesk.chart.model import Fact
from kapdesk.ifs.model.councils import (
    AgreementLooked,
    AgreementMade,
    BacklashLooked,
    BacklashWorded,
    CouncilHeld,
    OpeningMade,
    OpeningWorded,
    Stance,
)
from kapdesk.ifs.model.kept import SeenInDose
from kapdesk.ifs.model.nouns import Linked, Permission, Purpose, Seen
from kapdesk.ifs.model.state import Row
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    BlendEnded,
    FlagPassed,
    PartAnswered,
    PartLinked,
    PermissionSet,
    PermissionWorded,
    Tab,
)
from kapdesk.ifs.seen.change import Between, Change, because, quoted
from kapdesk.kernel.ids import PartId

ALLOWED = {
    Permission.NONE: "was not asked {purpose}",
    Permission.ASKED: "was asked for its permission {purpose}",
    Permission.REFUSED: "refused its permission {purpose}",
    Permission.CONDITIONAL: "gave its permission {purpose} on terms",
    Permission.GIVEN: "gave its permission {purpose}",
    Permission.WITHDRAWN: "took back its permission {purpose}",
    Permission.LAPSED: "no longer gives its permission {purpose}; it lapsed",
}
_ARTICLES = {
    Linked.TARGET: "a target",
    Linked.IMAGE: "an image",
    Linked.BODY: "a mark on the body",
    Linked.QUOTE: "something said in a dosing session",
    Linked.DOSE: "a dosing session",
}
_STANDS = {Stance.UNSURE: "is unsure"}
_Told = tuple[str, tuple[PartId, ...]]


def event_changes(between: Between) -> Iterator[Change]:
    """Every sentence about what happened, in the order of the ledger."""
    for row in between.rows:
        say = _SAID.get(type(row.fact))
        found = say(between, row.fact) if say is not None else None
        if found is not None:
            yield _told(between, row, found)


def for_purpose(purpose: Purpose) -> str:
    """A purpose after what is allowed: ``for image work``, ``to talk with it``."""
    return purpose.value if purpose.value.startswith("to ") else f"for {purpose}"


def _told(between: Between, row: Row, found: _Told) -> Change:
    """A question of care is the therapist's own, and so is its sentence; what opened is told in their words."""
    text, parts = found
    seen_by = Seen.CLINICIAN if isinstance(row.fact, FlagPassed | OpeningWorded) else Seen.BOTH
    return between.told(text, (row.entry,), *parts, seen_by=seen_by)


def _allowed(between: Between, fact: PermissionSet) -> _Told:
    said = ALLOWED[fact.state].format(purpose=for_purpose(fact.purpose))
    return f"{between.name(fact.part)} {said}.", (fact.part,)


def _worded(between: Between, fact: PermissionWorded) -> _Told:
    text = f"{between.name(fact.part)} said of its permission {for_purpose(fact.purpose)}"
    return f"{text}: {quoted(fact.text)}.", (fact.part,)


def _answered(between: Between, fact: PartAnswered) -> _Told:
    name, filled = between.name(fact.part), fact.filled
    parts = (fact.part, *fact.others)
    released, left = filled.said("released"), filled.said("remains")
    if fact.tab is Tab.UNBURDEN and (released or left):
        said = [f"{released} of what it carries went"] if released else []
        said += [f"what is left of it is {quoted(left)}"] if left else []
        return f"{name}, unburdening: {'; '.join(said)}.", parts
    return f"{name} was asked, and answered, on the sheet {quoted(filled.sheet.title)}.", parts


def _spoke(between: Between, fact: AnotherSpoke) -> _Told:
    text = f"What was felt toward {between.name(fact.part)} was {between.name(fact.other)} speaking"
    return f"{text}{because(fact.text)}.", (fact.part, fact.other)


def _gave_back(between: Between, fact: BlendEnded) -> _Told:
    return f"{between.name(fact.part)} gave the seat back{because(fact.helped)}.", (fact.part,)


def _linked(between: Between, fact: PartLinked) -> _Told:
    verb = "belongs with" if fact.tied else "no longer belongs with"
    return f"{between.name(fact.part)} {verb} {_ARTICLES[fact.kind]}.", (fact.part,)


def _passed(between: Between, fact: FlagPassed) -> _Told:
    about = f" about {between.name(fact.part)}" if fact.part is not None else ""
    text = f"A question of care{about} was answered, {fact.flag}{because(fact.why)}."
    return text, (fact.part,) if fact.part is not None else ()


def _agreed(between: Between, fact: AgreementMade) -> _Told:
    both = f"{between.name(fact.a)} and {between.name(fact.b)}"
    return f"{both} agreed: {quoted(fact.terms)}.", (fact.a, fact.b)


def _looked(between: Between, fact: AgreementLooked) -> _Told:
    both = f"{between.name(fact.a)} and {between.name(fact.b)}"
    kept = "kept" if fact.kept else "did not keep"
    return f"{both} {kept} what they had agreed{because(fact.text)}.", (fact.a, fact.b)


def _asked(between: Between, fact: CouncilHeld) -> _Told | None:
    voices = [
        f"{between.name(one.part)} {_STANDS.get(one.stance, one.stance)}" for one in fact.voices
    ]
    said = [listed(voices)] if voices else []
    said += [f"the intention is {quoted(fact.intention)}"] if fact.intention.strip() else []
    if not said:
        return None
    return f"Asked before the dose: {'; '.join(said)}.", tuple(one.part for one in fact.voices)


def _opened(between: Between, fact: OpeningMade) -> _Told:
    about = f" with {between.name(fact.part)}" if fact.part is not None else ""
    parts = (fact.part,) if fact.part is not None else ()
    why = "" if between.for_client else because(fact.why)
    return f"Something opened{about}{why}.", parts


def _what_opened(between: Between, fact: OpeningWorded) -> _Told:
    about = f" with {between.name(fact.part)}" if fact.part is not None else ""
    parts = (fact.part,) if fact.part is not None else ()
    return f"What opened{about}: {quoted(fact.text)}.", parts


def _stirred(between: Between, fact: BacklashLooked) -> _Told | None:
    if not fact.stirred:
        return None
    who = listed([between.name(one) for one in fact.parts]) if fact.parts else "Protectors"
    return f"{who} stirred after an opening.", fact.parts


def _took(_between: Between, fact: BacklashWorded) -> _Told:
    return f"How protectors took an opening: {quoted(fact.text)}.", ()


def _seen(between: Between, fact: SeenInDose) -> _Told:
    if fact.part is None:
        return "What a dosing session showed belongs with no part.", ()
    return f"{between.name(fact.part)} was seen in a dosing session.", (fact.part,)


_SAID: Mapping[type[Fact], Callable[[Between, Any], _Told | None]] = {
    PermissionSet: _allowed,
    PermissionWorded: _worded,
    PartAnswered: _answered,
    AnotherSpoke: _spoke,
    BlendEnded: _gave_back,
    PartLinked: _linked,
    FlagPassed: _passed,
    AgreementMade: _agreed,
    AgreementLooked: _looked,
    CouncilHeld: _asked,
    OpeningMade: _opened,
    OpeningWorded: _what_opened,
    BacklashLooked: _stirred,
    BacklashWorded: _took,
    SeenInDose: _seen,
}
