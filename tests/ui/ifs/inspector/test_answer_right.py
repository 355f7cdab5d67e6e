"""The answer a part gave last, put right beside the map."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from kapdesk.ifs.model.work import PartAnswered, Tab
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import PartId
from tests.fakes.sets import taken
from tests.ui.conftest import PASSPHRASE
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.visit import Visit, state
from tests.ui.shell.sittings import sitting_of
from ui.ifs.inspector.answer_right import RIGHT
from ui.ifs.inspector.six_tab import SixTab
from ui.work.way_sheet import WaySheet

SCANNER = PartId("scanner")
GO = "Record the correction"


def answered(visit: Visit) -> SixTab:
    """What it fears was written once, and is seen."""
    six = tab_of(visit, SixTab, key="six")
    six.bring(Tab.FEAR)
    assert RIGHT not in visit.reads()
    six.sheet.start()
    visit.types("then nobody watches")
    six.sheet.save()
    assert RIGHT in visit.reads()
    return six


def says(visit: Visit) -> list[str]:
    """Every answer that stands, and what the part is told to fear."""
    rows = state(visit).all(PartAnswered)
    told = [
        one.fact.filled.said("fear-if-stops") for one in rows if isinstance(one.fact, PartAnswered)
    ]
    return [*told, state(visit).drawn.parts[SCANNER].fear_if_stops]


def test_an_answer_is_put_right_with_a_reason_and_the_part_with_it(visit: Visit) -> None:
    six = answered(visit)
    (typed,) = [one for one in six.findChildren(QPlainTextEdit) if one.toPlainText()]
    typed.setFocus()
    visit.keys(Qt.Key.Key_End)
    visit.types(" over us")
    visit.button(RIGHT).click()
    visit.button(GO).click()
    assert "A correction needs its reason." in visit.reads()
    visit.types("misheard")
    visit.button(GO).click()
    assert says(visit) == ["then nobody watches over us"] * 2
    assert not [one for one in visit.page.findChildren(WaySheet) if one.isVisible()]
    assert visit.desk.drafts.every() == ()


def test_what_is_refused_and_what_fails_stays_to_be_tried_again(visit: Visit) -> None:
    answered(visit)
    visit.button(RIGHT).click()
    visit.types("misheard")
    visit.button(GO).click()
    assert "already" in visit.reads()
    visit.lane.trouble = Trouble("The disk is full.", "Free some space.")
    visit.button(RIGHT).click()
    visit.button(GO).click()
    assert says(visit) == ["then nobody watches"] * 2


def test_an_answer_of_a_signed_session_stands(visit: Visit) -> None:
    tab_of(visit, SixTab, key="six").bring(Tab.FEAR)
    ifs, tell = visit.desk.ifs, visit.entries.announce
    begun = taken(ifs.meetings.begin(visit.book))
    sitting, texts = sitting_of(begun), {"fear-if-stops": "then nobody watches"}
    tell(begun)
    tell(taken(ifs.work.answer(visit.book, SCANNER, Tab.FEAR, texts, sitting=sitting)))
    tell(taken(ifs.meetings.finish(sitting)))
    assert RIGHT in visit.reads()
    tell(taken(ifs.meetings.sign(sitting, PASSPHRASE)))
    assert RIGHT not in visit.reads()
