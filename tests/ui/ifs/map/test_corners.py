"""What lies over a map covers nothing of one that is narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QLineEdit

from tests.ui.ifs.map.conftest import K, M, Person, Record
from ui.ifs.map.corners import NARROW
from ui.ifs.map.legend import LegendBox


def turn(person: Person) -> None:
    person.keys(K.Key_L, held=M.ShiftModifier)


def test_the_map_makes_room_for_its_legend(record: Record, person: Person) -> None:
    canvas = record.canvas
    canvas.fit_all()
    turn(person)
    legend = canvas.corners.legend
    assert legend.isVisible()
    assert not canvas.view.geometry().intersects(legend.geometry())
    assert canvas.rect().contains(legend.geometry())
    assert canvas.view.in_sight().contains(canvas.scene.whole("Scanner"))
    turn(person)
    assert legend.isHidden()
    assert canvas.view.geometry() == canvas.rect()


def test_where_there_is_no_room_the_legend_folds_away_and_comes_back(
    record: Record, person: Person
) -> None:
    canvas = record.canvas
    turn(person)
    canvas.resize(380, 560)
    assert canvas.corners.legend.isHidden()
    assert canvas.view.geometry() == canvas.rect()
    canvas.resize(900, 560)
    assert canvas.corners.legend.isVisible()


def test_a_narrow_map_says_why_there_is_no_legend(record: Record, person: Person) -> None:
    record.canvas.resize(380, 560)
    turn(person)
    assert record.canvas.said_now == NARROW
    record.canvas.resize(900, 560)
    assert record.canvas.corners.legend.isVisible()


def test_a_legend_of_many_lines_is_no_higher_than_the_map(record: Record) -> None:
    legend = LegendBox(record.canvas)
    legend.show_rows([], {"lock", "eye-slash", "clipboard-text", "eye", "image"})
    usual = legend.height()
    legend.fit(usual - 20)
    assert usual - 40 < legend.height() <= usual - 20
    legend.fit(usual + 500)
    assert legend.height() == usual


def test_the_map_in_small_is_not_laid_over_a_narrow_one(record: Record, person: Person) -> None:
    small = record.canvas.corners.minimap
    person.view.look_at(QPointF(-200, -100), 3.0)
    assert small.isVisible()
    record.canvas.resize(380, 560)
    assert small.isHidden()
    record.canvas.resize(900, 560)
    assert small.isVisible()


def test_the_search_keeps_within_a_narrow_map(record: Record, person: Person) -> None:
    record.canvas.resize(380, 560)
    person.keys(K.Key_F, held=M.ControlModifier)
    search = record.canvas.corners.search
    search.findChildren(QLineEdit)[0].setText("nobody at all")
    assert search.geometry().right() <= record.canvas.width() - 8


def test_a_key_takes_away_what_was_told_to_the_hand(
    record: Record, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[bool] = []
    monkeypatch.setattr("ui.ifs.map.view.QToolTip.hideText", lambda: gone.append(True))
    person.keys(K.Key_Tab)
    assert gone == [True]
