"""What each fact does to how image work stands: one small step a fact, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import singledispatch

from msgspec.structs import replace

from kapdesk.art.model.changes import (
    laid,
    rated,
    with_meeting,
    with_picture,
)
from kapdesk.art.model.images import (
    ImageClosed,
    ImageDescribed,
    ImageLinked,
    ImageOpened,
    ImageRated,
    ImageStatusSet,
    LookedAgain,
    OldPictureTried,
    PanelSet,
    PanelTaken,
    QueueOrdered,
    SensationFelt,
)
from kapdesk.art.model.nouns import IMAGES, Measure, Moment
from kapdesk.art.model.rows import (
    Answers,
    Closed,
    Felt,
    Looked,
    Night,
    Override,
    Rating,
    Recollected,
    Rehearsed,
    Reminded,
    Sealed,
    SetDone,
    Standing,
    Stated,
    Tie,
    Tried,
    Version,
    Visit,
)
from kapdesk.art.model.stamping import restamped
from kapdesk.art.model.state import ArtState, ImageState, MeetingState
from kapdesk.art.model.tried import (
    RecollectionWritten,
    RehearsalWalked,
    ReminderMet,
    SurfacedLeft,
)
from kapdesk.art.model.work import (
    ImageGatePassed,
    ImageStepAnswered,
    ImageStepEntered,
    ImageStepWorded,
    NightLogged,
    StatementWritten,
)
from kapdesk.bilateral.model.done import followed, stood
from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.gestures import Edit, Gestures
from kapdesk.chart.met import Said, framed, place_of
from kapdesk.chart.model import (
    Entry,
    Fact,
    Redone,
    SittingClosed,
    SittingOpened,
    SittingSigned,
    Undone,
)
from kapdesk.chart.sealed import SealChosen
from kapdesk.kernel.ids import ImageId

Noted = (
    ImageDescribed
    | SensationFelt
    | OldPictureTried
    | ReminderMet
    | RehearsalWalked
    | RecollectionWritten
    | StatementWritten
    | LookedAgain
)
_ROWS: Mapping[type[Fact], tuple[str, Callable[..., Said]]] = {
    ImageDescribed: ("versions", Version),
    SensationFelt: ("felt", Felt),
    OldPictureTried: ("tries", Tried),
    ReminderMet: ("reminded", Reminded),
    RehearsalWalked: ("rehearsed", Rehearsed),
    RecollectionWritten: ("recollected", Recollected),
    StatementWritten: ("statements", Stated),
    LookedAgain: ("looks", Looked),
}
"""What is kept of a picture row by row, and where."""


@singledispatch
def step(fact: Fact, state: ArtState, _entry: Entry) -> ArtState:
    """How things stand after one more entry; a fact of another room changes nothing."""
    return state


@step.register
def _(fact: ImageOpened, state: ArtState, entry: Entry) -> ArtState:
    if state.picture(fact.image) is not None:
        return state
    new = ImageState(fact, entry.id, entry.at, entry.sitting)
    return replace(state, pictures=(*state.pictures, new))


@step.register
def _(fact: ImageStatusSet, state: ArtState, entry: Entry) -> ArtState:
    new = Standing(*place_of(entry), fact.status, fact.why)
    return with_picture(state, fact.image, lambda one: replace(one, statuses=(*one.statuses, new)))


@step.register
def _(fact: ImageClosed, state: ArtState, entry: Entry) -> ArtState:
    """A closing says the status from now on, too."""
    closed = Closed(*place_of(entry), fact)
    new = Standing(*place_of(entry), fact.status)
    return with_picture(
        state,
        fact.image,
        lambda one: replace(one, closings=(*one.closings, closed), statuses=(*one.statuses, new)),
    )


@step.register
def _(fact: ImageRated, state: ArtState, entry: Entry) -> ArtState:
    new = Rating(
        *place_of(entry),
        fact.measure,
        fact.value,
        fact.moment,
        fact.substance,
        fact.since_dose_min,
        fact.started,
    )
    return with_picture(state, fact.image, lambda one: rated(one, new))


def _noted(fact: Noted, state: ArtState, entry: Entry) -> ArtState:
    """One more row of its kind at a picture."""
    field, row = _ROWS[type(fact)]
    new = row(*place_of(entry), fact)
    return with_picture(
        state, fact.image, lambda one: replace(one, **{field: (*getattr(one, field), new)})
    )


for _kind in _ROWS:
    step.register(_kind, _noted)


@step.register(PanelSet)
@step.register(PanelTaken)
def _(fact: PanelSet | PanelTaken, state: ArtState, entry: Entry) -> ArtState:
    new = Edit(*place_of(entry), fact, fact.gesture)
    return with_picture(state, fact.image, lambda one: _laid(one, one.board.done.after(new)))


@step.register
def _(fact: SealChosen, state: ArtState, entry: Entry) -> ArtState:
    """What is sealed stays so; a seal of something else than a picture changes nothing here."""
    new = Sealed(*place_of(entry), fact.place, fact.later)

    def sealed(one: ImageState) -> ImageState:
        known = one.seal_of(fact.place) is not None
        return one if known else replace(one, sealed=(*one.sealed, new))

    return with_picture(state, ImageId(fact.of), sealed)


@step.register
def _(fact: Undone, state: ArtState, _entry: Entry) -> ArtState:
    pictures = (_laid(one, one.board.done.taken_back(fact.entries)) for one in state.pictures)
    return replace(state, pictures=tuple(pictures))


@step.register
def _(fact: Redone, state: ArtState, _entry: Entry) -> ArtState:
    pictures = (_laid(one, one.board.done.put_back(fact.entries)) for one in state.pictures)
    return replace(state, pictures=tuple(pictures))


def _laid(one: ImageState, done: Gestures) -> ImageState:
    return replace(one, board=laid(one.board, done))


@step.register
def _(fact: ImageLinked, state: ArtState, _entry: Entry) -> ArtState:
    tie = Tie(fact.kind, fact.to)

    def linked(one: ImageState) -> ImageState:
        others = tuple(known for known in one.ties if known != tie)
        return replace(one, ties=(*others, tie) if fact.tied else others)

    return with_picture(state, fact.image, linked)


@step.register
def _(fact: QueueOrdered, state: ArtState, _entry: Entry) -> ArtState:
    return replace(state, order=fact.images)


@step.register
def _(fact: SurfacedLeft, state: ArtState, _entry: Entry) -> ArtState:
    return replace(state, left=(*state.left, fact.entry))


@step.register
def _(fact: NightLogged, state: ArtState, entry: Entry) -> ArtState:
    return replace(state, nights=(*state.nights, Night(*place_of(entry), fact)))


@step.register(SittingOpened)
@step.register(SittingClosed)
@step.register(SittingSigned)
def _(_fact: Fact, state: ArtState, entry: Entry) -> ArtState:
    return replace(state, meetings=framed(state.meetings, entry, MeetingState))


@step.register
def _(fact: ImageStepEntered, state: ArtState, entry: Entry) -> ArtState:
    new = Visit(*place_of(entry), fact.step, fact.image, fact.why)
    return with_meeting(state, entry, lambda one: replace(one, visits=(*one.visits, new)))


@step.register
def _(fact: ImageGatePassed, state: ArtState, entry: Entry) -> ArtState:
    new = Override(*place_of(entry), fact)
    return with_meeting(state, entry, lambda one: replace(one, overrides=(*one.overrides, new)))


@step.register(ImageStepAnswered)
@step.register(ImageStepWorded)
def _(fact: ImageStepAnswered | ImageStepWorded, state: ArtState, entry: Entry) -> ArtState:
    new = Answers(*place_of(entry), fact.step, fact.image, fact.filled)
    return with_meeting(state, entry, lambda one: replace(one, answers=(*one.answers, new)))


@step.register
def _(fact: SetStarted, state: ArtState, entry: Entry) -> ArtState:
    """A set of another kind of work in the same meeting keeps its number and belongs to no step."""

    def begun(one: MeetingState) -> MeetingState:
        here = one.here if fact.work in ("", IMAGES) else None
        at, image = (here.step, here.image) if here is not None else (None, None)
        new = SetDone(*place_of(entry), len(one.sets) + 1, fact, step=at, image=image)
        return replace(one, sets=(*one.sets, new))

    return with_meeting(state, entry, begun)


@step.register(SetRun)
@step.register(CameUp)
def _(fact: SetRun | CameUp, state: ArtState, entry: Entry) -> ArtState:
    return with_meeting(state, entry, lambda one: replace(one, sets=followed(one.sets, fact)))


@step.register
def _(fact: SetRated, state: ArtState, entry: Entry) -> ArtState:
    """A rating after a set is the picture's too, where the set was about one."""
    state = with_meeting(state, entry, lambda one: replace(one, sets=followed(one.sets, fact)))
    meeting = state.meeting(entry.sitting)
    sets = meeting.sets if meeting is not None else ()
    done = next((one for one in sets if one.entry == fact.started), None)
    if done is None or done.image is None:
        return state
    stamp = stood(done, fact, entry.at)
    new = Rating(
        *place_of(entry),
        Measure.DISTRESS,
        fact.distress,
        Moment.AFTER,
        *stamp,
        fact.started,
    )
    return with_picture(state, done.image, lambda one: rated(one, new))


@step.register
def _(fact: StampsPutRight, state: ArtState, _entry: Entry) -> ArtState:
    return restamped(state, fact)
