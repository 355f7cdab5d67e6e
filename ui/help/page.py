"""The help page: topics at the left, the one in sight at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.bridge.clerk import Clerk
from ui.help.about import about
from ui.help.book import Line, Topic, matching, read_book
from ui.kit.field import Field
from ui.kit.page import Page
from ui.kit.row_list import Row, RowList
from ui.kit.surface import Hairline, Scroll, column, row
from ui.kit.text import Heading, Hint, Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

LIST_PX = 320
TEXT_PX_WIDE = 680
NOTHING = "No topic holds these words."


class HelpPage(Page):
    """Reads the topics once; ``opened`` shows the wanted one, else what was in sight."""

    title = "Help"

    def __init__(
        self, clerk: Clerk, *, cipher: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._clerk = clerk
        self._cipher = cipher
        self._topics: tuple[Topic, ...] = ()
        self._wanted = ""
        self._search = Field("", placeholder="Search the help", name="Search the help")
        self._rows = RowList("Topics")
        self._nothing = Hint(NOTHING)
        self._nothing.hide()
        self._text = Scroll(gap_px=GRID_PX)
        self._shown = QWidget()
        self._lay_out()
        self._search.typed.connect(self._on_typed)
        self._search.entered.connect(self._on_entered)
        self._rows.selectionModel().currentChanged.connect(self._on_current)
        self.bind("Ctrl+F", "search", self._search.select_all)
        self.bind("Up", "", partial(self._step, -1), hinted=False)
        self.bind("Down", "", partial(self._step, 1), hinted=False)

    def opened(self, wanted: str = "") -> None:
        """Shows the wanted topic, else the one that was in sight."""
        self._wanted = wanted
        if self._topics:
            self._show_rows(self._topics)
        else:
            self._clerk.ask(self._read, owner=self, then=self._on_read, failed=self.troubled.emit)
        self._search.select_all()

    def place(self) -> str:
        """The topic in sight."""
        return self._rows.current_key()

    def _read(self) -> tuple[Topic, ...]:
        return (*read_book(), about(self._cipher()))

    def _on_read(self, topics: tuple[Topic, ...]) -> None:
        self._topics = topics
        self._show_rows(topics)

    def _show_rows(self, topics: tuple[Topic, ...]) -> None:
        self._rows.show_rows([Row(one.key, one.title) for one in topics])
        self._nothing.setVisible(not topics)
        if self._wanted and self._rows.set_current(self._wanted):
            self._wanted = ""
        elif topics and self._search.text():
            self._rows.set_current(topics[0].key)
        self._show_current()

    def _on_typed(self, typed: str) -> None:
        self._show_rows(matching(self._topics, typed))

    def _on_entered(self) -> None:
        self._rows.setFocus()

    def _on_current(self) -> None:
        self._show_current()

    def _step(self, step: int) -> None:
        keys = [one.key for one in self._rows.rows()]
        if keys:
            now = keys.index(self._rows.current_key() or keys[0])
            self._rows.set_current(keys[max(0, min(len(keys) - 1, now + step))])

    def _show_current(self) -> None:
        key = self._rows.current_key()
        topic = next((one for one in self._topics if one.key == key), None)
        if topic is None or topic.title == self._shown.accessibleName():
            return
        self._text.column.removeWidget(self._shown)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = _laid(topic)
        self._text.column.insertWidget(0, self._shown)
        self._shown.show()
        self._text.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        self._rows.setFixedWidth(LIST_PX)
        self._search.setFixedWidth(LIST_PX)
        left = column(self._search, self._nothing, self._rows)
        left.setStretch(2, 1)
        self._text.column.addWidget(self._shown)
        self._text.column.addStretch(1)
        parts = row(gap_px=3 * GRID_PX)
        parts.addLayout(left)
        parts.addWidget(Hairline(upright=True))
        parts.addWidget(self._text, 1)
        self.column.addLayout(parts, 1)


def _laid(topic: Topic) -> QWidget:
    """A topic as a column of words."""
    shown = QWidget()
    shown.setAccessibleName(topic.title)
    shown.setMaximumWidth(wide_px(TEXT_PX_WIDE))
    laid = column(Heading(topic.title), gap_px=GRID_PX)
    for line in topic.lines:
        laid.addWidget(_line(line))
    shown.setLayout(laid)
    return shown


def _line(line: Line) -> QWidget:
    match line.kind:
        case "part":
            heading = Heading(line.words, level=2)
            heading.setContentsMargins(0, 2 * GRID_PX, 0, 0)
            return heading
        case "point":
            words = Label(f"·  {line.words}", wrap=True)
        case _:
            words = Label(line.words, wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words
