"""A comparison that lets noise pass and no word: a label lost, changed or moved by two pixels shows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.golden.pictures import FEW, LOST, Pixels, differing, keep, kept, pixels_of, write_index
from ui.kit.buttons import PrimaryButton
from ui.kit.text import Hint, Label


def page(qtbot: QtBot, words: str = "Screened, nothing open", *, gap_px: int = 8) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 160)
    column = QVBoxLayout(made)
    column.setSpacing(gap_px)
    for part in (Label(words), Hint("As it stands under a signature."), PrimaryButton("Save")):
        column.addWidget(part)
    return made


def taken(widget: QWidget) -> Pixels:
    return pixels_of(widget.grab().toImage())


def test_the_same_page_is_the_same_picture(qtbot: QtBot) -> None:
    assert differing(taken(page(qtbot)), taken(page(qtbot))) == 0


@pytest.mark.parametrize(
    "other", [{"words": ""}, {"words": "Screened, nothing opes"}, {"gap_px": 12}]
)
def test_a_word_lost_changed_or_moved_is_seen(qtbot: QtBot, other: dict[str, object]) -> None:
    words, gap_px = (
        str(other.get("words", "Screened, nothing open")),
        int(str(other.get("gap_px", 8))),
    )
    changed = page(qtbot, words, gap_px=gap_px)
    assert differing(taken(page(qtbot)), taken(changed)) > FEW


def test_a_picture_from_disk_passes_for_the_one_that_was_kept(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    image = page(qtbot).grab().toImage()
    keep(image, tmp_path / "dusk" / "page-full.png")
    back = kept(tmp_path / "dusk" / "page-full.png")
    assert differing(pixels_of(image), back) == 0
    assert int(np.abs(pixels_of(image).astype(int) - back.astype(int)).max()) <= LOST


def test_the_index_names_every_picture(tmp_path: Path, qtbot: QtBot) -> None:
    for look in ("dusk", "dusk-1920x1080"):
        keep(page(qtbot).grab().toImage(), tmp_path / look / "first-start-full.png")
    write_index(tmp_path)
    words = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert "| first start full | [dusk](dusk/first-start-full.png) |" in words
    assert "(dusk-1920x1080/first-start-full.png)" in words
