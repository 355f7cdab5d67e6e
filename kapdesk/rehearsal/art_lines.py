"""What a line about image work asks of its verbs, in the meeting a script is in."""

from __future__ import annotations

from functools import singledispatch

from msgspec.structs import replace

from kapdesk.art.model.images import ImageDescribed, PanelSet
from kapdesk.art.model.nouns import Status
from kapdesk.art.model.spoken import (
    ArtSpoken,
    BoardTurned,
    FeelsSpoken,
    FinishedSpoken,
    LineCorrected,
    LookSpoken,
    NightSpoken,
    OldPictureSpoken,
    OnPicture,
    PanelMarked,
    PanelSpoken,
    PictureSpoken,
    RatesSpoken,
    RehearsalSpoken,
    ReminderSpoken,
    SealedSpoken,
    SealSpoken,
    SheetSpoken,
    StepSpoken,
    WordsSpoken,
)
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.tried import RehearsalWalked
from kapdesk.art.model.work import NightLogged
from kapdesk.art.service.writing import NO_PICTURE
from kapdesk.art.shelf import USUAL
from kapdesk.bilateral.model.said import SetNoted
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import ImageId, SittingId
from kapdesk.rehearsal.art_correcting import put_right
from kapdesk.rehearsal.art_here import AtImages, described
from kapdesk.rehearsal.art_sealing import say_sealed, seal_later
from kapdesk.rehearsal.stimulating import noted_set

Written = tuple[Entry, ...] | Refusals

NO_PANEL = refused("panel", "There is no panel at that place.")


def at_a_step(desk: Desk, sitting: SittingId) -> bool:
    """Whether a sitting is in image work."""
    meeting = desk.art.meetings.of(sitting)
    return meeting is not None and meeting.has_work


def art_set(value: SetNoted, here: AtImages, reason: str = "") -> Written:
    """A set within image work: the rules are asked first."""
    noted = noted_set(value, here.desk.stimulation, here.sitting)
    if isinstance(noted, Refusals):
        return noted
    return here.art.sets.note(
        here.sitting, noted.plan, noted.outcome, noted.name, reason=reason, at=here.at
    )


def art_line(value: ArtSpoken, here: AtImages) -> Written:
    """The entries a value becomes in a sitting; or what stands against it."""
    match value:
        case StepSpoken() | SheetSpoken() | NightSpoken():
            return _beside(value, here)
        case LineCorrected():
            return put_right(value, here)
        case SealSpoken():
            return seal_later(value, here)
        case SealedSpoken():
            return say_sealed(value, here)
    known = here.state.numbered(value.number)
    if known is None:
        return _opened(value, here) if isinstance(value, PictureSpoken) else NO_PICTURE
    return about(value, here, known)


@singledispatch
def about(value: OnPicture, here: AtImages, known: ImageState) -> Written:
    """The entries a value about a picture becomes; or what stands against it."""
    raise TypeError(f"no line of a script becomes a {type(value).__name__}")


@about.register
def _(value: PictureSpoken, here: AtImages, known: ImageState) -> Written:
    made = known.made_of or ImageDescribed(known.id, "")
    said = described(value, replace(made, image=known.id))
    return here.art.pictures.describe(here.book, said, sitting=here.sitting, at=here.at)


@about.register
def _(value: RatesSpoken, here: AtImages, known: ImageState) -> Written:
    moment = value.moment or here.moment()
    return here.art.ratings.rate(
        here.sitting, known.id, value.measure, value.value, moment, at=here.at
    )


@about.register
def _(value: FeelsSpoken, here: AtImages, known: ImageState) -> Written:
    return here.art.ratings.feel(
        here.sitting, known.id, here.moment(), value.marks, stuck=value.stuck, at=here.at
    )


@about.register
def _(value: PanelSpoken, here: AtImages, known: ImageState) -> Written:
    board, where = here.art.board, (here.book, known.id)
    laid = board.lay(*where, value.row, sitting=here.sitting)
    if isinstance(laid, Refusals):
        return laid
    (panel,) = (one.fact.panel.id for one in laid if isinstance(one.fact, PanelSet))
    filled = board.fill(*where, panel, words=value.words, sitting=here.sitting)
    return filled if isinstance(filled, Refusals) else (*laid, *filled)


@about.register
def _(value: PanelMarked, here: AtImages, known: ImageState) -> Written:
    row = known.board.row(value.row)
    if value.place > len(row):
        return NO_PANEL
    board, panel = here.art.board, row[value.place - 1].id
    verbs = {
        "worst": board.mark_worst,
        "copied": board.duplicate,
        "replaced": board.mark_replaced,
        "taken": board.take,
    }
    return verbs[value.done](here.book, known.id, panel, sitting=here.sitting)


@about.register
def _(value: BoardTurned, here: AtImages, known: ImageState) -> Written:
    turn = here.art.board.undo if value.back else here.art.board.redo
    return turn(here.book, known.id, sitting=here.sitting)


@about.register
def _(value: OldPictureSpoken, here: AtImages, known: ImageState) -> Written:
    return here.art.ratings.try_old(here.sitting, known.id, value.comes, value.distress, at=here.at)


@about.register
def _(value: ReminderSpoken, here: AtImages, known: ImageState) -> Written:
    return here.art.ratings.remind(here.sitting, known.id, value.text, value.distress, at=here.at)


@about.register
def _(value: RehearsalSpoken, here: AtImages, known: ImageState) -> Written:
    walked = replace(RehearsalWalked(known.id, value.situation), **dict(value.fields))
    return here.art.ratings.rehearse(here.sitting, walked, value.distress, at=here.at)


@about.register
def _(value: LookSpoken, here: AtImages, known: ImageState) -> Written:
    return here.art.ratings.look_again(
        here.sitting, known.id, value.moment, value.comes, value.distress, at=here.at
    )


@about.register
def _(value: WordsSpoken, here: AtImages, known: ImageState) -> Written:
    pictures = here.art.pictures
    say = pictures.write_statement if value.kind == "statement" else pictures.recollect
    return say(here.book, known.id, value.text, sitting=here.sitting)


@about.register
def _(value: FinishedSpoken, here: AtImages, known: ImageState) -> Written:
    return here.art.work.close(
        here.sitting, known.id, complete=value.complete, reason=value.why, at=here.at
    )


def _beside(value: StepSpoken | SheetSpoken | NightSpoken, here: AtImages) -> Written:
    """What is no line of a picture's own."""
    match value:
        case StepSpoken():
            return _step(value, here)
        case SheetSpoken():
            texts = dict(value.texts)
            return here.art.work.answer(here.sitting, value.sheet, texts, at=here.at)
        case NightSpoken():
            night = replace(NightLogged(value.night, value.nightmare), **dict(value.numbers))
            return here.art.ratings.log_night(here.book, night, sitting=here.sitting)


def _step(value: StepSpoken, here: AtImages) -> Written:
    known = here.state.numbered(value.number)
    if value.number and known is None:
        return NO_PICTURE
    image = known.id if known is not None else None
    return here.art.work.go(here.sitting, value.step, image, why=value.why, at=here.at)


def _opened(value: PictureSpoken, here: AtImages) -> Written:
    if against := here.against_number(value.number):
        return against
    return here.art.pictures.open(
        here.book,
        described(value, ImageDescribed(ImageId(""), "")),
        value.template or USUAL,
        status=Status.QUEUED if value.queued else Status.OPEN,
        sitting=here.sitting,
        at=here.at,
    )
