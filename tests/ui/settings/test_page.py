"""The settings page as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from tests.ui.settings.visit import Visit


def test_every_control_is_named_and_forty_pixels_high(visit: Visit) -> None:
    controls: list[QWidget] = []
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        controls.extend(one for one in visit.page.findChildren(kind) if one.isVisible())
    assert controls
    assert [one for one in controls if not one.accessibleName()] == []
    assert [(one.accessibleName(), one.height()) for one in controls if one.height() < 40] == []


def test_the_page_says_what_kapdesk_is_not(visit: Visit) -> None:
    visit.reads("It is not a medical device")


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("practice", "Name"),
        ("urgent", "Emergency number"),
        ("protocol", "Read and adopt Sublingual"),
        ("limits", "Read and adopt Start 140/90"),
    ],
)
def test_it_comes_to_the_section_that_is_wanted(visit: Visit, place: str, name: str) -> None:
    def in_sight() -> bool:
        named = (one for one in visit.page.findChildren(QWidget) if one.accessibleName() == name)
        control = next(named)
        return visit.page.focusWidget() is control and not control.visibleRegion().isEmpty()

    visit.page.opened(place)
    visit.qtbot.waitUntil(in_sight)
