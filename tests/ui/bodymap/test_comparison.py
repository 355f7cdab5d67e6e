"""Then and now: the same in pictures and in words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from kapdesk.body.comparing import NOTHING_BEFORE_OR_NOW
from tests.golden.fitting import unfit
from tests.ui.bodymap.conftest import Show, felt
from ui.bodymap.comparison import BodyComparison, BodyTrail
from ui.bodymap.picture import BodyPicture

LAST = "throat tight 7; gut hot 3; jaw ache 2; left hand buzz 4"
NOW = "upper belly tight 5; gut hot 8; scalp light 2; left hand buzz 4"


@pytest.fixture
def comparison(show: Show) -> BodyComparison:
    comparison = BodyComparison()
    show(comparison)
    return comparison


def test_every_change_stands_in_a_line(comparison: BodyComparison) -> None:
    comparison.show_maps(felt(LAST), felt(NOW), then_words="Sun 22 Nov 2026")
    assert comparison.words().splitlines() == [
        "Came: scalp: light 2",
        "Gut: hot 3 → 8, stronger by 5",
        "Throat → upper belly: tight 7 → 5, weaker by 2",
        "Left hand: buzz 4, the same",
        "Went: jaw: ache 2",
    ]
    assert any(one.text() == "Sun 22 Nov 2026" for one in comparison.findChildren(QLabel))
    QApplication.processEvents()
    assert unfit(comparison, (1130, 660)) == []


def test_both_pictures_show_their_marks(comparison: BodyComparison) -> None:
    comparison.show_maps(felt(LAST), felt(NOW))
    then, now = (one.marks() for one in comparison.findChildren(BodyPicture))
    assert (then, now) == (felt(LAST), felt(NOW))


def test_numbers_say_then_and_now(comparison: BodyComparison) -> None:
    comparison.show_maps(felt(LAST), felt(NOW))
    trail = comparison.findChildren(BodyTrail)[0]
    said = {mark.regions[0]: words for mark, words in trail.numbers()}
    assert said == {
        "I.M.scalp": "→2",
        "I.M.gut": "3→8",
        "I.M.belly.upper": "7→5",
        "F.L.hand": "4",
        "I.M.jaw": "2→",
    }


def test_the_trail_is_drawn(show: Show) -> None:
    trail = BodyTrail("now")
    show(trail)
    trail.show_changes((), felt(NOW))
    came = trail.grab().toImage()
    trail.show_changes(felt("throat tight 5"), felt(NOW))
    assert trail.grab().toImage() != came


def test_nothing_then_and_nothing_now_is_said(comparison: BodyComparison) -> None:
    assert comparison.words() == NOTHING_BEFORE_OR_NOW


def test_one_above_the_other_in_a_narrow_place(show: Show) -> None:
    comparison = BodyComparison(beside=False)
    comparison.show_maps(felt(LAST), felt(NOW))
    show(comparison)
    comparison.resize(372, 1100)
    QApplication.processEvents()
    then, now = comparison.findChildren(BodyPicture)
    assert then.geometry().bottom() < now.geometry().top()
    assert unfit(comparison, (372, 1100)) == []
