"""What a line about parts asks of its verbs, in the meeting a script is in; or what the line expects to find."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from kapdesk.chart.kinds import DOSING
from kapdesk.ifs.model.councils import OpeningMade, Stance, Voice
from kapdesk.ifs.model.kept import Sentence
from kapdesk.ifs.model.nouns import Linked
from kapdesk.ifs.model.spoken import (
    AgreedSpoken,
    AgreeSpoken,
    AllowSpoken,
    BacklashSpoken,
    CouncilSpoken,
    EnterSpoken,
    FlagSpoken,
    IfsSpoken,
    LetterSpoken,
    LinkSpoken,
    OnMap,
    OpeningSpoken,
    OtherSpoken,
    RateSpoken,
    SeatSpoken,
    SelfSpoken,
    SheetSpoken,
    SortSpoken,
    StatusSpoken,
    TurnSpoken,
    VersionSpoken,
    VoiceSpoken,
)
from kapdesk.ifs.rules.permissions import SESSIONS
from kapdesk.ifs.service.kept import TOGETHER
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.line import numbered
from kapdesk.rehearsal.ifs_held import counted, put_right, stood
from kapdesk.rehearsal.ifs_here import AtParts, Written
from kapdesk.rehearsal.ifs_map_lines import moves_of

_LETTERS = {Linked.TARGET: "T", Linked.IMAGE: "P"}


def ifs_line(value: IfsSpoken, here: AtParts) -> Written:
    """The entries a value becomes in a sitting; or what stands against it."""
    if isinstance(value, OnMap):
        moves = moves_of(value, here)
        if isinstance(moves, Refusals):
            return moves
        return here.ifs.map.gesture(here.book, moves, sitting=here.sitting, at=here.at)
    return worked(value, here)


@singledispatch
def worked(value: IfsSpoken, here: AtParts) -> Written:
    """The entries a value of the work becomes; or what stands against it."""
    raise TypeError(f"no line of a script becomes a {type(value).__name__}")


@worked.register
def _(value: TurnSpoken, here: AtParts) -> Written:
    turn = here.ifs.map.undo if value.back else here.ifs.map.redo
    return turn(here.book, sitting=here.sitting)


@worked.register
def _(value: EnterSpoken, here: AtParts) -> Written:
    part = here.part(value.number) if value.number else None
    return here.ifs.work.enter(here.sitting, part, value.tab, at=here.at)


@worked.register
def _(value: RateSpoken, here: AtParts) -> Written:
    return here.ifs.work.rate(
        here.book,
        here.part(value.number),
        value.measure,
        value.value,
        value.moment,
        sitting=here.sitting,
        at=here.at,
    )


@worked.register
def _(value: SelfSpoken, here: AtParts) -> Written:
    way = here.part(value.number) if value.number else None
    return here.ifs.work.read_self(
        here.book, value.moment, value.values, way, sitting=here.sitting, at=here.at
    )


@worked.register
def _(value: StatusSpoken, here: AtParts) -> Written:
    about = (here.book, here.part(value.number))
    return here.ifs.work.set_status(
        *about, value.status, value.why, sitting=here.sitting, at=here.at
    )


@worked.register
def _(value: AllowSpoken, here: AtParts) -> Written:
    about = (here.book, here.part(value.number))
    lasts = value.sessions or SESSIONS
    return here.ifs.work.permit(
        *about,
        value.purpose,
        value.state,
        value.text,
        sessions=lasts,
        sitting=here.sitting,
        at=here.at,
    )


@worked.register
def _(value: SheetSpoken, here: AtParts) -> Written:
    about = (here.book, here.part(value.number))
    return here.ifs.work.answer(
        *about, value.tab, here.texts(value), why=value.why, sitting=here.sitting, at=here.at
    )


@worked.register
def _(value: OtherSpoken, here: AtParts) -> Written:
    two = here.two(value.number, value.other)
    return here.ifs.work.another_spoke(
        here.book, *two, value.text, sitting=here.sitting, at=here.at
    )


@worked.register
def _(value: SeatSpoken, here: AtParts) -> Written:
    work, about = here.ifs.work, (here.book, here.part(value.number), value.text)
    if value.taken:
        return work.blend(*about, by=value.by, sitting=here.sitting, at=here.at)
    return work.unblend(*about, sitting=here.sitting, at=here.at)


@worked.register
def _(value: LinkSpoken, here: AtParts) -> Written:
    found = next(_meant(value, here), "")
    if not found:
        return refused("to", f"There is no {value.to[:40]} to belong with.")
    about = (here.book, here.part(value.number))
    return here.ifs.work.link(
        *about, value.kind, found, tied=value.tied, sitting=here.sitting, at=here.at
    )


@worked.register
def _(value: FlagSpoken, here: AtParts) -> Written:
    part = here.part(value.number) if value.number else None
    return here.ifs.work.pass_flag(
        here.book, value.flag, value.why, part, sitting=here.sitting, at=here.at
    )


@worked.register
def _(value: SortSpoken, here: AtParts) -> Written:
    caught = (one for one in here.ifs.work.caught(here.book) if value.words in one.words)
    found = next(caught, None)
    if found is None:
        return refused("sort", "Nothing that was caught says that.")
    part = here.part(value.number) if value.number else None
    return here.ifs.work.sort(here.book, found.entry, part, sitting=here.sitting, at=here.at)


@worked.register
def _(value: AgreeSpoken, here: AtParts) -> Written:
    two = here.two(value.a, value.b)
    return here.ifs.councils.agree(
        here.book, *two, value.terms, value.review, sitting=here.sitting, at=here.at
    )


@worked.register
def _(value: AgreedSpoken, here: AtParts) -> Written:
    two = here.two(value.a, value.b)
    return here.ifs.councils.look_again(
        here.book, *two, kept=value.kept, text=value.text, sitting=here.sitting, at=here.at
    )


@worked.register
def _(value: CouncilSpoken, here: AtParts) -> Written:
    voices = tuple(_voice(one, here) for one in value.voices)
    return here.ifs.councils.hold(
        here.book, voices, value.intention, sitting=here.sitting, at=here.at
    )


@worked.register
def _(value: OpeningSpoken, here: AtParts) -> Written:
    part = here.part(value.number) if value.number else None
    return here.ifs.councils.open(here.book, value.why, part, sitting=here.sitting, at=here.at)


@worked.register
def _(value: BacklashSpoken, here: AtParts) -> Written:
    opened = [
        row.fact.opened for row in here.state.all(OpeningMade) if isinstance(row.fact, OpeningMade)
    ]
    return here.ifs.councils.look_for_backlash(
        here.book,
        opened[-1] if opened else Instant(0),
        value.place - 1,
        stirred=value.stirred,
        parts=here.parts(value.numbers),
        text=value.text,
        sitting=here.sitting,
        at=here.at,
    )


@worked.register
def _(value: VersionSpoken, here: AtParts) -> Written:
    return here.ifs.kept.name_version(
        here.book,
        value.label,
        value.author or TOGETHER,
        value.note,
        sitting=here.sitting,
        at=here.at,
    )


@worked.register
def _(value: LetterSpoken, here: AtParts) -> Written:
    sentences = tuple(Sentence(one, one) for one in value.sentences)
    return here.ifs.kept.keep_letter(here.book, sentences, sitting=here.sitting, at=here.at)


def _voice(one: VoiceSpoken, here: AtParts) -> Voice:
    part = here.part(one.number)
    if one.stance in (Stance.ON_TERMS, Stance.AGREES):
        return Voice(part, one.stance, terms=one.text)
    return Voice(part, one.stance, tuple(filter(None, map(str.strip, one.text.split(";")))))


def _on(at: Instant, day: str) -> bool:
    return at.local().date().isoformat() == day


def _meant(value: LinkSpoken, here: AtParts) -> Iterator[str]:
    """What something is known by, from its number, from words that were caught, or from the day of a session."""
    number = numbered(_LETTERS.get(value.kind, "-"), value.to)
    if value.kind is Linked.TARGET:
        targets = here.desk.emdr.view(here.book).state.targets
        yield from (one.id for one in targets if one.number == number)
    elif value.kind is Linked.IMAGE:
        pictures = here.desk.art.view(here.book).state.pictures
        yield from (one.id for one in pictures if one.number == number)
    elif value.kind is Linked.DOSE:
        met = here.state.meetings
        yield from (one.sitting for one in met if one.kind == DOSING and _on(one.opened, value.to))
    elif value.kind is Linked.QUOTE:
        caught = here.ifs.work.caught_in(here.book)
        yield from (one.entry for one in caught if value.to in one.words)


worked.register(counted)
worked.register(stood)
worked.register(put_right)
