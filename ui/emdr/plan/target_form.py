"""What a target is made of, as fields in the order they are asked; only those its variant asks are in sight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.emdr.model.nouns import SPANS, Measure, Phase, Theme
from kapdesk.emdr.model.rows import Rating as Rated
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.variant import Part
from kapdesk.emdr.rules.cognitions import remarks
from kapdesk.emdr.shelf import load_beliefs, load_variant
from kapdesk.kernel.errors import Refusals
from ui.bodymap.field import BodyMapField
from ui.emdr.plan.asks import CUE, CUE_HINT
from ui.emdr.plan.belief_field import BeliefField
from ui.emdr.plan.target_texts import Texts, recorded_texts
from ui.emdr.plan.words import PRONGS, ROLES, THEMES, rated_words, theme_of, variants
from ui.forms.rating import Rating
from ui.kit.field import ChoiceField, Field, NoteField, show_refusals
from ui.kit.surface import Scroll, bring_into_sight, column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, SMALL_PX

NO_SESSION = "A rating belongs to a session: begin one with B."
ASKS = {
    Measure.VOC: "How true does the positive belief feel? 1 not at all, 7 wholly",
    Measure.DISTRESS: "How strong is the distress now? 0 none, 10 as strong as can be",
}
NAMES = {Measure.VOC: "VOC", Measure.DISTRESS: "Distress"}


class RatingPart(QWidget):
    """A measure of the target: what is asked, its numbers, and how it was rated last.  ``chosen`` with every press."""

    chosen = Signal()

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        span = SPANS[measure]
        self.measure = measure
        self.scale = Rating(NAMES[measure], steps=range(int(span.low), int(span.high) + 1))
        self._last = Hint("")
        asks = Label(ASKS[measure], size_px=SMALL_PX, tone="quiet", wrap=True)
        self.setLayout(column(asks, self.scale, self._last, gap_px=4))
        self.scale.chosen.connect(self.chosen)

    def show_last(self, last: Rated | None, *, may: bool) -> None:
        """How it was rated last, and whether it can be rated now."""
        self.scale.setEnabled(may)
        said = rated_words(last) if last is not None else ""
        self._last.setText("  ".join(part for part in (said, "" if may else NO_SESSION) if part))
        self._last.setVisible(bool(self._last.text()))


class TargetForm(QWidget):
    """``typed`` with every change a person makes.  ``beside`` stands under what it is in the plan."""

    typed = Signal()

    def __init__(self, beside: Sequence[QWidget], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = tuple(beside)
        self._recorded: dict[str, str] = {}
        self.cue = Field(CUE, hint=CUE_HINT)
        self.choices = {
            "prong": ChoiceField("When it lies", PRONGS),
            "role": ChoiceField("What it is in the plan", ROLES),
            "theme": ChoiceField("What its beliefs are about", THEMES),
            "variant": ChoiceField("How it is worked on", variants()),
        }
        self.incident = NoteField("What happened, in a few words", lines=2)
        self.image = NoteField("The picture, or the worst part of it", lines=2)
        self.sense = Field("Or another sense than sight", hint="A sound, a smell, a touch.")
        self.beliefs = {
            Part.NEGATIVE: BeliefField("What it says about oneself, going with the picture"),
            Part.POSITIVE: BeliefField("What one would rather believe about oneself now"),
        }
        self.emotions = Field("Emotions, by commas")
        self.ratings = {
            Part.VOC: RatingPart(Measure.VOC),
            Part.DISTRESS: RatingPart(Measure.DISTRESS),
        }
        self.body = BodyMapField()
        self._worded: dict[str, Field | NoteField | BeliefField] = {
            "cue": self.cue,
            "incident": self.incident,
            "image": self.image,
            "sense": self.sense,
            "negative": self.beliefs[Part.NEGATIVE],
            "positive": self.beliefs[Part.POSITIVE],
            "emotions": self.emotions,
        }
        self._lay_out()
        self._listen()

    def show_target(self, target: TargetState, kept: Texts, *, may_rate: bool) -> None:
        """A target as it is recorded, with what was typed of it and not saved yet."""
        self._recorded = recorded_texts(target)
        self._put({**self._recorded, **kept})
        self.show_ratings(target, may_rate=may_rate)

    def renew(self, target: TargetState, *, may_rate: bool) -> None:
        """The record has changed: what was typed stays, the rest follows."""
        typed = self.texts()
        self.show_target(target, typed, may_rate=may_rate)

    def show_ratings(self, target: TargetState, *, may_rate: bool) -> None:
        """How it was rated last."""
        for part in self.ratings.values():
            part.show_last(target.last(part.measure), may=may_rate)

    def ask_distress(self) -> None:
        """To the numbers of the distress, where it can be rated now."""
        part = self.ratings[Part.DISTRESS]
        if part.isVisible():
            part.scale.setFocus()
            bring_into_sight(part)

    def texts(self) -> dict[str, str]:
        """What stands in the form and not in the record."""
        recorded = self._recorded
        return {key: text for key, text in self.whole().items() if text != recorded.get(key, "")}

    def whole(self) -> dict[str, str]:
        """Everything that stands in the form."""
        return {
            **{key: field.text() for key, field in self._worded.items()},
            "body": draft_of(self.body.value()),
            "voc": self.ratings[Part.VOC].scale.text(),
            "distress": self.ratings[Part.DISTRESS].scale.text(),
            **{key: field.key() for key, field in self.choices.items()},
        }

    def refuse(self, refusals: Refusals) -> str:
        """Puts what was refused under its fields; the sentences that have none here are given back."""
        return show_refusals({"cue": self.cue, **self.choices}, refusals)

    def _put(self, texts: Mapping[str, str]) -> None:
        for key, field in self._worded.items():
            if field.text() != texts.get(key, ""):
                field.set_text(texts.get(key, ""))
        for key, choice in self.choices.items():
            choice.set_key(texts.get(key, ""))
        for part in (Part.VOC, Part.DISTRESS):
            self.ratings[part].scale.set_text(texts.get(part.value, ""))
        if draft_of(self.body.value()) != texts.get("body", ""):
            self.body.set_value(marks_of(texts.get("body", "")))
        self._follow()

    def _lay_out(self) -> None:
        first = column(self.cue)
        for pair in (("prong", "role"), ("theme", "variant")):
            line = row(gap_px=GRID_PX)
            for key in pair:
                line.addWidget(self.choices[key], 1)
            first.addLayout(line)
        left, right = Scroll(gap_px=2 * GRID_PX), Scroll(gap_px=2 * GRID_PX)
        self._columns = left, right
        left.column.addLayout(first)
        for part in (*self._beside, self.incident, self.image, self.sense, *self.beliefs.values()):
            left.column.addWidget(part)
        left.column.addWidget(self.ratings[Part.VOC])
        left.column.addStretch(1)
        for part in (self.emotions, self.ratings[Part.DISTRESS], self.body):
            right.column.addWidget(part)
        right.column.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3 * GRID_PX)
        line.addWidget(left, 1)
        line.addWidget(right, 1)

    def _listen(self) -> None:
        for field in self._worded.values():
            field.typed.connect(self._on_typed)
        for choice in self.choices.values():
            choice.chosen.connect(self._on_typed)
        for rating in self.ratings.values():
            rating.chosen.connect(self._on_typed)
        self.body.changed.connect(self._on_typed)

    def _on_typed(self) -> None:
        self._follow()
        self.typed.emit()

    def _follow(self) -> None:
        """What the variant asks is in sight; the lists are of the theme; a belief is remarked on."""
        shape = load_variant(self.choices["variant"].key() or "standard").shape(Phase.ASSESSMENT)
        asks = shape.asks if shape is not None else ()
        for part, shown in self._by_part().items():
            for one in shown:
                one.setVisible(part in asks)
        self._follow_beliefs(theme_of(self.choices["theme"].key()))

    def _by_part(self) -> dict[Part, tuple[QWidget, ...]]:
        return {
            Part.INCIDENT: (self.incident,),
            Part.IMAGE: (self.image, self.sense),
            Part.EMOTIONS: (self.emotions,),
            Part.BODY: (self.body,),
            **{part: (one,) for part, one in self.beliefs.items()},
            **{part: (one,) for part, one in self.ratings.items()},
        }

    def _follow_beliefs(self, theme: Theme | None) -> None:
        beliefs = load_beliefs()
        offered = beliefs.of(theme) if theme is not None else beliefs.beliefs
        negative, positive = (self.beliefs[part] for part in (Part.NEGATIVE, Part.POSITIVE))
        negative.offer([one.negative for one in offered])
        mirror = beliefs.mirror(negative.text())
        first = [mirror.positive] if mirror is not None else []
        rest = [one.positive for one in offered if [one.positive] != first]
        positive.offer([*first, *rest])
        said = remarks(negative.text(), positive.text(), theme, beliefs)
        for part, field in self.beliefs.items():
            field.remark("  ".join(one.sentence for one in said if one.part is part))
