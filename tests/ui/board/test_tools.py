"""What is in the hand."""

from __future__ import annotations

from kapdesk.sketch.model import Ink, Nib
from ui.board.tools import Tool


def test_an_ink_puts_the_eraser_down_and_the_eraser_keeps_the_pen() -> None:
    red = Tool().inked(Ink.RED)
    eraser = red.turned()
    assert (eraser.words, eraser.turned()) == ("eraser", red)
    assert eraser.inked(Ink.BLUE) == Tool(Ink.BLUE)
    assert red.words == "pen 2 red, medium"


def test_nibs_end_at_the_finest_and_the_broadest() -> None:
    assert Tool().broader(1).nib is Tool().broader(5).nib is Nib.BROAD
    assert Tool().broader(-1).nib is Tool().broader(-5).nib is Nib.FINE
    assert Tool().with_nib(Nib.FINE) == Tool(nib=Nib.FINE)
