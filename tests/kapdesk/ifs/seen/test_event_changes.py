"""Nothing changes without a sentence: every fact of the work and every field of what is drawn, or why not."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest

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
    Voice,
)
from kapdesk.ifs.model.facts import FACTS
from kapdesk.ifs.model.kept import (
    LetterKept,
    MeetingHeld,
    MeetingsCarried,
    SeenInDose,
    Sentence,
    VersionNamed,
)
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    BondsEnded,
    FrameDrawn,
    LookMeant,
    Move,
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
from kapdesk.ifs.model.nouns import (
    Certainty,
    Epistemic,
    Kind,
    Linked,
    Measure,
    Moment,
    Pattern,
    Permission,
    Purpose,
    Seen,
    Shape,
    Status,
    Tie,
)
from kapdesk.ifs.model.parts import Bond, Frame, Meaning, Note, Part, Place, Placed
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
from kapdesk.ifs.parse.answers import SHEETS
from kapdesk.ifs.seen.change import Change
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import History
from kapdesk.kernel.ids import BondId, EntryId, PartId, ThingId
from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled
from kapdesk.sheets.shelf import load_sheet
from tests.fakes.facts import whole
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work

A, B, C = PartId("a"), PartId("b"), PartId("c")
PART = Part(A, 1, "a")
BOND = Bond(BondId("1"), A, B, Tie.PROTECTS)
OLD = Bond(BondId("0"), A, B, Tie.ALLIED)
FRAME = Frame(ThingId("frame"), 0, 0, 90, 90, "Sunday")
NOTE = Note(ThingId("note"), 0, 0, words="ask")
GONE = PartsPutAway((C,))


def sheet(tab: Tab, **texts: str) -> Filled:
    """A sheet that was answered."""
    found = filled(load_sheet(SHEETS[tab]), texts)
    assert isinstance(found, Filled)
    return found


def worked() -> Work:
    """Two parts on the map and one that was put away, two bonds, a frame and a note."""
    work = Work()
    work.lays(PartMet(PART), PartMet(Part(B, 2, "b")), PartMet(Part(C, 3, "c")), GONE)
    work.lays(BondDrawn(BOND), BondDrawn(OLD), FrameDrawn(FRAME), NotePinned(NOTE))
    return work


EXAMPLES: tuple[tuple[Fact, str], ...] = (
    (PartMet(Part(PartId("d"), 4, "d")), "D was met."),
    (PartDescribed(msgspec.structs.replace(PART, job="keeps watch")),
     "A: its job is told now, “keeps watch”."),
    (PartMoved((Placed(A, Place(900)),)),
     "A went farther from Self: from close to Self to where it needs space."),
    (PartsPutAway((A,), "not now"), "A was put away: not now."),
    (PartsBroughtBack((C,)), "C was brought back."),
    (PartsMerged(A, (B,), "they are one"), "B turned out to be one with a: they are one."),
    (PartSplit(A, (B, C)), "A turned out to be several, b and c."),
    (BondDrawn(Bond(BondId("2"), B, A, Tie.COMFORTS)), "B comforts a now."),
    (BondChanged(msgspec.structs.replace(BOND, strength=7)),
     "A looks after b: strength not asked → 7."),
    (BondsEnded((BOND.id,), "they spoke"), "A no longer looks after b: they spoke."),
    (FrameDrawn(Frame(ThingId("f"), 0, 0, 9, 9)), "A frame is on the map now."),
    (NotePinned(Note(ThingId("n"), 0, 0, words="ask")), "A note “ask” is on the map now."),
    (ThingsTaken((FRAME.id,)), "The frame “Sunday” was taken off the map."),
    (LookMeant(Meaning("colour ember", "anger")), "The look colour ember means “anger” now."),
    (StatusSet(A, Status.UNBURDENED, "it put it down"),
     "A: sensed before, unburdened now: it put it down."),
    (PartRated(A, Measure.TRUST, 4), "A: trust in Self 4, rated first."),
    (SelfRead(Moment.PRE, (3, None, 4)), "Self: calm 3, clarity 4."),
    (PermissionSet(A, Purpose.IMAGE, Permission.WITHDRAWN),
     "A took back its permission for image work."),
    (PermissionWorded(A, Purpose.IMAGE, "only with music"),
     "A said of its permission for image work: “only with music”."),
    (PartAnswered(A, Tab.FEAR, sheet(Tab.FEAR)),
     "A was asked, and answered, on the sheet “What it fears”."),
    (PartAnswered(A, Tab.UNBURDEN, sheet(Tab.UNBURDEN, released="80", remains="a knot")),
     "A, unburdening: 80 % of what it carries went; what is left of it is “a knot”."),
    (AnotherSpoke(A, B, "lazy"), "What was felt toward a was b speaking: lazy."),
    (BlendBegan(A, "a hard voice"), "A took the seat once."),
    (BlendEnded(A, "standing up"), "A gave the seat back: standing up."),
    (PartLinked(A, Linked.TARGET, "t"), "A belongs with a target."),
    (FlagPassed("left out of the trial", "talked over"),
     "A question of care was answered, left out of the trial: talked over."),
    (FlagPassed("an exile without leave", "it came by itself", A),
     "A question of care about a was answered, an exile without leave: it came by itself."),
    (AgreementMade(A, B, "take turns", NINE), "A and b agreed: “take turns”."),
    (AgreementLooked(A, B, True), "A and b kept what they had agreed."),
    (CouncilHeld((Voice(A, Stance.AGREES),), "to look, no more"),
     "Asked before the dose: a agrees; the intention is “to look, no more”."),
    (CouncilHeld((), "to look"), "Asked before the dose: the intention is “to look”."),
    (OpeningMade(NINE, "the door stood open", A), "Something opened with a: the door stood open."),
    (OpeningMade(NINE), "Something opened."),
    (OpeningWorded(NINE, "the door stood open", A), "What opened with a: “the door stood open”."),
    (BacklashLooked(NINE, 0, True), "Protectors stirred after an opening."),
    (BacklashWorded(NINE, 0, "no sleep"), "How protectors took an opening: “no sleep”."),
    (SeenInDose(EntryId("t"), A), "A was seen in a dosing session."),
    (SeenInDose(EntryId("t")), "What a dosing session showed belongs with no part."),
)  # fmt: skip
"""One of each fact and the sentence it brings."""

UNTOLD: Mapping[type[Fact], tuple[Fact, str]] = {
    PartEntered: (
        PartEntered(A),
        "Where the work is from minute to minute; nothing of the map or of what was said is otherwise by it.",
    ),
    VersionNamed: (
        VersionNamed("spring"),
        "It names a moment, which is a stop of its own; the map is the same before and after.",
    ),
    StatusWorded: (
        StatusWorded(A, Status.UNBURDENED, "it put it down"),
        "The sentence of the status it was said with holds it.",
    ),
    MeetingsCarried: (
        MeetingsCarried((MeetingHeld(NINE, NINE),)),
        "It comes with a file, and is what was before all of it; leave lapses after it as it would have.",
    ),
    LetterKept: (
        LetterKept((Sentence("one", "one"),)),
        "The letter is a paper told from the same record; nothing it tells of is otherwise by it.",
    ),
}
"""The facts that bring no sentence, one of each, and why."""

SAME: tuple[tuple[Fact, str], ...] = (
    (BacklashLooked(NINE, 0, False), "It was asked, and nothing had stirred."),
    (CouncilHeld(()), "Nobody was asked, and nothing was intended."),
    (StatusSet(A, Status.SENSED, "again"), "It stands as it stood."),
    (SelfRead(Moment.PRE, (None,)), "Nothing was asked."),
)
"""What was said and is no change, and why."""

HIDDEN = (FlagPassed, OpeningWorded)
"""Facts whose sentences are for the therapist alone."""


def told(fact: Fact) -> tuple[Work, EntryId, tuple[Change, ...]]:
    """The work after a fact, its entry, and what is told of it."""
    work = worked()
    since = History.of(work.view).now()
    entry = work.lays(fact)[0] if isinstance(fact, Move) else work.say(fact)
    history = History.of(work.view)
    return work, entry, difference(history, since, history.now())


def test_every_fact_of_the_work_has_its_sentence_or_the_reason_why_it_has_none() -> None:
    with_one = {type(fact) for fact, _ in EXAMPLES}
    assert with_one | set(UNTOLD) == set(FACTS)
    assert not with_one & set(UNTOLD)
    assert all(why.endswith(".") for _, why in UNTOLD.values())


@pytest.mark.parametrize(("fact", "said"), EXAMPLES, ids=lambda one: type(one).__name__)
def test_a_fact_that_changes_the_state_is_told_by_its_own_entry(fact: Fact, said: str) -> None:
    before = worked().state
    work, entry, found = told(fact)
    assert work.state != before
    assert [one.text for one in found if one.sources == (entry,)] == [said]
    assert len(found) == 1
    seen_by = Seen.CLINICIAN if isinstance(fact, HIDDEN) else Seen.BOTH
    assert found[0].seen_by is seen_by


@pytest.mark.parametrize("fact", [*(one for one, _ in UNTOLD.values()), *(one for one, _ in SAME)])
def test_what_is_no_change_brings_no_sentence(fact: Fact) -> None:
    assert told(fact)[2] == ()


PARTS = {
    "name": "another", "own_words": "x", "kind": Kind.EXILE, "certainty": Certainty.SURE, "job": "x",
    "job_wanted": "x", "intent": "x", "fear_if_stops": "x", "beliefs": ("x",), "emotions": ("x",),
    "needs": ("x",), "triggers": ("x",), "trailhead": "x", "age_seems": "x",
    "thinks_client_age": "x", "origin": "x", "form": "x", "voice": "x", "burdens": ("x",),
    "gifts": ("x",), "body": whole(Part, "x").body, "shape": Shape.STAR, "colour": "ember",
    "pattern": Pattern.DOTS, "picture": "digest", "size_by_activation": True,
    "epistemic": Epistemic.GUESSED, "seen_by": Seen.CLINICIAN,
}  # fmt: skip
PLACES = {"x": 20.0, "y": 20.0, "size": 120.0, "depth": 40, "hidden": True, "locked": True}
BONDS = {
    "a": B, "b": C, "tie": Tie.COPIES, "strength": 4, "note": "x", "epistemic": Epistemic.GUESSED,
    "seen_by": Seen.CLINICIAN,
}  # fmt: skip
FRAMES = {
    "x": 9.0, "y": 9.0, "width": 50.0, "height": 50.0, "words": "Monday", "seen_by": Seen.CLINICIAN,
    "locked": True,
}  # fmt: skip
NOTES = {**FRAMES, "picture": "digest", "sealed": True, "about": A}
NEVER = {"id": "It tells one from another and stays.", "number": "It is counted once and stays."}
"""The fields that never change, and why."""

FIELDS: tuple[tuple[object, Mapping[str, object]], ...] = (
    (PART, PARTS),
    (Place(), PLACES),
    (BOND, BONDS),
    (FRAME, FRAMES),
    (NOTE, NOTES),
)


def changed(known: object, name: str, value: object) -> Fact:
    """The move that gives something another field."""
    assert isinstance(known, msgspec.Struct)
    new = msgspec.structs.replace(known, **{name: value})
    match new:
        case Part():
            return PartDescribed(new)
        case Place():
            return PartMoved((Placed(A, new),))
        case Bond():
            return BondChanged(new)
        case Frame():
            return FrameDrawn(new)
    assert isinstance(new, Note)
    return NotePinned(new)


def test_every_field_of_what_is_drawn_is_in_the_table_or_never_changes() -> None:
    for known, fields in FIELDS:
        assert isinstance(known, msgspec.Struct)
        assert {*fields, *NEVER} >= set(known.__struct_fields__)


@pytest.mark.parametrize(
    ("known", "name", "value"),
    [(known, name, value) for known, fields in FIELDS for name, value in fields.items()],
    ids=str,
)
def test_every_field_that_is_otherwise_has_one_sentence(
    known: object, name: str, value: object
) -> None:
    _, entry, found = told(changed(known, name, value))
    assert [one.sources for one in found] == [(entry,)]
    assert "changed" not in found[0].text


def test_the_sentences_are_in_the_order_of_the_ledger_and_the_same_each_time() -> None:
    work = worked()
    since = History.of(work.view).now()
    for fact, _ in EXAMPLES:
        if isinstance(fact, Move):
            work.lays(fact)
        else:
            work.say(fact)
    history = History.of(work.view)
    found = difference(history, since, history.now())
    places = [max(history.seqs[entry] for entry in one.sources) for one in found]
    assert places == sorted(places)
    again = History.of(work.view)
    assert difference(again, since, again.now()) == found
