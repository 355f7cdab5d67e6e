"""What is missing before something may be done, and how to go on all the same, with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormStore, Spot
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import NoteField
from ui.kit.layers import Sheet
from ui.kit.surface import bring_into_sight
from ui.kit.text import Label
from ui.work.body_sheet import Clears
from ui.work.kept_words import KeptWords
from ui.work.pen import Pen

BACK = "Go back"
ANYWAY = "Go on all the same"
WHY = "Why you go on all the same"
Taken = Callable[[str, Clears], object]
SAID = "The reason stands in the record with what was missing."


@dataclass(frozen=True, slots=True)
class WayWords:
    """How a reason is asked: the title, the field with its hint, what goes on with it, and what is said without one."""

    title: str = "Something is missing"
    why: str = WHY
    hint: str = SAID
    go: str = ANYWAY
    unsaid: str = "Going on needs its reason."


class WaySheet(Sheet):
    """Says what is missing, sentence by sentence; with a reason it hands the reason on, and is put away.

    The reason is kept as it is typed; whoever takes it clears its draft with the save, or says that it was not taken.
    """

    def __init__(
        self,
        host: QWidget,
        clerk: Clerk,
        drafts: FormStore,
        pen: Pen,
        *,
        words: WayWords = WayWords(),
    ) -> None:
        super().__init__(host, words.title)
        self._words = words
        self._what = Label("", strong=True, wrap=True)
        self._missing = Label("", wrap=True)
        self._reason = NoteField(words.why, hint=words.hint, lines=2)
        self._anyway = Button(words.go)
        self._back = PrimaryButton(BACK)
        self._then: Taken | None = None
        self.kept = KeptWords(clerk, drafts, self._reason, pen.troubled.emit)
        for part in (self._what, self._missing, self._reason):
            self.body.addWidget(part)
        self.add_act(self._anyway)
        self.add_act(self._back)
        self._back.clicked.connect(self.dismiss)
        self._anyway.clicked.connect(self._on_anyway)
        self.closed.connect(self.kept.keep)

    def ask(self, what: str, missing: tuple[str, ...], then: Taken, spot: Spot) -> None:
        """Opens for one thing; ``then`` takes the reason, and the draft that goes with it."""
        self._then = then
        self._what.setText(what)
        self._missing.setText("\n".join(f"–  {one}" for one in missing))
        self._show_reason(asked=True)
        self.kept.begin(spot)
        self.open(self._reason)

    def tell(self, what: str, missing: tuple[str, ...]) -> None:
        """Opens for what has to be done first: it is said, and no reason goes past it."""
        self._then = None
        self._what.setText(what)
        self._missing.setText("\n".join(f"–  {one}" for one in missing))
        self._show_reason(asked=False)
        self.open(self._back)

    def refuse(self, sentence: str) -> None:
        """Says why the reason was not taken."""
        self.kept.take_back()
        self._reason.refuse(sentence)
        bring_into_sight(self._reason)

    def _show_reason(self, *, asked: bool) -> None:
        for part in (self._reason, self._anyway):
            part.setVisible(asked)

    def _on_anyway(self) -> None:
        reason = self._reason.text().strip()
        if not reason:
            self._reason.refuse(self._words.unsaid)
            self._reason.setFocus()
            bring_into_sight(self._reason)
        elif self._then is not None:
            self._then(reason, self.kept.hand_over())
