"""What a line of a day script says of parts work before it is a fact; a part is meant by its number."""

from __future__ import annotations

from kapdesk.ifs.model.councils import Stance
from kapdesk.ifs.model.nouns import (
    Linked,
    Measure,
    Moment,
    Noticed,
    Permission,
    Purpose,
    Status,
    Tie,
)
from kapdesk.ifs.model.work import Tab
from kapdesk.kernel.discreet import Discreet

Fields = tuple[tuple[str, str], ...]


class MeetSpoken(Discreet, frozen=True):
    """A part comes on the map.  unit map points from Self"""

    number: int
    name: str
    x: float
    y: float
    fields: Fields = ()


class TellSpoken(Discreet, frozen=True):
    """What is new of a part that is there, by field."""

    number: int
    fields: Fields


class MoveSpoken(Discreet, frozen=True):
    """Parts lie elsewhere, each with its place.  unit map points from Self"""

    places: tuple[tuple[int, float, float], ...]


class LaySpoken(Discreet, frozen=True):
    """A part lies larger, deeper, hidden, shown, locked or free."""

    number: int
    how: str
    value: float = 0.0


class AwaySpoken(Discreet, frozen=True):
    """Parts are put away, or brought back."""

    numbers: tuple[int, ...]
    back: bool = False
    why: str = ""


class MergeSpoken(Discreet, frozen=True):
    """Parts turned out to be one."""

    numbers: tuple[int, ...]
    into: int
    why: str = ""


class SplitSpoken(Discreet, frozen=True):
    """A part turned out to be several."""

    number: int
    into: tuple[MeetSpoken, ...]
    why: str = ""


class BondSpoken(Discreet, frozen=True):
    """Two parts have to do with each other; ``to`` is what the bond is from now on, where it was there before."""

    a: int
    tie: Tie
    b: int
    strength: int | None = None
    note: str = ""
    to: Tie | None = None


class UnbondSpoken(Discreet, frozen=True):
    """A bond is over."""

    a: int
    tie: Tie
    b: int
    why: str = ""


class FrameSpoken(Discreet, frozen=True):
    """A frame with its words and box.  unit map points"""

    words: str
    box: tuple[float, float, float, float]


class NoteSpoken(Discreet, frozen=True):
    """A note with its words and middle.  unit map points"""

    words: str
    x: float
    y: float


class TakeSpoken(Discreet, frozen=True):
    """A frame or a note is taken off, by its words."""

    words: str


class MeansSpoken(Discreet, frozen=True):
    """What a look means."""

    look: str
    words: str


class TurnSpoken(Discreet, frozen=True):
    """The last gesture is taken back, or put back."""

    back: bool


class EnterSpoken(Discreet, frozen=True):
    """The work goes to a part by a tab; to none for 0."""

    number: int
    tab: Tab = Tab.PART


class RateSpoken(Discreet, frozen=True):
    """A rating of a part."""

    number: int
    measure: Measure
    value: int
    moment: Moment = Moment.IN_WORK


class SelfSpoken(Discreet, frozen=True):
    """The eight qualities in their order, None where one was not asked."""

    moment: Moment
    values: tuple[int | None, ...]
    number: int = 0


class StatusSpoken(Discreet, frozen=True):
    """How far the work with a part has come."""

    number: int
    status: Status
    why: str = ""


class AllowSpoken(Discreet, frozen=True):
    """What a part allows; no count of sessions for the usual one."""

    number: int
    purpose: Purpose
    state: Permission
    text: str = ""
    sessions: int = 0


class SheetSpoken(Discreet, frozen=True):
    """A sheet is answered about a part."""

    number: int
    tab: Tab
    texts: Fields
    why: str = ""


class OtherSpoken(Discreet, frozen=True):
    """Another part was speaking."""

    number: int
    other: int
    text: str = ""


class SeatSpoken(Discreet, frozen=True):
    """A part takes the seat, or gives it back."""

    number: int
    taken: bool
    text: str = ""
    by: Noticed | None = None


class LinkSpoken(Discreet, frozen=True):
    """A part belongs with something, by its number or its words, or no longer does."""

    number: int
    kind: Linked
    to: str
    tied: bool = True


class FlagSpoken(Discreet, frozen=True):
    """A question of caution is passed."""

    flag: str
    why: str
    number: int = 0


class AgreeSpoken(Discreet, frozen=True):
    """Two parts agree on something until a day."""

    a: int
    b: int
    terms: str
    review: str


class AgreedSpoken(Discreet, frozen=True):
    """An agreement is looked at again."""

    a: int
    b: int
    kept: bool
    text: str = ""


class VoiceSpoken(Discreet, frozen=True):
    """One voice of a council: terms where it agrees on them, fears otherwise."""

    number: int
    stance: Stance
    text: str = ""


class CouncilSpoken(Discreet, frozen=True):
    """A council before a dose."""

    intention: str
    voices: tuple[VoiceSpoken, ...]


class OpeningSpoken(Discreet, frozen=True):
    """Something opened."""

    number: int
    why: str = ""


class BacklashSpoken(Discreet, frozen=True):
    """How protectors took the latest opening; ``place`` counts the three questions from 1."""

    place: int
    stirred: bool
    numbers: tuple[int, ...] = ()
    text: str = ""


class VersionSpoken(Discreet, frozen=True):
    """The map has a name."""

    label: str
    author: str = ""
    note: str = ""


class LetterSpoken(Discreet, frozen=True):
    """A letter is kept, sentence by sentence."""

    sentences: tuple[str, ...]


class SortSpoken(Discreet, frozen=True):
    """Something a dosing session caught, by its words, is a part or none."""

    words: str
    number: int = 0


class StandsSpoken(Discreet, frozen=True):
    """How many of what the map must hold at this line, by name."""

    counts: tuple[tuple[str, int], ...]


class PartStandsSpoken(Discreet, frozen=True):
    """How a part must stand at this line, by name."""

    number: int
    expected: Fields


class CorrectSpoken(Discreet, frozen=True):
    """A line of a minute is put right."""

    time: str
    value: RateSpoken | StatusSpoken | AllowSpoken | SheetSpoken
    why: str


OnMap = (
    MeetSpoken
    | TellSpoken
    | MoveSpoken
    | LaySpoken
    | AwaySpoken
    | MergeSpoken
    | SplitSpoken
    | BondSpoken
    | UnbondSpoken
    | FrameSpoken
    | NoteSpoken
    | TakeSpoken
    | MeansSpoken
)
InWork = (
    EnterSpoken
    | RateSpoken
    | SelfSpoken
    | StatusSpoken
    | AllowSpoken
    | SheetSpoken
    | OtherSpoken
    | SeatSpoken
    | LinkSpoken
    | FlagSpoken
    | SortSpoken
    | CorrectSpoken
)
Among = (
    AgreeSpoken
    | AgreedSpoken
    | CouncilSpoken
    | OpeningSpoken
    | BacklashSpoken
    | VersionSpoken
    | LetterSpoken
)
IfsSpoken = OnMap | TurnSpoken | InWork | Among | StandsSpoken | PartStandsSpoken
