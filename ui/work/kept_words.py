"""The words of one field, kept as a draft from the moment they are asked until they are written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormKeeper, FormStore, Spot, kept_texts
from ui.kit.field import Field, NoteField
from ui.work.body_sheet import Clears

WORDS = "words"


class KeptWords(QObject):
    """``begin`` puts back what was typed for a spot before; ``hand_over`` gives the draft for the save to clear."""

    def __init__(
        self,
        clerk: Clerk,
        drafts: FormStore,
        field: Field | NoteField,
        failed: Callable[[Trouble], object],
    ) -> None:
        super().__init__(field)
        self._clerk, self._drafts, self._field, self._failed = clerk, drafts, field, failed
        self._spot: Spot | None = None
        self._keeper = FormKeeper(clerk, drafts, self._texts, self)
        self._keeper.troubled.connect(failed)
        field.typed.connect(self._keeper.soon)

    @property
    def spot(self) -> Spot | None:
        """What the words are for now; None where nothing is asked."""
        return self._spot

    def begin(self, spot: Spot) -> None:
        """Something is asked: the field is empty, or says what was typed and not written."""
        self._keeper.keep()
        self._spot = spot
        self._keeper.belong_to(None, {})
        self._field.set_text("")
        self._field.refuse("")
        self._keeper.belong_to(spot, {})
        work = partial(kept_texts, self._drafts, spot)
        then = partial(self._on_kept, spot)
        self._clerk.ask(work, owner=self, then=then, failed=self._failed)

    def hand_over(self) -> Clears:
        """The words are on their way into the record."""
        if self._spot is None:
            return ()
        self._keeper.hand_over()
        return (self._spot.draft,)

    def take_back(self) -> None:
        """They were not taken, and stand in the field."""
        self._keeper.take_back()

    def end(self) -> None:
        """They were written, or are not asked any more."""
        self._spot = None
        self._keeper.belong_to(None, {})

    def keep(self) -> None:
        """Keeps what stands now."""
        self._keeper.keep()

    def _texts(self) -> dict[str, str]:
        words = self._field.text()
        return {WORDS: words} if words else {}

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if kept and spot == self._spot and not self._field.text():
            self._field.set_text(kept.get(WORDS, ""))
            self._keeper.belong_to(spot, kept)
