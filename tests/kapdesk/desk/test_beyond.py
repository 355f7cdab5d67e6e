"""The checks of EMDR work learn when the screening was answered, and the practice's own numbers."""

from __future__ import annotations

from pathlib import Path

from kapdesk.chart.model import Act
from kapdesk.desk.beyond import beyond
from kapdesk.emdr.model.policy import Policy
from kapdesk.people.model.screening import ScreeningAnswered
from kapdesk.sheets.model import Filled
from kapdesk.sheets.shelf import load_sheet
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.ui.shell.sittings import known_client


def test_a_screening_is_known_by_its_entry_and_its_moment(tmp_path: Path) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        book = known_client(desk)
        assert beyond(desk.ledger, desk.practice, book).screened == ()
        answered = ScreeningAnswered(Filled(load_sheet("screening"), ()))
        (entry,) = desk.ledger.commit(book, [Act(answered, desk.clock.now())])
        known = beyond(desk.ledger, desk.practice, book)
    assert [(one.entry, one.at) for one in known.screened] == [(entry.id, entry.at)]
    assert known.policy == Policy()
