"""The lists say in words what the pictures draw."""

from __future__ import annotations

from kapdesk.emdr.seen.curves import curve
from kapdesk.emdr.seen.strip import strip
from kapdesk.emdr.seen.tree import trees
from kapdesk.kernel.ids import SittingId
from tests.fakes.emdr_work import T7, worked_record
from ui.emdr.seen.rows import rating_rows, set_rows, target_row, tree_rows
from ui.emdr.seen.strip_picture import StripSection
from ui.emdr.seen.tree_picture import TreeSection

S4, S5 = SittingId("s4"), SittingId("s5")


def test_a_target_says_its_last_numbers_and_how_far_it_is() -> None:
    target = worked_record().state().target(T7)
    assert target is not None
    row = target_row(target)
    assert (row.title, row.detail) == ("T7 kitchen, age 9", "distress 0 · VOC 7 · complete")


def test_a_rating_says_its_moment_its_medicine_and_its_meeting() -> None:
    row = rating_rows(curve(worked_record().state(), T7))[5]
    assert row.title == "Distress 1"
    assert row.detail.startswith("at the target, ")
    assert "comedown" in row.detail
    assert row.trailing == "S5, Thu 5 Mar 2026, provisional"


def test_a_set_says_what_it_was_about_and_how_it_went() -> None:
    (row, *_) = set_rows((StripSection("S5", strip(worked_record().state(), S5)),))
    assert row.title == "Set 1, T7 desensitisation"
    assert row.detail.startswith("0.60 Hz · touch · 60 passes in 100 s, stopped · peak")
    assert row.trailing == "S5"


def test_a_leaf_says_what_came_up_and_a_return_what_was_there() -> None:
    rows = tree_rows(TreeSection("S4", one) for one in trees(worked_record().state(), S4))
    assert (rows[0].title, rows[0].detail) == ("Set 1", "image; answer 1")
    assert rows[6].title == "Back to the target: something new"
