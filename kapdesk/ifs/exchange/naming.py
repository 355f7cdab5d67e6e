"""Whom and what a fact names, and what stands against one that comes from a file."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from kapdesk.chart.model import Fact
from kapdesk.ifs.model.councils import AgreementLooked, AgreementMade, BacklashLooked, CouncilHeld
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import TEN, Quality
from kapdesk.ifs.model.work import PartAnswered, PartRated, PermissionSet, SelfRead
from kapdesk.kernel.ids import PartId

NAMES_NOBODY = "It names a part that is not in the file."
BEYOND = f"A rating lies between {TEN}."


def pictures_of(fact: Fact) -> tuple[str, ...]:
    """The pictures a fact names, by their digests."""
    named = getattr(fact, "pictures", None)
    return tuple(named()) if callable(named) else ()


def parts_of(fact: Fact) -> Iterator[PartId]:
    """The parts a fact of the work names."""
    for field in ("part", "other", "in_the_way"):
        named = getattr(fact, field, None)
        if isinstance(named, str):
            yield PartId(named)
    match fact:
        case AgreementMade() | AgreementLooked():
            yield from (fact.a, fact.b)
        case CouncilHeld():
            yield from (one.part for one in fact.voices)
        case BacklashLooked():
            yield from fact.parts
        case PartAnswered():
            yield from fact.others


def against_said(fact: Fact, drawn: Drawn) -> str:
    """What stands against something that was said, on the map at the end of its file; empty where nothing does."""
    if any(part not in drawn.parts for part in parts_of(fact)):
        return NAMES_NOBODY
    match fact:
        case PartRated():
            return "" if fact.value in TEN and _clock(fact.since_dose_min) else BEYOND
        case SelfRead():
            fits = all(value is None or value in TEN for value in fact.values)
            return "" if fits and len(fact.values) == len(Quality) else BEYOND
        case PermissionSet() if fact.sessions < 0:
            return "A permission holds for no session or more."
        case _:
            return ""


def _clock(minutes: float | None) -> bool:
    return minutes is None or isfinite(minutes)
