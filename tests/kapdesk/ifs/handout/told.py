"""A piece of parts work with something for every paper, told fact by fact."""

from __future__ import annotations

import msgspec

from kapdesk.ifs.model.councils import AgreementLooked, AgreementMade, CouncilHeld, Stance, Voice
from kapdesk.ifs.model.moves import PartDescribed, PartMet
from kapdesk.ifs.model.nouns import (
    Epistemic,
    Kind,
    Measure,
    Permission,
    Purpose,
    Seen,
    Status,
    Tie,
)
from kapdesk.ifs.model.parts import Part, Place
from kapdesk.ifs.model.work import BlendBegan, BlendEnded, PermissionWorded
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import bond
from tests.fakes.parts_map import LONG
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work

SCANNER, ESCAPE, CHILD, HUSHED = (PartId(one) for one in ("scanner", "escape", "child", "hushed"))
SCANNER_TOLD = Part(
    SCANNER,
    1,
    "Scanner",
    own_words="it never looks away",
    kind=Kind.MANAGER,
    job="to count the doors",
    job_wanted="to look at birds",
    fear_if_stops="that nobody sees it coming",
    needs=("rest", "thanks"),
    gifts=("a sharp eye",),
)
HUSHED_TOLD = Part(HUSHED, 4, "Whispered one", job="kept quiet", seen_by=Seen.CLINICIAN)


def whole_work() -> Work:
    """Four parts, one of them for the therapist alone; told, rated, asked, agreed on, brought to a council."""
    work = Work()
    work.lays(PartMet(msgspec.structs.replace(SCANNER_TOLD, job="to watch"), Place(120.0, 0.0)))
    work.lays(
        PartMet(Part(ESCAPE, 2, "Escape", kind=Kind.FIREFIGHTER), Place(-300.0, 80.0)),
        PartMet(
            Part(CHILD, 3, "Little one", kind=Kind.EXILE, epistemic=Epistemic.GUESSED),
            Place(0.0, 300.0),
        ),
        PartMet(HUSHED_TOLD, Place(300.0, -300.0)),
    )
    work.lays(bond("scanner", "child"), bond("scanner", "escape", Tie.POLARISED))
    work.lays(bond("hushed", "child", Tie.SUPPRESSES))
    work.rates("scanner", 2)
    work.rates("hushed", 9)
    work.meets(hours=48.0)
    work.lays(PartDescribed(SCANNER_TOLD))
    work.rates("scanner", 6)
    work.rates("scanner", 7, Measure.ACTIVATION)
    work.sets("escape", Status.NEW_ROLE)
    work.allows("scanner", Permission.CONDITIONAL, Purpose.DOSING)
    work.say(PermissionWorded(SCANNER, Purpose.DOSING, "only with the window open"))
    work.allows("escape", Permission.REFUSED, Purpose.EXILE)
    work.say(BlendBegan(ESCAPE, "he stood up"))
    work.say(BlendEnded(ESCAPE, "cold water"))
    work.say(AgreementMade(SCANNER, ESCAPE, "one looks, one rests", NINE.plus_s(9e5), (1, 2)))
    work.say(AgreementLooked(SCANNER, ESCAPE, kept=True, numbers=(1, 2)))
    voices = (
        Voice(SCANNER, Stance.ON_TERMS, ("losing my mind",), "the window stays open", 1),
        Voice(ESCAPE, Stance.OBJECTS, ("that it hurts", "that it ends"), "", 2),
        Voice(CHILD, Stance.UNSURE, number=3),
    )
    work.say(CouncilHeld(voices, "to be with the little one for a while"))
    return work


def in_long_words() -> Work:
    """The same in long words of many scripts."""
    work = whole_work()
    told = " ".join(LONG) * 3
    work.lays(
        PartDescribed(
            msgspec.structs.replace(
                SCANNER_TOLD,
                name=LONG[4] + LONG[0][:20],
                own_words=told,
                job=LONG[1] * 4,
                needs=LONG,
                gifts=LONG,
                job_wanted=LONG[2] * 5,
            )
        )
    )
    work.say(PermissionWorded(SCANNER, Purpose.EXILE, told))
    work.say(AgreementMade(SCANNER, ESCAPE, told, NINE, (1, 2)))
    work.say(CouncilHeld((Voice(SCANNER, Stance.OBJECTS, LONG, told, 1),), told))
    return work
