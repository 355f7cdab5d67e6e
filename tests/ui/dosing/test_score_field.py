"""Scoring recovery on the page: three buttons an item, figures on the keyboard, a total at the end."""

from __future__ import annotations

from PySide6.QtTest import QTest

from kapdesk.dosing.model.facts import RecoveryScored
from tests.ui.dosing.hands import form, log, quick, record, words
from ui.dosing.page import SessionPage
from ui.dosing.score_field import ScoreField


def fields(page: SessionPage) -> list[ScoreField]:
    return page.findChildren(ScoreField)


def score(page: SessionPage, points: str, scale: str = "aldrete-a") -> None:
    page._open(f"score {scale}")
    for field, figure in zip(fields(page), points, strict=True):
        QTest.keyClicks(field, figure)


def test_figures_give_points_and_the_total_is_shown_only_when_all_are_given(
    page: SessionPage,
) -> None:
    score(page, "2221 ".strip() + "9")
    panel = form(page)
    assert panel is not None
    assert "4 of 5 items given" in words(panel)
    assert "Total" not in words(panel)
    QTest.keyClicks(fields(page)[-1], "2")
    assert "Total 9 of 10" in words(panel)
    record(page)
    scored = page.view().last_of(RecoveryScored)
    assert scored is not None
    assert (scored.total, scored.points["consciousness"]) == (9, 1)
    assert scored.by is not None
    assert any("Wakefulness 1: wakes when called" in line for line in log(page))


def test_readings_stand_beside_an_item_and_choose_nothing(page: SessionPage) -> None:
    quick(page, "126/80 72 98 air moaas5")
    page._open("score aldrete-a")
    page._tell_time()
    panel = form(page)
    assert panel is not None
    assert "MOAA/S 5 at" in words(panel)
    assert [field.text() for field in fields(page)] == [""] * 5


def test_an_item_left_out_is_refused_at_its_place(page: SessionPage) -> None:
    page._open("score mpadss")
    record(page)
    panel = form(page)
    assert panel is not None
    assert "Walking: give 2, 1 or 0." in words(panel)
    assert "2: n/a (no surgery)" in words(panel)
    assert page.view().last_of(RecoveryScored) is None


def test_a_half_given_score_is_kept_and_taken_up_again(page: SessionPage) -> None:
    page._open("score aldrete-a")
    QTest.keyClicks(fields(page)[0], "1")
    page._room.shelf.put_away()
    page._open("score aldrete-a")
    assert fields(page)[-5].text() == "1"


def test_a_score_is_put_right_item_by_item(page: SessionPage) -> None:
    score(page, "22222")
    record(page)
    (entry, _), *_ = page.view().facts_of(RecoveryScored)
    page._open(f"correct {entry.id}")
    panel = form(page)
    assert panel is not None
    assert [field.text() for field in fields(page)[-5:]] == ["2"] * 5
    QTest.keyClicks(fields(page)[-1], "1")
    panel.restore({"reason": "probe had slipped"})
    record(page)
    scored = page.view().last_of(RecoveryScored)
    assert scored is not None
    assert scored.total == 9
