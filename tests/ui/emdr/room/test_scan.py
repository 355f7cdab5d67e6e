"""The body scan: clear, or something is left and where."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.targets import BodyFelt, BodyScanned
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.test_installation import installing
from tests.ui.emdr.room.work import Work


def scanning(work: Work) -> None:
    """A target whose belief is wholly true."""
    target = installing(work)
    done.rate(work.desk, work.sitting, target, 7, Moment.INSTALLATION, Measure.VOC)
    taken(work.desk.emdr.work.enter(work.sitting, Phase.BODY_SCAN))
    work.anew()


def test_what_is_left_is_marked_and_then_it_is_clear(work: Work) -> None:
    scanning(work)
    assert "The body was not gone through in this session yet." in work.reads()
    work.keys(Qt.Key.Key_Y)
    work.types("throat tight 4")
    work.keys(Qt.Key.Key_Return)
    work.keys(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert [one.clear for one in work.facts(BodyScanned)] == [False]
    assert work.facts(BodyFelt)[-1].marks[0].intensity == 4
    assert "something was left" in work.reads()
    assert "Throat: tight 4" in work.reads()
    work.presses("Clear")
    assert [one.clear for one in work.facts(BodyScanned)] == [False, True]
    assert work.phase is Phase.BODY_SCAN
