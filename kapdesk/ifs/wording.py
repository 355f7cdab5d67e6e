"""What each fact of parts work says, in one line: a part is its number, and never a client's word is in it."""

from __future__ import annotations

from functools import singledispatch

from kapdesk.chart.model import Fact
from kapdesk.ifs.model.councils import (
    BACKLASH_AFTER,
    AgreementLooked,
    AgreementMade,
    BacklashLooked,
    BacklashWorded,
    CouncilHeld,
    OpeningMade,
    OpeningWorded,
)
from kapdesk.ifs.model.kept import LetterKept, MeetingsCarried, SeenInDose, VersionNamed
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    BondsEnded,
    FrameDrawn,
    LookMeant,
    NotePinned,
    PartDescribed,
    PartMet,
    PartMoved,
    PartsBroughtBack,
    PartsMerged,
    PartSplit,
    PartsPutAway,
    ThingsTaken,
)
from kapdesk.ifs.model.nouns import TEN, Measure, Quality
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    BlendBegan,
    BlendEnded,
    FlagPassed,
    PartAnswered,
    PartEntered,
    PartLinked,
    PartRated,
    PermissionSet,
    PermissionWorded,
    SelfRead,
    StatusSet,
    StatusWorded,
    Tab,
)
from kapdesk.kernel.many import many

APART = "kept apart"


@singledispatch
def said(fact: Fact) -> str:
    """What a fact of parts work says.  raises TypeError for one of another room."""
    raise TypeError(type(fact).__name__)


@said.register
def _(fact: PartMet) -> str:
    return f"{label(fact.part.number)} is on the map, {APART}"


@said.register
def _(fact: PartDescribed) -> str:
    return f"{label(fact.part.number)} told anew, {APART}"


@said.register
def _(fact: PartMoved) -> str:
    return f"{many(len(fact.placed), 'part')} placed, {APART}"


@said.register
def _(fact: PartsPutAway) -> str:
    return f"{many(len(fact.parts), 'part')} put away, {APART}"


@said.register
def _(fact: PartsBroughtBack) -> str:
    return f"{many(len(fact.parts), 'part')} brought back, {APART}"


@said.register
def _(fact: PartsMerged) -> str:
    return f"{many(1 + len(fact.parts), 'part')} turned out to be one, {APART}"


@said.register
def _(fact: PartSplit) -> str:
    return f"a part turned out to be {len(fact.into)}, {APART}"


@said.register(BondDrawn)
@said.register(BondChanged)
def _(fact: BondDrawn | BondChanged) -> str:
    how = "drawn" if isinstance(fact, BondDrawn) else "told anew"
    return f"a bond {how}, {APART}"


@said.register
def _(fact: BondsEnded) -> str:
    return f"{many(len(fact.bonds), 'bond')} ended, {APART}"


@said.register
def _(_fact: FrameDrawn) -> str:
    return f"a frame on the map, {APART}"


@said.register
def _(fact: NotePinned) -> str:
    return f"{'a sealed note' if fact.note.sealed else 'a note'} on the map, {APART}"


@said.register
def _(fact: ThingsTaken) -> str:
    what = "a note or frame" if len(fact.things) == 1 else f"{len(fact.things)} notes or frames"
    return f"{what} taken off, {APART}"


@said.register
def _(_fact: LookMeant) -> str:
    return f"what a look means, {APART}"


@said.register
def _(fact: StatusSet) -> str:
    return f"{label(fact.number)} {fact.status}"


@said.register
def _(fact: StatusWorded) -> str:
    return f"{label(fact.number)} why it is {fact.status}, {APART}"


@said.register
def _(fact: PartRated) -> str:
    return f"{label(fact.number)} {rating_words(fact.measure, fact.value)}, {fact.moment}"


@said.register
def _(fact: SelfRead) -> str:
    between = f"; {label(fact.number)} in the way" if fact.in_the_way is not None else ""
    return f"qualities of Self, {fact.moment}: {reading_words(fact)}{between}"


@said.register
def _(fact: PermissionSet) -> str:
    lasts = f", for {many(fact.sessions, 'session')}" if fact.sessions else ""
    return f"{label(fact.number)}, {fact.purpose}: {fact.state}{lasts}"


@said.register
def _(fact: PermissionWorded) -> str:
    return f"{label(fact.number)} its words on {fact.purpose}, {APART}"


@said.register
def _(fact: PartEntered) -> str:
    if fact.part is None:
        return "the work is at no part"
    way = f", by the way of {fact.tab}" if fact.tab is not Tab.PART else ""
    return f"the work is at {label(fact.number)}{way}"


@said.register
def _(fact: PartAnswered) -> str:
    return f"answered: {fact.filled.sheet.title} about {label(fact.number)}, {APART}"


@said.register
def _(fact: AnotherSpoke) -> str:
    return f"{label(fact.number)}: {label(fact.other_number, 'another part')} was speaking, {APART}"


@said.register
def _(fact: BlendBegan) -> str:
    return f"{label(fact.number)} took the seat, {APART}"


@said.register
def _(fact: BlendEnded) -> str:
    return f"{label(fact.number)} gave the seat back, {APART}"


@said.register
def _(fact: PartLinked) -> str:
    return f"{label(fact.number)} {'belongs with' if fact.tied else 'no longer with'}: {fact.kind}"


@said.register
def _(fact: FlagPassed) -> str:
    about = f"{label(fact.number)}: " if fact.part is not None else ""
    return f"{about}went on past a caution, {APART}"


@said.register
def _(fact: AgreementMade) -> str:
    return f"agreement of {labels(fact.numbers)}, looked at again {fact.review.day()}, {APART}"


@said.register
def _(fact: AgreementLooked) -> str:
    kept = "kept" if fact.kept else "not kept"
    return f"agreement of {labels(fact.numbers)} looked at again: {kept}, {APART}"


@said.register
def _(fact: CouncilHeld) -> str:
    return f"council before a dose, {many(len(fact.voices), 'part')} heard, {APART}"


@said.register
def _(fact: OpeningMade) -> str:
    about = f" at {label(fact.number)}" if fact.part is not None else ""
    return f"an opening{about}; protectors are asked in the days after"


@said.register
def _(fact: OpeningWorded) -> str:
    about = f" at {label(fact.number)}" if fact.part is not None else ""
    return f"what opened{about}, {APART}"


@said.register
def _(fact: BacklashLooked) -> str:
    asked = fact.place in range(len(BACKLASH_AFTER))
    when = f", after {BACKLASH_AFTER[fact.place][0]}" if asked else ""
    stirred = "protectors stirred" if fact.stirred else "quiet"
    who = f": {labels(fact.numbers)}" if fact.numbers else ""
    return f"how protectors took an opening{when}: {stirred}{who}"


@said.register
def _(_fact: BacklashWorded) -> str:
    return f"what was said of how protectors took it, {APART}"


@said.register
def _(_fact: VersionNamed) -> str:
    return f"a version of the map named, {APART}"


@said.register
def _(fact: SeenInDose) -> str:
    to = f"as {label(fact.number)}" if fact.part is not None else "as no part"
    return f"something caught in a dosing session sorted {to}"


@said.register
def _(fact: MeetingsCarried) -> str:
    return f"{many(len(fact.meetings), 'session')} held before this work was taken in"


@said.register
def _(_fact: LetterKept) -> str:
    return f"a letter kept, {APART}"


def rating_words(measure: Measure, value: int) -> str:
    """A rating as it is read: ``trust in Self 4 of 10``."""
    return f"{measure} {value} of {TEN.high:g}"


def reading_words(fact: SelfRead) -> str:
    """The qualities that were asked, as they are read: ``calm 4, clarity 6 of 10``."""
    asked = [f"{one} {value}" for one in Quality if (value := fact.value(one)) is not None]
    return f"{', '.join(asked)} of {TEN.high:g}" if asked else "none asked"


def label(number: int, unnamed: str = "a part") -> str:
    """A part as the record may call it."""
    return f"part {number}" if number else unnamed


def labels(numbers: tuple[int, ...]) -> str:
    """Several parts as the record may call them."""
    named = [label(number) for number in numbers]
    return " and ".join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else "".join(named)
