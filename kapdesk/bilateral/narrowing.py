"""What a client's screening and a medicine on board leave to choose from, and why.  Pure; nothing is decided here
that is not said on the screen."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.allowed import FULL_DB, Allowed, Reason, Way
from kapdesk.bilateral.model.guard import (
    Lock,
    Locks,
    Onboard,
    Pursuit,
    SubstanceState,
)
from kapdesk.bilateral.model.onboard import (
    AS_SHIPPED,
    Light,
    OnboardPolicy,
    OnboardRule,
    RuleOpened,
)
from kapdesk.bilateral.model.plan import RATE_HZ, Channel, SetPlan
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.errors import Refusal, Refusals

PURSUIT_HZ = 0.25
PURSUIT_DEG = 30.0
"""Thirty degrees at a quarter of a cycle a second: 15 degrees a second, as in studies of pursuit.  source emdr-3.3"""

_WHEN = {
    SubstanceState.ONSET: "the medicine is beginning",
    SubstanceState.PEAK: "the medicine is at its height",
    SubstanceState.COMEDOWN: "the effect is going",
    SubstanceState.AFTER: "it is still the day of the dose",
}
_NAMES = {Channel.VISUAL: "The light", Channel.TONE: "The tone", Channel.TACTILE: "Touch"}
_MEDICINE, _SCREENING = "emdr-3.6", "emdr-4.12"


class _Medicine(Discreet, frozen=True):
    """What is on board, what the practice holds to with it, and what was opened against that."""

    onboard: Onboard
    pursuit: Pursuit | None
    policy: OnboardPolicy
    opened: tuple[RuleOpened, ...]

    @property
    def when(self) -> str:
        """The window, in words."""
        return _WHEN.get(self.onboard.state, "")

    @property
    def light(self) -> Light:
        """What becomes of the light now, before anything was opened."""
        return self.policy.light(self.onboard.state)

    def why(self, rule: OnboardRule) -> str | None:
        """Why a rule is open in this sitting; None while it holds."""
        return next((one.reason for one in self.opened if one.rule is rule), None)

    def rate(self) -> tuple[float, tuple[Reason, ...], OnboardRule | None]:
        """The most every set may go, what is said of it, and the rule that bounds it."""
        most_hz = self.policy.bound_hz(self.onboard.state)
        if most_hz >= RATE_HZ.high:
            return RATE_HZ.high, (), None
        bound = f"While an effect lasts, sets go at most at {most_hz:g} Hz"
        why = self.why(OnboardRule.RATE)
        if why is None:
            return most_hz, (Reason(None, f"{bound}.", _MEDICINE),), OnboardRule.RATE
        opened = Reason(
            None, f"{bound}; opened for this session: {_ended(why)}", _MEDICINE, opened=True
        )
        return RATE_HZ.high, (opened,), None

    def shuts(self) -> OnboardRule | None:
        """The rule that says something about the light, whether it was opened or not."""
        match self.light:
            case Light.CLOSED:
                return OnboardRule.LIGHT
            case Light.CHECK if self.pursuit is not Pursuit.SMOOTH:
                return OnboardRule.CHECK
            case _:
                return None

    def words(self, rule: OnboardRule) -> str:
        """What a rule about the light says."""
        if rule is OnboardRule.LIGHT:
            return f"The light is closed while {self.when}: eyes follow worse."
        check = f"{self.policy.check_s:.0f} seconds"
        if self.pursuit is None:
            return f"Before the light is opened again the client follows a slow light for {check}."
        showed = f"At the check the eyes showed: {self.pursuit}."
        return f"{showed} The light stays closed; follow it again later for {check}."


def allowed(
    locks: Locks,
    onboard: Onboard,
    *,
    pursuit: Pursuit | None = None,
    policy: OnboardPolicy = AS_SHIPPED,
    opened: tuple[RuleOpened, ...] = (),
) -> Allowed:
    """What can be chosen under these locks and this state, by the practice's own rules.

    ``pursuit`` is what the check of this sitting showed, ``opened`` the rules opened in it.
    """
    medicine = _Medicine(onboard, pursuit, policy, opened)
    most_hz, reasons, rule = medicine.rate()
    light = _light(locks, medicine)
    return Allowed(
        tuple(light if one is Channel.VISUAL else _way(one, locks) for one in Channel),
        most_hz,
        reasons,
        eyes_closed=medicine.light is Light.CLOSED and not light.open,
        rule=rule,
        check_s=policy.check_s,
        length=None if locks.length_opened() else locks.length,
        longer=_longer(locks),
    )


def narrowed(plan: SetPlan, bounds: Allowed) -> SetPlan | Refusals:
    """The plan within what can be chosen, or why nothing of it is left.

    Closed channels are left out, a rate, a length or a loudness above the most comes down to it, also of a tone that
    is not on yet; ``why`` says so.
    """
    channels = tuple(channel for channel in plan.channels if bounds.way(channel).open)
    if not channels:
        return Refusals(
            tuple(
                Refusal("channels", reason.sentence)
                for channel in plan.channels
                for reason in bounds.way(channel).against
            )
        )
    gain = _most_gain(bounds)
    sound = msgspec.structs.replace(
        plan.sound,
        gain_left=min(plan.sound.gain_left, gain),
        gain_right=min(plan.sound.gain_right, gain),
    )
    rate_hz = min(plan.rate_hz, bounds.rate_hz(channels, plan.path))
    kept = msgspec.structs.replace(plan, channels=channels, rate_hz=rate_hz, sound=sound)
    if bounds.length is None or not too_long(kept, bounds):
        return kept
    return msgspec.structs.replace(kept, passes=bounds.length.most_passes, seconds=None)


def why(plan: SetPlan, bounds: Allowed) -> tuple[Reason, ...]:
    """Every reason that applies to this plan: what closes, bounds or warns about a channel it would use."""
    loud = louder(plan, bounds)
    used = (
        *plan.channels,
        *((Channel.TONE,) if loud and Channel.TONE not in plan.channels else ()),
    )
    chosen = [reason for channel in used for reason in bounds.way(channel).reasons]
    told = bounds.rule is None or plan.rate_hz > bounds.most_hz
    fast = bounds.reasons if told else ()
    return (
        *chosen,
        *fast,
        *(length_reasons(bounds) if too_long(plan, bounds) else ()),
        *bounds.longer,
    )


def too_long(plan: SetPlan, bounds: Allowed) -> bool:
    """Whether it would last longer than may be chosen at the client's age."""
    return bounds.length is not None and plan.planned_passes > bounds.length.most_passes


def length_reasons(bounds: Allowed) -> tuple[Reason, ...]:
    """What bounds the length of a set; nothing where nothing does."""
    return (Reason(None, bounds.length.reason, _SCREENING),) if bounds.length is not None else ()


def louder(plan: SetPlan, bounds: Allowed) -> bool:
    """Whether its tone would be louder than may be chosen, on whichever side, whether it is on or not."""
    return max(plan.sound.gain_left, plan.sound.gain_right) > _most_gain(bounds)


def pursuit_check(check_s: float = AS_SHIPPED.check_s) -> SetPlan:
    """The slow light a client follows while the therapist watches the eyes.  unit s"""
    return SetPlan(
        rate_hz=PURSUIT_HZ,
        seconds=check_s,
        amplitude_deg=PURSUIT_DEG,
        channels=(Channel.VISUAL,),
    )


def _most_gain(bounds: Allowed) -> float:
    return min(1.0, float(10.0 ** (bounds.most_db / 20.0)))


def _way(channel: Channel, locks: Locks) -> Way:
    """A channel as the screening leaves it."""
    standing = [lock for lock in locks.standing() if lock.channel is channel]
    closing = [lock for lock in standing if lock.closes]
    return Way(
        channel,
        open=not closing,
        reasons=tuple(_of_lock(lock) for lock in standing),
        most_hz=min(
            [RATE_HZ.high, *(lock.most_hz for lock in standing if lock.most_hz is not None)]
        ),
        most_db=min([FULL_DB, *(lock.most_db for lock in standing if lock.most_db is not None)]),
        opens=tuple(lock.key for lock in closing),
        widens=tuple(lock.key for lock in standing if lock.bounds and not lock.closes),
    )


def _longer(locks: Locks) -> tuple[Reason, ...]:
    why_open = locks.length_opened()
    if not why_open or locks.length is None:
        return ()
    words = f"{locks.length.reason} Opened for this client: {_ended(why_open)}"
    return (Reason(None, words, _SCREENING, opened=True),)


def _light(locks: Locks, medicine: _Medicine) -> Way:
    """The light, by what was given too."""
    way, rule = _way(Channel.VISUAL, locks), medicine.shuts()
    if rule is None:
        return way
    words, opened = medicine.words(rule), medicine.why(rule)
    if opened is not None:
        words = f"The light is open for this session although {medicine.when}: {_ended(opened)}"
    reasons = (Reason(Channel.VISUAL, words, _MEDICINE, opened is not None), *way.reasons)
    if opened is not None:
        return msgspec.structs.replace(way, reasons=reasons)
    return msgspec.structs.replace(
        way,
        open=False,
        reasons=reasons,
        asks_pursuit=rule is OnboardRule.CHECK,
        rule=rule,
    )


def _ended(reason: str) -> str:
    return reason if reason.endswith((".", "!", "?")) else f"{reason}."


def _of_lock(lock: Lock) -> Reason:
    bounds = [
        *([f"at most {lock.most_hz:g} Hz"] if lock.most_hz is not None else []),
        *([f"at most {lock.most_db:g} dB"] if lock.most_db is not None else []),
    ]
    then = "closed" if lock.closes else ", ".join(bounds)
    sentence = f"{_NAMES[lock.channel]}: {then}. {lock.reason}" if then else lock.reason
    return Reason(lock.channel, sentence, _SCREENING)
