"""The practice's own versions: written one after another, none over another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.version import VersionWritten
from kapdesk.practice.service.versions import Versions
from tests.fakes.desks import new_vault, opened

ONE = VersionWritten("protocol", "own-evening", "1", "Evening", "{}")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault")) as made:
        yield made


def test_every_version_stays_and_the_last_is_the_latest(desk: Desk) -> None:
    versions = Versions(desk.practice)
    two = msgspec.structs.replace(ONE, version="2", body="[]")
    for one in (ONE, two):
        assert not isinstance(versions.write(one), Refusals)
    assert versions.of("protocol", "own-evening") == (ONE, two)
    assert versions.latest("protocol") == (two,)
    assert versions.next("protocol", "own-evening") == "3"
    assert versions.next("limits", "own-evening") == "1"


def test_the_same_once_more_is_refused(desk: Desk) -> None:
    versions = Versions(desk.practice)
    versions.write(ONE)
    refused = versions.write(msgspec.structs.replace(ONE, version="2"))
    assert isinstance(refused, Refusals)
    assert refused.sentences() == "Nothing was changed."


def test_a_name_is_needed_and_is_nobody_elses(desk: Desk) -> None:
    versions = Versions(desk.practice)
    versions.write(ONE)
    assert isinstance(versions.against_name("protocol", " "), Refusals)
    assert isinstance(versions.against_name("protocol", "EVENING"), Refusals)
    assert versions.against_name("protocol", "evening", of="own-evening") is None
    assert versions.against_name("limits", "Evening") is None
