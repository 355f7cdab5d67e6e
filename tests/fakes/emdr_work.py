"""A client's EMDR work written down by hand, and the worked record of three meetings.  source emdr-4.13"""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec.structs import replace

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.body.model import BodyMark
from kapdesk.chart.model import Entry, Fact, SittingClosed, SittingOpened
from kapdesk.emdr.model.nouns import (
    EMDR,
    Decision,
    Found,
    Kind,
    Measure,
    Moment,
    Phase,
    Prong,
    Role,
    Status,
    Theme,
    Tie,
)
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.targets import (
    BodyScanned,
    PositiveChecked,
    RungTried,
    TargetDescribed,
    TargetOpened,
    TargetRated,
    TargetReturned,
    TargetReviewed,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.model.work import GuardOverridden, PhaseEntered, StepAnswered
from kapdesk.kernel.ids import BookId, EntryId, PersonId, ResourceId, SittingId, TargetId
from kapdesk.kernel.instant import Instant
from kapdesk.sheets.model import Answer, Filled, Value
from kapdesk.sheets.shelf import load_sheet

BOOK = BookId("client")
NOON = Instant.from_iso("2026-02-09T12:00:00+01:00")
T7, T9, T12 = TargetId("t7"), TargetId("t9"), TargetId("t12")
CHEST = BodyMark(("F.chest.M",))
NUMBERS: dict[TargetId | None, int] = {T7: 7, T9: 9, T12: 12}
LAKE = ResourceId("lake")
LIGHT = SetPlan(rate_hz=1.0, passes=24, amplitude_deg=28.0)
TOUCH = SetPlan(rate_hz=0.6, seconds=3600.0, channels=(Channel.TACTILE,))
CALM = SetPlan(rate_hz=0.6, passes=6, channels=(Channel.TACTILE,))
EXACT = TimingCertificate(
    passes=24,
    seconds=24.0,
    frames=1440,
    frame_nominal_ms=16.67,
    frame_p50_ms=16.67,
    frame_p99_ms=16.9,
    frame_max_ms=17.4,
    tones=48,
    period_error_ppm=2.0,
    offset_ms=4.0,
    jitter_ms=1.0,
    device="speakers",
    clock="audio",
)


@dataclass
class Notebook:
    """Writes entries one after another; ``now`` is the moment of the next, ``sitting`` the meeting it belongs to."""

    now: Instant = NOON
    sitting: SittingId | None = None
    substance: SubstanceState = SubstanceState.NONE
    dosed: Instant | None = None
    entries: list[Entry] = field(default_factory=list)

    def state(self) -> EmdrState:
        """How the work stands by everything written."""
        return view_of(self.entries).state

    def write(
        self, fact: Fact, *, after_s: float = 10.0, corrects: EntryId | None = None
    ) -> EntryId:
        """Writes one fact, so long after the one before."""
        self.now = self.now.plus_s(after_s)
        fact = _numbered(fact)
        seq = len(self.entries) + 1
        entry = Entry(
            id=EntryId(f"e{seq}"),
            book=BOOK,
            sitting=self.sitting,
            at=self.now,
            recorded=self.now,
            author=PersonId("author"),
            device="device",
            seq=seq,
            drawer=fact.drawer,
            corrects=corrects,
            reason="misread" if corrects else "",
            digest="",
            mac="",
            fact=fact,
        )
        self.entries.append(entry)
        return entry.id

    def meet(self, sitting: str, iso: str, kind: str = EMDR) -> None:
        """A meeting begins."""
        self.sitting, self.now = SittingId(sitting), Instant.from_iso(iso)
        self.substance, self.dosed = SubstanceState.NONE, None
        self.write(SittingOpened(kind=kind, zone="Europe/Vienna", anchor_s=0.0, boot="b"))

    def part(self, *, after_s: float = 600.0) -> None:
        """It ends."""
        self.write(SittingClosed(), after_s=after_s)
        self.sitting = None

    def enter(self, phase: Phase, target: TargetId | None = T7) -> EntryId:
        """A phase is entered."""
        return self.write(PhaseEntered(phase, target))

    def rate(self, measure: Measure, value: int, moment: Moment, target: TargetId = T7) -> EntryId:
        """A rating."""
        return self.write(
            TargetRated(target, measure, value, moment, self.substance, self._minutes())
        )

    def set(
        self,
        plan: SetPlan = LIGHT,
        *,
        ended: str = "finished",
        passes: int | None = None,
        text: str = "",
        tags: tuple[str, ...] = (),
        distress: int | None = None,
        preset: str = "Desensitise, standard",
    ) -> EntryId:
        """A set from its beginning to what was said after it; an empty ``ended`` leaves it without an end."""
        begun = self.write(SetStarted(plan, preset, 28.0, self.substance, self._minutes()))
        if ended:
            done = plan.passes or 24 if passes is None else passes
            lasted_s = done / plan.rate_hz
            run = SetRun(begun, done, lasted_s, ended, plan=plan, preset=preset, certificate=EXACT)
            self.write(run, after_s=lasted_s)
        if text or tags:
            self.write(CameUp(begun, text, tags))
        if distress is not None:
            self.write(SetRated(begun, distress))
        return begun

    def answer(self, phase: Phase, sheet: str, **said: Value) -> EntryId:
        """A sheet of the record is answered, with some of its prompts; ``_`` stands for ``-``."""
        answers = tuple(Answer(key.replace("_", "-"), value) for key, value in said.items())
        return self.write(StepAnswered(phase, Filled(load_sheet(sheet), answers)))

    def status(self, status: Status, target: TargetId = T7) -> EntryId:
        """How far a target has come."""
        return self.write(TargetStatusSet(target, status))

    def dose(self, substance: SubstanceState) -> None:
        """From now on the medicine stands there."""
        self.substance = substance
        self.dosed = self.dosed or self.now

    def _minutes(self) -> float | None:
        return None if self.dosed is None else self.now.seconds_since(self.dosed) / 60.0


def _numbered(fact: Fact) -> Fact:
    """The fact with the number of its target said again, as the desk writes it."""
    if "number" not in fact.__struct_fields__ or isinstance(fact, TargetOpened):
        return fact
    return replace(fact, number=NUMBERS.get(getattr(fact, "target", None), 0))


def worked_record() -> Notebook:
    """The kitchen, from its first assessment to its end over three meetings, and the target beside it."""
    book = Notebook()
    _before(book)
    _fourth(book)
    _fifth(book)
    _sixth(book)
    return book


def _before(book: Notebook) -> None:
    for number, day in enumerate(("02-09", "02-16", "02-23"), 1):
        book.meet(f"s{number}", f"2026-{day}T10:00:00+01:00")
        book.enter(Phase.PREPARATION, None)
        if number == 3:
            book.write(ResourceMade(LAKE, Kind.CALM_PLACE, "Calm place, resource"))
            book.write(ResourceDescribed(LAKE, "lake", "early, no wind"))
            book.set(CALM, preset="Calm place, resource")
            book.write(ResourcePractised(LAKE, Phase.PREPARATION, 4, 7))
            agreed = {"explained": "yes", "stop_agreed": "yes", "borne": "yes"}
            book.answer(Phase.PREPARATION, "emdr-preparation", **agreed)
        book.part()
    book.write(TargetOpened(T7, 7, Prong.PAST, Role.TOUCHSTONE, Theme.SAFETY))
    book.write(TargetOpened(T9, 9, Prong.PRESENT, Role.TRIGGER, Theme.SAFETY))
    book.write(TargetOpened(T12, 12, Prong.FUTURE, Role.TEMPLATE, Theme.SAFETY))
    book.write(TargetDescribed(T9, "keys in the lock"))
    book.write(TargetsTied(T7, T9, Tie.CLUSTER))


def _fourth(book: Notebook) -> None:
    book.meet("s4", "2026-03-02T10:00:00+01:00")
    book.enter(Phase.ASSESSMENT)
    made = TargetDescribed(T7, "kitchen, age 9", "the evening", "hand on the door")
    book.write(made)
    made = replace(made, negative="I am not safe", positive="I am safe now")
    book.write(made)
    book.rate(Measure.VOC, 2, Moment.ASSESSMENT)
    made = replace(made, emotions=("fear", "shame"))
    book.write(made)
    book.rate(Measure.DISTRESS, 8, Moment.ASSESSMENT)
    book.write(replace(made, body=(CHEST,)))
    book.rate(Measure.DISTRESS, 6, Moment.BESIDE, T9)
    book.enter(Phase.DESENSITISATION)
    for number in range(1, 15):
        if number == 12:
            book.write(RungTried(T7, "path", distress=5))
            book.write(RungTried(T7, "interweave", "safety", 5))
        same = number in (5, 6, 10, 11, 13, 14)
        book.set(text=f"answer {number}", tags=("same",) if same else ("image",))
        if number in (6, 11, 14):
            found = Found.NEW if number == 6 else Found.NOTHING
            book.write(TargetReturned(T7, found))
            if found is Found.NOTHING:
                book.rate(Measure.DISTRESS, 5 if number == 11 else 3, Moment.AT_TARGET)
    book.enter(Phase.CLOSURE)
    book.set(CALM, preset="Calm place, resource")
    book.write(ResourcePractised(LAKE, Phase.CLOSURE, 4, 6))
    _closes(book, "calm-place")
    book.status(Status.INCOMPLETE)
    book.part(after_s=780.0)


def _closes(book: Notebook, held_by: str) -> None:
    said: dict[str, Value] = {"held_by": (held_by,), "oriented": "yes", "log": "given"}
    book.answer(Phase.CLOSURE, "emdr-closure", **said)


def _fifth(book: Notebook) -> None:
    book.meet("s5", "2026-03-05T10:00:00+01:00", kind="dosing")
    book.enter(Phase.REVIEW)
    book.rate(Measure.DISTRESS, 4, Moment.REVIEW)
    book.write(TargetReviewed(T7, Decision.RESUME))
    book.dose(SubstanceState.PEAK)
    book.now = book.now.plus_s(22 * 60)
    book.enter(Phase.DESENSITISATION)
    for number in range(1, 10):
        book.set(TOUCH, ended="stopped", passes=60, tags=("body",), preset="With ketamine on board")
        book.write(TargetReturned(T7, Found.SAME)) if number == 8 else None
    book.dose(SubstanceState.COMEDOWN)
    book.write(TargetReturned(T7, Found.NOTHING))
    book.rate(Measure.DISTRESS, 1, Moment.AT_TARGET)
    book.enter(Phase.CLOSURE)
    _closes(book, "nothing")
    book.status(Status.PROVISIONAL)
    book.part(after_s=3600.0)


def _sixth(book: Notebook) -> None:
    book.meet("s6", "2026-03-07T10:00:00+01:00")
    book.enter(Phase.REVIEW)
    book.rate(Measure.DISTRESS, 2, Moment.REVIEW)
    book.write(TargetReviewed(T7, Decision.RESUME))
    gone = GuardOverridden("G6", Phase.DESENSITISATION, T7, ("Little time.",), "She asked to.")
    book.write(gone)
    book.enter(Phase.DESENSITISATION)
    for number in range(1, 6):
        book.set(text=f"lighter {number}", tags=("positive",))
        if number in (2, 4, 5):
            book.write(TargetReturned(T7, Found.POSITIVE if number == 2 else Found.NOTHING))
            if number != 2:
                book.rate(Measure.DISTRESS, 0, Moment.AT_TARGET)
    book.enter(Phase.INSTALLATION)
    book.write(PositiveChecked(T7, fits=True))
    book.rate(Measure.VOC, 5, Moment.INSTALLATION)
    for value in (6, 7, 7):
        book.set(preset="Installation", tags=("positive",))
        book.rate(Measure.VOC, value, Moment.INSTALLATION)
    book.enter(Phase.BODY_SCAN)
    book.write(BodyScanned(T7, clear=False))
    book.set(preset="Body scan", tags=("body",))
    book.set(preset="Body scan", tags=("body",))
    book.write(BodyScanned(T7, clear=True))
    book.enter(Phase.CLOSURE)
    book.rate(Measure.DISTRESS, 3, Moment.BESIDE, T9)
    _closes(book, "nothing")
    book.status(Status.COMPLETE)
    book.part(after_s=900.0)
