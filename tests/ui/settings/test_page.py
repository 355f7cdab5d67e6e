"""The settings page as a whole."""

from __future__ import annotations

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
