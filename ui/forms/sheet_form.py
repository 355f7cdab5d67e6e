"""A sheet to be filled in: one column, one section at a time in view, the anchor pinned above it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.answering import note_of, progress
from kapdesk.sheets.model import Section, Sheet
from ui.forms.given import NOTHING_GIVEN, Given
from ui.forms.prompt_field import PromptField
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.handmade import Handmade
from ui.kit.strip import Strip
from ui.kit.surface import Hairline, Scroll, column, row
from ui.kit.text import Heading, Hint, Label, repolish
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX, LEAD_PX, TEXT_PX

COLUMN_PX = 720


class SheetForm(QWidget):
    """Any sheet.  ``typed`` with every change; ``finished`` when a person says it is done.

    ``made`` after each thing a hand has finished, a stroke or a mark, which is kept at once and not with the words.
    A ``narrow`` one fits a column of a page.  ``given`` are other rooms' parts and what can be linked to.  It takes
    no answer for itself: refusals come back from whoever files it, and are shown at their prompts.
    """

    typed = Signal()
    made = Signal()
    finished = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        narrow: bool = False,
        given: Given = NOTHING_GIVEN,
    ) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._given = replace(given, narrow=narrow)
        self._sheet = Sheet("", "", "", ())
        self._fields: dict[str, PromptField] = {}
        self._place = Label(tone="quiet")
        self._section = Heading("", level=2)
        self._anchor = Label(size_px=TEXT_PX if narrow else LEAD_PX, wrap=True)
        self._line = Hairline()
        self._strip = Strip()
        self._sections = QStackedWidget()
        self._back = Button("Previous", symbol="arrow-left")
        self._next = Button("Next", symbol="arrow-right")
        self._done = PrimaryButton("Save", symbol="check")
        self._back.clicked.connect(self.previous_section)
        self._next.clicked.connect(self.next_section)
        self._done.clicked.connect(self.finished)
        self._lay()

    def show_sheet(
        self,
        sheet: Sheet,
        texts: Mapping[str, str],
        *,
        anchor: str = "",
        done: str = "Save",
        takes: bool = True,
    ) -> None:
        """Shows a sheet from its first section that is not complete, with what was kept from before.

        ``takes`` the keyboard, or leaves it where it is.
        """
        self._sheet = sheet
        self._fields = {prompt.key: PromptField(prompt, self._given) for prompt in sheet.prompts()}
        while (gone := self._sections.widget(0)) is not None:
            self._sections.removeWidget(gone)
            gone.deleteLater()
        for section in sheet.sections:
            self._sections.addWidget(self._laid(section))
        for key, field in self._fields.items():
            field.set_texts(texts.get(key, ""), texts.get(note_of(key), ""))
            field.typed.connect(self._on_typed)
            field.settled.connect(self._on_settled)
            for hand in field.findChildren(Handmade):
                hand.changed.connect(self.made)
        self._anchor.setText(anchor or sheet.anchor)
        for part in (self._anchor, self._line):
            part.setVisible(bool(anchor or sheet.anchor))
        self._done.setText(done)
        self._strip.clear()
        self._go_to(self._first_open(), takes=takes)

    def texts(self) -> dict[str, str]:
        """What stands in it now, under the keys of its prompts."""
        return {
            name: text for field in self._fields.values() for name, text in field.texts().items()
        }

    def finish(self) -> None:
        """Ends what a hand has still on its way, before what stands in it is handed over."""
        for part in self.findChildren(Handmade):
            part.finish()

    def next_section(self) -> None:
        """Brings the next section into view, or is finished after the last."""
        if self.current_section() + 1 < len(self._sheet.sections):
            self._go_to(self.current_section() + 1)
        else:
            self.finished.emit()

    def previous_section(self) -> None:
        """Brings the section before into view."""
        self._go_to(max(0, self.current_section() - 1))

    def current_section(self) -> int:
        """Which section is in view, from nought."""
        return max(0, self._sections.currentIndex())

    def show_refusals(self, refusals: Refusals) -> None:
        """Puts each refusal at its prompt and goes to the first; what belongs to none is said above."""
        said = {refusal.field: refusal.sentence for refusal in refusals.items}
        for key, field in self._fields.items():
            field.refuse(said.get(key, ""))
        first = next((key for key in self._fields if key in said), None)
        rest = [one.sentence for one in refusals.items if one.field not in self._fields]
        if rest:
            self._strip.say("\n".join(rest), tone="notice")
        if first is not None:
            self._strip.say(
                f"{len(said) - len(rest)} to look at before it can be saved.", tone="notice"
            )
            self._go_to(self._section_of(first))
            self._fields[first].setFocus()
            self._in_sight(self._fields[first])

    def strip(self) -> Strip:
        """Where something is said about the whole sheet."""
        return self._strip

    def start(self) -> None:
        """Puts the focus on the first prompt in view that is not answered; out of sight it takes nothing away."""
        if not self.isVisible():
            return
        section = self._sheet.sections[self.current_section()]
        keys = [prompt.key for prompt in section.prompts]
        open_now = [key for key in keys if not self._fields[key].texts()]
        self._fields[(open_now or keys)[0]].setFocus()

    def _lay(self) -> None:
        inner = column(gap_px=2 * GRID_PX)
        inner.addWidget(self._anchor)
        inner.addWidget(self._line)
        inner.addWidget(self._strip)
        if self._narrow:
            inner.addLayout(column(self._section, self._place, gap_px=0))
        else:
            inner.addLayout(row(self._section, None, self._place))
        inner.addWidget(self._sections, 1)
        inner.addLayout(row(self._back, None, self._next, self._done, gap_px=GRID_PX))
        held = QWidget()
        held.setLayout(inner)
        held.setMaximumWidth(wide_px(COLUMN_PX))
        across = row(gap_px=0)
        across.addStretch(1)
        across.addWidget(held, 100)
        across.addStretch(1)
        self.setLayout(across)

    def _laid(self, section: Section) -> Scroll:
        scroll = self._scroll = Scroll(gap_px=4 * GRID_PX)
        if section.intro:
            scroll.column.addWidget(Hint(section.intro))
        for prompt in section.prompts:
            scroll.column.addWidget(self._fields[prompt.key])
        scroll.column.addStretch(1)
        return scroll

    def _go_to(self, number: int, *, takes: bool = True) -> None:
        self._sections.setCurrentIndex(number)
        self._tell()
        if takes:
            self.start()

    def _tell(self) -> None:
        """Says which section this is, how far one has come, and what leads on."""
        number, sections = self.current_section(), self._sheet.sections
        section = sections[number]
        texts = self.texts()
        here = progress(section, texts)
        self._section.setText(section.title)
        open_now = sum(len(progress(one, texts).open) for one in sections)
        left = f"{open_now} still needed" if open_now else "nothing more needed"
        place = f"Part {number + 1} of {len(sections)}"
        self._place.setText(f"{place} · {here.answered} of {here.asked} answered here · {left}")
        last = number + 1 == len(sections)
        self._next.setVisible(not last)
        self._next.setProperty("kind", "quiet" if not open_now else "primary")
        self._next.show_symbol("arrow-right", "ink" if not open_now else "on_accent")
        repolish(self._next)
        self._done.setVisible(last or not open_now)
        self._back.needs("" if number else "This is the first section.")

    def _first_open(self) -> int:
        texts = self.texts()
        places = (
            place
            for place, section in enumerate(self._sheet.sections)
            if progress(section, texts).open
        )
        return next(places, 0) if texts else 0

    def _section_of(self, key: str) -> int:
        for place, section in enumerate(self._sheet.sections):
            if any(prompt.key == key for prompt in section.prompts):
                return place
        return 0

    def _on_typed(self) -> None:
        self._tell()
        self.typed.emit()

    def _on_settled(self) -> None:
        """The next prompt in view has the focus; after the last one the button that leads on."""
        keys = [prompt.key for prompt in self._sheet.sections[self.current_section()].prompts]
        settled = self.sender()
        here = next((at for at, key in enumerate(keys) if self._fields[key] is settled), -1)
        if here + 1 < len(keys):
            following = self._fields[keys[here + 1]]
            following.setFocus(Qt.FocusReason.TabFocusReason)
            self._in_sight(following)
        else:
            (self._next if self._next.isVisible() else self._done).setFocus()

    def _in_sight(self, field: PromptField) -> None:
        scroll = self._sections.currentWidget()
        if isinstance(scroll, Scroll):
            scroll.ensureWidgetVisible(field, 0, 4 * GRID_PX)
