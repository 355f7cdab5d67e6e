"""What every sheet is that stands open under the client's seal."""

from __future__ import annotations

from collections.abc import Mapping

from kapdesk.kernel.errors import Refusals
from ui.kit.saving_sheet import SavingSheet


class SealedSheet(SavingSheet):
    """Told and saved as any other; what stood on it is gone once it was put away."""

    def start(self) -> None:
        """Opens where one begins; each says where."""
        self.open()

    def texts(self) -> Mapping[str, str]:
        """What stands on it and is not saved; each says what."""
        return {}

    def refuse(self, refusals: Refusals) -> None:
        """Says what was not taken; each says it in its place."""
        self.strip.say(refusals.sentences(), tone="notice")

    def forget(self) -> None:
        """Shows nothing of what was told any more; each has its own to empty."""
