"""What stands on every page of every EMDR paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kapdesk.chart.model import Drawer
from kapdesk.press.heading import bound, titled
from kapdesk.press.paper import page
from kapdesk.press.tables import prose
from tests.fakes.emdr_paper import HEADING, REHEARSED
from tests.kapdesk.emdr.handout.reading import pages


def test_every_page_says_whose_it_is_when_and_which_page_it_is() -> None:
    on = page("A4")
    long = prose(on, "", ["a line"] * 80)
    found = pages(bound([long], HEADING, page=on, title="A paper"))
    assert len(found) == 2
    for number, text in enumerate(found, 1):
        assert "C-014 · A paper" in text
        assert "Sun 8 Mar 2026" in text
        assert "A paper · KapDesk 0.1.0" in text
        assert f"page {number} of 2" in text


@pytest.mark.parametrize(("drawer", "kept"), [(Drawer.CHART, False), (Drawer.PROCESS, True)])
def test_a_paper_from_the_process_drawer_says_so_in_its_footer(drawer: Drawer, kept: bool) -> None:
    on = page("Letter")
    told = replace(HEADING, drawer=drawer)
    text = pages(bound([prose(on, "", ["a line"])], told, page=on, title="A paper"))[0]
    assert ("from the process drawer" in text) is kept


def test_a_rehearsal_is_stamped() -> None:
    on = page("A4")
    text = pages(bound([prose(on, "", ["a line"])], REHEARSED, page=on, title="A paper"))[0]
    assert text.count("REHEARSAL") == 2


def test_a_heading_keeps_its_client_to_itself() -> None:
    assert "C-014" not in repr(HEADING)


def test_nothing_empty_stands_under_a_title() -> None:
    on = page("A4")
    assert len(titled(on, "A paper", "", "")) == 1
    assert len(titled(on, "A paper", "", "a line")) == 2


def test_a_practice_without_a_number_is_its_name_alone() -> None:
    assert replace(HEADING, phone="").reached == "Practice under the lime tree"
    assert replace(HEADING, practice="", phone="").reached == ""
