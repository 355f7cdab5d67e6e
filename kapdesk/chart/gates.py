"""What stands against a step of any kind of work: passed with a reason that is written down, or not to be passed."""

from __future__ import annotations

from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.errors import Refusal, Refusals, refused

REASON_LETTERS = 1000


class Unmet(Discreet, frozen=True):
    """A guard that is not met, by its key, with everything it misses.  Passing it takes a reason.

    A ``hard`` one is not to be passed: what it misses has to be done.
    """

    guard: str
    missing: tuple[str, ...]
    hard: bool = False


class Gate(Discreet, frozen=True, kw_only=True):
    """Whether something may be done now, and what is missing where it may not."""

    unmet: tuple[Unmet, ...] = ()

    @property
    def open(self) -> bool:
        """Whether nothing is missing."""
        return not self.unmet

    @property
    def hard(self) -> bool:
        """Whether no reason passes it."""
        return any(one.hard for one in self.unmet)

    @property
    def missing(self) -> tuple[str, ...]:
        """Everything that is missing, each sentence once."""
        return tuple(dict.fromkeys(one for unmet in self.unmet for one in unmet.missing))

    @property
    def guards(self) -> tuple[str, ...]:
        """The guards that are not met, by key."""
        return tuple(one.guard for one in self.unmet)


def against_passing(gate: Gate, reason: str, *, field: str) -> Refusals | None:
    """Why a gate may not be passed with this reason; None where it is open, or the reason will do.

    Refuses with everything that is missing where no reason is given, and with what is hard whatever is given.
    """
    if gate.open:
        return None
    if gate.hard:
        hard = Gate(unmet=tuple(one for one in gate.unmet if one.hard))
        return Refusals(tuple(Refusal(field, sentence) for sentence in hard.missing))
    if not reason.strip():
        return Refusals(tuple(Refusal(field, sentence) for sentence in gate.missing))
    return against_reason(reason, "")


def against_reason(reason: str, wanted: str) -> Refusals | None:
    """Why a reason cannot stand; ``wanted`` is what is said where there is none."""
    why = reason.strip()
    if not why:
        return refused("reason", wanted)
    if len(why) > REASON_LETTERS:
        return refused("reason", f"A reason can have at most {REASON_LETTERS} letters.")
    return None
