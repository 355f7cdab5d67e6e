"""What narrows the choice of stimulation in one sitting at one moment, from what is written in it."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.allowed import Allowed
from kapdesk.bilateral.model.facts import OnboardRuleOpened, PursuitChecked
from kapdesk.bilateral.model.guard import Locks, Onboard, Pursuit
from kapdesk.bilateral.model.onboard import AS_SHIPPED, OnboardPolicy, OnboardRule, RuleOpened
from kapdesk.bilateral.model.view import SetsView
from kapdesk.bilateral.narrowing import allowed
from kapdesk.chart.model import Entry
from kapdesk.kernel.instant import Instant


class Around(msgspec.Struct, frozen=True):
    """What narrows the choice in one sitting now.

    The client's locks; what is on board; what the eyes showed and which rules were opened since the last dose; what
    the practice holds to.
    """

    locks: Locks = Locks()
    onboard: Onboard = Onboard()
    pursuit: Pursuit | None = None
    opened: tuple[RuleOpened, ...] = ()
    policy: OnboardPolicy = AS_SHIPPED

    @property
    def allowed(self) -> Allowed:
        """What can be chosen under it."""
        return allowed(
            self.locks,
            self.onboard,
            pursuit=self.pursuit,
            policy=self.policy,
            opened=self.opened,
        )

    @property
    def passed(self) -> tuple[RuleOpened, ...]:
        """The rules that stand open and would narrow the choice now."""
        shut = allowed(self.locks, self.onboard, pursuit=self.pursuit, policy=self.policy)
        return tuple(one for one in self.opened if one.rule in closing(shut))


def closing(bounds: Allowed) -> tuple[OnboardRule, ...]:
    """The rules of the medicine's that close or bound something now."""
    found = (bounds.rule, *(way.rule for way in bounds.ways))
    return tuple(rule for rule in found if rule is not None)


def pursuit_of(view: SetsView, onboard: Onboard, now: Instant) -> Pursuit | None:
    """What the eyes showed at the last check since the last dose."""
    checked = view.pursuit
    if checked is None or not isinstance(checked.fact, PursuitChecked):
        return None
    return checked.fact.seen if _since_dose(checked, onboard, now) else None


def opened_of(view: SetsView, onboard: Onboard, now: Instant) -> tuple[RuleOpened, ...]:
    """The rules opened in a sitting since the last dose; of one opened twice the later reason."""
    found: dict[OnboardRule, RuleOpened] = {}
    for entry in view.rules_opened:
        if isinstance(entry.fact, OnboardRuleOpened) and _since_dose(entry, onboard, now):
            found[entry.fact.rule] = RuleOpened(entry.fact.rule, entry.fact.reason)
    return tuple(found.values())


def _since_dose(entry: Entry, onboard: Onboard, now: Instant) -> bool:
    """Whether something was written after the last dose, and not ahead of the moment asked about."""
    ago_min = now.seconds_since(entry.at) / 60.0
    dosed_since = onboard.since_last_min is not None and onboard.since_last_min <= ago_min
    return not dosed_since and ago_min >= 0.0
