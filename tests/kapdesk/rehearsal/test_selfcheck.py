"""The program looks at itself."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from kapdesk.dosing.protocols import limit_ids, protocol_ids
from kapdesk.kernel.version import VERSION
from kapdesk.practice.leaflets import load_leaflets
from kapdesk.rehearsal.selfcheck import selfcheck
from kapdesk.rehearsal.shelf import shipped


def test_it_names_all_that_ships_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    found = dict(selfcheck())
    assert found["version"] == VERSION
    assert found["cipher"].startswith("SQLCipher 4")
    assert found["protocols"] == ", ".join(protocol_ids())
    assert found["limits"] == ", ".join(limit_ids())
    assert found["papers"] == ", ".join(leaflet.id for leaflet in load_leaflets())
    assert found["day scripts"] == ", ".join(shipped())
    assert found["vault"].endswith("entries, whole")
    assert found["record"].endswith("KiB of PDF")
    assert list(tmp_path.iterdir()) == []
