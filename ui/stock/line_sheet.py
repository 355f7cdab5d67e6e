"""One line of the controlled-medicine log: written anew, or put right with a reason."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kapdesk.kernel.day import say_day
from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.controlled import LINES, STOCK_UNITS
from kapdesk.practice.parse.controlled import StockDraft
from kapdesk.practice.rules.controlled import Movement
from ui.kit.buttons import PrimaryButton
from ui.kit.field import ChoiceField, Field, show_refusals
from ui.kit.layers import Sheet
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

ABOUT = {line.kind: line.asks for line in LINES}
TITLES = {
    "received": "Received",
    "returned": "Returned",
    "wasted": "Wasted outside a session",
    "counted": "Counted",
}
REASON = "reason"
ENTRY = "entry"
KIND = "kind"
WIDTH_PX = 640


class LineSheet(Sheet):
    """``offered`` carries the draft, the entry it corrects or nothing, and the reason.  Stays until ``dismiss``."""

    offered = Signal(object, str, str)
    typed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "A line of the log", width_px=WIDTH_PX)
        self._kind = self._entry = ""
        self._lead = Label(tone="quiet", wrap=True)
        self._fields: dict[str, Field | ChoiceField] = {
            "medicine": Field("Medicine"),
            "lot": Field("Lot"),
            "amount": Field("Amount"),
            "unit": ChoiceField("Unit", [("", "—"), *((unit, unit) for unit in STOCK_UNITS)]),
            "on": Field("On", hint="A date, such as 22 Nov 2026."),
            "about": Field("Supplier"),
            "by": Field("By"),
            "witness": Field("Witness", hint="Someone else, who saw it."),
            REASON: Field("Why it is corrected"),
        }
        self._refused = Hint()
        self._write = PrimaryButton("Write the line", symbol="check")
        self._lay_out()
        self._write.clicked.connect(self._on_write)

    def begin(self, kind: str, today: str) -> None:
        """Opens for a new line of one kind; what was typed for that kind before is still there."""
        if (self._kind, self._entry) != (kind, ""):
            self.restore({KIND: kind, "on": today})
        self._lay(self._fields["medicine"])

    def put_right(self, movement: Movement) -> None:
        """Opens on a line that is to be corrected, as it stands."""
        self.restore(
            {
                KIND: movement.kind,
                ENTRY: movement.entry,
                "medicine": movement.medicine,
                "lot": movement.lot,
                "amount": f"{movement.amount:g}",
                "unit": movement.unit,
                "on": say_day(movement.at.local().date().isoformat()),
                "about": movement.about,
                "by": movement.by,
                "witness": movement.witness,
            }
        )
        self._lay(self._fields[REASON])

    def texts(self) -> dict[str, str]:
        """What stands in it, to be kept."""
        return {KIND: self._kind, ENTRY: self._entry} | {
            key: field.key() if isinstance(field, ChoiceField) else field.text()
            for key, field in self._fields.items()
        }

    def holds_words(self) -> bool:
        """Whether something was typed that is not written yet."""
        given = (KIND, ENTRY, "on")
        return any(text for key, text in self.texts().items() if key not in given)

    def restore(self, texts: Mapping[str, str]) -> None:
        """Puts kept texts back; what is not among them is emptied."""
        self._kind, self._entry = texts.get(KIND, ""), texts.get(ENTRY, "")
        for key, field in self._fields.items():
            if isinstance(field, ChoiceField):
                field.set_key(texts.get(key, ""))
            else:
                field.set_text(texts.get(key, ""))
        self.show_refusals(Refusals(()))

    def again(self) -> None:
        """Opens as it was left."""
        self._lay(self._fields["medicine"])

    def done(self) -> None:
        """The line was written: its words are let go."""
        self.restore({})
        self.dismiss()

    def hold(self, busy: bool) -> None:
        """While a line is being written the act waits, so that none is written twice."""
        self._write.needs("Being written …" if busy else "")

    def show_refusals(self, refusals: Refusals) -> None:
        """Puts what was refused under its field; the text stays."""
        self.hold(False)
        left = show_refusals(self._fields, refusals)
        self._refused.setText(left)
        self._refused.set_tone("grave")
        self._refused.setVisible(bool(left))

    def _lay(self, focus: QWidget) -> None:
        about = self._fields["about"]
        about.set_label(ABOUT.get(self._kind, ""))
        self._fields[REASON].setVisible(bool(self._entry))
        corrects = " · correcting; both lines stay" if self._entry else ""
        self._lead.setText(f"{TITLES.get(self._kind, '')}{corrects}")
        self.open(focus)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GRID_PX)
        for place, (key, field) in enumerate(self._fields.items()):
            wide = 2 if key == REASON else 1
            grid.addWidget(field, place // 2, place % 2, 1, wide)
            if isinstance(field, ChoiceField):
                field.chosen.connect(self._on_typed)
            else:
                field.typed.connect(self._on_typed)
                field.entered.connect(self._on_entered)
        self.body.addWidget(self._lead)
        self.body.addLayout(grid)
        self.body.addWidget(self._refused)
        self.add_act(self._write)

    def _on_typed(self, _text: str) -> None:
        self.typed.emit()

    def _on_entered(self, _text: str) -> None:
        self._on_write()

    def _on_write(self) -> None:
        if not self._write.isEnabled():
            return
        self.hold(True)
        texts = self.texts()
        draft = StockDraft(**{key: texts[key] for key in texts if key not in (REASON, ENTRY)})
        self.offered.emit(draft, self._entry, texts[REASON])
