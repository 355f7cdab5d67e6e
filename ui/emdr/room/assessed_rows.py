"""The parts of an assessment one under another, in the order of the variant: words, numbers, the body."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.body.model import BodyMarks
from kapdesk.emdr.model.beliefs import Beliefs
from kapdesk.emdr.model.nouns import Measure, Moment, Theme
from kapdesk.emdr.model.said import Description, described_as
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.variant import Part
from kapdesk.emdr.rules.asking import Ask
from kapdesk.emdr.rules.cognitions import remarks
from kapdesk.emdr.shelf import load_beliefs
from ui.emdr.room.look import Look
from ui.emdr.room.rating_block import RatingBlock
from ui.emdr.room.tools import Tools
from ui.emdr.room.word_part import ASKS, PartHead, WordPart
from ui.kit.surface import bring_into_sight, column
from ui.theme.tokens import GRID_PX
from ui.work.body_part import BodyPart

MEASURES = {Part.VOC: Measure.VOC, Part.DISTRESS: Measure.DISTRESS}
BELIEFS = (Part.NEGATIVE, Part.POSITIVE)
APART = ", "


class AssessedRows(QWidget):
    """Built once for a variant and a theme.  ``typed`` with every change of words, ``settled`` when they are done."""

    typed = Signal()
    settled = Signal()
    felt = Signal(tuple, tuple)

    def __init__(self, tools: Tools, asks: tuple[Part, ...], theme: Theme | None) -> None:
        super().__init__()
        self._tools = tools
        self._beliefs, self._theme = load_beliefs(), theme
        self._words: dict[Part, WordPart] = {}
        self._ratings: dict[Part, RatingBlock] = {}
        self._heads: dict[Part, PartHead] = {}
        self._rows: dict[Part, QWidget] = {}
        self._body = BodyPart(tools.body, ASKS[Part.BODY], self.felt.emit, "body assessment")
        self._body.setParent(self)
        self._body.setVisible(Part.BODY in asks)
        self._held: QVBoxLayout = column(gap_px=3 * GRID_PX)
        self.setLayout(self._held)
        for number, part in enumerate(asks, start=1):
            self._rows[part] = self._made(number, part, self._beliefs, theme)
            self._held.addWidget(self._rows[part])
        self.typed.connect(self._remark)

    def show_target(self, look: Look, target: TargetState) -> None:
        """The target's parts as they stand; what is being typed stays."""
        said = described_as(target.made_of)
        for part, row in self._words.items():
            row.show_recorded(words_of(said, part))
        for block in self._ratings.values():
            block.show_look(look)
        self._body.show_marks(f"{look.sitting} {target.id}", said.body)
        asks = {one.part: one for one in look.standing.asks}
        for part, head in self._heads.items():
            head.show_ask(asks.get(part))

    def changed(self) -> dict[str, str]:
        """The words that differ from what is written, by part."""
        return {part: row.text() for part, row in self._words.items() if row.changed}

    def put_back(self, kept: Mapping[str, str]) -> None:
        """Words that were typed and not written."""
        for part, row in self._words.items():
            if part in kept:
                row.put_back(kept[part])

    def forget(self) -> None:
        """Another target: nothing that was typed is its."""
        for row in self._words.values():
            row.put_back("")
            row.show_recorded("")

    def said(self, target: TargetState) -> Description:
        """The target as it is said now: what is written, with the words that differ."""
        said = described_as(target.made_of)
        for part, words in self.changed().items():
            said = with_words(said, Part(part), words)
        return said

    def refuse(self, said: Mapping[str, str]) -> str:
        """Why words were not taken, each at its part; what belongs to none comes back."""
        for part, row in self._words.items():
            row.refuse(said.get(part, ""))
        return "\n".join(words for key, words in said.items() if key not in self._words)

    def start(self, asks: tuple[Ask, ...]) -> None:
        """At the first part that is not said."""
        open_now = [one.part for one in asks if not one.filled and one.part in self._rows]
        for part in (open_now or list(self._rows))[:1]:
            self.ask(part)

    def after(self, part: Part) -> None:
        """The part that follows has the keyboard."""
        parts = list(self._rows)
        following = parts[parts.index(part) + 1 :][:1]
        for one in following:
            self.ask(one)

    def ask(self, part: Part) -> None:
        """One part has the keyboard, where the variant asks it."""
        if part in self._rows:
            self._rows[part].setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_sight(self._rows[part])

    def body(self) -> None:
        """Opens the body."""
        self._body.ask()

    def keep(self) -> None:
        """Writes a rating that waited."""
        for block in self._ratings.values():
            block.keep()

    def part_of(self, widget: QWidget | None) -> Part | None:
        """The part of words a widget lies in."""
        found = (part for part, row in self._words.items() if widget and row.isAncestorOf(widget))
        return next(found, None)

    def _remark(self) -> None:
        """What may be looked at again in the two beliefs, beneath each."""
        pair = [self._words[part] for part in BELIEFS if part in self._words]
        if len(pair) == len(BELIEFS):
            negative, positive = (row.text() for row in pair)
            said = remarks(negative, positive, self._theme, self._beliefs)
            for row in pair:
                row.remark("  ".join(one.sentence for one in said if one.part is row.part))

    def _made(self, number: int, part: Part, beliefs: Beliefs, theme: Theme | None) -> QWidget:
        if part in MEASURES:
            block = RatingBlock(self._tools, MEASURES[part], Moment.ASSESSMENT, headed=False)
            self._ratings[part] = block
            return self._headed(number, part, block)
        if part is Part.BODY:
            return self._headed(number, part, self._body)
        row = WordPart(number, part, _listed(part, beliefs, theme))
        self._words[part], self._heads[part] = row, row.head
        row.typed.connect(self.typed)
        row.entered.connect(partial(self._on_entered, part))
        return row

    def _headed(self, number: int, part: Part, below: QWidget) -> QWidget:
        head, whole = PartHead(number, part), QWidget()
        self._heads[part] = head
        whole.setLayout(column(head, below, gap_px=4))
        whole.setFocusProxy(below if part is Part.BODY else self._ratings[part].scale)
        return whole

    def _on_entered(self, part: Part) -> None:
        self.settled.emit()
        self.after(part)


def words_of(said: Description, part: Part) -> str:
    """What a description says of one part, as it stands in a field."""
    said_by = {
        Part.CUE: said.cue,
        Part.INCIDENT: said.incident,
        Part.IMAGE: said.image or said.sense,
        Part.NEGATIVE: said.negative,
        Part.POSITIVE: said.positive,
        Part.EMOTIONS: APART.join(said.emotions),
    }
    return said_by.get(part, "")


def with_words(said: Description, part: Part, words: str) -> Description:
    """A description with other words for one part; another sense stays one where it stood for the picture."""
    if part is Part.EMOTIONS:
        named = tuple(one.strip() for one in words.split(",") if one.strip())
        return replace(said, emotions=named)
    if part is Part.IMAGE and said.sense and not said.image:
        return replace(said, sense=words)
    return replace(said, **{str(part): words})


def with_body(target: TargetState, marks: BodyMarks) -> Description:
    """A target as it is said, with what is felt."""
    return replace(described_as(target.made_of), body=marks)


def _listed(part: Part, beliefs: Beliefs, theme: Theme | None) -> tuple[str, ...]:
    """The beliefs to choose from: those of the target's theme, or all of them."""
    found = beliefs.of(theme) if theme is not None else beliefs.beliefs
    if part is Part.NEGATIVE:
        return tuple(one.negative for one in found)
    return tuple(one.positive for one in found) if part is Part.POSITIVE else ()
