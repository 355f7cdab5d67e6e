"""The urgent card: it lies over everything, takes one press for each thing, and keeps each with its time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import (
    END,
    SEEN,
    STAMP,
    STRIKE,
    CardTexts,
    Press,
    UrgentNow,
)
from ui.bridge.clerk import Clerk
from ui.kit.layers import Layer
from ui.kit.strip import Strip
from ui.kit.surface import Hairline
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.urgent.around import AroundUrgent, Opening, Standing
from ui.urgent.events import LETTERS, EventList
from ui.urgent.foot import CardFoot
from ui.urgent.head import CallHead
from ui.urgent.prompts import PromptsPane
from ui.urgent.sheet_out import SheetOut
from ui.urgent.stamps import DIGITS, StampPane, TimesPane, Waiting, press_words

SECOND_MS = 1000
KEEP_AFTER_MS = 1000
EVENTS_PX = 320
STAMPS_PX = 304


class UrgentCard(Layer):
    """One opening of the card.  ``recorded`` carries entries that were committed, ``closed`` that it was put away.

    A press is shown at once with its time, and as kept only when it is.
    """

    recorded = Signal(tuple)
    closed = Signal()

    def __init__(self, host: QWidget, clerk: Clerk) -> None:
        super().__init__(host)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("surface", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Urgent card")
        self._clerk = clerk
        self._around: AroundUrgent | None = None
        self._before: QWidget | None = None
        self._opened = Instant(0)
        self._texts = CardTexts()
        self._standing = Standing(UrgentNow())
        self._on_the_way: list[Waiting] = []
        self._head = CallHead()
        self._strip = Strip()
        self._events = EventList()
        self._prompts = PromptsPane()
        self._times = TimesPane()
        self._stamps = StampPane()
        self._foot = CardFoot()
        self._sheet = SheetOut(clerk, self._strip, self)
        self._second = self._timer("second of the urgent card", SECOND_MS, self._tell_time)
        self._soon = self._timer("words of the urgent card", KEEP_AFTER_MS, self.keep)
        self._soon.setSingleShot(True)
        self._lay_out()
        self._connect()

    def open(self, around: AroundUrgent) -> None:
        """Lays the card over its host; a second press on F12 changes nothing."""
        if self.isVisible():
            return
        self._around = around
        self._opened = around.clock()
        self._on_the_way.clear()
        self._strip.clear()
        self._foot.fit(has_words=around.keep_words is not None, no_sheet=around.no_sheet)
        self._show(Opening(self._texts, Standing(UrgentNow())))
        self._clerk.ask(around.read, owner=self, then=self._show, failed=self._strip.show_trouble)
        self._before = QApplication.focusWidget()
        self.lay()
        self._second.start()

    def dismiss(self) -> None:
        """Puts the card away; what was stamped stays, and time goes on."""
        self.keep()
        self._second.stop()
        self.hide()
        self._give_focus_back()
        self.closed.emit()

    def _give_focus_back(self) -> None:
        """Typing, the cover or the chair side goes on where it was."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def keep(self) -> None:
        """Keeps the words that are being typed."""
        self._soon.stop()
        if self._around is not None and self._around.keep_words is not None and self.isVisible():
            work = partial(self._around.keep_words, self._foot.words())
            self._clerk.ask(work, owner=self, then=_done, failed=self._strip.show_trouble)

    def times(self) -> tuple[str, ...]:
        """The times on show, in words."""
        return self._times.texts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for each thing."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        event.accept()
        key = event.text().upper()
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.isAutoRepeat():
            return
        elif key in DIGITS:
            self._on_stamp(DIGITS[key])
        elif key in LETTERS:
            self._on_event(LETTERS[key])
        else:
            self._on_other(key)

    def _on_other(self, key: str) -> None:
        match key:
            case "Z":
                self._on_back()
            case "W":
                self._foot.start_typing()
            case "P":
                self._on_print()

    def _leave(self) -> None:
        """Esc leaves the field first, then the card."""
        if self._foot.is_typing():
            self.setFocus()
        else:
            self.dismiss()

    def _on_event(self, event: str) -> None:
        self._prompts.show_prompts(self._texts.of(event))
        if event != self._standing.now.event:
            self._press(Press(SEEN, event))
        self._events.show_chosen(event)

    def _on_stamp(self, stamp: str) -> None:
        self._press(Press(STAMP, stamp))

    def _on_words(self, words: str) -> None:
        self._foot.set_words("")
        self._press(Press(STAMP, "other", words))

    def _on_back(self) -> None:
        last = self._standing.now.last
        if last is not None and all(one.failed for one in self._on_the_way):
            self._press(Press(STRIKE, last.key, card=last.card, n=last.n))

    def _on_end(self, words: str) -> None:
        self._press(Press(END, text=words))

    def _press(self, press: Press) -> None:
        around = self._around
        if around is None:
            return
        at = around.clock()
        if press.what != STRIKE:
            self._on_the_way.append(Waiting(at, press_words(press)))
        self._show_times()
        self._clerk.ask(
            partial(around.press, press, self._opened, at),
            owner=self,
            then=partial(self._on_pressed, press),
            failed=partial(self._on_failed, press, at),
        )

    def _on_pressed(self, press: Press, result: Standing | Refusals) -> None:
        self._arrived(press)
        if isinstance(result, Refusals):
            self._strip.say(result.sentences(), tone="notice")
            self._show_times()
            return
        if result.entries:
            self.recorded.emit(result.entries)
        self._stand(result)
        if press.what == END:
            self._foot.set_words("")
            self.dismiss()

    def _on_failed(self, press: Press, at: Instant, trouble: Trouble) -> None:
        self._arrived(press)
        self._on_the_way.append(Waiting(at, press_words(press), failed=True))
        self._strip.show_trouble(trouble)
        if press.text and not self._foot.words():
            self._foot.set_words(press.text)
        self._show_times()

    def _arrived(self, press: Press) -> None:
        """The lane answers in the order it was asked: the first that waits is the one that arrived."""
        if press.what == STRIKE:
            return
        for place, one in enumerate(self._on_the_way):
            if not one.failed:
                del self._on_the_way[place]
                return

    def _show(self, opening: Opening) -> None:
        self._texts = opening.texts
        self._head.show_texts(opening.texts)
        if opening.words and not self._foot.words():
            self._foot.set_words(opening.words)
        self._stand(opening.standing)
        event = opening.standing.now.event
        self._prompts.show_prompts(opening.texts.of(event) if event else None)

    def _stand(self, standing: Standing) -> None:
        self._standing = standing
        self._opened = standing.now.opened or self._opened
        self._events.show_chosen(standing.now.event)
        self._times.show_kept(standing.kept)
        self._foot.tell_running(standing.now.opened is not None)
        self._show_times()
        self._tell_time()

    def _show_times(self) -> None:
        marks = self._standing.now.marks
        if self._around is not None and not self._around.shows_words:
            marks = tuple(mark.wordless() for mark in marks)
        self._times.show_times(marks, tuple(self._on_the_way))

    def _tell_time(self) -> None:
        if self._around is not None:
            now = self._around.clock()
            self._head.tell_time(now, self._opened, self._standing.first_dose)

    def _on_print(self) -> None:
        self._sheet.print_for(self._around)

    def _on_save(self) -> None:
        self._sheet.save_for(self._around)

    def _timer(self, name: str, every_ms: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setObjectName(name)
        timer.setInterval(every_ms)
        timer.timeout.connect(then)
        return timer

    def _connect(self) -> None:
        self._head.away.connect(self.dismiss)
        self._events.chosen.connect(self._on_event)
        self._stamps.stamped.connect(self._on_stamp)
        self._times.back_wanted.connect(self._on_back)
        self._foot.noted.connect(self._on_words)
        self._foot.ended.connect(self._on_end)
        self._foot.print_wanted.connect(self._on_print)
        self._foot.save_wanted.connect(self._on_save)
        self._foot.typed.connect(self._soon.start)

    def _lay_out(self) -> None:
        self._events.setFixedWidth(wide_px(EVENTS_PX))
        self._stamps.setFixedWidth(wide_px(STAMPS_PX))
        middle = QVBoxLayout()
        middle.setSpacing(GRID_PX)
        middle.addWidget(self._prompts, 2)
        middle.addWidget(Hairline())
        middle.addWidget(self._times, 1)
        body = QHBoxLayout()
        body.setSpacing(3 * GRID_PX)
        body.addWidget(self._events)
        body.addLayout(middle, 1)
        body.addWidget(self._stamps)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID_PX, 2 * GRID_PX, 3 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(GRID_PX)
        column.addWidget(self._head)
        column.addWidget(self._strip)
        column.addWidget(Hairline())
        column.addLayout(body, 1)
        column.addWidget(Hairline())
        column.addWidget(self._foot)


def _done(_nothing: None) -> None:
    """The words are on the disk; there is nothing to show."""
