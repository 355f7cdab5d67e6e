"""A strip that fills where the record shows something, and stays open or is a point where it does not."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.seen.checks.account import account
from kapdesk.emdr.seen.checks.catalogue import CHECKS, Finding, findings
from kapdesk.emdr.seen.checks.judging import Verdict
from kapdesk.emdr.shelf import load_variant
from tests.fakes.emdr_work import T7, Notebook, worked_record
from tests.kapdesk.emdr.seen.checks.judged import opened
from ui.emdr.seen.check_picture import CheckPicture
from ui.theme.worn import worn


def _found(book: Notebook) -> tuple[Finding, ...]:
    view = view_of(book.entries)
    target = view.state.target(T7)
    assert target is not None
    return findings(account(view, target, load_variant("standard")))


@pytest.fixture
def picture(qtbot: QtBot) -> CheckPicture:
    widget = CheckPicture("What the record shows")
    qtbot.addWidget(widget)
    widget.resize(800, 240)
    return widget


def test_every_check_is_a_spot_with_its_answer(picture: CheckPicture) -> None:
    picture.show_findings(_found(worked_record()))
    assert [spot.key for spot in picture.spots()] == [one.key for one in CHECKS]
    assert picture.spots()[4].words == "5. There is an image, or another sense. Yes"
    areas = [spot.area for spot in picture.spots()]
    assert not any(one.intersects(other) for one, other in combinations(areas, 2))
    assert all(area.right() <= 800 for area in areas)
    assert max(area.bottom() for area in areas) <= picture.minimumHeight()


def test_the_first_that_is_not_shown_is_current_at_the_start(picture: CheckPicture) -> None:
    picture.show_findings(_found(worked_record()))
    spot = picture.current()
    assert spot is not None
    assert spot.key == "screened"
    picture.show_findings(tuple(one for one in _found(worked_record()) if one.number > 1))
    spot = picture.current()
    assert spot is not None
    assert spot.key == "stop-signal"


def test_yes_is_filled_no_is_open_and_what_does_not_apply_is_a_point(picture: CheckPicture) -> None:
    found = (*_found(worked_record())[:2], *_found(opened())[2:])
    picture.show_findings(found)
    image, quiet = picture.grab().toImage(), QColor(worn().quiet)
    for one, spot in zip(found, picture.spots(), strict=True):
        area = spot.area
        corner = QColor(image.pixel(round(area.left() + 4), round(area.bottom() - 3)))
        assert (corner == quiet) == (one.verdict is Verdict.YES), one.words
        middle = QColor(image.pixel(round(area.center().x()), round(area.center().y())))
        if one.verdict is Verdict.ASIDE:
            assert middle == quiet
        elif one.verdict is Verdict.NO:
            assert middle != quiet


def test_without_a_target_there_is_nothing(picture: CheckPicture) -> None:
    picture.show_findings(())
    assert picture.spots() == ()
    picture.grab()
