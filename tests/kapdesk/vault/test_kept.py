"""Which backups stay."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.instant import Instant
from kapdesk.vault.kept import kept

DAY_S = 86_400
NOON = Instant.from_iso("2026-03-04T12:00:00+01:00")

AGES_S = st.lists(st.integers(-DAY_S, 900 * DAY_S), max_size=60)


def ago(seconds: float) -> Instant:
    return NOON.plus_s(-seconds)


@given(AGES_S)
def test_the_newest_always_stays_and_so_does_everything_of_two_days(ages_s: list[int]) -> None:
    moments = [ago(age_s) for age_s in ages_s]
    staying = kept(moments, NOON)
    assert staying <= set(moments)
    assert {ago(age_s) for age_s in ages_s if age_s <= 2 * DAY_S} <= staying
    assert not moments or max(moments) in staying


@given(AGES_S)
def test_thinning_again_at_once_takes_nothing_more(ages_s: list[int]) -> None:
    staying = kept([ago(age_s) for age_s in ages_s], NOON)
    assert len(staying) <= len(set(ages_s))
    old = [at for at in staying if NOON.seconds_since(at) > 2 * DAY_S]
    assert len(old) <= 12 + 10 + 9 + 1


def test_a_year_of_backups_thins_to_days_weeks_and_months() -> None:
    shelf: set[Instant] = set()
    sizes = []
    for day in range(400):
        today = NOON.plus_s(day * DAY_S)
        for hour in (-3, 0):
            shelf.add(today.plus_s(hour * 3600))
        shelf = set(kept(shelf, today))
        assert today in shelf
        sizes.append(len(shelf))
    now = NOON.plus_s(399 * DAY_S)
    ages_d = sorted(round(now.seconds_since(at) / DAY_S, 1) for at in shelf)
    assert max(sizes) <= 6 + 12 + 10 + 9
    assert [age for age in ages_d if age <= 2] == [0, 0.1, 1, 1.1, 2]
    assert [age for age in ages_d if 2 < age < 14.9] == [float(day) for day in range(3, 15)]
    assert ages_d[-1] > 200
    weekly = [age for age in ages_d if 15 <= age < 84]
    assert len(weekly) == 10
    assert all(5 <= later - age <= 9 for age, later in pairwise(weekly))


def test_a_single_very_old_backup_stays() -> None:
    assert kept([ago(2000 * DAY_S)], NOON) == {ago(2000 * DAY_S)}
    assert kept([], NOON) == frozenset()
