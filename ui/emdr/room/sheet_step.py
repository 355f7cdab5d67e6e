"""A worksheet of a phase: filled in section by section, kept as it is typed, written whole."""

from __future__ import annotations

from functools import partial

from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.rules.case import Case
from kapdesk.sheets.answering import texts_of
from kapdesk.sheets.model import Linked
from ui.bridge.keeper import Spot
from ui.emdr.room.look import Look
from ui.emdr.room.step import Step
from ui.emdr.room.tools import Tools
from ui.forms.given import Choices
from ui.forms.sheet_form import SheetForm
from ui.kit.surface import column
from ui.kit.text import Hint
from ui.work.kept_sheet import KeptSheet

LASTING = (Phase.HISTORY, Phase.PREPARATION)
"""What is answered there holds until it is answered anew; the other sheets are about one session."""

NONE = "This protocol asks no sheet here."


class SheetStep(Step):
    """The first sheet of one phase.  It is read anew when another session is shown."""

    def __init__(self, tools: Tools, phase: Phase) -> None:
        super().__init__(tools)
        self._phase = phase
        failed = tools.pen.troubled.emit
        self._sheet = KeptSheet(tools.clerk, tools.drafts, failed, self._choices)
        self._none = Hint(NONE)
        self._sheet.wanted.connect(self.save)
        self.setLayout(column(self._none, self._sheet))

    @property
    def form(self) -> SheetForm:
        """The sheet as it is filled in."""
        return self._sheet.form

    def put_in(self, look: Look) -> None:
        """The sheet of the variant's phase; one that is being filled in stays as it is."""
        use = _use(look, self._phase)
        self._sheet.setVisible(use is not None)
        self._none.setVisible(use is None)
        if use is not None:
            self._sheet.show_sheet(Spot(look.sitting, use), partial(self._before, use))

    def start(self) -> None:
        """At the first prompt that is open."""
        self._sheet.start()

    def keep(self) -> None:
        """Keeps what was typed."""
        self._sheet.keep()

    def save(self) -> None:
        """Writes the sheet as it stands."""
        look = self.look
        use = _use(look, self._phase) if look is not None else None
        if look is None or use is None or (handed := self._sheet.hand_over()) is None:
            return
        texts, clears = handed
        target = look.target.id if look.target and self._phase not in LASTING else None
        answer = self.tools.emdr.work.answer
        work = partial(answer, look.sitting, self._phase, target, use, texts, clears=clears)
        sheet = self._sheet
        self.tools.pen.write(work, then=sheet.saved, refused=sheet.refuse, failed=sheet.take_back)

    def _before(self, use: str) -> tuple[dict[str, str], bool]:
        return _answered(self.look, self._phase, use) if self.look is not None else ({}, False)

    def _choices(self, to: Linked) -> Choices:
        """What a question may point to in this room: the client's targets, by number alone.

        Their words are not the sheet's to keep, which may lie in another drawer.
        """
        if to is not Linked.TARGET or self.look is None:
            return ()
        return tuple((one.id, f"T{one.number}") for one in self.look.state.targets)


def _use(look: Look, phase: Phase) -> str | None:
    shape = look.variant.shape(phase)
    return shape.sheets[0].id if shape is not None and shape.sheets else None


def _answered(look: Look, phase: Phase, sheet: str) -> tuple[dict[str, str], bool]:
    """What the sheet was answered with last, and whether it was in this session."""
    case = Case(look.state, look.sitting, look.around, look.variant, look.target)
    here = case.sheet(sheet, here_only=True)
    found = here or (case.sheet(sheet) if phase in LASTING else None)
    return (texts_of(found) if found is not None else {}), here is not None
