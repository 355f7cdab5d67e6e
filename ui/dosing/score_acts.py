"""What is marked on the score, on its way to the record."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.dosing.service.score import SentOn
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from ui.dosing import score_verbs
from ui.dosing.asking import Asking
from ui.dosing.score import ScoreView
from ui.dosing.score_bar import LABEL


class ScoreActs(QObject):
    """Has bookmarks set and moments sent on, and reads what was sent on whenever the score comes into sight."""

    said = Signal(str)

    def __init__(self, score: ScoreView, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._score = score
        self._asking = asking
        score.bookmark_asked.connect(self._on_bookmark)
        score.sending_asked.connect(self._on_send)
        score.taking_back_asked.connect(self._on_take_back)
        score.shown.connect(self._on_shown)
        asking.failed.connect(self._on_failed)

    def _on_bookmark(self, at: Instant | None, label: str) -> None:
        verb = score_verbs.bookmark(label, at)
        done = partial(self._done, "Bookmark set.", label)
        self._asking.do(verb, done, self._refuse, place=LABEL if label else "")

    def _on_send(self, moment: str, sent_as: str, text: str) -> None:
        verb = score_verbs.send_on(EntryId(moment), sent_as, text)
        done = partial(self._sent, f"Sent on as {sent_as}; kept apart from the record.", text)
        self._asking.do(verb, done, self._refuse, place=LABEL if text else "")

    def _on_take_back(self, moment: str) -> None:
        verb = score_verbs.take_back(EntryId(moment))
        done = partial(self._ask_sent, "Taken back; that it was sent on stays written.")
        self._asking.do(verb, done, self._refuse)

    def _done(self, sentence: str, text: str) -> None:
        if text:
            self._score.bar.set_label("")
        self._score.bar.say(sentence)

    def _refuse(self, refusals: Refusals) -> None:
        if self._score.isVisible():
            self._score.bar.say(refusals.sentences())
        else:
            self.said.emit(refusals.sentences())

    def _sent(self, sentence: str, text: str) -> None:
        self._done(sentence, text)
        self._on_shown()

    def _ask_sent(self, sentence: str) -> None:
        self._score.bar.say(sentence)
        self._on_shown()

    def _on_shown(self) -> None:
        if self._score.isVisible():
            self._asking.look(score_verbs.sent_from, self._show_sent)

    def _show_sent(self, sent: tuple[SentOn, ...]) -> None:
        self._score.show_sent(sent)

    def _on_failed(self, trouble: Trouble) -> None:
        if self._score.isVisible():
            self._score.bar.say(f"Not kept. {trouble.sentence}")
