"""A desk that was killed beside a set hears from the stage, when it comes back, how that set ended."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kapdesk.bilateral.model.certificate import TimingCertificate
from kapdesk.bilateral.model.plan import SetPlan
from ui.stage import attending
from ui.stage.attending import Attending
from ui.stage.link import StageLink
from ui.stage.loudspeaker import Silent
from ui.stage.messages import Begin, Ended, Moved, ToDesk
from ui.stage.patience import LastWord

NOTHING = TimingCertificate(passes=0, seconds=0.0)


def ended(key: str) -> Ended:
    return Ended(key, 0, 0.0, "stopped", (), (), NOTHING)


def test_the_last_word_stands_until_another_set_begins() -> None:
    word = LastWord()
    word.note(ended("one"))
    word.note(ended(""))
    word.note(Moved("one", 0.0, 0.0))
    assert word.ended == ended("one")
    word.hear(Begin("two", SetPlan(1.0, passes=2)))
    assert word.ended is None


def test_a_desk_killed_beside_a_set_is_told_its_end_when_it_is_back(
    qtbot: QtBot, qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attending, "opened", lambda: Silent("No sound."))
    stage = Attending(qapp, tmp_path)
    stage._door.open()
    killed = StageLink(tmp_path, program=("false",))
    with qtbot.waitSignal(killed.found):
        killed.start()
    killed.send(Begin("e1", SetPlan(4.0, passes=40)))
    qtbot.waitUntil(lambda: stage._stage.player.running == "e1")
    killed.let_go()
    qtbot.waitUntil(lambda: stage._last.ended is not None)
    told: list[ToDesk] = []
    back = StageLink(tmp_path, program=("false",))
    back.told.connect(told.append)
    back.start()
    qtbot.waitUntil(lambda: any(isinstance(one, Ended) for one in told))
    (word,) = (one for one in told if isinstance(one, Ended))
    assert (word.key, word.ended, word.why) == ("e1", "interrupted", "The desk was closed.")
    back.let_go()
    stage._stage.close()
    stage._keeper.close()
    stage._door.close()
    delete(stage)
