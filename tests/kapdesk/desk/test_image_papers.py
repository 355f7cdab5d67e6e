"""Papers of image work: asked for by name, from no more drawers than they need, and noted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.art.model.nouns import Row
from kapdesk.art.model.papers import OF_A_PICTURE, TITLES, ImagePaper, ImagePaperWanted
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.desk.image_papers import IMAGE_PAPERS
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import ImageId
from kapdesk.practice.model.practice import RecordPrinted
from tests.fakes.art import art_desk, begin_work, book_of, lay
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.kapdesk.emdr.handout.reading import says


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with art_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        lay(desk, begin_work(desk, sitting), "a garden", Row.NEW)
        yield desk


@pytest.mark.parametrize("what", [ImagePaper(name) for name in IMAGE_PAPERS])
def test_every_paper_goes_out_under_its_name_and_drawer(desk: Desk, what: ImagePaper) -> None:
    of_one = what in OF_A_PICTURE
    wanted = desk.image_papers.wanted(what, book_of(desk), "p1" if of_one else "")
    assert isinstance(wanted, ImagePaperWanted)
    pdf = desk.image_papers.pdf(wanted)
    assert pdf.startswith(b"%PDF")
    assert says(pdf, "from the process drawer") is of_one
    (entry,) = desk.image_papers.note_printing(wanted)
    fact = entry.fact
    assert isinstance(fact, RecordPrinted)
    assert fact.from_drawer is (Drawer.PROCESS if of_one else Drawer.CHART)
    assert (fact.what, fact.image, fact.book) == (what, wanted.image, book_of(desk))
    assert TITLES[what]


def test_a_picture_is_named_by_its_number(desk: Desk) -> None:
    papers, book = desk.image_papers, book_of(desk)
    for what, about in (("storyboard", "P9"), ("storyboard", "first"), ("night-log", "P1")):
        assert isinstance(papers.wanted(what, book, about), Refusals)
    with pytest.raises(Trouble, match="not there any more"):
        papers.pdf(ImagePaperWanted(ImagePaper.CARD, book, ImageId("none")))
