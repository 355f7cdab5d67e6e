"""A real ledger in a fresh vault that knows the facts of people and practice."""

from __future__ import annotations

from pathlib import Path

from kapdesk.chart import model as chart_model
from kapdesk.chart.codec import Codec
from kapdesk.chart.ledger import Ledger
from kapdesk.people.model import afterwards, appointments
from kapdesk.people.model import clients as people_model
from kapdesk.people.model import consents as consents_model
from kapdesk.people.model import locking as locking_model
from kapdesk.people.model import screening as screening_model
from kapdesk.people.model import worksheet as worksheet_model
from kapdesk.practice.model import practice as practice_model
from tests.fakes.clock import FakeClock
from tests.fakes.vault import HOLDER, fresh_vault, reopened

CODEC = Codec(
    (
        *chart_model.FACTS,
        *practice_model.FACTS,
        *people_model.FACTS,
        *screening_model.FACTS,
        *consents_model.FACTS,
        *appointments.FACTS,
        *afterwards.FACTS,
        *locking_model.FACTS,
        *worksheet_model.FACTS,
    )
)


def fresh_ledger(folder: Path, clock: FakeClock) -> Ledger:
    """An empty ledger."""
    return Ledger(fresh_vault(folder), CODEC, clock, author=HOLDER)


def read_again(ledger: Ledger) -> Ledger:
    """The same book closed and opened again."""
    ledger.vault.close()
    return Ledger(reopened(ledger.vault.folder), CODEC, ledger.clock, author=HOLDER)
