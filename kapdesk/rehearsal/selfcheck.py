"""Whether this program is whole: its files read, and one rehearsed day in a throw-away vault, on paper too."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kapdesk.bilateral import presets
from kapdesk.chart.verify import verify
from kapdesk.desk.desk import Desk, create_desk
from kapdesk.dosing.protocols import limit_ids, load_preset, load_protocol, protocol_ids
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.version import VERSION
from kapdesk.practice.leaflets import load_leaflets
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.player import Player
from kapdesk.rehearsal.script import Script
from kapdesk.rehearsal.shelf import read_script, shipped, shipped_script
from kapdesk.vault.cipher import cipher_version
from kapdesk.vault.cost import FLOOR

PLAYED = "ordinary"

_TODAY = date(2026, 3, 4)
_ADVICE = "Install KapDesk again."


def selfcheck() -> Iterator[tuple[str, str]]:
    """What was checked and what was found, one after the other.  raises Trouble at the first that is not whole."""
    yield "version", VERSION
    yield "cipher", cipher_version()
    yield "protocols", ", ".join(load_protocol(one).id for one in protocol_ids())
    yield "limits", ", ".join(load_preset(one).id for one in limit_ids())
    yield "papers", ", ".join(leaflet.id for leaflet in load_leaflets())
    yield "starting points", ", ".join(preset.key for preset in presets.shipped())
    scripts = {name: _read(name) for name in shipped()}
    yield "day scripts", ", ".join(scripts)
    with tempfile.TemporaryDirectory() as folder:
        yield from _rehearsed(Path(folder) / "vault", scripts[PLAYED])


def _rehearsed(folder: Path, script: Script) -> Iterator[tuple[str, str]]:
    passphrase = secrets.token_hex(16)
    clock = ScriptClock(script.steps[0].at)
    desk, _ = create_desk(folder, passphrase, therapist="Therapist", cost=FLOOR, clock=clock)
    try:
        player = Player(desk, clock, script, passphrase=passphrase, saved=lambda entry: None)
        refusals = player.begin(PLAYED) or player.play(pace=lambda seconds: None)
        if isinstance(refusals, Refusals):
            raise Trouble(refusals.sentences(), _ADVICE)
        yield "vault", _verified(desk)
        sitting = desk.people.sittings()[0].id
        yield "record", f"{len(desk.papers.record(sitting)) // 1024} KiB of PDF"
    finally:
        desk.close()


def _verified(desk: Desk) -> str:
    verdict = verify(desk.ledger)
    if not verdict.ok:
        raise Trouble(" ".join(verdict.problems), _ADVICE)
    return f"{verdict.entries} entries, whole"


def _read(name: str) -> Script:
    script = read_script(shipped_script(name), today=_TODAY)
    if isinstance(script, Refusals):
        raise Trouble(f"The script {name} cannot be used. {script.sentences()}", _ADVICE)
    return script
