"""What a parts map is made of, as values: parts and bonds with what they mean; places, frames and notes apart."""

from __future__ import annotations

from math import hypot

from kapdesk.body.model import BodyMark
from kapdesk.ifs.model.nouns import (
    Certainty,
    Epistemic,
    Kind,
    Pattern,
    Ring,
    Seen,
    Shape,
    Tie,
    ring_of,
)
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import BondId, PartId, ThingId
from kapdesk.kernel.units import Span

REACH = Span(-20_000, 20_000)
"""How far from Self anything may lie, on either axis.  unit map points"""

SIZES = Span(32, 240)
"""How large a part may be drawn.  unit map points"""

SIZE = 84.0
"""How large a part is drawn where nobody chose.  unit map points"""

DEPTHS = Span(0, 100)
"""How far behind a part is drawn: 0 in front, 100 faded."""


class Part(Discreet, frozen=True):
    """A part whole, as one version of what it is.  ``number`` counts the client's parts and stays with it.

    ``name`` is what the map calls it, ``own_words`` what the client says of it.  ``size_by_activation`` lets its last
    activation say how large it is drawn, and never both.  ``picture`` is a digest.
    """

    id: PartId
    number: int
    name: str
    own_words: str = ""
    kind: Kind = Kind.UNSURE
    certainty: Certainty = Certainty.OPEN
    job: str = ""
    job_wanted: str = ""
    intent: str = ""
    fear_if_stops: str = ""
    beliefs: tuple[str, ...] = ()
    emotions: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    trailhead: str = ""
    age_seems: str = ""
    thinks_client_age: str = ""
    origin: str = ""
    form: str = ""
    voice: str = ""
    burdens: tuple[str, ...] = ()
    gifts: tuple[str, ...] = ()
    body: tuple[BodyMark, ...] = ()
    shape: Shape | None = None
    colour: str = ""
    pattern: Pattern = Pattern.PLAIN
    picture: str = ""
    size_by_activation: bool = False
    epistemic: Epistemic = Epistemic.SAID
    seen_by: Seen = Seen.BOTH

    def words(self) -> str:
        """Everything that was said of it, as a search may find it."""
        said = (
            *(self.name, self.own_words, self.job, self.job_wanted, self.intent),
            *(self.fear_if_stops, *self.beliefs, *self.emotions, *self.needs, *self.triggers),
            *(self.trailhead, self.age_seems, self.thinks_client_age, self.origin, self.form),
            *(self.voice, *self.burdens, *self.gifts, *(mark.words for mark in self.body)),
        )
        return " ".join(one for one in said if one)


class Bond(Discreet, frozen=True):
    """What one part is to another.  ``strength`` unit 0 to 10, None where it was not asked."""

    id: BondId
    a: PartId
    b: PartId
    tie: Tie = Tie.UNKNOWN
    strength: int | None = None
    note: str = ""
    epistemic: Epistemic = Epistemic.SAID
    seen_by: Seen = Seen.BOTH


class Place(Discreet, frozen=True):
    """Where and how large something lies; nothing of what it means.  unit map points from Self, y downwards.

    ``x`` and ``y`` are its middle.  ``depth`` 0 to 100.  ``hidden`` keeps a part off the client's display until it is
    revealed; ``locked`` holds it where it is.
    """

    x: float = 0.0
    y: float = 0.0
    size: float = SIZE
    depth: int = 0
    hidden: bool = False
    locked: bool = False

    @property
    def distance(self) -> float:
        """How far from Self.  unit map points"""
        return hypot(self.x, self.y)

    @property
    def ring(self) -> Ring:
        """How near to Self that is, in words."""
        return ring_of(self.distance)


class Placed(Discreet, frozen=True):
    """A part and its place."""

    part: PartId
    place: Place


class Frame(Discreet, frozen=True):
    """A frame round a cluster, such as what one event set off.  unit map points, of its left upper corner.

    ``locked`` holds it where it is.
    """

    id: ThingId
    x: float
    y: float
    width: float
    height: float
    words: str = ""
    seen_by: Seen = Seen.BOTH
    locked: bool = False


SEALED_NOTE = "Sealed note"


class Note(Discreet, frozen=True):
    """Words or a picture pinned on the map.  unit map points, of its middle; ``picture`` is a digest.

    One that is ``sealed`` holds neither: what it says is under the client's own seal, and only its place is here.
    ``locked`` holds it where it is, such as a photograph that parts are laid out on.  ``about`` is the part it was tied
    to, None for nobody in particular; whoever that part turned out to be one with is meant from then on.
    """

    id: ThingId
    x: float
    y: float
    width: float = 180.0
    height: float = 90.0
    words: str = ""
    picture: str = ""
    seen_by: Seen = Seen.BOTH
    sealed: bool = False
    locked: bool = False
    about: PartId | None = None

    @property
    def beneath(self) -> bool:
        """Whether it lies beneath bonds and parts, as a picture does that parts are laid out on.  source art-2.5"""
        return bool(self.picture)

    @property
    def label(self) -> str:
        """What stands on it: its words, or that it is sealed."""
        return SEALED_NOTE if self.sealed else self.words


class Meaning(Discreet, frozen=True):
    """What a look means to this client: ``look`` names it, such as ``colour ember`` or ``pattern waves``."""

    look: str
    words: str
