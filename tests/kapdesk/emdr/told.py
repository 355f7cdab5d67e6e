"""A client's EMDR work told fact by fact, for rules and folds that need no vault."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.bilateral.presets import shipped
from kapdesk.body.model import BodyMark
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.nouns import EMDR, Found, Kind, Measure, Moment, Phase, Prong, Role
from kapdesk.emdr.model.resources import ResourceMade, ResourcePractised
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.targets import (
    TargetDescribed,
    TargetOpened,
    TargetRated,
    TargetReturned,
)
from kapdesk.emdr.model.variant import Variant
from kapdesk.emdr.model.view import EmdrView
from kapdesk.emdr.model.work import PhaseEntered, StepAnswered
from kapdesk.emdr.rules.case import Case
from kapdesk.emdr.rules.standing import Standing, standing
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import EntryId, ResourceId, TargetId
from kapdesk.sheets.answering import filled
from kapdesk.sheets.model import Filled
from kapdesk.sheets.shelf import load_sheet
from tests.fakes.told import Told

PLAN = next(one.plan for one in shipped() if one.key == "standard")
T1, T2 = TargetId("t1"), TargetId("t2")
LAKE = ResourceId("lake")
STANDARD = load_variant("standard")

READY = {
    "explained": "yes",
    "light-explained": "yes",
    "recording": "yes",
    "stop-agreed": "yes",
    "stop-signal": "a raised hand",
    "borne": "yes",
    "between": "call A. first",
}
PUT_AWAY = {"held-by": "container", "debriefed": "yes", "oriented": "yes", "log": "given"}


class Work(Told[EmdrView]):
    """What was told of one client, in ledger order; every fact a minute after the one before."""

    def __init__(self) -> None:
        """Begin with one open meeting."""
        self.onboard = Onboard()
        super().__init__(EmdrView(), EMDR)

    @property
    def state(self) -> EmdrState:
        """How it stands."""
        return self.view.state

    def prepares(self, **answers: str) -> None:
        """Everything is agreed and tried, and one resource works."""
        self.answers("emdr-preparation", Phase.PREPARATION, READY | answers)
        self.say(ResourceMade(LAKE, Kind.CALM_PLACE))
        self.say(ResourcePractised(LAKE, Phase.PREPARATION, before=4, after=7))

    def answers(self, sheet: str, phase: Phase, texts: Mapping[str, str]) -> None:
        """A sheet is answered."""
        self.say(StepAnswered(phase, answered(sheet, texts)))

    def enters(self, phase: Phase, target: TargetId | None = T1, *, held: bool = False) -> None:
        """The meeting enters a phase."""
        self.say(PhaseEntered(phase, target, held=held))

    def assesses(self, target: TargetId = T1, distress: int = 8, voc: int = 2) -> None:
        """A target is opened where it is new, and assessed whole."""
        if self.state.target(target) is None:
            self.opens(target)
        made = TargetDescribed(target, "kitchen", image="a hand", negative="no", positive="yes")
        self.say(made)
        self.rates(voc, Measure.VOC, Moment.ASSESSMENT, target)
        made = msgspec.structs.replace(made, emotions=("fear",))
        self.say(made)
        self.rates(distress, Measure.DISTRESS, Moment.ASSESSMENT, target)
        self.say(msgspec.structs.replace(made, body=(BodyMark(regions=("F.M.chest",)),)))

    def opens(
        self, target: TargetId = T1, prong: Prong = Prong.PAST, role: Role = Role.OTHER
    ) -> None:
        """A target is opened."""
        self.say(TargetOpened(target, len(self.state.targets) + 1, prong, role))

    def rates(
        self,
        value: int,
        measure: Measure = Measure.DISTRESS,
        moment: Moment = Moment.AT_TARGET,
        target: TargetId = T1,
    ) -> EntryId:
        """A rating, stamped with what is on board."""
        state, minutes = self.onboard.state, self.onboard.minutes
        return self.say(TargetRated(target, measure, value, moment, state, minutes))

    def runs(self, distress: int | None = None, tags: tuple[str, ...] = ()) -> EntryId:
        """A set from start to end, with what was said after it."""
        state, minutes = self.onboard.state, self.onboard.minutes
        started = self.say(SetStarted(PLAN, substance=state, since_dose_min=minutes))
        self.say(SetRun(started, 24, 24.0, "finished"))
        if tags:
            self.say(CameUp(started, tags=tags))
        if distress is not None:
            self.say(SetRated(started, distress))
        return started

    def returns(self, *found: Found, target: TargetId = T1) -> None:
        """The client goes back to the target, once for each thing found."""
        for one in found:
            self.say(TargetReturned(target, one))


def answered(sheet: str, texts: Mapping[str, str]) -> Filled:
    """A sheet filled in."""
    found = filled(load_sheet(sheet), texts)
    assert isinstance(found, Filled), found.sentences()
    return found


def around(work: Work, **also: object) -> Circumstances:
    """The circumstances of a meeting now."""
    return msgspec.structs.replace(Circumstances(work.now, work.onboard), **also)


def stands(
    work: Work,
    variant: Variant = STANDARD,
    *,
    target: TargetId | None = None,
    others: tuple[Variant, ...] = (),
    **also: object,
) -> Standing:
    """How the open meeting stands."""
    now = around(work, **also)
    return standing(work.state, work.sitting, now, variant, target=target, others=others)


def under(state: SubstanceState, minutes: float) -> Onboard:
    """What is on board so many minutes after a dose."""
    return Onboard(state, minutes, minutes)


def case(work: Work, variant: Variant = STANDARD, /, **also: object) -> Case:
    """The question of the open meeting, about the target it is at."""
    found = Case(work.state, work.sitting, around(work, **also), variant)
    return found.about(found.here.target if found.here is not None else None)
