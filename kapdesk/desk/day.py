"""What the day's page is told by the other rooms: doses, waits, backups, and what is to be looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kapdesk.art.model.images import LOOK
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import Due, due_between
from kapdesk.desk.policies import emdr_policy
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.emdr.model.nouns import Status
from kapdesk.emdr.model.targets import PROVISIONAL
from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.rules.sobering import sober_from
from kapdesk.ifs.model.councils import AGREEMENT, BACKLASH
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.today import PARTS, Look, Recheck, Waits
from kapdesk.people.service.people import People
from kapdesk.people.service.today import Day
from kapdesk.practice.service.practice import Practice


def day_on(ledger: Ledger, *, practice: Practice, people: People, dosing: Dosing) -> Day:
    """The day of one vault, joined to the other rooms."""
    return Day(
        ledger,
        people.appointments,
        dosed=partial(_dosed, dosing),
        waits=partial(_waits, practice),
        backed_up=partial(_backed_up, practice),
        rechecks=partial(rechecks, ledger, practice, dosing),
        looks=partial(looks, ledger),
    )


def rechecks(ledger: Ledger, practice: Practice, dosing: Dosing) -> tuple[Recheck, ...]:
    """The targets finished under effect that wait for a sober look, and from when each may have it.

    Only clients who have one are read, and of them the record alone.
    """
    books = dict.fromkeys(
        one.book
        for one in due_between(ledger, Instant(0), Instant(1))
        if one.key.startswith(PROVISIONAL)
    )
    return tuple(one for book in books for one in _of_client(ledger, practice, dosing, book))


def looks(ledger: Ledger) -> tuple[Look, ...]:
    """What waits for a look after its time: finished pictures, agreements of parts, how protectors took an opening."""
    found = due_between(ledger, Instant(0), ledger.clock.now().plus_s(1.0))
    return tuple(look for one in found if (look := _look(one)) is not None)


def _look(one: Due) -> Look | None:
    if one.key.startswith(LOOK):
        return Look(one.book, one.key, f"Look at {one.words}", one.at)
    if one.key.startswith(AGREEMENT):
        return Look(one.book, one.key, f"Look at the {one.words}", one.at, PARTS)
    if one.key.startswith(BACKLASH):
        return Look(one.book, one.key, f"Ask {one.words}", one.at, PARTS)
    return None


def _of_client(
    ledger: Ledger, practice: Practice, dosing: Dosing, book: BookId
) -> Iterator[Recheck]:
    policy = emdr_policy(practice.view())
    dosed = dosing.on_board.last_dose(book, ledger.clock.now())
    for target in view_of(ledger.book(book)).state.targets:
        if target.status is Status.PROVISIONAL:
            finished = target.statuses[-1].at if target.statuses else target.at
            since = sober_from(target, policy, dosed=dosed)
            yield Recheck(book, target.id, f"T{target.number}", finished, since or finished)


def _dosed(dosing: Dosing, sitting: SittingId) -> bool:
    return dosing.view(sitting).t0 is not None


def _waits(practice: Practice) -> Waits:
    view = practice.view()
    return Waits(int(view.setting("follow_up_h")), int(view.setting("integration_h")))


def _backed_up(practice: Practice) -> Instant | None:
    return practice.view().backed_up
