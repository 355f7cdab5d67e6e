"""A desk with a meeting of image work that has just begun."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import SittingId
from tests.fakes.art import art_desk
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def room(tmp_path: Path, clock: FakeClock) -> Iterator[tuple[Desk, SittingId]]:
    with art_desk(new_vault(tmp_path / "vault"), clock) as found:
        yield found
