"""A statement over the page, said under the client's seal: kept in its box as it is typed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from kapdesk.art.model.nouns import RATED, Measure, Spoke
from kapdesk.art.wording import ASKS
from kapdesk.kernel.errors import Refusals
from ui.art.room.asking import ENDS
from ui.art.seal.statements import ASKED
from ui.forms.rating import Rating
from ui.kit.buttons import PrimaryButton
from ui.kit.field import NoteField, show_refusals
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.work.seal.sealed_sheet import SealedSheet

DISTRESS = "distress"
WIDTH_PX = 640
SAVE = "Save   Ctrl+Enter"
STAYS = "The distress stays readable in the record; the words do not."


class SaidSheet(SealedSheet):
    """The fields of a statement; of a new reminder or rehearsal its distress as well.

    ``told`` is what was said before, nothing where it is new.
    """

    def __init__(
        self,
        host: QWidget,
        title: str,
        spoke: Spoke,
        told: Mapping[str, str] | None,
        kept: Mapping[str, str],
    ) -> None:
        super().__init__(host, title, width_px=WIDTH_PX)
        self._told = dict(told or {})
        lines = 4 if len(ASKED[spoke]) == 1 else 1
        self.fields = {key: NoteField(words, lines=lines) for key, words in ASKED[spoke]}
        self.distress = Rating("Distress")
        self._save = PrimaryButton(SAVE, symbol="check")
        for field in self.fields.values():
            self.body.addWidget(field)
            field.typed.connect(self.on_typed)
        if told is None and spoke in RATED:
            self._ask_distress()
        self.add_act(self._save)
        self._save.clicked.connect(self.offer)
        self._put({**self._told, **kept})

    def start(self) -> None:
        """In the first field."""
        self.open(next(iter(self.fields.values())))

    def whole(self) -> dict[str, str]:
        """Everything that stands in the fields."""
        return {key: field.text() for key, field in self.fields.items()}

    def texts(self) -> dict[str, str]:
        """What was typed or pressed and is not saved."""
        standing = {**self.whole(), DISTRESS: self.distress.text()}
        return {key: text for key, text in standing.items() if text != self._told.get(key, "")}

    def take_over(self, told: Mapping[str, str]) -> None:
        """What stands there is saved."""
        self._told = dict(told)

    def refuse(self, refusals: Refusals) -> None:
        """Says what was not taken under its field; it stays."""
        if rest := show_refusals(self.fields, refusals):
            self.strip.say(rest, tone="notice")

    def forget(self) -> None:
        """Empty."""
        self._told = {}
        self._put({})

    def _ask_distress(self) -> None:
        low, high = ENDS[Measure.DISTRESS]
        asks = column(Label(ASKS[Measure.DISTRESS], wrap=True), self.distress, gap_px=4)
        asks.addLayout(row(Hint(low, wrap=False), None, Hint(high, wrap=False)))
        asks.addWidget(Hint(STAYS))
        self.body.addLayout(asks)
        self.distress.chosen.connect(self.on_typed)

    def _put(self, texts: Mapping[str, str]) -> None:
        for key, field in self.fields.items():
            field.set_text(texts.get(key, ""))
        self.distress.set_text(texts.get(DISTRESS, ""))
