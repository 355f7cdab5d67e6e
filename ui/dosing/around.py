"""What the session page is told by its surroundings: plain callables, so that it knows no other room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.dosing.model.sedation import USUAL
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Begun:
    """A sitting that is still open."""

    sitting: SittingId
    book: BookId
    opened: Instant
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class OtherChart:
    """A sitting that can still be written into, with the words that tell it from others."""

    sitting: SittingId
    book: BookId
    words: str


@dataclass(frozen=True, slots=True)
class AdoptedProtocol:
    """A protocol the practice adopted, with the words that say by whom and when."""

    id: str
    words: str


def usual_scales() -> tuple[str, ...]:
    """The sedation scales of a practice that chose none."""
    return USUAL


@dataclass(frozen=True, slots=True)
class Around:
    """Everything the page asks for that is not dosing.  thread: all but ``clock`` are called on the record lane.

    ``clock`` gives a sitting's own clock, asked once on the lane and then read on the screen; ``aldrete_variant``
    the one this practice scores by, empty until it chose.
    """

    clock: Callable[[SittingId], Callable[[], Instant]]
    in_progress: Callable[[], tuple[Begun, ...]]
    adopted: Callable[[], tuple[AdoptedProtocol, ...]]
    client_label: Callable[[BookId], str]
    pdf: Callable[[str, SittingId, str], bytes]
    degrees: Callable[[], Degrees]
    paper: Callable[[], str]
    note_printing: Callable[[SittingId, str, str], None]
    now: Callable[[], Instant]
    other_charts: Callable[[SittingId], tuple[OtherChart, ...]]
    hold_length_min: Callable[[], int | None]
    aldrete_variant: Callable[[], str] = str
    sedation_scales: Callable[[], tuple[str, ...]] = usual_scales
