"""A chart for every test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kapdesk.chart.made import Chart, new_chart


@pytest.fixture
def chart(tmp_path: Path) -> Iterator[Chart]:
    """An empty chart, closed afterwards."""
    made = new_chart(tmp_path / "vault")
    yield made
    made.vault.close()
