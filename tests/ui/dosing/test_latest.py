"""The latest readings in the head: trusted or not, and how old."""

from __future__ import annotations

from tests.fakes.session_room import SessionDesk
from tests.ui.dosing.hands import give_dose, one, quick, words
from ui.dosing.latest import LatestReadings
from ui.dosing.page import SessionPage
from ui.kit.text import Label


def head(page: SessionPage) -> str:
    page._tell_time()
    return words(one(page, LatestReadings))


def tones(page: SessionPage, text: str) -> set[str]:
    labels = one(page, LatestReadings).findChildren(Label)
    return {label.property("tone") for label in labels if text in label.text()}


def test_every_kind_says_its_own_age(desk: SessionDesk, page: SessionPage) -> None:
    assert "No reading yet" in head(page)
    quick(page, "124/78 70 99")
    desk.clock.passes(60)
    quick(page, "- - 98")
    desk.clock.passes(190)
    said = head(page)
    assert "04:10 ago" in said
    assert "03:10 ago" in said
    assert tones(page, "ago") == {"quiet"}


def test_a_doubtful_value_is_marked_and_the_last_trusted_one_keeps_its_age(
    desk: SessionDesk, page: SessionPage
) -> None:
    quick(page, "124/78 70 99")
    desk.clock.passes(700)
    quick(page, "- - 91 ? movement")
    desk.clock.passes(60)
    said = head(page)
    assert "91?" in said
    assert "last trusted\n12:40 ago" in said
    assert tones(page, "last trusted") == {"notice"}
    quick(page, "- - 62 ??")
    assert "62?" in head(page)
    assert tones(page, "62?") == {"quiet"}


def test_nothing_trusted_is_said_and_nothing_is_called_normal(page: SessionPage) -> None:
    quick(page, "- - 91 ?")
    said = head(page)
    assert "none trusted\nyet" in said
    assert "normal" not in said.lower()


def test_an_age_past_its_planned_reading_is_overdue_in_a_word(
    desk: SessionDesk, page: SessionPage
) -> None:
    quick(page, "124/78 70 99")
    give_dose(page)
    desk.clock.passes(19 * 60)
    assert "overdue" not in head(page)
    desk.clock.passes(61)
    assert "20:01 ago\noverdue" in head(page)
    assert tones(page, "overdue") == {"notice"}


def test_a_cuff_on_the_arm_of_the_probe_is_noted_beside_the_readings(
    desk: SessionDesk, page: SessionPage
) -> None:
    quick(page, "124/78 70 94 arm l probe l")
    desk.clock.passes(20)
    assert "Cuff on this arm 00:20 ago: SpO₂ may stand low for 60 s" in head(page)
    assert tones(page, "may stand low") == {"notice"}
    desk.clock.passes(41)
    assert "Cuff and probe on the left arm: SpO₂ falls while the cuff fills" in head(page)
    quick(page, "- - 97 probe r")
    assert "cuff" not in head(page).lower()
