"""What is asked of a paper: no more than it needs."""

from __future__ import annotations

from kapdesk.art.model.papers import ImagePaper
from kapdesk.chart.model import Drawer
from tests.golden.art_pictures import pictured
from tests.ui.art.visit import Visit, state
from ui.art.papers.wishes import NO_PICTURE, Wishes


def test_of_a_picture_it_asks_which_and_keeps_the_one_that_was_chosen(visit: Visit) -> None:
    lift = pictured(visit.desk, visit.book)[2]
    wishes = Wishes(visit.page)
    wishes.offer(state(visit))
    wishes.show_picture(lift)
    wishes.offer(state(visit))
    wishes.show_paper(ImagePaper.STORYBOARD)
    wanted = wishes.wanted(visit.book)
    assert (wanted.image, wanted.drawer, wishes.missing()) == (lift, Drawer.PROCESS, "")


def test_a_paper_about_no_picture_asks_for_none(visit: Visit) -> None:
    pictured(visit.desk, visit.book)
    wishes = Wishes(visit.page)
    wishes.offer(state(visit))
    wishes.show_paper(ImagePaper.NIGHTS)
    wanted = wishes.wanted(visit.book)
    assert (wanted.image, wanted.drawer) == (None, Drawer.CHART)


def test_another_clients_pictures_are_forgotten(visit: Visit) -> None:
    pictured(visit.desk, visit.book)
    wishes = Wishes(visit.page)
    wishes.offer(state(visit))
    wishes.forget()
    assert wishes.missing() == NO_PICTURE
