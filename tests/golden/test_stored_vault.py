"""The vault of each release is opened for ever.

``tests/golden/vault-0.1.0`` was written by ``python -m tests.golden.store_vault``, which says its passphrase
and what is in it.  Only for a format that was never released may the folder be removed and written again.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from kapdesk.chart import listing
from kapdesk.chart.search import search
from kapdesk.chart.verify import tip_verdict, verify
from kapdesk.vault.opening import unlock
from kapdesk.vault.reserve import release_reserve
from tests.fakes.clock import FakeClock
from tests.golden.store_vault import FACTS_NAME, PASSPHRASE, STORED, ledger_of, written


def test_a_vault_of_the_first_release_opens_and_says_what_it_said(tmp_path: Path) -> None:
    folder = shutil.copytree(STORED, tmp_path / "vault")
    vault = unlock(folder, passphrase=PASSPHRASE)
    release_reserve(folder)
    ledger = ledger_of(vault, FakeClock())
    now = [json.loads(line) for line in written(ledger).splitlines()]
    then = [json.loads(line) for line in (STORED / FACTS_NAME).read_text("utf-8").splitlines()]
    assert still_says(now, then)
    assert verify(ledger).problems == ()
    assert tip_verdict(ledger).sentence == ""
    (row,) = listing.sittings(ledger)
    assert row.signed is not None
    assert len(search(ledger, "breathing")) == 1
    listing.rebuild(ledger)
    assert listing.sittings(ledger) == (row,)
    assert len(search(ledger, "breathing")) == 1
    vault.close()


def still_says(now: object, then: object) -> bool:
    """Whether all that was said stands; a later KapDesk may add fields, never take one away."""
    if isinstance(now, dict) and isinstance(then, dict):
        return all(name in now and still_says(now[name], then[name]) for name in then)
    if isinstance(now, list) and isinstance(then, list):
        return len(now) == len(then) and all(map(still_says, now, then))
    return now == then
