"""What lies over the client's page while something on the card is written or changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.people.model.clients import Identity
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.service.people import OfTheCard
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.field import ChoiceField, Field, show_refusals
from ui.kit.layers import Sheet
from ui.kit.strip import Strip
from ui.people.forms import Form
from ui.people.identity import IdentityFields

REASONS = (
    ("changed since", "It has changed since"),
    ("written wrongly", "It was written wrongly"),
    ("was incomplete", "It was incomplete"),
)


class CardSheet(Sheet):
    """A form of the card.  ``offered`` carries a parsed fact and the reason of a change; it stays until ``dismiss``."""

    offered = Signal(object, str)
    ended = Signal()

    def __init__(self, host: QWidget, form: Form, *, changing: bool = False) -> None:
        title = f"Change: {form.title.lower()}" if changing else form.title
        super().__init__(host, title, width_px=480)
        self._form = form
        self._why = ChoiceField("Why it changes", REASONS)
        self._strip = Strip()
        self.body.addWidget(self._strip)
        for field in form.fields.values():
            self.body.addWidget(field)
            if isinstance(field, Field):
                field.entered.connect(self._on_entered)
        self.body.addWidget(self._why)
        self._why.setVisible(changing)
        self._changing = changing
        if changing and form.end_words:
            end = Button(form.end_words)
            end.clicked.connect(self.ended)
            self.add_act(end)
        save = PrimaryButton("Save", symbol="check")
        save.clicked.connect(self._on_entered)
        self.add_act(save)

    def start(self) -> None:
        """Opens with the first text field ready to be typed in."""
        first = next(field for field in self._form.fields.values() if isinstance(field, Field))
        self.open(first)

    def offer_instead(self, words: str, act: Callable[[], None]) -> None:
        """Adds one more thing to do here, such as writing that there is none."""
        button = Button(words)
        button.clicked.connect(act)
        self.add_act(button)

    def show_refusals(self, refusals: Refusals) -> None:
        """Puts what was refused under its fields; the text stays."""
        rest = show_refusals(self._form.fields, refusals)
        if rest:
            self._strip.say(rest, tone="notice")

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what went wrong; the text stays, to be saved again."""
        self._strip.show_trouble(trouble)

    def _on_entered(self) -> None:
        self._strip.clear()
        fact: OfTheCard | Refusals = self._form.parse()
        if isinstance(fact, Refusals):
            self.show_refusals(fact)
        else:
            self.offered.emit(fact, self._why.key() if self._changing else "")


class IdentitySheet(Sheet):
    """Who the client is, to be written anew.  ``offered`` carries the draft and whether a warning was confirmed."""

    offered = Signal(ClientDraft, bool)

    def __init__(self, host: QWidget, identity: Identity) -> None:
        super().__init__(host, "Change: who this is", width_px=480)
        self._fields = IdentityFields()
        self._fields.show_identity(identity)
        self._strip = Strip()
        self._save = PrimaryButton("Save", symbol="check")
        self._fields.entered.connect(self._on_entered)
        self._save.clicked.connect(self._on_entered)
        self.body.addWidget(self._strip)
        self.body.addWidget(self._fields)
        self.add_act(self._save)

    def start(self) -> None:
        """Opens with the code ready to be typed over."""
        self.open(self._fields)

    def show_refusals(self, refusals: Refusals) -> None:
        """Puts what was refused under its fields; a second Enter confirms a warning."""
        if warning := self._fields.show_refusals(refusals):
            self._strip.say(warning, "Enter saves it all the same.", tone="notice")

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what went wrong; the text stays."""
        self._strip.show_trouble(trouble)

    def _on_entered(self) -> None:
        self._strip.clear()
        self.offered.emit(self._fields.draft(), self._fields.confirming())
