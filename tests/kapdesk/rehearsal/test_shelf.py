"""Scripts from files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kapdesk.kernel.errors import Trouble
from kapdesk.rehearsal.script import Script
from kapdesk.rehearsal.shelf import read_script, shipped, shipped_script

TODAY = date(2026, 3, 4)


def test_thirteen_scripts_ship_and_each_reads() -> None:
    assert shipped() == (
        "crash",
        "emdr",
        "esketamine",
        "image",
        "intramuscular",
        "intravenous",
        "limits-crossed",
        "ordinary",
        "panic",
        "parts",
        "parts-year",
        "resourcing",
        "sealed",
    )
    for name in shipped():
        assert isinstance(read_script(shipped_script(name), today=TODAY), Script)


def test_a_script_that_does_not_read_is_trouble_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "bytes.day").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "none.day", tmp_path / "bytes.day"):
        with pytest.raises(Trouble, match=path.name):
            read_script(path, today=TODAY)
