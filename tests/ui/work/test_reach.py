"""The keys of a page of work."""

from __future__ import annotations

from ui.work.reach import PAGE_KEYS


def test_every_act_of_the_page_has_one_key() -> None:
    assert len({key for key, _, _ in PAGE_KEYS}) == len({act for _, _, act in PAGE_KEYS}) == 3
