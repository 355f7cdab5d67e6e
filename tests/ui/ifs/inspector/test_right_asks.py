"""A line of one part put right beside the map: asked as it stands, with a reason; both lines stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from kapdesk.chart.workbook import Written
from kapdesk.ifs.model.nouns import Measure, Permission, Purpose, Status
from kapdesk.ifs.model.reasons import status_reasons
from kapdesk.ifs.model.work import PermissionSet, PermissionWorded, Tab
from kapdesk.kernel.ids import PartId
from tests.fakes.sets import taken
from tests.ui.conftest import PASSPHRASE
from tests.ui.ifs.inspector.work import tab_of
from tests.ui.ifs.panel.test_map_panel import chooses, saves
from tests.ui.ifs.visit import Visit, state, the_map
from tests.ui.shell.sittings import sitting_of
from ui.asking.ask import AskSheet
from ui.ifs.inspector.history_tab import HistoryTab
from ui.ifs.inspector.right_asks import BEFORE, BY_HAND, ON_SHEET, SIGNED

SCANNER = PartId("scanner")
BUTTON = "Put right"


@pytest.fixture
def history(visit: Visit) -> HistoryTab:
    """Everything of one part, in sight."""
    return tab_of(visit, HistoryTab, key="history")


def wrote(visit: Visit, history: HistoryTab, written: Written, place: int = 0) -> None:
    """Something was said of the part, and that line is chosen."""
    entries = taken(written)
    visit.entries.announce(entries)
    assert history.rows.set_current(entries[place].id)


def rated(visit: Visit, history: HistoryTab) -> None:
    wrote(visit, history, visit.desk.ifs.work.rate(visit.book, SCANNER, Measure.TRUST, 3))


def asked(visit: Visit) -> list[str]:
    """What stands in every field of what is asked, those with a choice first."""
    (sheet,) = [one for one in visit.page.findChildren(AskSheet) if one.isVisible()]
    return [
        *(one.currentText() for one in sheet.findChildren(QComboBox)),
        *(one.text() for one in sheet.findChildren(QLineEdit)),
        *(one.toPlainText() for one in sheet.findChildren(QPlainTextEdit)),
    ]


def said(visit: Visit) -> str:
    """What the page says when the chosen line is to be put right; nothing is asked."""
    told: list[str] = []
    the_map(visit).noted.connect(told.append)
    visit.button(BUTTON).click()
    assert not [one for one in visit.page.findChildren(AskSheet) if one.isVisible()]
    return told[-1]


def because(visit: Visit, tabs: int) -> None:
    """So many fields on is the reason."""
    visit.keys(*[Qt.Key.Key_Tab] * tabs)
    visit.types("misheard")
    saves(visit)


def test_a_rating_is_put_right_by_keys_and_the_one_before_stays(
    visit: Visit, history: HistoryTab
) -> None:
    rated(visit, history)
    history.start()
    visit.keys(Qt.Key.Key_Return)
    assert asked(visit) == ["3", ""]
    visit.types("7")
    saves(visit)
    assert "A correction needs its reason." in visit.reads()
    visit.types("misheard")
    saves(visit)
    assert state(visit).last(SCANNER, Measure.TRUST) == 7
    now, before = history.rows.rows()[:2]
    assert (now.title, now.detail) == ("Part 1 trust in Self 7 of 10, in the work", "")
    assert before.title == "Part 1 trust in Self 3 of 10, in the work"
    assert before.detail == "put right: misheard"
    assert history.rows.current_key() == now.key
    assert visit.focused() is history.rows
    assert visit.desk.drafts.every() == ()
    history.rows.set_current(before.key)
    assert said(visit) == BEFORE


@pytest.mark.parametrize(("typed", "refused"), [("x", "whole number"), ("12", "between 0 and 10")])
def test_a_number_that_is_none_is_refused(
    visit: Visit, history: HistoryTab, typed: str, refused: str
) -> None:
    rated(visit, history)
    visit.button(BUTTON).click()
    visit.types(typed)
    because(visit, 1)
    assert refused in visit.reads()
    assert state(visit).last(SCANNER, Measure.TRUST) == 3


def test_what_was_typed_is_kept(visit: Visit, history: HistoryTab) -> None:
    rated(visit, history)
    visit.button(BUTTON).click()
    visit.types("8")
    visit.keys(Qt.Key.Key_Tab)
    visit.types("mis")
    visit.keys(Qt.Key.Key_Escape)
    visit.button(BUTTON).click()
    assert asked(visit) == ["8", "mis"]


def test_a_status_is_put_right_and_why_it_was_set_with_it(
    visit: Visit, history: HistoryTab
) -> None:
    work = visit.desk.ifs.work
    wrote(visit, history, work.set_status(visit.book, SCANNER, Status.KNOWN, "it told all"))
    visit.button(BUTTON).click()
    assert asked(visit) == ["Known", "it told all", ""]
    because(visit, 2)
    assert "That is what the line says already." in visit.reads()
    visit.keys(Qt.Key.Key_Escape)
    visit.button(BUTTON).click()
    chooses(visit, "Trusting")
    saves(visit)
    assert state(visit).status(SCANNER) is Status.TRUSTING
    assert [*status_reasons(state(visit).rows).values()] == ["it told all"]
    visit.button(BUTTON).click()
    visit.keys(Qt.Key.Key_Tab)
    visit.keys(Qt.Key.Key_End)
    visit.types(" twice")
    because(visit, 1)
    assert [*status_reasons(state(visit).rows).values()] == ["it told all twice"]


def permission(visit: Visit) -> PermissionSet:
    found = state(visit).permissions(SCANNER, Purpose.TALK)[-1].fact
    assert isinstance(found, PermissionSet)
    return found


def test_a_permission_is_put_right_with_its_sessions(visit: Visit, history: HistoryTab) -> None:
    permit = visit.desk.ifs.work.permit
    wrote(visit, history, permit(visit.book, SCANNER, Purpose.TALK, Permission.GIVEN))
    visit.button(BUTTON).click()
    assert asked(visit) == ["It allows it", "3", ""]
    box = visit.focused()
    assert isinstance(box, QComboBox)
    assert "It allows it on terms" not in [box.itemText(one) for one in range(box.count())]
    visit.keys(Qt.Key.Key_Tab)
    visit.keys(Qt.Key.Key_Backspace)
    because(visit, 1)
    assert "Write a number of sessions" in visit.reads()
    visit.types("0")
    saves(visit)
    assert permission(visit).sessions == 3
    visit.keys(Qt.Key.Key_Backspace)
    visit.types("5")
    saves(visit)
    assert (permission(visit).state, permission(visit).sessions) == (Permission.GIVEN, 5)
    visit.button(BUTTON).click()
    chooses(visit, "Asked, no answer yet")
    because(visit, 2)
    assert (permission(visit).state, permission(visit).sessions) == (Permission.ASKED, 0)


def test_terms_are_put_right_in_their_own_line(visit: Visit, history: HistoryTab) -> None:
    permit, terms = visit.desk.ifs.work.permit, Permission.CONDITIONAL
    given = permit(visit.book, SCANNER, Purpose.TALK, terms, "only by day")
    wrote(visit, history, given)
    visit.button(BUTTON).click()
    assert asked(visit)[0] == "It allows it on terms"
    visit.keys(Qt.Key.Key_Escape)
    history.rows.set_current(taken(given)[1].id)
    visit.button(BUTTON).click()
    assert asked(visit) == ["only by day", ""]
    visit.keys(Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    visit.keys(Qt.Key.Key_Delete)
    because(visit, 1)
    assert "Write what was said." in visit.reads()
    assert visit.focused().accessibleName() == "In the part’s own words"
    visit.types("only by day and by lamp")
    saves(visit)
    (row,) = state(visit).of(SCANNER, PermissionWorded)
    assert row.fact.words() == "only by day and by lamp"
    assert "only by day · put right: misheard" in visit.reads()


def test_how_a_seat_was_taken_is_put_right(visit: Visit, history: HistoryTab) -> None:
    wrote(visit, history, visit.desk.ifs.work.blend(visit.book, SCANNER, "the eyes"))
    visit.button(BUTTON).click()
    assert asked(visit) == ["the eyes", ""]


def test_what_cannot_be_put_right_here_says_so(visit: Visit, history: HistoryTab) -> None:
    history.rows.set_current(history.rows.rows()[-1].key)
    assert said(visit) == BY_HAND
    texts = {"fear-if-stops": "nobody watches"}
    wrote(visit, history, visit.desk.ifs.work.answer(visit.book, SCANNER, Tab.FEAR, texts), -1)
    assert said(visit) == ON_SHEET


def test_a_line_of_a_signed_session_stays(visit: Visit, history: HistoryTab) -> None:
    ifs, tell = visit.desk.ifs, visit.entries.announce
    begun = taken(ifs.meetings.begin(visit.book))
    sitting = sitting_of(begun)
    tell(begun)
    rate = ifs.work.rate(visit.book, SCANNER, Measure.TRUST, 3, sitting=sitting)
    wrote(visit, history, rate)
    tell(taken(ifs.meetings.finish(sitting)))
    tell(taken(ifs.meetings.sign(sitting, PASSPHRASE)))
    assert said(visit) == SIGNED
