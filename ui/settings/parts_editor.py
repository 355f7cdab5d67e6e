"""The sections of a sheet while a practice writes it: one in view, one of its questions open, everything movable."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.sheets.drafting import PromptDraft, SectionDraft, moved, without
from ui.kit.buttons import Button
from ui.kit.field import ChoiceField, Field, NoteField
from ui.kit.surface import Hairline, bring_into_sight, empty, row
from ui.kit.text import Heading
from ui.settings.prompt_block import KIND_WORDS, PromptBlock
from ui.settings.prompt_line import FIRST, LAST, PromptLine
from ui.theme.tokens import GRID_PX

UNNAMED, BACK = "no title yet", "Bring back what was taken out"
ONE_LEFT = "A sheet has one section at least."
_PLACE = re.compile(r"sections\[(\d+)\](?:\.prompts\[(\d+)\])?\.?(.*)")

Sections = tuple[SectionDraft, ...]
change = msgspec.structs.replace


@dataclass(frozen=True, slots=True)
class _Before:
    """How it stood before something was taken out."""

    sections: Sections
    at: int


class PartsEditor(QWidget):
    """``typed`` with every change."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sections: Sections = (SectionDraft(),)
        self._at = 0
        self._open = -1
        self._before: _Before | None = None
        self._block: PromptBlock | None = None
        self._lines: list[PromptLine] = []
        self._which = ChoiceField("Section", ())
        self._up = Button("", kind="bare", symbol="caret-up", name="Move this section up")
        self._down = Button("", kind="bare", symbol="caret-down", name="Move this section down")
        self._out = Button("", kind="bare", symbol="x", name="Take this section out")
        self._more = Button("Add a section", symbol="plus")
        self._title = Field("Title of the section")
        self._intro = NoteField("What stands under it", lines=2)
        self._listed = QVBoxLayout()
        self._ask = Button("Add a question", symbol="plus")
        self._back = Button(BACK, kind="link")
        self._seeing = QTimer(self)
        self._seeing.setObjectName("bringing a question into sight")
        self._seeing.setSingleShot(True)
        self._seeing.setInterval(0)
        self._lay_out()
        self._listen()

    def sections(self) -> Sections:
        """Everything as it stands."""
        return self._sections

    def show_sections(self, sections: Sections) -> None:
        """Shows the first of these, nothing open."""
        self._sections = sections or (SectionDraft(),)
        self._before = None
        self._go(0)

    def refuse(self, said: Mapping[str, str]) -> str:
        """Opens the first place something is refused at and says all that is in view; what belongs nowhere here."""
        found = {place: _PLACE.fullmatch(place) for place in said}
        known = [match for match in found.values() if match is not None]
        if known:
            at = known[0][1]
            asked = (int(match[2]) for match in known if match[1] == at and match[2])
            self._go(int(at), next(asked, -1))
            self._say_refusals({match: said[one] for one, match in found.items() if match})
        return "\n".join(said[place] for place, match in found.items() if match is None)

    def _say_refusals(self, said: Mapping[re.Match[str], str]) -> None:
        here = {match: words for match, words in said.items() if int(match[1]) == self._at}
        own = {match[3]: words for match, words in here.items() if not match[2]}
        self._title.refuse(own.pop("title", ""))
        self._intro.refuse(own.pop("intro", "\n".join(own.values())))
        for place, line in enumerate(self._lines):
            at = {match[3]: words for match, words in here.items() if match[2] == str(place)}
            if place == self._open and self._block is not None:
                line.refuse(self._block.refuse(at))
                self._seeing.start()
            else:
                line.refuse(" ".join(at.values()))

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID_PX)
        head = row(self._which, gap_px=GRID_PX)
        head.setStretchFactor(self._which, 1)
        for button in (self._up, self._down, self._out, self._more):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        lines.addLayout(head)
        lines.addWidget(self._title)
        lines.addWidget(self._intro)
        lines.addWidget(Heading("Questions", level=3))
        lines.addLayout(self._listed)
        lines.addLayout(row(self._ask, self._back, None))

    def _listen(self) -> None:
        self._seeing.timeout.connect(self._see)
        self._which.chosen.connect(self._on_which)
        self._up.clicked.connect(partial(self._move_section, -1))
        self._down.clicked.connect(partial(self._move_section, 1))
        self._out.clicked.connect(self._on_out)
        self._more.clicked.connect(self._on_more)
        self._title.typed.connect(self._on_words)
        self._intro.typed.connect(self._on_words)
        self._ask.clicked.connect(self._on_ask)
        self._back.clicked.connect(self._on_back)

    def _here(self) -> SectionDraft:
        return self._sections[self._at]

    def _put(self, section: SectionDraft) -> None:
        self._sections = (*self._sections[: self._at], section, *self._sections[self._at + 1 :])

    def _go(self, at: int, opened: int = -1) -> None:
        """Brings a section into view, with one of its questions open or none."""
        self._at, self._open = at, opened
        section = self._here()
        self._tell_sections()
        for field, text in ((self._title, section.title), (self._intro, section.intro)):
            field.set_text(text)
            field.refuse("")
        self._list()

    def _tell_sections(self) -> None:
        names = [one.title.strip() or UNNAMED for one in self._sections]
        self._which.offer([(str(n), f"{n + 1}. {name}") for n, name in enumerate(names)])
        self._which.set_key(str(self._at))
        self._up.needs("" if self._at else FIRST)
        self._down.needs("" if self._at + 1 < len(names) else LAST)
        self._out.needs("" if len(names) > 1 else ONE_LEFT)
        self._back.setVisible(self._before is not None)

    def _list(self) -> None:
        """Lays the questions anew."""
        empty(self._listed)
        self._block, self._lines = None, []
        prompts = self._here().prompts
        for place, prompt in enumerate(prompts):
            line = PromptLine(
                prompt.asks, KIND_WORDS[prompt.kind], number=place + 1, of=len(prompts)
            )
            line.opened.connect(partial(self._on_open, place))
            line.moved.connect(partial(self._on_moved, place))
            line.taken_out.connect(partial(self._on_taken_out, place))
            self._lines.append(line)
            self._put_in(line)
            if place == self._open:
                line.is_open()
                self._block = PromptBlock(prompt)
                self._block.typed.connect(self._on_block)
                self._block.kind_chosen.connect(self._on_kind)
                self._put_in(self._block)
            self._put_in(Hairline())

    def _put_in(self, part: QWidget) -> None:
        """Lays a part that can take the keyboard at once."""
        self._listed.addWidget(part)
        part.show()

    def _on_which(self, key: str) -> None:
        self._go(int(key))

    def _on_words(self, _text: str = "") -> None:
        self._put(change(self._here(), title=self._title.text(), intro=self._intro.text()))
        self.typed.emit()

    def _on_block(self) -> None:
        if self._block is not None:
            self._put_prompt(self._block.draft())
            self.typed.emit()

    def _put_prompt(self, prompt: PromptDraft) -> None:
        prompts = self._here().prompts
        fresh = (*prompts[: self._open], prompt, *prompts[self._open + 1 :])
        self._put(change(self._here(), prompts=fresh))

    def _on_kind(self, kind: str) -> None:
        """Asks in another way; what was typed for the kind before is still there when it is chosen again."""
        if self._block is not None:
            self._put_prompt(change(self._block.draft(), kind=kind))
            self._list()
            self.typed.emit()

    def _on_open(self, place: int) -> None:
        self._open = place
        self._list()
        if self._block is not None:
            self._block.setFocus()
            self._seeing.start()

    def _see(self) -> None:
        """Brings what is open into sight, once it is laid out."""
        if self._block is not None:
            bring_into_sight(self._block.fields["asks"])

    def _on_moved(self, place: int, by: int) -> None:
        self._open = -1
        self._put(change(self._here(), prompts=moved(self._here().prompts, place, by)))
        self._list()
        self.typed.emit()

    def _on_taken_out(self, place: int) -> None:
        self._before = _Before(self._sections, self._at)
        self._put(change(self._here(), prompts=without(self._here().prompts, place)))
        self._go(self._at)
        self.typed.emit()

    def _on_ask(self) -> None:
        self._put(change(self._here(), prompts=(*self._here().prompts, PromptDraft())))
        self._on_open(len(self._here().prompts) - 1)
        self.typed.emit()

    def _on_more(self) -> None:
        self._sections = (*self._sections, SectionDraft())
        self._go(len(self._sections) - 1)
        self._title.setFocus()
        self.typed.emit()

    def _on_out(self) -> None:
        self._before = _Before(self._sections, self._at)
        self._sections = without(self._sections, self._at)
        self._go(max(0, self._at - 1))
        self.typed.emit()

    def _move_section(self, by: int) -> None:
        self._sections = moved(self._sections, self._at, by)
        self._go(self._at + by)
        self.typed.emit()

    def _on_back(self) -> None:
        """Everything as it stood before something was taken out."""
        if self._before is not None:
            self._sections, at = self._before.sections, self._before.at
            self._before = None
            self._go(at)
            self.typed.emit()
