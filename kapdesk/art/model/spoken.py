"""What a line of a day script says of image work before it is a fact; a picture is meant by its number."""

from __future__ import annotations

from kapdesk.art.model.nouns import Comes, Kind, Measure, Moment, Row, Source, Spoke, Step
from kapdesk.body.model import BodyMarks
from kapdesk.kernel.discreet import Discreet


class PictureSpoken(Discreet, frozen=True):
    """A new picture, or what is new of one that is there, by field."""

    number: int
    fields: tuple[tuple[str, str], ...]
    template: str = ""
    kind: Kind | None = None
    source: Source | None = None
    queued: bool = False


class StepSpoken(Discreet, frozen=True):
    """The meeting goes to a step, with a picture where one is named."""

    step: Step
    number: int = 0
    why: str = ""


class SheetSpoken(Discreet, frozen=True):
    """A sheet of a step is answered."""

    sheet: str
    texts: tuple[tuple[str, str], ...]


class RatesSpoken(Discreet, frozen=True):
    """A rating; without a moment it is of the step the meeting is at."""

    number: int
    measure: Measure
    value: int
    moment: Moment | None = None


class FeelsSpoken(Discreet, frozen=True):
    """What is felt; no mark for a quiet body."""

    number: int
    marks: BodyMarks
    stuck: bool = False


class PanelSpoken(Discreet, frozen=True):
    """A panel is written at the end of a row."""

    number: int
    row: Row
    words: str


class PanelMarked(Discreet, frozen=True):
    """Something is done with a panel, by its place in its row from 1: worst, copied, replaced, taken."""

    number: int
    done: str
    row: Row
    place: int


class BoardTurned(Discreet, frozen=True):
    """The last gesture on a storyboard is taken back, or put back."""

    number: int
    back: bool


class OldPictureSpoken(Discreet, frozen=True):
    """The old picture was asked for."""

    number: int
    comes: Comes
    distress: int | None = None


class ReminderSpoken(Discreet, frozen=True):
    """A reminder was met."""

    number: int
    text: str
    distress: int | None = None


class RehearsalSpoken(Discreet, frozen=True):
    """A coming situation was walked through; ``fields`` are the rest of it by name."""

    number: int
    situation: str
    fields: tuple[tuple[str, str], ...] = ()
    distress: int | None = None


class LookSpoken(Discreet, frozen=True):
    """A finished picture was looked at after its time."""

    number: int
    moment: Moment
    comes: Comes | None = None
    distress: int | None = None


class NightSpoken(Discreet, frozen=True):
    """A night of the log of dreams; ISO text, 0 to 10, minutes."""

    night: str
    nightmare: bool
    numbers: tuple[tuple[str, int], ...] = ()


class WordsSpoken(Discreet, frozen=True):
    """A statement of before the work, what the client recollects, or words that are said under their seal."""

    number: int
    kind: str
    text: str


class FinishedSpoken(Discreet, frozen=True):
    """The work on a picture is closed."""

    number: int
    complete: bool
    why: str = ""


OnPicture = (
    PictureSpoken
    | RatesSpoken
    | FeelsSpoken
    | PanelSpoken
    | PanelMarked
    | BoardTurned
    | OldPictureSpoken
    | ReminderSpoken
    | RehearsalSpoken
    | LookSpoken
    | WordsSpoken
    | FinishedSpoken
)
Correctable = (
    RatesSpoken | FeelsSpoken | OldPictureSpoken | ReminderSpoken | RehearsalSpoken | NightSpoken
)
"""What a line of a script may put right."""


class LineCorrected(Discreet, frozen=True):
    """A line of a minute is put right; ``line`` is as it should be."""

    time: str
    line: Correctable
    why: str


class SealSpoken(Discreet, frozen=True):
    """The scene of a picture, a panel by row and place from 1, or what was said at a minute comes under the seal."""

    number: int
    passphrase: str
    row: Row | None = None
    place: int = 0
    spoke: Spoke | None = None
    time: str = ""


class SealedSpoken(Discreet, frozen=True):
    """Something is said under the client's seal from its first word."""

    line: PictureSpoken | PanelSpoken | ReminderSpoken | RehearsalSpoken | WordsSpoken
    passphrase: str


ArtSpoken = (
    OnPicture | StepSpoken | SheetSpoken | NightSpoken | LineCorrected | SealSpoken | SealedSpoken
)
