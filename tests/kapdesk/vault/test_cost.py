"""What a passphrase costs."""

from __future__ import annotations

import pytest

from kapdesk.vault.cost import CEILING, FLOOR, Cost, fitting, seconds_at_floor


def test_floor_and_ceiling_are_accepted_and_anything_beyond_is_not() -> None:
    assert FLOOR.is_accepted()
    assert CEILING.is_accepted()


@pytest.mark.parametrize(
    "cost",
    [
        Cost(FLOOR.memory_kib - 1, 3, 4),
        Cost(FLOOR.memory_kib, FLOOR.passes - 1, 4),
        Cost(FLOOR.memory_kib, 3, FLOOR.lanes - 1),
        Cost(CEILING.memory_kib + 1, 3, 4),
        Cost(FLOOR.memory_kib, CEILING.passes + 1, 4),
        Cost(FLOOR.memory_kib, 3, CEILING.lanes + 1),
    ],
)
def test_a_cost_outside_the_bounds_is_not_accepted(cost: Cost) -> None:
    assert not cost.is_accepted()


def test_the_cost_for_this_machine_lies_within_the_bounds() -> None:
    assert fitting().is_accepted()


def test_a_machine_with_little_memory_gets_the_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sysconf", lambda name: 4096 if name == "SC_PAGE_SIZE" else 500_000)
    assert fitting() == FLOOR


@pytest.mark.parametrize(
    ("floor_s", "memory_mib"),
    [(0.05, 256), (0.12, 256), (0.15, 192), (0.2, 128), (0.3, 64), (9.0, 64)],
)
def test_the_cost_is_the_highest_this_machine_bears(floor_s: float, memory_mib: int) -> None:
    assert fitting(lambda: floor_s) == Cost(memory_mib * 1024, 3, 4)


def test_a_machine_that_does_not_tell_its_memory_is_measured_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr("os.sysconf")
    assert fitting(lambda: 0.1).memory_kib == 256 * 1024


def test_the_measurement_takes_time() -> None:
    assert seconds_at_floor() > 0
