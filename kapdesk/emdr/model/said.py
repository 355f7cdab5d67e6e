"""What is typed of EMDR work before it is a fact: the service knows whose it is and what it is called."""

from __future__ import annotations

from kapdesk.body.model import BodyMarks
from kapdesk.emdr.model.nouns import Measure, Moment, Prong, Role, Theme
from kapdesk.emdr.model.targets import TargetDescribed
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import TargetId


class Description(Discreet, frozen=True):
    """What a target is made of, whole, as it stands in a form.  ``cue`` is its title or cue word."""

    cue: str
    incident: str = ""
    image: str = ""
    sense: str = ""
    negative: str = ""
    positive: str = ""
    emotions: tuple[str, ...] = ()
    body: BodyMarks = ()

    def of(self, target: TargetId) -> TargetDescribed:
        """The fact that says it of a target."""
        return TargetDescribed(
            target,
            self.cue,
            self.incident,
            self.image,
            self.sense,
            self.negative,
            self.positive,
            self.emotions,
            self.body,
        )


class Whole(Discreet, frozen=True):
    """A target as the whole of its form says it: where it belongs, what it is made of, how it is rated now."""

    described: Description
    prong: Prong
    role: Role
    theme: Theme | None
    variant: str
    ratings: tuple[tuple[Measure, int], ...] = ()
    moment: Moment = Moment.ASSESSMENT


def described_as(fact: TargetDescribed | None) -> Description:
    """What a version says, to go on from in a form; nothing where there is none."""
    if fact is None:
        return Description("")
    return Description(
        fact.cue,
        fact.incident,
        fact.image,
        fact.sense,
        fact.negative,
        fact.positive,
        fact.emotions,
        fact.body,
    )
