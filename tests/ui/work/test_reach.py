"""The keys of a page of work, and where sessions are led."""

from __future__ import annotations

from kapdesk.chart.kinds import EMDR, IMAGES
from ui.work.reach import PAGE_KEYS, PAGE_OF


def test_every_kind_of_work_is_led_on_a_page_of_its_own() -> None:
    assert {EMDR, IMAGES} <= set(PAGE_OF)
    assert len(set(PAGE_OF.values())) == len(PAGE_OF)


def test_every_act_of_the_page_has_one_key() -> None:
    assert len({key for key, _, _ in PAGE_KEYS}) == len({act for _, _, act in PAGE_KEYS}) == 3
