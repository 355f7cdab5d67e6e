"""The urgent card before anyone unlocked: no client's words, and times as numbers alone."""

from __future__ import annotations

from pathlib import Path

from kapdesk.kernel.clock import Clock
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import Press
from kapdesk.practice.service.locked_card import LockedCard
from ui.urgent.around import AroundUrgent, Opening, Standing

KEPT = (
    "The vault is locked: these times are kept beside it as numbers, without a word, and enter the chart of the "
    "session in progress when it is next unlocked."
)
NO_SHEET = "The hand-over sheet holds the client's record: unlock first, then F12 and P."


def around_locked(folder: Path, clock: Clock) -> AroundUrgent:
    """What the card is told while the vault in this folder is locked."""
    card = LockedCard(folder, clock)

    def read() -> Opening:
        return Opening(card.texts(), Standing(card.now(), kept=KEPT))

    def press(press: Press, opened: Instant, at: Instant) -> Standing:
        return Standing(card.press(press, opened, at), kept=KEPT)

    return AroundUrgent(
        clock=clock.now, read=read, press=press, shows_words=False, no_sheet=NO_SHEET
    )
