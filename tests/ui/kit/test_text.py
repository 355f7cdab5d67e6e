"""Words on the screen are never read as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import SMALL_PX, TITLE_PX


def test_a_name_that_looks_like_markup_is_shown_to_the_letter(qapp: QApplication) -> None:
    for label in (Label("<img src='probe.png'>"), Heading("<b>x</b>"), Hint("<i>x</i>")):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_words_come_in_the_sizes_of_the_scale(qapp: QApplication) -> None:
    assert Heading("Clients").font().pixelSize() == TITLE_PX
    assert Hint("quiet").font().pixelSize() == SMALL_PX


def test_a_tone_can_change_while_the_words_stay(qapp: QApplication) -> None:
    label = Label("due")
    label.set_tone("notice")
    assert (label.text(), label.property("tone")) == ("due", "notice")
