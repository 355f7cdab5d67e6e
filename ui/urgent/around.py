"""What the urgent card is told by its surroundings, on the desk and before the unlocking alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import CardTexts, Press, UrgentNow


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands: what was stamped, since when the first dose counts, and in words where the times go."""

    now: UrgentNow
    first_dose: Instant | None = None
    kept: str = ""
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """What the card opens with: its texts, how it stands, and words typed before that were not recorded."""

    texts: CardTexts
    standing: Standing
    words: str = ""


Presses = Callable[[Press, Instant, Instant], Standing | Refusals]


@dataclass(frozen=True, slots=True)
class AroundUrgent:
    """What the card asks for.  thread: ``clock`` on the screen, everything else on the record lane.

    ``press`` takes the press, when the card was opened, and when it was pressed.  ``handover`` gives the sheet and
    ``printed`` notes that it left the program; ``no_sheet`` says why there is none.  ``shows_words`` is False where
    nobody's words may be in sight; ``keep_words`` is None where nothing can be typed.
    """

    clock: Callable[[], Instant]
    read: Callable[[], Opening]
    press: Presses
    shows_words: bool = True
    keep_words: Callable[[str], None] | None = None
    handover: Callable[[], bytes] | None = None
    printed: Callable[[], None] | None = None
    no_sheet: str = ""
