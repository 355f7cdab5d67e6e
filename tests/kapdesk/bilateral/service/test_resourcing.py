"""A sitting of stimulation alone is opened, closed, signed and added to."""

from __future__ import annotations

from pathlib import Path

from kapdesk.bilateral.service.sets import STILL_RUNS
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.sets import FINISHED, refusal, resourcing, started, taken
from tests.fakes.vault import PASSPHRASE
from tests.ui.shell.sittings import known_client


def test_from_opening_to_addendum(tmp_path: Path) -> None:
    with resourcing(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        room, verbs = desk.stimulation, desk.stimulation.resourcing
        assert "already open" in refusal(verbs.begin(known_client(desk)))
        key = started(desk, sitting)
        assert refusal(verbs.close(sitting)) == STILL_RUNS
        taken(room.sets.end(sitting, key, FINISHED))
        assert "close it first" in refusal(verbs.sign(sitting, PASSPHRASE))
        assert "still open" in refusal(verbs.add_addendum(sitting, "more"))
        taken(verbs.close(sitting))
        assert "passphrase" in refusal(verbs.sign(sitting, "another one"))
        taken(verbs.sign(sitting, PASSPHRASE))
        assert "signed" in refusal(verbs.sign(sitting, PASSPHRASE))
        taken(verbs.add_addendum(sitting, "more"))
        view = room.sets.view(sitting)
        assert view.signed is not None
        assert view.signed.name == "therapist 1"
