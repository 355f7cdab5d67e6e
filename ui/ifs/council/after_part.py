"""After an opening: what opened, and how protectors took it after a day, three days and a week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.model.councils import BACKLASH_AFTER, BacklashLooked, OpeningMade
from kapdesk.ifs.model.reasons import openings
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.service.ifs import Ifs
from kapdesk.kernel.ids import BookId, PartId, SittingId
from kapdesk.kernel.instant import Instant
from ui.asking.ask import Ask, Fields, Written
from ui.bridge.keeper import Spot
from ui.ifs.outline.choices import others
from ui.kit.buttons import Button
from ui.kit.field import ChoiceField, NoteField
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column, row
from ui.kit.text import Heading, Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

HEADING = "After an opening"
BELONGS = (
    "When something opened, protectors may answer in the days after. It is asked after a day, three days and a week, "
    "and stands on Today until then. A backlash lets what was allowed lapse."
)
ROWS_PX = 136
NOBODY = ("", "Nobody in particular")
QUIET, STIRRED = "quiet", "stirred"
TOOK = ((QUIET, "Quietly"), (STIRRED, "They stirred"))
Clears = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Question:
    """One question after one opening: the ``place`` counts them from 0; ``answer`` is empty while it waits.

    ``words`` are what opened.
    """

    opened: Instant
    place: int
    at: Instant
    answer: str = ""
    words: str = ""

    @property
    def key(self) -> str:
        """By what it is found."""
        return f"{self.opened.utc_us} {self.place}"


class AfterPart(QWidget):
    """``opening_wanted`` when something opened, ``asked`` with the key of a question."""

    opening_wanted = Signal()
    asked = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowList("How protectors took an opening")
        # Whoever is heard before a dose comes first on a small screen; what was asked after one is gone through.
        self.rows.setMaximumHeight(wide_px(ROWS_PX))
        self._open = Button("Something opened   P")
        laid = column(gap_px=GRID_PX)
        laid.addLayout(row(Heading(HEADING, level=3), None, self._open))
        laid.addWidget(Hint(BELONGS))
        laid.addWidget(self.rows)
        laid.addStretch(1)
        self.setLayout(laid)
        self._open.clicked.connect(self.opening_wanted)
        self.rows.chosen.connect(self.asked)

    def show_state(self, state: IfsState, now: Instant) -> None:
        """Every question, those that wait first."""
        found = sorted(questions(state), key=lambda one: (bool(one.answer), one.at))
        self.rows.show_rows([_row(one, now) for one in found])
        self.rows.setVisible(bool(found))


def questions(state: IfsState) -> Iterator[Question]:
    """Every question after every opening, with its answer where there is one."""
    answers = {
        (row.fact.opened, row.fact.place): "they stirred" if row.fact.stirred else "quietly"
        for row in state.all(BacklashLooked)
        if isinstance(row.fact, BacklashLooked)
    }
    words = openings(state.rows)
    for one in state.all(OpeningMade):
        if isinstance(one.fact, OpeningMade):
            opened = one.fact.opened
            for place, (_, wait_s) in enumerate(BACKLASH_AFTER):
                answer = answers.get((opened, place), "")
                at = opened.plus_s(wait_s)
                yield Question(opened, place, at, answer, words.get(opened, ""))


def open_ask(ifs: Ifs, book: BookId, state: IfsState, here: SittingId | None) -> Ask:
    """Something opened that protectors may answer."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        part = PartId(texts["part"]) if texts.get("part") else None
        return ifs.councils.open(book, texts.get("why", ""), part, sitting=here, clears=clears)

    def fields() -> Fields:
        return {
            "part": ChoiceField("Around which part", (NOBODY, *others(state.drawn))),
            "why": NoteField("What opened; it is kept apart", lines=2),
        }

    return Ask("Something opened", (BELONGS,), fields, Spot(book, "parts: opening"), file)


def took_ask(ifs: Ifs, book: BookId, state: IfsState, here: SittingId | None, one: Question) -> Ask:
    """How protectors took an opening."""

    def file(texts: Mapping[str, str], clears: Clears) -> Written:
        part = texts.get("part", "")
        return ifs.councils.look_for_backlash(
            book,
            one.opened,
            one.place,
            stirred=texts["took"] == STIRRED,
            parts=(PartId(part),) if part else (),
            text=texts.get("text", ""),
            sitting=here,
            clears=clears,
        )

    def fields() -> Fields:
        return {
            "took": ChoiceField("How protectors took it", TOOK),
            "part": ChoiceField("Who stirred", (NOBODY, *others(state.drawn))),
            "text": NoteField("What was said", lines=3),
        }

    after = BACKLASH_AFTER[one.place][0]
    about = (f"The opening of {one.opened.day()}, after {after}.", *filter(None, (one.words,)))
    return Ask("How it was taken", about, fields, Spot(book, f"parts: took {one.key}"), file)


def _opening(one: Question) -> str:
    said = f": {one.words}" if one.words else ""
    return f"the opening of {one.opened.day()}{said}"


def _row(one: Question, now: Instant) -> Row:
    after = BACKLASH_AFTER[one.place][0]
    title = f"After {after}"
    about = _opening(one)
    if one.answer:
        return Row(one.key, title, about, one.answer)
    due = "to be asked now" if one.at <= now else f"from {one.at.day()}"
    return Row(one.key, title, about, due, "notice" if one.at <= now else "quiet")
