"""The record of a sitting of image work: its steps and numbers, and no word of the content."""

from __future__ import annotations

from pathlib import Path

from kapdesk.art.handout.record import image_section
from kapdesk.art.model.nouns import Row
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import SittingId
from kapdesk.press.paper import page
from kapdesk.press.sitting import SittingHeading
from tests.fakes.art import art_desk, begin_work, book_of, finish_work, lay, ran
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import taken
from tests.kapdesk.emdr.handout.reading import says
from tests.ui.shell.sittings import begin, known_client, sitting_of

HEADING = SittingHeading("C-1", "", "", "", "", "", 1, NOON, "", "0.1.0")


def whole(desk: Desk, sitting: SittingId) -> None:
    image = begin_work(desk, sitting)
    ran(desk, sitting)
    lay(desk, image, "the door opens", Row.OLD, sitting)
    finish_work(desk, sitting, image)
    taken(desk.art.work.close(sitting, image, complete=True))
    taken(desk.art.meetings.finish(sitting))


def test_a_record_says_steps_and_numbers_and_no_content(tmp_path: Path) -> None:
    with art_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        whole(desk, sitting)
        for paper in ("A4", "Letter"):
            pdf = desk.papers.record(sitting, paper)
            for words in (
                *("Image rescripting, session record", "P1 complete, distress 7→0"),
                *("step 5, scene passes with P1", "P1 distress 7 of 10, before", "scene passes"),
            ):
                assert says(pdf, words), words
            for words in ("corridor", "the door opens"):
                assert not says(pdf, words), words


def test_a_section_within_another_record_is_there_where_a_step_was_entered(tmp_path: Path) -> None:
    with art_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):

        def section() -> int:
            lines = desk.stimulation.sets.view(sitting).timeline
            work = desk.art.view(book_of(desk), drawers=(Drawer.CHART,))
            return len(image_section(lines, work, sitting, HEADING, page=page("A4", large=False)))

        assert section() == 0
        whole(desk, sitting)
        assert section() == 2


def test_a_dosing_record_tells_the_image_work_in_it(tmp_path: Path) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        known_client(desk)
        sitting = sitting_of(begin(desk))
        begin_work(desk, sitting)
        pdf = desk.papers.record(sitting)
        assert says(pdf, "Image rescripting in this session")
        assert says(pdf, "P1 distress 7 of 10, before")
