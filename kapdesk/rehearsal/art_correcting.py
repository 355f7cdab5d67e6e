"""Which earlier line of image work a line of a script puts right, and what it should have said."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.art.model.images import ImageRated, OldPictureTried, SensationFelt
from kapdesk.art.model.spoken import (
    Correctable,
    FeelsSpoken,
    LineCorrected,
    NightSpoken,
    OldPictureSpoken,
    RatesSpoken,
    RehearsalSpoken,
    ReminderSpoken,
)
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.art.model.work import NightLogged
from kapdesk.art.service.writing import NO_PICTURE
from kapdesk.chart.model import Entry, Fact
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId
from kapdesk.rehearsal.art_here import AtImages

Written = tuple[Entry, ...] | Refusals


def put_right(value: LineCorrected, here: AtImages) -> Written:
    """The entry that puts an earlier line right; or what stands against it."""
    known = None
    if not isinstance(value.line, NightSpoken):
        known = here.state.numbered(value.line.number)
        if known is None:
            return NO_PICTURE
    meant = _meant(value, here, known)
    if meant is None:
        return refused("at", f"No such line stands at {value.time}.")
    entry, fact = meant
    return here.art.corrections.correct(here.sitting, entry, fact, value.why)


def _meant(
    value: LineCorrected, here: AtImages, known: ImageState | None
) -> tuple[EntryId, Fact] | None:
    """The latest line of that minute that says the same kind of thing, and what it should say."""
    for line in reversed(here.art.view(here.book).timeline.lines):
        entry = line.entry
        there = entry.sitting == here.sitting and entry.at.hm() == value.time
        if line.standing and there and getattr(entry.fact, "image", None) == _id(known):
            fact = _as_it_should_be(entry.fact, value.line)
            if fact is not None:
                return entry.id, fact
    return None


def _id(known: ImageState | None) -> str | None:
    return known.id if known is not None else None


def _as_it_should_be(fact: Fact, said: Correctable) -> Fact | None:
    """What a fact should say by a line of its kind; None for one of another kind."""
    values: dict[str, object]
    match fact, said:
        case ImageRated(), RatesSpoken() if fact.measure is said.measure:
            values = {"value": said.value, "moment": said.moment or fact.moment}
        case SensationFelt(), FeelsSpoken():
            values = {"marks": said.marks, "stuck": said.stuck}
        case OldPictureTried(), OldPictureSpoken():
            values = {"comes": said.comes}
        case ReminderMet(), ReminderSpoken():
            values = {"text": said.text}
        case RehearsalWalked(), RehearsalSpoken():
            values = {"situation": said.situation, **dict(said.fields)}
        case NightLogged(), NightSpoken() if fact.night == said.night:
            values = {"nightmare": said.nightmare, **dict(said.numbers)}
        case _:
            return None
    return replace(fact, **values)
