"""What stands above the score: finding, words, bookmarks, sending on, zoom, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.dosing.model.score import IMAGE, PART, TARGET
from kapdesk.dosing.score import Moment
from kapdesk.dosing.service.score import SIGNED
from ui.kit.buttons import Button
from ui.kit.field import Field
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

LABEL = "score words"
FIND_PX, LEAST_PX, WORDS_PX = 208, 120, 80
_SENDS = ((IMAGE, "Image", "I"), (TARGET, "Target", "T"), (PART, "Part", "P"))


class ScoreBar(QWidget):
    """Says what was pressed and typed; ``say`` answers in ``answer``, which is laid out by
    whoever lays out the bar."""

    sought = Signal(str)
    next_asked = Signal(str)
    bookmark_asked = Signal()
    sending_asked = Signal(str)
    taking_back_asked = Signal()
    zoomed = Signal(int)
    whole_asked = Signal()
    left = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = Field("", placeholder="Find: a few letters", tall=True, name="Find a moment")
        self._find.setMinimumWidth(LEAST_PX)
        self._find.setMaximumWidth(FIND_PX)
        self._words = Field("", placeholder="Words for it, or none", tall=True, name="Words")
        self._words.setMinimumWidth(WORDS_PX)
        self._mark = self._button("Bookmark", "bookmark", "K", self.bookmark_asked)
        self.answer = Hint("", wrap=False)
        self._connect()
        top = row(self._find, self._words, self._mark, gap_px=GRID_PX)
        top.setStretch(0, 1)
        top.setStretch(1, 1)
        top.addWidget(Hint("Send on as", wrap=False))
        for key, word, letter in _SENDS:
            button = self._button(word, key, letter, None)
            button.clicked.connect(self._on_send)
            top.addWidget(button)
        top.addWidget(self._button("Take back", "back", "Backspace", self.taking_back_asked))
        self._lay_out(top)

    def label(self) -> str:
        """The words for what is marked next."""
        return self._words.text()

    def set_label(self, text: str) -> None:
        """Puts kept words in, or none once they are recorded."""
        self._words.set_text(text)

    def seek(self) -> None:
        """Typing finds from now on."""
        self._find.select_all()

    def say(self, sentence: str) -> None:
        """One sentence beneath, or none."""
        self.answer.setText(sentence)

    def count(self, typed: str, moment: Moment | None, place: int, of: int) -> None:
        """Which of how many was found."""
        if moment is not None:
            self.say(f"{place} of {of} · {moment.at.hm()} {moment.words}")
        else:
            self.say("Nothing like that in this session." if typed.strip() else "")

    def show_stage(self, *, signed: bool) -> None:
        """After signing no bookmark is added, and the button says why."""
        self._mark.needs(SIGNED if signed else "")

    def _button(self, words: str, name: str, key: str, pressed: object) -> Button:
        button = Button(words, tall=True, name=f"{words} ({key})")
        button.setObjectName(name)
        button.setProperty("narrow", True)
        if pressed is not None:
            button.clicked.connect(pressed)
        return button

    def _connect(self) -> None:
        self._find.typed.connect(self.sought)
        self._find.entered.connect(self.next_asked)
        self._words.typed.connect(self.typed)
        self._words.entered.connect(self._on_words)

    def _lay_out(self, top: QHBoxLayout) -> None:
        for symbol, name, act in (
            ("minus", "Show more time", self._on_out),
            ("plus", "Show less time", self._on_in),
            ("arrows-out", "Show the whole session", self._on_whole),
            ("x", "Back to the session", self._on_back),
        ):
            button = Button("", kind="bare", symbol=symbol, tall=True, name=name)
            button.setToolTip(name)
            button.clicked.connect(act)
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)

    def _on_send(self) -> None:
        self.sending_asked.emit(self.sender().objectName())

    def _on_words(self, _text: str) -> None:
        self.bookmark_asked.emit()

    def _on_in(self) -> None:
        self.zoomed.emit(1)

    def _on_out(self) -> None:
        self.zoomed.emit(-1)

    def _on_whole(self) -> None:
        self.whole_asked.emit()

    def _on_back(self) -> None:
        self.left.emit()
