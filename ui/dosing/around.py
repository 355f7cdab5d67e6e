"""What the session page is told by its surroundings: plain callables, so that it knows no other room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kapdesk.chart.model import Entry, Fact
from kapdesk.dosing.handout.wording import said
from kapdesk.dosing.model.sedation import USUAL
from kapdesk.dosing.parse.vitals import Degrees
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from ui.dosing.asked import AskedIn, nothing_asked
from ui.dosing.first_protocol import Adopting
from ui.dosing.music import RoomMusic, no_music


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
class StopItem:
    """What the screening of a client wants a prescriber's note for: its key, the item and why, in words."""

    key: str
    words: str
    reason: str

    def __repr__(self) -> str:
        """The key alone."""
        return f"<StopItem {self.key}>"


def _none_open(_client: BookId) -> tuple[StopItem, ...]:
    return ()


def _no_note(
    _client: BookId, _item: str, _texts: Mapping[str, str], _clears: Sequence[tuple[str, str]]
) -> tuple[Entry, ...] | Refusals:
    return refused("item", "There is no such item.")


def _nothing_said(_client: BookId) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Around:
    """Everything the page asks for that is not dosing.  thread: all but ``clock`` are called on the record lane.

    ``clock`` gives a sitting's own clock, asked once on the lane and then read on the screen; ``aldrete_variant``
    the one this practice scores by, empty until it chose.  ``standing`` says how a client's screening and consents
    stand, ``open_stops`` what wants a prescriber's note before a session, and ``note_stop`` writes one.
    ``adopting`` is the way to a first protocol; ``say`` has words for what other rooms write into a session, and
    ``asked`` its ratings, by the session's lines; both are called on the screen.
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
    standing: Callable[[BookId], str] = _nothing_said
    music: Callable[[], RoomMusic] = no_music
    open_stops: Callable[[BookId], tuple[StopItem, ...]] = _none_open
    note_stop: Callable[
        [BookId, str, Mapping[str, str], Sequence[tuple[str, str]]], tuple[Entry, ...] | Refusals
    ] = _no_note
    adopting: Adopting | None = None
    say: Callable[[Fact], str] = said
    asked: AskedIn = nothing_asked
