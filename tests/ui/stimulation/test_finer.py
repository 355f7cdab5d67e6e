"""More about a set, from the page."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kapdesk.bilateral.model.facts import SetRun, SetStarted
from kapdesk.bilateral.model.plan import Sound, Voice
from tests.ui.sets.test_details_sheet import music
from tests.ui.stimulation.test_page import Visit, visit
from ui.sets.details_sheet import DetailsSheet

__all__ = ["visit"]


def sheet(visit: Visit) -> DetailsSheet:
    return visit.page.findChildren(DetailsSheet)[0]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_key_and_a_button_open_it(visit: Visit, by_key: bool) -> None:
    if by_key:
        QTest.keyClick(visit.page, Qt.Key.Key_D)
    else:
        visit.button("More about this set …").click()
    assert sheet(visit).isVisible()


def test_it_stays_away_while_a_set_runs(visit: Visit) -> None:
    visit.opens()
    visit.begins()
    QTest.keyClick(visit.page, Qt.Key.Key_D)
    assert visit.page.findChildren(DetailsSheet) == []
    more = visit.button("More about this set …")
    assert (more.isEnabled(), more.toolTip()) == (False, "This changes between sets.")


def test_where_music_lies_reaches_the_stage_and_no_fact(visit: Visit, tmp_path: Path) -> None:
    visit.opens()
    choice = visit.page.choice
    choice.choose_voice(Voice.MUSIC)
    assert "No music is chosen" in visit.reads()
    assert not visit.button("Start").isEnabled()
    QTest.keyClick(visit.page, Qt.Key.Key_D)
    path = music(tmp_path / "lake.wav")
    sheet(visit).music.read(str(path))
    sheet(visit).dismiss()
    visit.begins()
    assert visit.stage.begun.plan.sound.file == str(path)
    visit.stage.ends(6)
    facts = [fact for fact in visit.facts() if isinstance(fact, SetStarted | SetRun)]
    assert len(facts) == 2
    for fact in facts:
        assert str(tmp_path) not in repr(msgspec.json.encode(fact))
    assert isinstance(facts[0], SetStarted)
    assert facts[0].plan.sound == Sound(Voice.MUSIC)
