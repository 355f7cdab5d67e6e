"""The table of acts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tests.ui.ifs.map.conftest import Record
from ui.ifs.map.acts import ACTS, ALWAYS, MapAct, act_of

K = Qt.Key
M = Qt.KeyboardModifier


def test_no_key_asks_for_two_acts() -> None:
    keys = [key for act in ACTS for key in act.keys]
    assert len(keys) == len(set(keys))


def test_every_act_has_a_key_and_words() -> None:
    assert all(act.keys and act.words for act in ACTS)


@pytest.mark.parametrize(
    ("key", "held", "act"),
    [
        (K.Key_Plus, M.ShiftModifier, "larger"),
        (K.Key_Plus, M.KeypadModifier, "larger"),
        (K.Key_Equal, M.NoModifier, "larger"),
        (K.Key_Plus, M.ControlModifier | M.ShiftModifier, "in"),
        (K.Key_Backtab, M.ShiftModifier, "previous"),
        (K.Key_Tab, M.NoModifier, "next"),
        (K.Key_Z, M.ControlModifier | M.ShiftModifier, "redo"),
        (K.Key_Q, M.NoModifier, ""),
        (K.Key_N, M.AltModifier, ""),
    ],
)
def test_a_key_asks_for_its_act(key: K, held: M, act: str) -> None:
    assert act_of(QKeyEvent(QEvent.Type.KeyPress, key, held)) == act


OPENED = ("menu", "kind")
"""What opens a window of its own, which a screen that is not there cannot show."""


@pytest.mark.parametrize(
    "act", [act for act in ACTS if act.name not in OPENED], ids=lambda act: act.name
)
def test_every_act_can_be_asked_for_by_its_name(record: Record, act: MapAct) -> None:
    assert record.canvas.act(act.name)
    assert record.said or act.needs == ALWAYS
    record.canvas.select(("Scanner", "Escape", "Critic"))
    assert record.canvas.act(act.name)
    assert record.canvas.act(act.name)


def test_what_is_no_act_is_not_taken_for_one(record: Record) -> None:
    assert not record.canvas.act("something else")
