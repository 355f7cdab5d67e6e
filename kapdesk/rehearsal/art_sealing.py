"""What a line under a client's seal asks of the verbs of image work.

Its passphrase stands in the script and is a rehearsal's: a script is played beside no real client.
"""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.art.model.images import ImageDescribed, ImageOpened, PanelSet
from kapdesk.art.model.nouns import SCENE, Status
from kapdesk.art.model.spoken import (
    PanelSpoken,
    PictureSpoken,
    RehearsalSpoken,
    ReminderSpoken,
    SealedSpoken,
    SealSpoken,
    WordsSpoken,
)
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.tried import (
    SPOKE,
    RecollectionWritten,
    RehearsalWalked,
    ReminderMet,
    Statement,
    WordsSaid,
)
from kapdesk.art.service.board import NO_PANEL
from kapdesk.art.service.writing import NO_PICTURE
from kapdesk.art.shelf import USUAL
from kapdesk.chart.model import Entry
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, ImageId
from kapdesk.rehearsal.art_here import AtImages, described

Written = tuple[Entry, ...] | Refusals
Said = ReminderSpoken | RehearsalSpoken | WordsSpoken


def seal_later(value: SealSpoken, here: AtImages) -> Written:
    """A panel, a scene or a statement comes under the seal with what stands there; or what stands against it."""
    known = here.state.numbered(value.number)
    if known is None:
        return NO_PICTURE
    seal = _seal(value.passphrase, here)
    if isinstance(seal, Refusals):
        return seal
    if value.spoke is not None:
        entry = _said_at(value, here, known)
        if entry is None:
            return refused("at", f"No such line stands at {value.time}.")
        return here.art.sealed_said.seal_later(seal, known.id, entry, sitting=here.sitting)
    place: str = SCENE
    if value.row is not None:
        row = known.board.row(value.row)
        if value.place > len(row):
            return NO_PANEL
        place = row[value.place - 1].id
    return here.art.sealed.seal(seal, known.id, place, sitting=here.sitting)


def _said_at(value: SealSpoken, here: AtImages, known: ImageState) -> EntryId | None:
    """The latest statement of that kind and minute that stands."""
    for line in reversed(here.art.view(here.book).timeline.lines):
        fact, entry = line.entry.fact, line.entry
        there = entry.sitting == here.sitting and entry.at.hm() == value.time
        meant = isinstance(fact, Statement) and SPOKE[type(fact)] is value.spoke
        if line.standing and there and meant and getattr(fact, "image", "") == known.id:
            return entry.id
    return None


def say_sealed(value: SealedSpoken, here: AtImages) -> Written:
    """What is said under the seal from its first word; or what stands against it."""
    line, known = value.line, here.state.numbered(value.line.number)
    if known is None and not isinstance(line, PictureSpoken):
        return NO_PICTURE
    seal = _seal(value.passphrase, here)
    if isinstance(seal, Refusals):
        return seal
    if isinstance(line, PictureSpoken):
        return _open(line, here, seal) if known is None else _describe(line, here, seal, known.id)
    if known is None:
        return NO_PICTURE
    if isinstance(line, PanelSpoken):
        return _fill(line, here, seal, known)
    distress = None if isinstance(line, WordsSpoken) else line.distress
    say = here.art.sealed_said.say
    return say(seal, _statement(line, known.id), distress, sitting=here.sitting, at=here.at)


def _seal(passphrase: str, here: AtImages) -> ClientSeal | Refusals:
    """The client's seal, made by its first use."""
    sealing = here.art.sealed.sealing
    if here.art.sealed.known(here.book):
        return sealing.open(here.book, passphrase)
    return sealing.make(here.book, passphrase, passphrase)


def _open(line: PictureSpoken, here: AtImages, seal: ClientSeal) -> Written:
    if against := here.against_number(line.number):
        return against
    opened = here.art.pictures.open_sealed(
        seal,
        line.template or USUAL,
        status=Status.QUEUED if line.queued else Status.OPEN,
        sitting=here.sitting,
        at=here.at,
    )
    if isinstance(opened, Refusals):
        return opened
    (image,) = (one.fact.image for one in opened if isinstance(one.fact, ImageOpened))
    told = _describe(line, here, seal, image)
    return told if isinstance(told, Refusals) else (*opened, *told)


def _describe(line: PictureSpoken, here: AtImages, seal: ClientSeal, image: ImageId) -> Written:
    before = here.art.sealed.scene(seal, image)
    if isinstance(before, Refusals):
        return before
    made = described(line, replace(before or ImageDescribed(image, ""), image=image))
    return here.art.sealed.describe(seal, made, sitting=here.sitting)


def _fill(line: PanelSpoken, here: AtImages, seal: ClientSeal, known: ImageState) -> Written:
    laid = here.art.board.lay(here.book, known.id, line.row, sitting=here.sitting)
    if isinstance(laid, Refusals):
        return laid
    (panel,) = (one.fact.panel.id for one in laid if isinstance(one.fact, PanelSet))
    sealed = here.art.sealed.seal(seal, known.id, panel, sitting=here.sitting)
    if isinstance(sealed, Refusals):
        return sealed
    filled = here.art.sealed.fill(seal, known.id, panel, words=line.words, sitting=here.sitting)
    return filled if isinstance(filled, Refusals) else (*laid, *sealed, *filled)


def _statement(line: Said, image: ImageId) -> Statement:
    match line:
        case ReminderSpoken(text=text):
            return ReminderMet(image, text)
        case RehearsalSpoken(situation=situation, fields=fields):
            return replace(RehearsalWalked(image, situation), **dict(fields))
        case WordsSpoken(kind="recollection", text=text):
            return RecollectionWritten(image, text)
        case WordsSpoken(text=text):
            return WordsSaid(image, text)
