"""A worksheet of a phase: filled in section by section, kept as it is typed, written whole."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.rules.case import Case
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.sheets.answering import texts_of
from kapdesk.sheets.model import Linked
from kapdesk.sheets.shelf import load_sheet
from ui.bodymap.sheet_part import BodyPart
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.emdr.room.look import Look
from ui.emdr.room.step import Step
from ui.emdr.room.tools import Tools
from ui.forms.given import Choices, Given
from ui.forms.sheet_form import SheetForm
from ui.kit.surface import column
from ui.kit.text import Hint

LASTING = (Phase.HISTORY, Phase.PREPARATION)
"""What is answered there holds until it is answered anew; the other sheets are about one session."""

SAVE = "Save   Ctrl+Enter"
SAVED = "Saved. It can be answered anew; the last answer holds."
EARLIER = "As it was answered in an earlier session; saving it answers it anew."
NONE = "This protocol asks no sheet here."


class SheetStep(Step):
    """The first sheet of one phase.  It is read anew when another session is shown."""

    def __init__(self, tools: Tools, phase: Phase) -> None:
        super().__init__(tools)
        self._phase = phase
        self._showing: tuple[SittingId, str] | None = None
        self._loaded = False
        self.form = SheetForm(narrow=True, given=Given(body=BodyPart, choices=self._choices))
        self._none = Hint(NONE)
        self._keeper = FormKeeper(tools.clerk, tools.drafts, self._texts, self)
        self._keeper.troubled.connect(tools.pen.troubled)
        self.form.typed.connect(self._keeper.soon)
        self.form.finished.connect(self.save)
        self.setLayout(column(self._none, self.form))
        for key, act in (
            ("Ctrl+Return", self.save),
            ("Ctrl+PgDown", self.form.next_section),
            ("Ctrl+PgUp", self.form.previous_section),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setObjectName(f"key {key}")
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def put_in(self, look: Look) -> None:
        """The sheet of the variant's phase; one that is being filled in stays as it is."""
        use = _use(look, self._phase)
        self.form.setVisible(use is not None)
        self._none.setVisible(use is None)
        if use is None or self._showing == (look.sitting, use):
            return
        self.keep()
        self._showing, self._loaded = (look.sitting, use), False
        self._keeper.belong_to(None, {})
        work = partial(kept_texts, self.tools.drafts, self._spot())
        then = partial(self._on_kept, self._showing)
        failed = self.tools.pen.troubled.emit
        self.tools.clerk.ask(work, owner=self, then=then, failed=failed)

    def start(self) -> None:
        """At the first prompt that is open."""
        if self._loaded:
            self.form.start()

    def keep(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def save(self) -> None:
        """Writes the sheet as it stands."""
        look = self.look
        if look is None or self._showing is None or not self._loaded:
            return
        self._keeper.hand_over()
        target = look.target.id if look.target and self._phase not in LASTING else None
        answer = self.tools.emdr.work.answer
        work = partial(
            answer,
            look.sitting,
            self._phase,
            target,
            self._showing[1],
            self.form.texts(),
            clears=(self._spot().draft,),
        )
        self.tools.pen.write(work, then=self._on_saved, refused=self._on_refused, failed=self._stay)

    def _on_kept(self, showing: tuple[SittingId, str], kept: Mapping[str, str] | None) -> None:
        if showing != self._showing or self.look is None:
            return
        before, here = _answered(self.look, self._phase, showing[1])
        self.form.show_sheet(load_sheet(showing[1]), kept or before, done=SAVE)
        self._keeper.belong_to(self._spot(), self.form.texts())
        self._loaded = True
        if before and not kept and not here:
            self.form.strip().say(EARLIER)

    def _on_saved(self, _entries: object) -> None:
        self._keeper.belong_to(self._spot(), self.form.texts())
        self.form.strip().say(SAVED)

    def _on_refused(self, refusals: Refusals) -> None:
        self._keeper.take_back()
        self.form.show_refusals(refusals)

    def _stay(self, _trouble: object) -> None:
        self._keeper.take_back()

    def _texts(self) -> dict[str, str]:
        """What stands in the form, once it is there."""
        return self.form.texts() if self._loaded else {}

    def _choices(self, to: Linked) -> Choices:
        """What a question may point to in this room: the client's targets, by number alone.

        Their words are not the sheet's to keep, which may lie in another drawer.
        """
        if to is not Linked.TARGET or self.look is None:
            return ()
        return tuple((one.id, f"T{one.number}") for one in self.look.state.targets)

    def _spot(self) -> Spot:
        sitting, sheet = self._showing or (SittingId(""), "")
        return Spot(sitting, sheet)


def _use(look: Look, phase: Phase) -> str | None:
    shape = look.variant.shape(phase)
    return shape.sheets[0].id if shape is not None and shape.sheets else None


def _answered(look: Look, phase: Phase, sheet: str) -> tuple[dict[str, str], bool]:
    """What the sheet was answered with last, and whether it was in this session."""
    case = Case(look.state, look.sitting, look.around, look.variant, look.target)
    here = case.sheet(sheet, here_only=True)
    found = here or (case.sheet(sheet) if phase in LASTING else None)
    return (texts_of(found) if found is not None else {}), here is not None
