"""A protocol variant as data: its phases with what each asks, and which way leads from phase to phase."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from kapdesk.emdr.model.nouns import Phase
from kapdesk.sheets.use import SheetUse


class Part(StrEnum):
    """What can be asked of a target, one by one.  source emdr-4.2"""

    CUE = "cue"
    INCIDENT = "incident"
    IMAGE = "image"
    NEGATIVE = "negative"
    POSITIVE = "positive"
    VOC = "voc"
    EMOTIONS = "emotions"
    DISTRESS = "distress"
    BODY = "body"


class Need(StrEnum):
    """A condition that a guard may ask for, by its name.  source emdr-4.4, emdr-4.12, emdr-4.14"""

    EXPLAINED = "explained"
    LIGHT_EXPLAINED = "light-explained"
    RECORDING_AGREED = "recording-agreed"
    STOP_SIGNAL = "stop-signal"
    RESOURCE_WORKS = "resource-works"
    STIMULATION_TRIED = "stimulation-tried"
    PLAN_BETWEEN = "plan-between"
    SCREENING = "screening"
    DOSE_AS_BEFORE = "dose-as-before"
    PRESSURE_WITHIN = "pressure-within"
    TARGET_CHOSEN = "target-chosen"
    ASSESSED = "assessed"
    ASSESSED_LATELY = "assessed-lately"
    NOT_NEW_UNDER_EFFECT = "not-new-under-effect"
    PRONGS_DONE = "prongs-done"
    REVIEW_DECIDED = "review-decided"
    TIME_LEFT = "time-left"
    DISTRESS_FITS = "distress-fits"
    DISTRESS_LOW = "distress-low"
    RETURNS_QUIET = "returns-quiet"
    VOC_FITS = "voc-fits"
    SCAN_CLEAR = "scan-clear"
    FILM_RAN = "film-ran"
    RATED_SOBER = "rated-sober"
    ORIENTED = "oriented"
    SETTLED = "settled"
    CLOSING_WHOLE = "closing-whole"


class PhaseShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One phase of a variant.

    ``asks`` are the parts of the target's column in their order, ``may`` those of them that may stay empty;
    ``presets`` the keys of starting points that suit, best first; ``sets`` the guards on beginning a set in it,
    ``rates`` those on rating the belief and going through the body.
    """

    phase: Phase
    asks: tuple[Part, ...] = ()
    may: tuple[Part, ...] = ()
    sheets: tuple[SheetUse, ...] = ()
    presets: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way from one phase to another, and the guards on it by key; none is always open."""

    start: Phase
    to: Phase
    guards: tuple[str, ...] = ()


class Guard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A rule on a way, on a set or on a status: the conditions it needs, by name, every one of them.

    ``name`` says in a few words what it keeps.  Where it holds ``once``, a reason that was given to pass it for a
    target stands for the rest of that meeting.
    """

    key: str
    name: str
    needs: tuple[Need, ...]
    source: str
    once: bool = False


class Variant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One protocol variant, whole.

    ``completes`` are the guards on calling a target complete, ``points`` those on a point of another target's event
    where they differ, ``ends`` those on the end of the meeting.
    """

    id: str
    version: str
    name: str
    about: str
    source: str
    phases: tuple[PhaseShape, ...]
    moves: tuple[Move, ...]
    guards: tuple[Guard, ...]
    completes: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()

    def shape(self, phase: Phase) -> PhaseShape | None:
        """What a phase asks; None where the variant has no such phase."""
        return next((one for one in self.phases if one.phase is phase), None)

    def guard(self, key: str) -> Guard:
        """The guard of a key.  raises KeyError."""
        for one in self.guards:
            if one.key == key:
                return one
        raise KeyError(key)

    def ways(self, start: Phase) -> Iterator[Move]:
        """The ways that lead on from a phase, in the order of the file."""
        return (one for one in self.moves if one.start is start)
