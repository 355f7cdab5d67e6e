"""Every protocol that ships is looked at in the demo, and each of its days plays clean."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kapdesk.dosing.protocols import protocol_ids
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.demo import CLIENTS, script_of
from kapdesk.rehearsal.demo_ways import way_of
from kapdesk.rehearsal.player import Player
from tests.fakes.desks import new_vault, opened
from tests.fakes.vault import PASSPHRASE

OTHERS = [client for client in range(CLIENTS) if way_of(client).protocol != "sublingual"]


def test_every_protocol_has_a_client() -> None:
    assert {way_of(client).protocol for client in range(CLIENTS)} == set(protocol_ids())


@pytest.mark.parametrize("client", OTHERS)
def test_a_day_of_each_other_way_is_closed_with_nothing_missing(
    client: int, tmp_path: Path
) -> None:
    script = script_of((date(2026, 3, 4), client, 1))
    clock = ScriptClock(script.steps[0].at)
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        player = Player(desk, clock, script, passphrase=PASSPHRASE, saved=lambda entry: None)
        assert player.begin("demo") is None
        assert player.play(pace=lambda seconds: None) is None
        view = desk.dosing.view(desk.people.sittings()[0].id)
        assert view.closed is not None
        assert view.closed.missing == ()
        assert view.signed is not None
