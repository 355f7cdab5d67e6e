"""What stimulation is told by the other rooms: locks of the screening, what is on board, what the practice holds to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kapdesk.bilateral.model.onboard import OnboardPolicy
from kapdesk.bilateral.service.stimulation import Stimulation, stimulation_of
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.sittings import Sittings
from kapdesk.desk.policies import onboard_policy
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.people.service.people import People
from kapdesk.practice.service.practice import Practice


def stimulation_on(
    ledger: Ledger,
    sittings: Sittings,
    *,
    practice: Practice,
    people: People,
    dosing: Dosing,
    signer: Callable[[], str],
) -> Stimulation:
    """Stimulation on one vault, joined to the other rooms."""
    return stimulation_of(
        ledger,
        sittings,
        locks_for=people.locking.of,
        open_lock=people.locking.open_lock,
        onboard_at=dosing.onboard_at,
        policy=partial(_policy, practice),
        signer=signer,
    )


def _policy(practice: Practice) -> OnboardPolicy:
    return onboard_policy(practice.view())
