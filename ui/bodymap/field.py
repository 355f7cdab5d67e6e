"""The body map as a field: painted or picked at the left, the same in words at the right, and all of it by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from kapdesk.body.model import BodyMark, BodyMarks
from kapdesk.body.parse import against
from kapdesk.body.words import (
    ASKED,
    CLIENTS_LEFT,
    CLIENTS_RIGHT,
    NOTHING_MARKED,
    says_nowhere,
    share_active,
)
from kapdesk.kernel.errors import Refusals
from ui.bodymap.canvas import BodyCanvas, Hand
from ui.bodymap.feeling import Feeling
from ui.bodymap.legend import Legend
from ui.bodymap.mark_list import MarkList
from ui.bodymap.painting import Seen
from ui.bodymap.place_field import PlaceField
from ui.bodymap.working import Working
from ui.kit.buttons import Button, ToggleButton
from ui.kit.chip import ChoiceRow
from ui.kit.surface import column, row
from ui.kit.tall import BAR_PX, TallColumn
from ui.kit.text import Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

WORDS_PX = 440
"""How wide the words stand beside the picture.  unit px"""
ADD = "Add what is felt"
EXAMPLE = "throat tight 7"
HOW = "A place, or all of it; several parted by semicolons."
NAME = "Body, front and back"
ASK = "Press where it is felt, or type it."
NOTHING_TO_UNDO = "Nothing was changed yet."


class BodyMapField(QWidget):
    """Marks on the body.  ``changed`` with every change a person makes.

    Whose left is meant stands on the picture: the client's as the therapist reads it, or “your left” on what the
    client sees (``sides``).  ``beside`` puts the words beside the picture, for a page; else beneath it, for a sheet.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        beside: bool = False,
        sides: tuple[str, str] = (CLIENTS_LEFT, CLIENTS_RIGHT),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Body map")
        self._working = Working()
        self._canvas = BodyCanvas(NAME, sides=sides)
        self._hands = ChoiceRow([(Hand.PICK, "Pick"), (Hand.PAINT, "Paint")], name="On the body")
        self._inner = ToggleButton("Inner zones", name="Inner zones: throat, heart, gut and others")
        self._undo = Button("", symbol="arrow-counter-clockwise", name="Undo")
        self._nowhere = Button("Nowhere / numb")
        self._pointed = Hint(ASK, wrap=False)
        self._legend = Legend()
        self._add = PlaceField(ADD, hint=HOW, placeholder=EXAMPLE)
        self._none = Hint(NOTHING_MARKED)
        self._list = MarkList()
        self._feeling = Feeling(beside=beside)
        self._share = Hint("", wrap=False)
        self._lay_out(beside=beside)
        self._listen()
        self.set_value(())

    def value(self) -> BodyMarks:
        """The marks as they stand."""
        return self._working.marks

    def set_value(self, marks: BodyMarks) -> None:
        """Puts marks in, as if kept from before; not announced."""
        self._working.put(marks)
        self._hands.set_key(Hand.PICK)
        self._canvas.take_up(Hand.PICK)
        self._show()

    def start(self) -> None:
        """Puts the keyboard where a mark is typed."""
        self._add.setFocus()

    def refuse(self, sentence: str) -> None:
        """Says why the marks cannot be taken; an empty sentence takes that back."""
        self._add.refuse(sentence)

    def refusals(self) -> tuple[str, ...]:
        """What stands against the marks as they are, in sentences."""
        return tuple(refusal.sentence for refusal in against(self.value()))

    def _lay_out(self, *, beside: bool) -> None:
        self._inner.setChecked(True)
        tools = row(self._hands, self._inner, gap_px=GRID_PX)
        if beside:
            tools.addWidget(self._nowhere)
        tools.addStretch(1)
        tools.addWidget(self._undo)
        picture = column(gap_px=GRID_PX)
        picture.addLayout(tools)
        picture.addWidget(self._canvas, 1)
        picture.addLayout(row(self._pointed, None, self._share))
        picture.addWidget(self._legend)
        laid = row(gap_px=4 * GRID_PX) if beside else column(gap_px=2 * GRID_PX)
        laid.addLayout(picture, 1)
        if beside:
            # Higher than the page, the words scroll, and the picture stays in sight.
            tall = self._tall = TallColumn(wide_px(WORDS_PX) + BAR_PX)
            tall.setFixedWidth(wide_px(WORDS_PX) + BAR_PX)
            self._fill(tall.column)
            laid.addWidget(tall)
        else:
            laid.addLayout(row(self._nowhere, None))
            self._fill(laid)
        laid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(laid)

    def _fill(self, words: QBoxLayout) -> None:
        """The same as the picture, in words."""
        words.addWidget(self._add)
        words.addWidget(self._none)
        words.addWidget(self._list)
        words.addWidget(self._feeling)
        words.addWidget(Hint(ASKED))
        words.addStretch(1)

    def _listen(self) -> None:
        self._canvas.painted.connect(self._on_painted)
        self._canvas.picked.connect(self._on_picked)
        self._canvas.pointed.connect(self._on_pointed)
        self._hands.chosen.connect(self._on_hand)
        self._inner.toggled.connect(self._show)
        self._undo.clicked.connect(self._on_undo)
        self._nowhere.clicked.connect(self._on_nowhere)
        self._add.entered.connect(self._on_entered)
        self._list.moved_to.connect(self._on_moved)
        self._list.chosen.connect(self._feeling.start)
        self._list.removed.connect(self._on_removed)
        self._feeling.remove.clicked.connect(self._on_removed)
        self._feeling.changed.connect(self._on_changed)
        undo = QShortcut(QKeySequence("Ctrl+Z"), self)
        undo.setObjectName("key Ctrl+Z")
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._on_undo)

    def _show(self) -> None:
        """Picture, list and feeling say the same."""
        marks, current = self._working.marks, self._working.current
        seen = Seen(self._inner.isChecked(), current.id if current is not None else "")
        self._canvas.show_marks(marks, seen)
        self._legend.show_marks(marks)
        self._list.show_marks(marks, seen.current)
        self._none.setVisible(not marks)
        self._list.setVisible(bool(marks))
        self._feeling.setVisible(current is not None)
        if current is not None:
            self._feeling.show_mark(current)
        self._share.setText(f"Felt in {share_active(marks).words()}.")
        self._share.setVisible(bool(marks) and not says_nowhere(marks))
        self._undo.needs("" if self._working.undoable else NOTHING_TO_UNDO)

    def _announce(self) -> None:
        self.refuse("")
        self._show()
        self.changed.emit()

    def _on_painted(self, mark: BodyMark) -> None:
        self._working.add((mark,))
        self._announce()

    def _on_picked(self, region: str, joins: bool) -> None:
        if self._working.pick(region, joins=joins):
            self._announce()
        else:
            self._show()

    def _on_pointed(self, words: str) -> None:
        self._pointed.setText(words[:1].upper() + words[1:] or ASK)

    def _on_hand(self, key: str) -> None:
        self._canvas.take_up(Hand(key))

    def _on_entered(self) -> None:
        found = self._add.marks()
        if isinstance(found, Refusals):
            self._add.refuse(found.sentences())
        elif found:
            self._add.set_text("")
            self._working.add(found)
            self._announce()

    def _on_moved(self, mark_id: str) -> None:
        self._working.choose(mark_id)
        self._show()

    def _on_removed(self) -> None:
        self._working.remove()
        self._announce()

    def _on_changed(self, mark: BodyMark) -> None:
        if self._working.change(mark):
            self._announce()

    def _on_nowhere(self) -> None:
        self._working.say_nowhere()
        self._announce()

    def _on_undo(self) -> None:
        if self._working.undoable:
            self._working.undo()
            self._announce()
