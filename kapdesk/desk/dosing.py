"""What dosing sessions are told by the other rooms: what the practice adopted, who works there, who the client is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.sittings import Sittings
from kapdesk.desk.screened import screening_stands
from kapdesk.dosing import protocols
from kapdesk.dosing.model.beside import Weighed
from kapdesk.dosing.model.colleague import Colleague
from kapdesk.dosing.model.protocol import Adoption
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.ids import BookId
from kapdesk.people.service.people import People
from kapdesk.practice.model.settings import ON
from kapdesk.practice.service.practice import Practice


def dosing_on(
    ledger: Ledger,
    sittings: Sittings,
    *,
    practice: Practice,
    people: People,
    signer: Callable[[], str],
) -> Dosing:
    """Dosing sessions, with what they are told by the practice and by who is known."""
    return Dosing(
        ledger,
        sittings,
        adoption=partial(_adoption, practice),
        age_years=partial(_age_years, people, ledger.clock),
        signer=signer,
        weights=partial(_weights, practice, people),
        colleagues=partial(_colleagues, practice),
        screened=partial(screening_stands, people),
    )


def _adoption(practice: Practice, wanted: str | None) -> Adoption | None:
    """The adopted protocol of that name, or the only one, with every limit in force."""
    adopted = practice.view().adopted("protocol")
    found = [one for one in adopted if wanted in (None, one.id)]
    if len(found) != 1:
        return None
    limits = (protocols.limits_from_json(one.body) for one in practice.view().adopted("limits"))
    return Adoption(
        protocols.protocol_from_json(found[0].body),
        tuple(limit for preset in limits for limit in preset),
        found[0].by,
        found[0].on,
    )


def _colleagues(practice: Practice) -> tuple[Colleague, ...]:
    return tuple(Colleague(one.name, one.role) for one in practice.view().people if not one.retired)


def _weights(practice: Practice, people: People, client: BookId) -> tuple[Weighed, ...]:
    """What a client weighed, where the practice chose to see a dose against it."""
    if practice.view().setting("dose_per_kg") != ON:
        return ()
    return tuple(Weighed(one.kg, one.on) for _, one in people.view(client).weights)


def _age_years(people: People, clock: Clock, client: BookId) -> int | None:
    return people.view(client).identity.age_on(clock.now().local().date())
