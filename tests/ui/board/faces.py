"""Panels of a storyboard, for the tests of it."""

from __future__ import annotations

from tests.fakes.pictures import png
from tests.ui.board.conftest import TWO, bytes_of
from ui.board.panel_face import NEW, OLD, PanelFace

DRAWN = PanelFace("drawn", OLD, bytes_of(TWO))
WRITTEN = PanelFace("written", OLD, words="at the door", worst=True)
PICTURED = PanelFace("pictured", OLD, picture=png(40, 30, "RGB"), replaced=True)
SHUT = PanelFace("shut", OLD, sealed=True, told=("10:02", "distress 8"))
FRESH = PanelFace("fresh", NEW)
LATER = PanelFace("later", NEW, words="the light")

EVERY = (DRAWN, WRITTEN, PICTURED, SHUT, FRESH, LATER)
