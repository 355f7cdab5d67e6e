"""What a client's screening and a medicine on board leave to choose from, and why.  Pure; nothing is decided here
that is not said on the screen."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kapdesk.bilateral.model.guard import Lock, Locks, Onboard, Pursuit, SubstanceState
from kapdesk.bilateral.model.plan import RATE_HZ, TWO_POINT_HZ, Channel, Path, SetPlan
from kapdesk.kernel.errors import Refusal, Refusals

ONBOARD_HZ = 0.8
"""The most while any effect of a medicine lasts.  unit Hz.  source emdr-3.6"""

PURSUIT_S = 20.0
"""How long the client follows a slow light before the light is opened again.  unit s.  source emdr-3.6"""

PURSUIT_HZ = 0.25
PURSUIT_DEG = 30.0
"""Thirty degrees at a quarter of a cycle a second: 15 degrees a second, as in studies of pursuit.  source emdr-3.3"""

FULL_DB = 0.0

_CLOSED_IN = {
    SubstanceState.ONSET: "the medicine is beginning",
    SubstanceState.PEAK: "the medicine is at its height",
}
_LASTS_IN = (SubstanceState.ONSET, SubstanceState.PEAK, SubstanceState.COMEDOWN)
_ASKS_IN = (SubstanceState.COMEDOWN, SubstanceState.AFTER)
_NAMES = {Channel.VISUAL: "The light", Channel.TONE: "The tone", Channel.TACTILE: "Touch"}
_MEDICINE, _SCREENING = "emdr-3.6", "emdr-4.12"


class Reason(msgspec.Struct, frozen=True):
    """One sentence about one channel, or about the whole set where ``channel`` is None."""

    channel: Channel | None
    sentence: str
    source: str


class Way(msgspec.Struct, frozen=True):
    """One channel: whether it can be chosen, everything there is to say about it, and what bounds it.

    ``opens`` are the keys of locks a clinician may open with a reason; ``asks_pursuit`` when it opens by a check.
    """

    channel: Channel
    open: bool = True
    reasons: tuple[Reason, ...] = ()
    most_hz: float = RATE_HZ.high
    most_db: float = FULL_DB
    opens: tuple[str, ...] = ()
    asks_pursuit: bool = False


class Allowed(msgspec.Struct, frozen=True):
    """What can be chosen now.  ``eyes_closed`` when the preset without light is offered first."""

    ways: tuple[Way, ...]
    most_hz: float = RATE_HZ.high
    reasons: tuple[Reason, ...] = ()
    eyes_closed: bool = False

    def way(self, channel: Channel) -> Way:
        """What is said of one channel."""
        return self.ways[tuple(Channel).index(channel)]

    def rate_hz(self, channels: tuple[Channel, ...], path: Path) -> float:
        """The most a set on these channels and this path may go.  unit Hz"""
        bounds = [self.most_hz, *(self.way(channel).most_hz for channel in channels)]
        jumps = path is Path.TWO_POINT and Channel.VISUAL in channels
        return min([*bounds, TWO_POINT_HZ] if jumps else bounds)

    @property
    def most_db(self) -> float:
        """The loudest a tone may be, against full.  unit dB"""
        return self.way(Channel.TONE).most_db


def allowed(locks: Locks, onboard: Onboard, *, pursuit: Pursuit | None = None) -> Allowed:
    """What can be chosen under these locks and this state.  ``pursuit`` is what the check of this sitting showed."""
    lasts = onboard.state in _LASTS_IN
    slow = Reason(None, f"While an effect lasts, sets go at most at {ONBOARD_HZ:g} Hz.", _MEDICINE)
    return Allowed(
        tuple(_way(channel, locks, onboard, pursuit) for channel in Channel),
        ONBOARD_HZ if lasts else RATE_HZ.high,
        (slow,) if lasts else (),
        eyes_closed=onboard.state in _CLOSED_IN,
    )


def narrowed(plan: SetPlan, bounds: Allowed) -> SetPlan | Refusals:
    """The plan within what can be chosen, or why nothing of it is left.

    Closed channels are left out, a rate or a loudness above the most comes down to it, also of a tone that is not
    on yet; ``why`` says so.
    """
    channels = tuple(channel for channel in plan.channels if bounds.way(channel).open)
    if not channels:
        return Refusals(
            tuple(
                Refusal("channels", reason.sentence)
                for channel in plan.channels
                for reason in bounds.way(channel).reasons
            )
        )
    gain = _most_gain(bounds)
    sound = msgspec.structs.replace(
        plan.sound,
        gain_left=min(plan.sound.gain_left, gain),
        gain_right=min(plan.sound.gain_right, gain),
    )
    rate_hz = min(plan.rate_hz, bounds.rate_hz(channels, plan.path))
    return msgspec.structs.replace(plan, channels=channels, rate_hz=rate_hz, sound=sound)


def why(plan: SetPlan, bounds: Allowed) -> tuple[Reason, ...]:
    """Every reason that applies to this plan: what closes, bounds or warns about a channel it would use."""
    loud = louder(plan, bounds)
    used = (
        *plan.channels,
        *((Channel.TONE,) if loud and Channel.TONE not in plan.channels else ()),
    )
    chosen = [reason for channel in used for reason in bounds.way(channel).reasons]
    fast = bounds.reasons if plan.rate_hz > bounds.most_hz else ()
    return (*chosen, *fast)


def louder(plan: SetPlan, bounds: Allowed) -> bool:
    """Whether its tone would be louder than may be chosen, on whichever side, whether it is on or not."""
    return max(plan.sound.gain_left, plan.sound.gain_right) > _most_gain(bounds)


def pursuit_check() -> SetPlan:
    """The slow light a client follows while the therapist watches the eyes."""
    return SetPlan(
        rate_hz=PURSUIT_HZ,
        seconds=PURSUIT_S,
        amplitude_deg=PURSUIT_DEG,
        channels=(Channel.VISUAL,),
    )


def _most_gain(bounds: Allowed) -> float:
    return min(1.0, float(10.0 ** (bounds.most_db / 20.0)))


def _way(channel: Channel, locks: Locks, onboard: Onboard, pursuit: Pursuit | None) -> Way:
    standing = [lock for lock in locks.standing() if lock.channel is channel]
    closing = [lock for lock in standing if lock.closes]
    medicine = tuple(_of_medicine(onboard, pursuit)) if channel is Channel.VISUAL else ()
    return Way(
        channel,
        open=not closing and not medicine,
        reasons=(*medicine, *(_of_lock(lock) for lock in standing)),
        most_hz=min(
            [RATE_HZ.high, *(lock.most_hz for lock in standing if lock.most_hz is not None)]
        ),
        most_db=min([FULL_DB, *(lock.most_db for lock in standing if lock.most_db is not None)]),
        opens=tuple(lock.key for lock in closing),
        asks_pursuit=bool(medicine) and onboard.state in _ASKS_IN,
    )


def _of_medicine(onboard: Onboard, pursuit: Pursuit | None) -> Iterator[Reason]:
    """Why the light is closed by what was given, if it is."""
    when = _CLOSED_IN.get(onboard.state)
    if when:
        yield Reason(
            Channel.VISUAL, f"The light is closed while {when}: eyes follow worse.", _MEDICINE
        )
    elif onboard.state in _ASKS_IN and pursuit is not Pursuit.SMOOTH:
        yield Reason(Channel.VISUAL, _pursuit_words(pursuit), _MEDICINE)


def _pursuit_words(pursuit: Pursuit | None) -> str:
    check = f"{PURSUIT_S:.0f} seconds"
    if pursuit is None:
        return f"Before the light is opened again the client follows a slow light for {check}."
    return f"At the check the eyes showed: {pursuit}. The light stays closed; follow it again later for {check}."


def _of_lock(lock: Lock) -> Reason:
    bounds = [
        *([f"at most {lock.most_hz:g} Hz"] if lock.most_hz is not None else []),
        *([f"at most {lock.most_db:g} dB"] if lock.most_db is not None else []),
    ]
    then = "closed" if lock.closes else ", ".join(bounds)
    sentence = f"{_NAMES[lock.channel]}: {then}. {lock.reason}" if then else lock.reason
    return Reason(lock.channel, sentence, _SCREENING)
