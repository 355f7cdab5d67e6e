"""A set of stimulation as it was planned: frozen, whole, and the same for light, tone and touch."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from kapdesk.kernel.units import Span

RATE_HZ = Span(0.1, 2.0)
"""Full cycles a second.  source emdr-3.1"""

ASK_ABOVE_HZ = 1.5
"""A faster plan is asked about once.  unit Hz.  source emdr-3.1"""

PASSES = Span(1, 500)
SECONDS = Span(1, 3600)
HELD_S = 3600.0
"""The length of a set that goes on until someone stops it.  unit s.  source kd-held"""

AMPLITUDE_DEG = Span(5, 60)
AMPLITUDE_FRACTION = Span(0.1, 1.0)
SIZE_DEG = Span(0.5, 4.5)
"""How large the light may be.  A disc of 5 degrees is a quarter of a 10-degree field, above which what comes and goes
more than three times a second counts as flashing; a fast light passes the centre four times.  source emdr-3.5"""

EDGE_PAUSE_S = Span(0.0, 1.0)
MOST_PAUSED = 0.4
"""The share of a cycle that may be spent at both edges together.  source emdr-3.7"""

BREATH_S = Span(1, 20)
"""How long one breath in, or one out, of the breathing circle may be; both together are slower than a cycle a second,
which is the most that anything may glow.  unit s.  source emdr-3.5"""

TWO_POINT_HZ = 1.5
"""A light that jumps between two points goes no faster.  unit Hz.  source emdr-3.5"""

PITCH_HZ = Span(40, 1000)
GAIN = Span(0.0, 1.0)
STRENGTH = Span(0.0, 1.0)
PULSE_MS = Span(20, 250)
"""How long a pulse may be felt.  unit ms.  source kd-pulse"""

CROSS_FEED = Span(0.0, 0.2)
"""The share of a tone heard in the other ear.  source emdr-3.4"""


class Path(StrEnum):
    """The line the light moves along."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    RISING = "rising"
    FALLING = "falling"
    INFINITY = "infinity"
    CIRCLE = "circle"
    ARC = "arc"
    TWO_POINT = "two-point"


class Profile(StrEnum):
    """How the speed changes from edge to edge."""

    LINEAR = "linear"
    SINE = "sine"
    ROUNDED = "rounded linear"


class Side(StrEnum):
    """One of the client's own sides; along a vertical line right is up."""

    LEFT = "left"
    RIGHT = "right"


EVEN = (Path.INFINITY, Path.CIRCLE, Path.TWO_POINT)
"""Paths that have no profile of their own and no edge to pause at."""


FROM_REST = (Path.CIRCLE,)
"""Paths that do not pass the centre: none is entered or left while a set runs."""


FROM_REST = (Path.CIRCLE,)
"""Paths that do not pass the centre: none is entered or left while a set runs."""


class Channel(StrEnum):
    """What carries the stimulation."""

    VISUAL = "visual"
    TONE = "tone"
    TACTILE = "tactile"


class At(StrEnum):
    """Where along the way a tone sounds."""

    EDGE = "edge"
    MIDLINE = "midline"


class Voice(StrEnum):
    """What sounds: eight short voices, three unbroken noises, or music of the practice's own."""

    SINE = "sine"
    DRUM = "soft drum"
    WOOD = "wood"
    CHIME = "chime"
    CLICK = "click"
    BELL = "low bell"
    BREATH = "breath noise"
    PULSE = "pulse"
    PINK = "pink noise"
    BROWN = "brown noise"
    SURF = "slow surf"
    MUSIC = "music"


TONES = (
    Voice.SINE,
    Voice.DRUM,
    Voice.WOOD,
    Voice.CHIME,
    Voice.CLICK,
    Voice.BELL,
    Voice.BREATH,
    Voice.PULSE,
)
"""The voices that sound once at each edge or midline."""

UNBROKEN = (Voice.PINK, Voice.BROWN, Voice.SURF, Voice.MUSIC)
"""The voices that never stop within a set and move from side to side with the light."""


class Sound(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is heard.  unit Hz for pitches; gains and cross-feed are shares of full, 0 to 1.

    ``file`` is the path of the music, for the voice *music* alone; it never enters a fact.
    """

    voice: Voice = Voice.DRUM
    pitch_left_hz: float = 250.0
    pitch_right_hz: float = 250.0
    gain_left: float = 0.25
    gain_right: float = 0.25
    cross_feed: float = 0.0
    at: At = At.EDGE
    file: str = ""


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is seen: the colour of the light and of the ground, as ``#RRGGBB``."""

    colour: str = "#CFE3D6"
    ground: str = "#20252B"


class Touch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is felt: how strong and how long each pulse is, and where along the way.  unit share of full; ms."""

    strength: float = 0.5
    pulse_ms: float = 90.0
    at: At = At.EDGE


class SetPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One set.  Exactly one of ``passes`` (full cycles) and ``seconds`` is given and governs its length.

    Width is ``amplitude_deg`` of visual angle from edge to edge, or ``amplitude_fraction`` of the display's width
    where nothing was measured.  ``held`` plans last until someone stops them; their ``seconds`` are ``HELD_S``.
    """

    rate_hz: float
    passes: int | None = None
    seconds: float | None = None
    path: Path = Path.HORIZONTAL
    profile: Profile = Profile.ROUNDED
    edge_pause_s: float = 0.0
    amplitude_deg: float | None = None
    amplitude_fraction: float | None = None
    size_deg: float = 2.0
    first: Side = Side.RIGHT
    channels: tuple[Channel, ...] = (Channel.VISUAL, Channel.TONE)
    sound: Sound = Sound()
    look: Look = Look()
    touch: Touch = Touch()

    @property
    def planned_passes(self) -> float:
        """How many passes it lasts, by whichever governs its length."""
        return self.passes if self.passes is not None else (self.seconds or 0.0) * self.rate_hz

    @property
    def held(self) -> bool:
        """Whether it goes on until someone stops it."""
        return self.passes is None and self.seconds == HELD_S


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was changed while a set ran, ``at_s`` seconds after its first motion's count began.

    Rate and width glide; a path changes at the next midline; channels change at once.  None leaves a thing as it is.
    ``width`` is a share of the plan's own width.
    """

    at_s: float
    rate_hz: float | None = None
    width: float | None = None
    path: Path | None = None
    passes: int | None = None
    seconds: float | None = None
    channels: tuple[Channel, ...] | None = None
