"""What the next set will be, or what the running one was asked to become: the one plan the panel shows."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QObject, Signal

from kapdesk.bilateral.model.allowed import Allowed, Reason
from kapdesk.bilateral.model.guard import Locks, Onboard
from kapdesk.bilateral.model.plan import (
    ASK_ABOVE_HZ,
    EVEN,
    FROM_REST,
    TWO_POINT_HZ,
    Change,
    Channel,
    Path,
    SetPlan,
    Voice,
)
from kapdesk.bilateral.model.preset import Preset
from kapdesk.bilateral.narrowing import allowed, length_reasons, louder, narrowed, too_long, why
from kapdesk.bilateral.parse.checking import against
from kapdesk.bilateral.parse.details import with_music
from kapdesk.kernel.errors import Refusals, refused
from ui.sets.parts import Part, stepped, typed
from ui.sets.runner import SetRunner
from ui.sets.stand import Stand

USUAL = SetPlan(rate_hz=1.0, passes=24, amplitude_deg=28.0)
PATHS = tuple(Path)
VOICES = tuple(Voice)

CHANNELS = "channels"
BETWEEN_SETS = "This changes between sets."
ASKS = "“{}” is taken once more if it is meant."
ONE_CHANNEL = "A set needs at least one channel."
ASKED = "That is faster than {:g} Hz. Once more if it is meant; asked once in a session."
JUMPS = "A light that jumps goes at most at {:g} Hz."


class SetChoice(QObject):
    """Holds a plan within what may be chosen.  ``changed`` with every change of it, ``refused`` where it stays.

    While a set runs, what can change in it is sent to it at once; the rest waits until it has ended.  Where music
    lies on this machine is known here alone, and only until another sitting is begun.
    """

    changed = Signal()
    refused = Signal(Refusals)

    def __init__(self, runner: SetRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._meant_fast = False
        self._asked: set[str] = set()
        self._music = ""
        self.plan = USUAL
        self.preset = ""
        self.allowed = allowed(Locks(), Onboard())
        self.sweeps = False

    def take_preset(self, preset: Preset) -> None:
        """A preset, between sets; what is closed stays out of it.  One that asks is taken the second time."""
        if self._runner.under_way:
            self._refuse(CHANNELS, BETWEEN_SETS)
        elif preset.asks and preset.name not in self._asked:
            self._asked.add(preset.name)
            self._refuse(CHANNELS, ASKS.format(preset.name))
        elif self._asks_fast(preset):
            self._asked.add(preset.name)
            self._meant_fast = True
            self._refuse(CHANNELS, ASKED.format(ASK_ABOVE_HZ))
        else:
            self.preset = preset.name
            self._stand(self._open(preset.plan))

    def stand_as_usual(self) -> None:
        """The plan as it stands before anybody chose."""
        self.preset = ""
        self._stand(self._open(USUAL))

    def narrow(self, bounds: Allowed) -> None:
        """What may be chosen from now on."""
        self.allowed = bounds
        if not self._runner.under_way:
            self._stand(self._open(self.plan))

    @property
    def closed(self) -> dict[Channel, str]:
        """The channels that may not be chosen now, each with its reason."""
        return {way.channel: _said(way.against) for way in self.allowed.ways if not way.open}

    @property
    def reasons(self) -> tuple[str, ...]:
        """Everything that was opened, narrows or bears on this plan, in sentences."""
        bounds = self.allowed
        said = (*bounds.reasons, *(one for way in bounds.ways for one in way.reasons))
        opened = (one.sentence for one in said if one.opened)
        found = (
            *opened,
            *self.closed.values(),
            *(one.sentence for one in why(self.plan, bounds)),
        )
        return tuple(dict.fromkeys(found))

    @property
    def music_missing(self) -> bool:
        """Whether the plan plays music and none is chosen."""
        sound = self.plan.sound
        plays = Channel.TONE in self.plan.channels and sound.voice is Voice.MUSIC
        return plays and not sound.file

    def count_sweeps(self, sweeps: bool) -> None:
        """Whether lengths are said in single sweeps, two a pass."""
        self.sweeps = sweeps
        self.changed.emit()

    def step(self, part: Part, steps: int) -> None:
        """A number up or down."""
        self._becomes(stepped(part, self.plan, steps), part)

    def enter(self, part: Part, text: str) -> None:
        """A number as it was typed."""
        found = typed(part, self.plan, text, sweeps=self.sweeps)
        if isinstance(found, Refusals):
            self.refused.emit(found)
        else:
            self._becomes(found, part)

    def choose_path(self, path: Path) -> None:
        """Another line for the light."""
        slow = self.plan.rate_hz
        if path is Path.TWO_POINT:
            slow = min(slow, TWO_POINT_HZ)
        plan = msgspec.structs.replace(self.plan, path=path, rate_hz=slow)
        if path in EVEN and not self._runner.under_way:
            plan = msgspec.structs.replace(plan, edge_pause_s=0.0)
        self._becomes(plan, Part.RATE)

    def next_path(self) -> None:
        """The path after this one; while a set runs, the next that can be gone over to."""
        after = PATHS[PATHS.index(self.plan.path) + 1 :] + PATHS
        waits = FROM_REST if self._runner.under_way else ()
        self.choose_path(next(path for path in after if path not in waits))

    def choose_voice(self, voice: Voice) -> None:
        """Another sound, between sets."""
        sound = msgspec.structs.replace(self.plan.sound, voice=voice)
        plan = msgspec.structs.replace(self.plan, sound=sound)
        self._becomes(with_music(plan, self._music), CHANNELS)

    def detail(self, plan: SetPlan, key: str) -> None:
        """The plan with something finer of it otherwise, between sets; no louder than may be chosen."""
        if self._runner.under_way:
            self._refuse(key, BETWEEN_SETS)
        elif louder(plan, self.allowed):
            self._refuse(key, _said(self.allowed.way(Channel.TONE).reasons))
        else:
            self._becomes(plan, key)

    def turn(self, channel: Channel) -> None:
        """A channel on or off."""
        before = self.plan.channels
        after = tuple(one for one in Channel if (one in before) != (one is channel))
        if not after:
            self._refuse(CHANNELS, ONE_CHANNEL)
        elif channel in after and (why := self.closed.get(channel)):
            self._refuse(CHANNELS, why)
        else:
            self._becomes(msgspec.structs.replace(self.plan, channels=after), CHANNELS)

    def begin_session(self) -> None:
        """Another sitting: a fast rate is asked about once more, so none stands from before; music is chosen anew."""
        self._meant_fast = False
        self._asked.clear()
        self._music = ""
        slow = min(self.plan.rate_hz, ASK_ABOVE_HZ)
        self.plan = with_music(msgspec.structs.replace(self.plan, rate_hz=slow), "")

    def _begun(self) -> SetPlan:
        progress = self._runner.progress
        return progress.plan if progress is not None else self.plan

    @property
    def foreign(self) -> SetPlan | None:
        """The plan of a set under way that was not begun from here, such as the check of the eyes."""
        progress = self._runner.progress
        if not self._runner.under_way or progress is None or self._runner.begun_by is self:
            return None
        return progress.plan

    def _becomes(self, plan: SetPlan, part: str) -> None:
        if self.foreign is not None:
            self._refuse(part, BETWEEN_SETS)
            return
        if against := self._against(plan):
            self._refuse(part, against)
            return
        if self._runner.under_way:
            change = change_between(self.plan, plan, begun=self._begun())
            if change is None:
                self._refuse(part, BETWEEN_SETS)
                return
            if self._runner.stand is not Stand.RUNNING:
                return
            self._runner.alter(change)
        self._stand(plan)

    def _against(self, plan: SetPlan) -> str:
        """Why this plan may not be chosen now; a fast one is asked about once."""
        faster = plan.rate_hz > self.plan.rate_hz
        if faster and plan.rate_hz > self.allowed.rate_hz(plan.channels, plan.path):
            return self._too_fast(plan)
        if too_long(plan, self.allowed):
            return _said(length_reasons(self.allowed))
        for refusal in against(plan):
            return refusal.sentence
        if plan.rate_hz > ASK_ABOVE_HZ and faster and not self._meant_fast:
            self._meant_fast = True
            return ASKED.format(ASK_ABOVE_HZ)
        return ""

    def _asks_fast(self, preset: Preset) -> bool:
        """Whether a preset goes faster than is taken unasked, such as one kept by somebody or read from a file."""
        fast = self._open(preset.plan).rate_hz > ASK_ABOVE_HZ
        return fast and not self._meant_fast and preset.name not in self._asked

    def _too_fast(self, plan: SetPlan) -> str:
        ways = (self.allowed.way(channel) for channel in plan.channels)
        bound = [reason for way in ways if way.most_hz < plan.rate_hz for reason in way.reasons]
        if plan.rate_hz > self.allowed.most_hz:
            bound.extend(self.allowed.reasons)
        return _said(bound) or JUMPS.format(TWO_POINT_HZ)

    def _open(self, plan: SetPlan) -> SetPlan:
        """The plan within what may be chosen; on another channel where none of its own is left."""
        found = narrowed(plan, self.allowed)
        if isinstance(found, SetPlan):
            return found
        spare = tuple(way.channel for way in self.allowed.ways if way.open)[:1]
        if not spare:
            return plan
        again = narrowed(msgspec.structs.replace(plan, channels=spare), self.allowed)
        return again if isinstance(again, SetPlan) else plan

    def _stand(self, plan: SetPlan) -> None:
        self._music = plan.sound.file or self._music
        self.plan = with_music(plan, self._music)
        self.changed.emit()

    def _refuse(self, part: str, sentence: str) -> None:
        self.refused.emit(refused(part, sentence))


def _said(reasons: Iterable[Reason]) -> str:
    return " ".join(dict.fromkeys(one.sentence for one in reasons))


def change_between(before: SetPlan, after: SetPlan, *, begun: SetPlan) -> Change | None:
    """What a running set is told to go from one plan to the other; None where it cannot, or nothing differs.

    ``begun`` is the plan it began with, whose width changes are said in shares of.
    """
    live = msgspec.structs.replace(
        before,
        rate_hz=after.rate_hz,
        path=after.path,
        passes=after.passes,
        seconds=after.seconds,
        channels=after.channels,
    )
    width = None
    if begun.amplitude_deg and after.amplitude_deg and after.amplitude_deg != before.amplitude_deg:
        width = after.amplitude_deg / begun.amplitude_deg
        live = msgspec.structs.replace(live, amplitude_deg=after.amplitude_deg)
    turns = after.path is not before.path
    if turns and {before.path, after.path} & set(FROM_REST):
        return None
    if live != after or live == before:
        return None
    return Change(
        at_s=0.0,
        rate_hz=after.rate_hz if after.rate_hz != before.rate_hz else None,
        width=width,
        path=after.path if turns else None,
        passes=after.passes if after.passes != before.passes else None,
        seconds=after.seconds if after.seconds != before.seconds else None,
        channels=after.channels if after.channels != before.channels else None,
    )
