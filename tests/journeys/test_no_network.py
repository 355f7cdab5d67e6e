"""A whole day from unlocking to paper asks no socket for anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import new_vault
from tests.fakes.vault import PASSPHRASE
from tests.laws.tree import ROOT

A_DAY_OVERHEARD = """
import sys
from datetime import date
from pathlib import Path

heard = []
sys.addaudithook(lambda event, _: heard.append(event) if event.startswith("socket.") else None)

from kapdesk.desk.desk import open_desk
from kapdesk.rehearsal.supervisor import Rehearsal, play_stretch

vault, script, passphrase = Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin.readline().strip()
rehearsal = Rehearsal(vault, script, date(2026, 3, 4), None)
assert play_stretch(rehearsal, passphrase, resume=0, tell=lambda line: None) is None
desk = open_desk(vault, passphrase=passphrase)
assert desk.papers.record(desk.people.sittings()[0].id).startswith(b"%PDF")
desk.close(backup=True)
print(heard)
"""


def test_a_day_is_played_printed_and_backed_up_without_a_socket(tmp_path: Path) -> None:
    vault = new_vault(tmp_path / "vault")
    done = subprocess.run(
        [sys.executable, "-c", A_DAY_OVERHEARD, str(vault), str(shipped_script("ordinary"))],
        input=f"{PASSPHRASE}\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stdout.strip() == "[]"
