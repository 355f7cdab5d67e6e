"""A target as the texts of its form, and the texts of a form as what is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.chart.model import Entry
from kapdesk.emdr.model.nouns import Measure, Moment, Phase, Prong, Role
from kapdesk.emdr.model.said import Description, described_as
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.service.emdr import Emdr
from kapdesk.emdr.service.writing import Written
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from ui.emdr.plan.words import theme_of

WORDS = ("cue", "incident", "image", "sense", "negative", "positive", "emotions", "body")
PLACE = ("prong", "role", "theme", "variant")
MEASURES = {"voc": Measure.VOC, "distress": Measure.DISTRESS}
Texts = Mapping[str, str]


def recorded_texts(target: TargetState) -> dict[str, str]:
    """Everything of a target that stands in the record, by the keys of the form."""
    said = described_as(target.made_of)
    return {
        "cue": said.cue,
        "incident": said.incident,
        "image": said.image,
        "sense": said.sense,
        "negative": said.negative,
        "positive": said.positive,
        "emotions": ", ".join(said.emotions),
        "body": draft_of(said.body),
        "prong": target.prong.value,
        "role": target.role.value,
        "theme": target.theme.value if target.theme is not None else "",
        "variant": target.variant,
    }


def description_of(texts: Texts) -> Description:
    """What a form says a target is made of."""
    emotions = (one.strip() for one in texts["emotions"].split(","))
    return Description(
        texts["cue"].strip(),
        texts["incident"].strip(),
        texts["image"].strip(),
        texts["sense"].strip(),
        texts["negative"].strip(),
        texts["positive"].strip(),
        tuple(one for one in emotions if one),
        marks_of(texts["body"]),
    )


def moment_of(state: EmdrState, target: TargetState, sitting: SittingId) -> Moment:
    """When a rating on a target's own page is asked: as its assessment until it has one, else beside the work."""
    meeting = state.meeting(sitting)
    here = meeting.here if meeting is not None else None
    if here is not None and here.target == target.id and here.phase is Phase.REVIEW:
        return Moment.REVIEW
    assessed = any(one.moment is Moment.ASSESSMENT for one in target.ratings)
    at_it = here is not None and here.target == target.id and here.phase is Phase.ASSESSMENT
    return Moment.ASSESSMENT if at_it or not assessed else Moment.BESIDE


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a form: everything that was written, and what was refused after it, if anything was."""

    entries: tuple[Entry, ...] = ()
    refusals: Refusals | None = None

    def with_more(self, written: Written) -> Saved:
        """The same after one more verb."""
        if isinstance(written, Refusals):
            return Saved(self.entries, written)
        return Saved((*self.entries, *written))


@dataclass(frozen=True, slots=True)
class Saving:
    """One form on its way into the record: whose target it is, in which session, and how it stood before."""

    emdr: Emdr
    book: BookId
    sitting: SittingId | None
    state: EmdrState
    target: TargetState

    def write(self, texts: Texts) -> Saved:
        """Place, then words, then ratings, each only where it is new.  thread: the record lane.  raises Trouble."""
        saved = Saved().with_more(self._place(texts))
        if saved.refusals is None:
            saved = saved.with_more(self._describe(texts))
        for key, measure in MEASURES.items():
            if saved.refusals is None and texts.get(key) and self.sitting is not None:
                saved = saved.with_more(self._rate(self.sitting, measure, int(texts[key])))
        return saved

    def _place(self, texts: Texts) -> Written:
        return self.emdr.targets.place(
            self.book,
            self.target.id,
            Prong(texts["prong"]),
            Role(texts["role"]),
            theme_of(texts["theme"]),
            texts["variant"],
            sitting=self.sitting,
        )

    def _describe(self, texts: Texts) -> Written:
        return self.emdr.targets.describe(
            self.book, self.target.id, description_of(texts), sitting=self.sitting
        )

    def _rate(self, sitting: SittingId, measure: Measure, value: int) -> Written:
        moment = moment_of(self.state, self.target, sitting)
        return self.emdr.ratings.rate(sitting, self.target.id, measure, value, moment)
