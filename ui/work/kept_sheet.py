"""A worksheet in a room: filled in section by section, kept as it is typed, handed over whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.sheets.shelf import load_sheet
from ui.board.sheet_part import DrawingPart
from ui.bodymap.sheet_part import BodyPart
from ui.bridge.clerk import Clerk
from ui.bridge.keeper import FormKeeper, FormStore, Spot, kept_texts
from ui.forms.given import Choices, Given
from ui.forms.sheet_form import SheetForm
from ui.kit.surface import column
from ui.work.body_sheet import Clears

SAVE = "Save   Ctrl+Enter"
SAVED = "Saved. It can be answered anew; the last answer holds."
EARLIER = "As it was answered in an earlier session; saving it answers it anew."

Before = Callable[[], tuple[Mapping[str, str], bool]]
"""What a sheet was answered with last, and whether that was in this session."""


class KeptSheet(QWidget):
    """One sheet at a time, by where its words are kept.  ``wanted`` when it is to be written as it stands.

    It ``takes`` the keyboard as soon as it is there, or only where ``start`` was asked for.
    Whoever writes it takes ``hand_over``, and says ``saved``, ``refuse`` or ``take_back`` of what became of it.
    """

    wanted = Signal()

    def __init__(
        self,
        clerk: Clerk,
        drafts: FormStore,
        failed: Callable[[Trouble], object],
        choices: Callable[..., Choices],
        *,
        takes: bool = True,
    ) -> None:
        super().__init__()
        self._takes, self._asked = takes, False
        self._clerk, self._drafts, self._failed = clerk, drafts, failed
        self._spot: Spot | None = None
        self._loaded = False
        given = Given(body=BodyPart, drawing=DrawingPart, choices=choices)
        self.form = SheetForm(narrow=True, given=given)
        self._keeper = FormKeeper(clerk, drafts, self._texts, self)
        self._keeper.troubled.connect(failed)
        self.form.typed.connect(self._keeper.soon)
        self.form.made.connect(self._keeper.keep)
        self.form.finished.connect(self.wanted)
        self.setLayout(column(self.form))
        for key, act in (
            ("Ctrl+Return", self.wanted.emit),
            ("Ctrl+PgDown", self.form.next_section),
            ("Ctrl+PgUp", self.form.previous_section),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setObjectName(f"key {key}")
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def loaded(self) -> bool:
        """Whether the sheet is there to be filled in."""
        return self._loaded

    def show_sheet(self, spot: Spot, before: Before) -> None:
        """The sheet that is the form of a spot; one that is being filled in there stays as it is."""
        if self._spot == spot:
            return
        self.keep()
        self._spot, self._loaded, self._asked = spot, False, False
        self._keeper.belong_to(None, {})
        work = partial(kept_texts, self._drafts, spot)
        then = partial(self._on_kept, spot, before)
        self._clerk.ask(work, owner=self, then=then, failed=self._failed)

    def start(self) -> None:
        """At the first prompt that is open, as soon as it is there."""
        if self._loaded:
            self.form.start()
        self._asked = not self._loaded

    def keep(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def hand_over(self) -> tuple[dict[str, str], Clears] | None:
        """What stands in it, on its way into the record, and the draft it clears; None while nothing is there."""
        if self._spot is None or not self._loaded:
            return None
        self.form.finish()
        self._keeper.hand_over()
        return self.form.texts(), (self._spot.draft,)

    def saved(self, _entries: object = None) -> None:
        """It was written."""
        self._keeper.belong_to(self._spot, self.form.texts())
        self.form.strip().say(SAVED)

    def refuse(self, refusals: Refusals) -> None:
        """It was not taken, and says why."""
        self._keeper.take_back()
        self.form.show_refusals(refusals)

    def take_back(self, _trouble: object = None) -> None:
        """It could not be written, and stands as it was."""
        self._keeper.take_back()

    def _on_kept(self, spot: Spot, before: Before, kept: Mapping[str, str] | None) -> None:
        if spot != self._spot:
            return
        said, here = before()
        takes = self._takes or self._asked
        self.form.show_sheet(load_sheet(spot.form), kept or said, done=SAVE, takes=takes)
        self._keeper.belong_to(spot, self.form.texts())
        self._loaded = True
        if said and not kept and not here:
            self.form.strip().say(EARLIER)

    def _texts(self) -> dict[str, str]:
        """What stands in the form, once it is there."""
        return self.form.texts() if self._loaded else {}
