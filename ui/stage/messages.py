"""What desk and stage say to each other: numbers, plans, and the board that is shared; no other word of a record."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.plan import Change, Channel, SetPlan, Side

NO_VSYNC = "This computer has no graphics card that keeps step with the client's display; frames come by the clock."
"""What a stage tells where drawing in step was asked for and cannot be."""


class _Message(msgspec.Struct, frozen=True, tag=True, forbid_unknown_fields=True):
    """One message."""


class Display(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A display as the stage sees it.  ``identity`` outlives a restart; the place and size are in its own pixels.

    ``desk`` marks the one the therapist's window is on, as far as the desk has said.
    """

    identity: str
    number: int
    name: str
    left_px: int
    top_px: int
    width_px: int
    height_px: int
    refresh_hz: float
    primary: bool = False


class Measured(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one degree comes to: pixels a centimetre as the card on the screen showed, and the distance of the eyes."""

    px_per_cm: float
    distance_cm: float


class Setup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the stage is to show and sound until it is told otherwise.

    ``display`` is an identity, empty for none chosen; ``device`` the name of a sound device, empty for the usual one.
    ``trim_ms`` makes tones earlier, ``touch_trim_ms`` pulses; ``swapped`` changes the ears over,
    ``touch_swapped`` the hands.
    ``cue_device`` is what ticks in the therapist's own ear when a set is done, empty for nothing.
    ``vsync`` draws in step with the client's display, where a graphics card can.
    ``breathe_s`` is how long the breathing circle is shown after a set, 0 for never; in and out are its halves.
    """

    display: str = ""
    measured: Measured | None = None
    device: str = ""
    trim_ms: float = 0.0
    touch_trim_ms: float = 0.0
    swapped: bool = False
    touch_swapped: bool = False
    most_db: float = 0.0
    breathe_s: float = 0.0
    breathe_in_s: float = 4.0
    breathe_out_s: float = 6.0
    ground: str = "#20252B"
    touch_device: str = ""
    vsync: bool = False
    cue_device: str = ""


# From the desk


class Arrange(_Message, frozen=True):
    """Take this set-up; one that comes during a set is taken after it, but for a sound device where none sounds."""

    setup: Setup


class Begin(_Message, frozen=True):
    """Play this plan.  ``key`` is the entry that was saved before it, or empty where nothing is recorded."""

    key: str
    plan: SetPlan


class Alter(_Message, frozen=True):
    """Change the running set from now; the stage fills in when."""

    change: Change


class Mark(_Message, frozen=True):
    """Note this moment of the running set."""


class StopSoftly(_Message, frozen=True):
    """End with the pass that is running."""


class StopNow(_Message, frozen=True):
    """Dark at the next frame, silent at the next block."""


class CheckSide(_Message, frozen=True):
    """Sound and touch one side once, so that the client can say which; None ends the check."""

    side: Side | None
    channels: tuple[Channel, ...] = (Channel.TONE,)


class ShowNumbers(_Message, frozen=True):
    """Show a large number on every display, or take them away."""

    shown: bool


class ShowCard(_Message, frozen=True):
    """Draw the outline of a bank card at this many pixels a centimetre on the client's display; 0 takes it away."""

    px_per_cm: float


class BeatForTrim(_Message, frozen=True):
    """Play a slow light and tone for the latency wizard with this trim; None ends it."""

    trim_ms: float | None


class Breathe(_Message, frozen=True):
    """Show the breathing circle, or take it away."""

    shown: bool


class ShowBoard(_Message, frozen=True):
    """Show a board in place of whatever stands on the client's display; refused while something plays.

    ``share`` numbers it, to know the answer by.  ``board`` is what ``packed`` makes of one: a board that does not read
    is refused, and the link goes on.
    """

    share: int
    board: msgspec.Raw


class Blank(_Message, frozen=True):
    """Take the board away; the calm field is there at once."""


class TryCue(_Message, frozen=True):
    """Tick once in the therapist's own ear."""


class Leave(_Message, frozen=True):
    """The desk needs the stage no longer; it ends softly and goes."""


ToStage: TypeAlias = (
    Arrange
    | Begin
    | Alter
    | Mark
    | StopSoftly
    | StopNow
    | CheckSide
    | ShowNumbers
    | ShowCard
    | BeatForTrim
    | Breathe
    | ShowBoard
    | Blank
    | TryCue
    | Leave
)


# From the stage


class Standing(_Message, frozen=True):
    """What the stage has to work with, at its start and at every change: displays, sound devices, things that touch.

    ``told`` are sentences for the therapist, such as that no sound device was found; ``running`` a set's key.
    ``awake`` says that the system agreed to leave the client's display on; ``audible`` that a tone played now is heard.
    """

    displays: tuple[Display, ...]
    display: str
    devices: tuple[str, ...]
    device: str
    latency_ms: float | None
    touch: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    running: str = ""
    awake: bool = False
    audible: bool = True


class Moved(_Message, frozen=True):
    """First motion.  ``began`` is the machine's steady clock (time.monotonic) at the count's zero; unit s."""

    key: str
    began: float
    after_ms: float


class Altered(_Message, frozen=True):
    """A change as it took hold, with its time in the set."""

    key: str
    change: Change


class Lit(_Message, frozen=True):
    """Whether the client can see the light of the running set: not where the stage took it away or has no display.

    Said when it turns; a set begins with it seen.
    """

    key: str
    seen: bool


class PassDone(_Message, frozen=True):
    """So many whole passes are done."""

    key: str
    passes: int


class Ended(_Message, frozen=True):
    """A set is over.  ``ended`` and ``why`` are as in ``SetRun``."""

    key: str
    passes: int
    seconds: float
    ended: str
    changes: tuple[Change, ...]
    marks_s: tuple[float, ...]
    certificate: TimingCertificate
    why: str = ""


class Told(_Message, frozen=True):
    """A sentence for the therapist about the stage, with what to do."""

    sentence: str
    advice: str = ""


class BoardStands(_Message, frozen=True):
    """Whether the board of that number stands on the client's display; if not, why, in a sentence for the therapist."""

    share: int
    stands: bool
    why: str = ""


class Pressed(_Message, frozen=True):
    """A remote control was pressed: start, stop, mark or stop-now."""

    act: str


ToDesk: TypeAlias = (
    Standing | Moved | Altered | Lit | PassDone | Ended | Told | BoardStands | Pressed
)
