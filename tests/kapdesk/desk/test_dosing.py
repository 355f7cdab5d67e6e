"""What dosing sessions are told by the practice: the protocol it adopted, and who works there."""

from __future__ import annotations

from pathlib import Path

from kapdesk.kernel.errors import Refusals
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.ui.shell.sittings import adopt_sublingual, known_client


def test_a_session_begins_by_what_was_adopted_and_before_that_not_at_all(tmp_path: Path) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        client = known_client(desk)
        assert isinstance(desk.dosing.begin(client), Refusals)
        adopt_sublingual(desk)
        assert isinstance(desk.dosing.begin(client), tuple)


def test_who_works_there_is_known_by_name_and_role(tmp_path: Path) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        known = [(one.name, one.role) for one in desk.dosing.colleagues()]
        assert known == [("therapist 1", "therapist")]
