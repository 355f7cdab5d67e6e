"""The worksheet of a picture: blank without a word of anyone's, filled with everything that was said."""

from __future__ import annotations

import pytest

from kapdesk.art.handout.image_sheet import FRAMES, SEALED, blank_image_sheet, image_sheet
from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import SCENE
from kapdesk.art.model.view import view_of
from kapdesk.chart.model import BodyErased, Drawer
from kapdesk.chart.sealed import SealChosen
from kapdesk.kernel.ids import ImageId
from tests.kapdesk.art.handout.shown import BLOBS, HEADING, whole
from tests.kapdesk.art.told import P1, Work
from tests.kapdesk.emdr.handout.reading import pages, says, told

EVERY = [("A4", False), ("A4", True), ("Letter", False), ("Letter", True)]


@pytest.mark.parametrize(("paper", "large"), EVERY)
def test_a_blank_sheet_has_six_old_and_six_new_frames(paper: str, large: bool) -> None:
    pdf = blank_image_sheet(HEADING, paper=paper, large=large)
    text = told(pdf)
    for words in ("Image worksheet", "The hottest moment", "As it was", "The new version"):
        assert words in text
    assert says(pdf, "−5") or says(pdf, "-5")
    assert len(pages(pdf)) <= 3
    assert f" {FRAMES}" in text


@pytest.mark.parametrize(("paper", "large"), EVERY)
def test_a_filled_sheet_says_everything(paper: str, large: bool) -> None:
    pdf = image_sheet(whole().state, P1, HEADING, BLOBS.get, paper=paper, large=large)
    for words in (
        *("P1 the corridor", "the handle turns", "my aunt has the key", "distress 8 of 10"),
        *("tight 6 of 10", "quiet", "the lift opens (the worst frame)", "a shoe (replaced)"),
        *("The old picture came: faint.", "floor polish", "visit the friend"),
    ):
        assert says(pdf, words), words


def test_the_record_alone_shows_no_content() -> None:
    bare = view_of(one for one in whole().entries if one.fact.drawer is Drawer.CHART).state
    pdf = image_sheet(bare, P1, HEADING, BLOBS.get, paper="A4")
    assert says(pdf, "distress 8 of 10")
    for words in ("corridor", "lift", "polish", "tight"):
        assert not says(pdf, words)


def test_a_sealed_scene_says_that_it_is_sealed_and_no_more() -> None:
    work = whole()
    described = [one for one in work.entries if isinstance(one.fact, ImageDescribed)]
    work.say(SealChosen(P1, SCENE, later=True))
    for one in described:
        work.say(BodyErased(one.id, "sealed", one.author, one.at))
    pdf = image_sheet(work.state, P1, HEADING, BLOBS.get, paper="A4")
    assert says(pdf, SEALED)
    for words in ("corridor", "handle", "my aunt"):
        assert not says(pdf, words)


def test_a_picture_that_is_not_there_is_not_printed() -> None:
    with pytest.raises(LookupError):
        image_sheet(Work().state, ImageId("none"), HEADING, BLOBS.get, paper="A4")
