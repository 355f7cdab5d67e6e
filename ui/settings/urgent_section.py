"""The urgent card as the practice has it: the number, the address as it is said, and what is done for each event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.kernel.day import say_day
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.practice.model.practice import PracticeView
from kapdesk.practice.model.urgent import EVENTS, CardTexts, Prompts
from kapdesk.practice.service.urgent import UrgentPrompts
from ui.bridge.clerk import Clerk
from ui.kit.buttons import Button
from ui.kit.field import ChoiceField, Field, NoteField, show_refusals
from ui.kit.surface import Hairline, row
from ui.kit.text import Hint
from ui.practice.pen import Pen, Written
from ui.settings.section import Section

SENTENCE = (
    "F12, from every page, from the cover and from the unlock page. So that it can be read before anyone unlocks, "
    "what you write here also lies in the open beside the vault: write nothing of a client."
)
STEP_LINES = 8
REACH, WORDS = "reach", "words"


class UrgentSection(Section):
    """Number and address in one part, the words for one event at a time in the other.  Kept on leaving the page."""

    place = "urgent"

    def __init__(self, pen: Pen, clerk: Clerk, prompts: UrgentPrompts) -> None:
        super().__init__(pen, "Urgent card", SENTENCE)
        self._clerk = clerk
        self._prompts = prompts
        self._texts: CardTexts | None = None
        self._shown = next(iter(EVENTS))
        self._to_fill = {REACH, WORDS}
        self._number = Field("Emergency number", hint="As you would dial it from this room.")
        self._address = NoteField(
            "The address as you say it aloud", lines=2, hint="Street, floor, door, where to park."
        )
        self._save = Button("Save number and address", symbol="check")
        self._event = ChoiceField("Event", tuple(EVENTS.items()))
        self._recognise = Field("How it is known")
        self._steps = NoteField("What you do, one step a line", lines=STEP_LINES)
        self._standing = Hint()
        self._write = Button("Save these words", symbol="check")
        self._by = Field("Read and answered for by", name="Who answers for these words")
        self._on = Field("On", hint="A date, such as 22 Nov 2026.", name="The day they were read")
        self._review = Button("Mark as reviewed", symbol="check-circle")
        self._lay_out()
        self._save.clicked.connect(self._on_save)
        self._write.clicked.connect(self._on_write_pressed)
        self._review.clicked.connect(self._on_review)
        self._event.chosen.connect(self._on_event)

    def show_practice(self, view: PracticeView) -> None:
        """Asks anew what stands on the card."""
        del view
        work = self._prompts.texts
        self._clerk.ask(work, owner=self, then=self._show, failed=self._on_trouble)

    def take_keys(self) -> None:
        """Gives the keyboard to the number."""
        self._number.setFocus()

    def keep(self) -> None:
        """Writes what was changed and not yet saved."""
        if self._texts is not None:
            if self._reach_changed():
                self._on_save()
            if self._words_changed():
                self._on_write()

    def _lay_out(self) -> None:
        for part in (self._number, self._address):
            self.column.addWidget(part)
        self.column.addLayout(row(self._save, None))
        self.column.addWidget(Hairline())
        for field in (self._event, self._recognise, self._steps, self._standing):
            self.column.addWidget(field)
        self.column.addLayout(row(self._write, None))
        self.column.addLayout(row(self._by, self._on))
        self.column.addLayout(row(self._review, None))
        self.end()

    def _show(self, texts: CardTexts) -> None:
        if not self._reach_changed():
            self._to_fill.add(REACH)
        if not self._words_changed():
            self._to_fill.add(WORDS)
        self._texts = texts
        if REACH in self._to_fill:
            self._number.set_text(texts.number)
            self._address.set_text(texts.address)
        if WORDS in self._to_fill:
            self._show_words()
        self._to_fill.clear()
        self._show_standing()

    def _show_words(self) -> None:
        prompts = self._chosen()
        self._recognise.set_text(prompts.recognise)
        self._steps.set_text("\n".join(prompts.steps))
        self._show_standing()

    def _show_standing(self) -> None:
        prompts = self._chosen()
        self._standing.setText(standing_words(prompts))
        self._standing.set_tone("quiet" if prompts.reviewed_on else "notice")

    def _chosen(self) -> Prompts:
        texts = self._texts or CardTexts()
        return texts.of(self._shown)

    def _reach_changed(self) -> bool:
        texts = self._texts or CardTexts()
        return (self._number.text(), self._address.text()) != (texts.number, texts.address)

    def _words_changed(self) -> bool:
        prompts = self._chosen()
        typed = (self._recognise.text(), self._steps.text())
        return typed != (prompts.recognise, "\n".join(prompts.steps))

    def _on_event(self, event: str) -> None:
        """Turns to another event once what was typed for this one is written; refused, it stays here."""
        if self._texts is not None and self._words_changed():
            self._event.set_key(self._shown)
            self._on_write(then=event)
        else:
            self._turn_to(event)

    def _turn_to(self, event: str) -> None:
        self._shown = event
        self._event.set_key(event)
        self._show_words()

    def _on_save(self) -> None:
        work = partial(self._prompts.reach, self._number.text(), self._address.text())
        fields: dict[str, Field | NoteField] = {"number": self._number, "address": self._address}
        self._ask(work, fields, partial(self._written, REACH, ""))

    def _on_write(self, *, then: str = "") -> None:
        work = partial(self._prompts.write, self._shown, self._recognise.text(), self._steps.text())
        self._ask(work, {"steps": self._steps}, partial(self._written, WORDS, then))

    def _on_write_pressed(self) -> None:
        self._on_write()

    def _written(self, part: str, then: str) -> None:
        self.tell_done()
        self._to_fill.add(part)
        if then:
            self._turn_to(then)

    def _on_review(self) -> None:
        if self._words_changed():
            self._by.refuse("Save these words first, then answer for them.")
            return
        work = partial(self._prompts.review, self._shown, self._by.text(), self._on.text())
        self._ask(work, {"by": self._by, "on": self._on}, self.tell_done)

    def _ask(
        self,
        work: Callable[[], Written],
        fields: Mapping[str, Field | NoteField],
        written: Callable[[], None],
    ) -> None:
        refused = partial(self._refuse, fields)
        refused(Refusals(()))
        self.pen.write(work, owner=self, written=written, refused=refused)

    def _refuse(self, fields: Mapping[str, Field | NoteField], refusals: Refusals) -> None:
        self.tell(show_refusals(fields, refusals), tone="grave")

    def _on_trouble(self, trouble: Trouble) -> None:
        self.tell(f"{trouble.sentence} {trouble.advice}", tone="grave")


def standing_words(prompts: Prompts) -> str:
    """Whose words stand on the card for an event, and who answers for them."""
    whose = f"Shipped, source {prompts.source}." if prompts.source else "Your practice's words."
    if not prompts.reviewed_on:
        return f"Not yet reviewed by your practice; the card says so. {whose}"
    return f"Reviewed by {prompts.reviewed_by} on {say_day(prompts.reviewed_on)}. {whose}"
