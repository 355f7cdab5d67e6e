"""A day script as values: what is done, at which line and at which moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kapdesk.art.model.spoken import ArtSpoken
from kapdesk.dosing.model.parsed import Correction, Parsed
from kapdesk.emdr.model.spoken import EmdrSpoken
from kapdesk.ifs.model.spoken import IfsSpoken
from kapdesk.kernel.instant import Instant
from kapdesk.people.parse.verbs import Between


@dataclass(frozen=True, slots=True)
class Meet:
    """``client CODE born DATE``: the client of what follows; made when unknown."""

    code: str = field(repr=False)
    born: date


@dataclass(frozen=True, slots=True)
class Adopt:
    """``adopt protocol ID… limits ID… by NAME``: what the practice uses from now on."""

    protocols: tuple[str, ...]
    limits: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Open:
    """``open dosing [PROTOCOL]``, else by the last protocol; ``open resourcing``, ``emdr``, ``images``, ``parts``."""

    protocol: str
    kind: str = "dosing"


@dataclass(frozen=True, slots=True)
class Chart:
    """A line of the record itself, as its slice understood it.  ``happened`` when it is written down later."""

    value: Parsed | Correction | EmdrSpoken | ArtSpoken | IfsSpoken = field(repr=False)
    happened: Instant | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """Something between sessions: an appointment, a call, paper that waits, whether the client came."""

    value: Between = field(repr=False)


@dataclass(frozen=True, slots=True)
class Shift:
    """``clock +1h``: someone sets the wall clock.  unit seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Crash:
    """``crash``: the program is killed where it stands."""


@dataclass(frozen=True, slots=True)
class Close:
    """``close [because "WHY"]``: the sitting ends; a reason passes what a meeting of EMDR or image work misses."""

    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Sign:
    """``sign``: the author signs what was closed."""


@dataclass(frozen=True, slots=True)
class Print:
    """``print WHAT ABOUT words large``: a paper of the sitting, or of all EMDR work, leaves the program.

    ``about`` is a target's number or a resource's kind, where the paper is about one.
    """

    what: str
    about: str = ""
    words: bool = False
    large: bool = False


Deed = Meet | Adopt | Open | Chart | Meanwhile | Shift | Crash | Close | Sign | Print


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a script: its number, the moment on the script's own clock, and what is done."""

    line: int
    at: Instant
    deed: Deed


@dataclass(frozen=True, slots=True)
class Script:
    """A whole day, in order."""

    steps: tuple[Step, ...]

    def after(self, line: int) -> tuple[Step, ...]:
        """The steps below a line; all of them for line 0."""
        return tuple(step for step in self.steps if step.line > line)

    def upto(self, line: int) -> tuple[Step, ...]:
        """The steps down to a line, that line included."""
        return tuple(step for step in self.steps if step.line <= line)

    def shift_s(self, line: int) -> float:
        """How far the wall clock was set by then.  unit seconds."""
        return sum(step.deed.seconds for step in self.upto(line) if isinstance(step.deed, Shift))
