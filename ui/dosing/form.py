"""Forms as data: what a form asks, and the one panel that shows any of them inside the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.instant import Instant
from ui.dosing.answer_field import AnswerField
from ui.dosing.tick_field import TickField
from ui.dosing.verbs import Verb
from ui.dosing.when import WHEN, Times
from ui.kit.buttons import Button, LargeButton
from ui.kit.field import ChoiceField, Field, NoteField
from ui.kit.strip import Strip
from ui.kit.surface import Scroll, row
from ui.kit.text import Heading, Label
from ui.theme.tokens import GRID_PX

Texts = Mapping[str, str]
AnyField = Field | NoteField | ChoiceField | AnswerField


@dataclass(frozen=True, slots=True)
class Ask:
    """One question of a form.

    ``choices`` make it a choice, ``tick`` a thing to tick, ``lines`` a longer text; ``secret`` hides it.
    ``made`` makes a field of another kind.
    """

    key: str
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    lines: int = 1
    secret: bool = False
    tick: bool = False
    wide: bool = False
    text: str = ""
    made: Callable[[], AnswerField] | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """What a form asks and what its answers mean: a verb to be done, or everything against them.

    ``elsewhere`` are words for another way out and the form it leads to.  An ``own_time`` is that of the line itself.
    A ``roomy`` one takes the width of the page; ``sums`` says what its answers come to, ``says`` what the chart holds
    beside each field; ``at_text`` is a time that is known already.
    """

    place: str
    title: str
    asks: tuple[Ask, ...]
    act: str
    means: Callable[[Texts, Instant | None], Verb | Refusals]
    lead: str = ""
    timed: bool = True
    own_time: bool = False
    elsewhere: tuple[str, str] = ("", "")
    roomy: bool = False
    sums: Callable[[Texts], str] | None = None
    says: Callable[[DosingView, Instant, Texts], Mapping[str, str]] | None = None
    at_text: str = ""


WHEN_ASK = Ask(WHEN, "When", hint="Empty means now; else 10:27, or -5 for five minutes ago.")
OWN_ASK = Ask(WHEN, "When", hint="Empty leaves its time as it is.")
PAPER_HINT = "The time that stands on the paper."


class FormPanel(QWidget):
    """Shows one form in the right column.  What is typed stays until it was recorded or put away."""

    entered = Signal(object)
    typed = Signal()
    put_away = Signal()
    elsewhere = Signal(str)

    def __init__(self, form: Form, times: Callable[[], Times], parent: QWidget | None = None):
        super().__init__(parent)
        self.form = form
        self._times = times
        self._given = times().last if form.timed and not form.own_time else ""
        self._asks = _asks(form, times())
        self._fields = {ask.key: _field(ask) for ask in self._asks}
        self._strip = Strip()
        self._act = LargeButton(form.act, kind="primary")
        self._act.clicked.connect(self._on_act)
        self._sum = Label(strong=True, wrap=True)
        self._lay_out()
        self._add_up()

    def texts(self) -> dict[str, str]:
        """What stands in every field, secrets left out."""
        secret = {ask.key for ask in self._asks if ask.secret}
        said = {key: _said(field) for key, field in self._fields.items() if key not in secret}
        return said | {WHEN: ""} if self._given and said[WHEN] == self._given else said

    def restore(self, texts: Texts) -> None:
        """Puts kept texts back."""
        for key in texts.keys() & self._fields.keys():
            field = self._fields[key]
            if isinstance(field, ChoiceField):
                field.set_key(texts[key])
            elif texts[key] or key != WHEN:
                field.set_text(texts[key])
        self._add_up()

    def refuse(self, refusals: Refusals) -> None:
        """Shows every sentence under its field, the rest above; nothing typed is touched."""
        self.hold(False)
        by_field = {refusal.field: refusal.sentence for refusal in refusals.items}
        for key, field in self._fields.items():
            field.refuse(by_field.get(key, ""))
        self._look_at(by_field)
        rest = [r.sentence for r in refusals.items if r.field not in self._fields]
        self._strip.say("\n".join(rest), tone="notice") if rest else self._strip.clear()

    def hold(self, busy: bool) -> None:
        """While a save is under way the act waits, so that nothing is written twice."""
        self._act.needs("Being written …" if busy else "")

    def tell(self, view: DosingView, now: Instant) -> None:
        """Shows what the chart holds beside each field, as it stands now."""
        if self.form.says is None:
            return
        for key, words in self.form.says(view, now, self.texts()).items():
            field = self._fields.get(key)
            if isinstance(field, AnswerField):
                field.tell(words)

    def begin(self) -> None:
        """Typing starts in the first field, or at the act where nothing is asked."""
        next(iter(self._fields.values()), self._act).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter records from anywhere, also out of several lines of words."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._act.isEnabled():
            self._on_act()
        else:
            event.ignore()

    def _lay_out(self) -> None:
        away = Button("", kind="bare", symbol="x", name="Put this away")
        away.clicked.connect(self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(row(Heading(self.form.title, level=2), None, away))
        column.addWidget(self._strip)
        self._scroll = scroll = Scroll(gap_px=GRID_PX)
        if self.form.lead:
            scroll.column.addWidget(Label(self.form.lead, tone="quiet", wrap=True))
        scroll.column.addLayout(self._grid())
        scroll.column.addStretch(1)
        column.addWidget(scroll, 1)
        if self.form.elsewhere[0]:
            other = Button(f"{self.form.elsewhere[0]} …", kind="link", name=self.form.elsewhere[0])
            other.clicked.connect(self._on_elsewhere)
            column.addLayout(row(other, None))
        column.addWidget(self._sum)
        column.addWidget(self._act)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GRID_PX)
        line, side = 0, 0
        for ask in self._asks:
            wide = ask.wide or ask.lines > 1
            if wide and side:
                line, side = line + 1, 0
            grid.addWidget(self._fields[ask.key], line, side, 1, 2 if wide else 1)
            line, side = (line + 1, 0) if wide or side else (line, 1)
            self._listen(self._fields[ask.key])
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _listen(self, field: AnyField) -> None:
        if isinstance(field, ChoiceField):
            field.chosen.connect(self._on_typed)
            return
        field.typed.connect(self._on_typed)
        if isinstance(field, Field):
            field.entered.connect(self._on_entered)
        elif isinstance(field, AnswerField):
            field.typed.connect(self._on_answered)

    def _on_typed(self, _text: str) -> None:
        self._add_up()
        self.typed.emit()

    def _on_answered(self, _text: str) -> None:
        if isinstance(field := self.sender(), QWidget):
            self._scroll.keep_in_sight(field)

    def _look_at(self, refused: Mapping[str, str]) -> None:
        """Brings the first field that was refused into sight, in a form longer than the page."""
        first = next((field for key, field in self._fields.items() if key in refused), None)
        if first is not None and self.form.roomy:
            first.setFocus()
            self._scroll.keep_in_sight(first)

    def _add_up(self) -> None:
        words = self.form.sums(self.texts()) if self.form.sums else ""
        self._sum.setText(words)
        self._sum.setVisible(bool(words))

    def _on_entered(self, _text: str) -> None:
        self._on_act()

    def _on_elsewhere(self) -> None:
        self.elsewhere.emit(self.form.elsewhere[1])

    def _on_act(self) -> None:
        texts = {key: _said(field) for key, field in self._fields.items()}
        at = self._read_when(texts.get(WHEN, ""))
        if isinstance(at, Refusals):
            meant = self.form.means(texts, None)
            self.refuse(Refusals((*_items(meant), *at.items)))
            return
        meant = self.form.means(texts, at)
        if isinstance(meant, Refusals):
            self.refuse(meant)
            return
        self.refuse(Refusals(()))
        self.hold(True)
        self.entered.emit(meant)

    def _read_when(self, text: str) -> Instant | Refusals | None:
        if not self.form.timed or (self.form.own_time and not text.strip()):
            return None
        return self._times().read(text)


def _asks(form: Form, times: Times) -> tuple[Ask, ...]:
    """What is asked, in order: the time last, or first where it is read off paper."""
    if not form.timed:
        return form.asks
    if form.own_time:
        return (*form.asks, OWN_ASK)
    if times.on_paper:
        return (Ask(WHEN, "Time", hint=PAPER_HINT, text=times.last), *form.asks)
    return (*form.asks, replace(WHEN_ASK, text=form.at_text))


def _items(meant: Verb | Refusals) -> tuple[Refusal, ...]:
    return meant.items if isinstance(meant, Refusals) else ()


def _field(ask: Ask) -> AnyField:
    if ask.made is not None or ask.tick:
        answer = ask.made() if ask.made is not None else TickField(ask.label)
        answer.set_text(ask.text)
        return answer
    if ask.choices:
        choice = ChoiceField(ask.label, (("", "—"), *((c, c) for c in ask.choices)), hint=ask.hint)
        choice.set_key(ask.text)
        return choice
    if ask.lines > 1:
        note = NoteField(ask.label, hint=ask.hint, lines=ask.lines)
        note.set_text(ask.text)
        return note
    line = Field(ask.label, hint=ask.hint, secret=ask.secret)
    line.set_text(ask.text)
    return line


def _said(field: AnyField) -> str:
    return field.key() if isinstance(field, ChoiceField) else field.text()
