"""What has the focus shows it, in every look; and nothing on the screen moves by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.golden.pictures import pixels_of
from tests.laws.tree import sources
from ui.kit.buttons import Button, LargeButton, PrimaryButton, ToggleButton
from ui.kit.field import ChoiceField, Field, NoteField
from ui.theme.tokens import DUSK, GROUNDS, THEMES, Tokens, contrast
from ui.theme.worn import wear

RING_RATIO = 3.0
"""Between a focus ring and what it lies on.  source WCAG 2.2, 1.4.11"""
MOVING = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QGraphicsOpacityEffect")
CONTROLS: dict[str, Callable[[], QWidget]] = {
    "quiet": lambda: Button("Save"),
    "primary": lambda: PrimaryButton("Save"),
    "bare": lambda: Button("Save", kind="bare"),
    "link": lambda: Button("Save", kind="link"),
    "grave": lambda: Button("Save", kind="grave"),
    "toggle": lambda: ToggleButton("Save"),
    "large": lambda: LargeButton("Save"),
    "field": lambda: Field("Name"),
    "note": lambda: NoteField("Words"),
    "choice": lambda: ChoiceField("Unit", [("mg", "mg")]),
}


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_a_focus_ring_stands_out_from_every_ground(theme: Tokens) -> None:
    rings = {"accent": theme.accent, "ink": theme.ink, "grave": theme.grave}
    grounds = {name: getattr(theme, name) for name in GROUNDS}
    weak = [
        (ring, ground)
        for ring, colour in rings.items()
        for ground, under in grounds.items()
        if contrast(colour, under) < RING_RATIO
    ]
    assert weak == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("kind", CONTROLS)
def test_every_control_shows_that_it_has_the_focus(
    kind: str, theme: Tokens, qtbot: QtBot, qapp: QApplication
) -> None:
    wear(qapp, theme)
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(300, 200)
    control, other = CONTROLS[kind](), QPushButton("", host)
    control.setParent(host)
    control.setGeometry(20, 20, 200, 120)
    other.move(0, 180)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    other.setFocus()
    without = pixels_of(control.grab().toImage())
    control.setFocus()
    within = pixels_of(control.grab().toImage())
    wear(qapp, DUSK)
    changed = (without.astype(int) != within.astype(int)).any(axis=2)
    assert int(changed.sum()) > 2 * (control.width() // 2)


def test_nothing_moves_by_itself() -> None:
    moving = [s.name for s in sources("ui") if any(name in s.text for name in MOVING)]
    assert moving == []
