"""A practice's own worksheet, written in a copy or anew and kept as a version.  Every version before it stays."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.practice.service.sheets import NEW, OwnSheets, SheetLine
from kapdesk.sheets.drafting import SheetDraft
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import Field, NoteField
from ui.kit.layers import Sheet
from ui.kit.page import Page
from ui.kit.surface import Hairline
from ui.kit.text import Hint, Label
from ui.practice.pen import Pen
from ui.settings.editing import OWNER, DraftStore
from ui.settings.parts_editor import PartsEditor

WIDTH_PX = 880
AFTER_MS = 1000
KEPT = "What was typed here before is still here."
DONE = "Kept as a version. What was answered on an earlier one stays as it was asked."
NOT_KEPT = "It was not kept. {}"
TO_LOOK_AT = "{} to look at before it can be kept."


class SheetEditor(Sheet):
    """One sheet over the page.  What is typed is kept within a second, until it became a version or was thrown away."""

    def __init__(
        self, pen: Pen, clerk: Clerk, sheets: OwnSheets, drafts: DraftStore, page: Page
    ) -> None:
        super().__init__(page, "Write a worksheet", width_px=WIDTH_PX)
        self._page = page
        self._pen = pen
        self._clerk = clerk
        self._sheets = sheets
        self._drafts = drafts
        self._of = NEW
        self._dirty = False
        self._what = Label(strong=True, wrap=True)
        self._said = Hint()
        self._title = Field("Title", hint="As it is chosen, and as it stands on paper.")
        self._anchor = NoteField("A sentence that stays in sight", lines=2)
        self._parts = PartsEditor()
        self._away = Button("Throw away what was typed", kind="link")
        self._keep = PrimaryButton("Keep as a version", symbol="check")
        self._timer = QTimer(self)
        self._timer.setObjectName("draft of a worksheet")
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._lay_out()

    def open_sheet(self, line: SheetLine | None) -> None:
        """Opens on one's own sheet, on a copy of a shipped one, or on nothing."""
        self._of = line.id if line is not None else NEW
        self._what.setText(_what(line))
        self._ask(partial(_draft_for, self._sheets, self._drafts, self._of), self._show)

    def keep_draft(self) -> None:
        """Saves what stands now, if anything was typed since."""
        self._timer.stop()
        if self._dirty:
            self._dirty = False
            body = msgspec.json.encode(self._draft())
            save = partial(self._drafts.save, OWNER, place_of(self._of), body)
            self._clerk.ask(save, owner=self, then=_nothing, failed=self._on_trouble)

    def dismiss(self) -> None:
        """Puts the sheet away; what was typed is kept."""
        self.keep_draft()
        super().dismiss()

    def _lay_out(self) -> None:
        parts: tuple[QWidget, ...] = (self._what, self._said, self._title, self._anchor)
        for part in (*parts, Hairline(), self._parts):
            self.body.addWidget(part)
        self.add_act(self._away)
        self.add_act(self._keep)
        self._title.typed.connect(self._on_text)
        self._anchor.typed.connect(self._on_text)
        self._parts.typed.connect(self._on_typed)
        self._timer.timeout.connect(self.keep_draft)
        self._away.clicked.connect(self._on_away)
        self._keep.clicked.connect(self._on_keep)

    def _draft(self) -> SheetDraft:
        return SheetDraft(self._title.text(), self._anchor.text(), self._parts.sections())

    def _show(self, found: tuple[SheetDraft, bool]) -> None:
        draft, typed_before = found
        self._dirty = False
        self._say(KEPT if typed_before else "")
        self._title.set_text(draft.title)
        self._title.refuse("")
        self._anchor.set_text(draft.anchor)
        self._anchor.refuse("")
        self._parts.show_sections(draft.sections)
        self.open(self._title)

    def _say(self, words: str, *, tone: str = "quiet") -> None:
        self._said.setText(words)
        self._said.set_tone(tone)
        self._said.setVisible(bool(words))

    def _on_text(self, _text: str = "") -> None:
        self._on_typed()

    def _on_typed(self) -> None:
        self._dirty = True
        if not self._timer.isActive():
            self._timer.start()

    def _on_away(self) -> None:
        self._timer.stop()
        self._dirty = False
        self._ask(partial(_forget, self._sheets, self._drafts, self._of), self._show)

    def _on_keep(self) -> None:
        self._timer.stop()
        self._keep.needs("Being written …")
        clears = ((OWNER, place_of(self._of)),)
        work = partial(self._sheets.write, self._of, self._draft(), clears=clears)
        self._pen.write(
            work, owner=self, written=self._written, refused=self._refused, failed=self._failed
        )

    def _written(self) -> None:
        self._keep.needs("")
        self._dirty = False
        super().dismiss()
        self._page.noted.emit(DONE)

    def _refused(self, refusals: Refusals) -> None:
        self._keep.needs("")
        said = {one.field: one.sentence for one in refusals.items}
        self._title.refuse(said.pop("title", ""))
        self._anchor.refuse(said.pop("anchor", ""))
        left = self._parts.refuse(said)
        self._say(left or TO_LOOK_AT.format(len(refusals.items)), tone="grave")
        if self._title.refusal():
            self._title.setFocus()
        self._on_typed()

    def _failed(self, trouble: Trouble) -> None:
        self._keep.needs("")
        self._say(NOT_KEPT.format(trouble.sentence), tone="grave")
        self._on_trouble(trouble)

    def _on_trouble(self, trouble: Trouble) -> None:
        self._dirty = True
        self._page.troubled.emit(trouble)

    def _ask(
        self,
        work: Callable[[], tuple[SheetDraft, bool]],
        then: Callable[[tuple[SheetDraft, bool]], None],
    ) -> None:
        self._clerk.ask(work, owner=self, then=then, failed=self._page.troubled.emit)


def place_of(sheet: str) -> str:
    """Where the draft of a sheet lies."""
    return f"editor: sheet {sheet}".rstrip()


def _what(line: SheetLine | None) -> str:
    if line is None:
        return "A new worksheet."
    if line.own:
        return f"{line.title}, from version {line.version}. Earlier versions stay as they are."
    return f"A copy of {line.title}. What was copied stays as it is; the copy has its own title."


def _draft_for(sheets: OwnSheets, drafts: DraftStore, of: str) -> tuple[SheetDraft, bool]:
    kept = drafts.load(OWNER, place_of(of))
    if kept is None:
        return sheets.draft(of), False
    return msgspec.json.decode(kept, type=SheetDraft), True


def _forget(sheets: OwnSheets, drafts: DraftStore, of: str) -> tuple[SheetDraft, bool]:
    drafts.clear(OWNER, place_of(of))
    return sheets.draft(of), False


def _nothing(_none: None) -> None:
    """The words are on disk; there is nothing to show."""
