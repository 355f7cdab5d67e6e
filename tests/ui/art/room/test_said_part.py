"""Something said in the room under the client's seal: before its first word, in its box alone, a hatched line after."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kapdesk.art.model.nouns import Measure, Moment, Spoke, Step
from kapdesk.art.model.tried import ReminderMet
from kapdesk.art.told import told
from kapdesk.chart.model import Drawer
from kapdesk.chart.sealed import ContentSealed, SealChosen
from kapdesk.chart.sealing import ClientSeal
from kapdesk.chart.search import search
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import ImageId
from tests.fakes import art as done
from tests.fakes.canary import CANARY, WORDS, printed, quick_seals, tree
from tests.fakes.sets import taken
from tests.fakes.tables import everything
from tests.ui.art.room.conftest import Reopens
from tests.ui.art.room.work import ALT, CONTROL, Work
from ui.art.room.open_seal import CLOSE_SEAL
from ui.art.room.said_part import SEAL, SEAL_ONE, TOO_LATE
from ui.art.seal.said_sheet import SaidSheet
from ui.kit.row_list import Row, RowList
from ui.work.correct_sheet import correction_spot
from ui.work.seal.sheet import SealSheet

NO_ROOM = Trouble("The disk is full.", "Make room, then try again.")
REMINDER = "A reminder, imagined with the new version"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_seals(monkeypatch)


@pytest.fixture
def image(work: Work) -> ImageId:
    """The reminders of a picture in sight."""
    found = done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.REMINDERS, why="to meet them"))
    work.anew()
    work.line(REMINDER).setFocus()
    return found


def sheets(work: Work) -> list[SaidSheet]:
    return [one for one in work.page.findChildren(SaidSheet) if one.isVisible()]


def gives_passphrase(work: Work) -> None:
    """Looked, then the passphrase twice, by keys alone."""
    work.keys(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)


def seals(work: Work) -> SaidSheet:
    """The sheet of a statement that was chosen to be sealed before its first word."""
    work.keys(Qt.Key.Key_K, held=ALT)
    gives_passphrase(work)
    (sheet,) = sheets(work)
    return sheet


def rows(work: Work) -> tuple[Row, ...]:
    lists = (one for one in work.page.findChildren(RowList) if one.isVisible())
    return next(one for one in lists if one.accessibleName() == "Said so far").rows()


def said(work: Work, image: ImageId, spoke: Spoke) -> str:
    """What the client's passphrase opens."""
    seal = work.desk.art.sealed.sealing.open(work.book, WORDS)
    assert isinstance(seal, ClientSeal)
    (row,) = work.picture(image).spoken_under_seal(spoke)
    fact = work.desk.art.sealed_said.said(seal, image, row.place)
    return fact.words() if hasattr(fact, "words") else ""


def test_a_reminder_is_sealed_before_its_first_word_and_opened_by_keys_alone(
    work: Work, image: ImageId
) -> None:
    sheet = seals(work)
    work.types(CANARY)
    sheet.distress.setFocus()
    work.keys(Qt.Key.Key_3)
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    assert sheets(work) == []
    assert work.facts(ReminderMet) == []
    assert [len(work.facts(one)) for one in (SealChosen, ContentSealed)] == [1, 1]
    (row,) = rows(work)
    assert row.hatched
    assert (row.title, row.detail) == ("A reminder", "sealed · distress 3")
    rated = work.picture(image).last(Measure.DISTRESS, Moment.REMINDER)
    assert rated is not None
    assert rated.value == 3
    assert said(work, image, Spoke.REMINDER) == CANARY
    work.presses(CLOSE_SEAL)
    work.focuses("Said so far")
    work.keys(Qt.Key.Key_Return)
    assert sheets(work) == []
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)
    (sheet,) = sheets(work)
    assert sheet.whole() == {"text": CANARY}
    work.types(" again")
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    assert "again" in said(work, image, Spoke.REMINDER)


def test_nothing_is_sealed_once_a_word_stands_there(work: Work, image: ImageId) -> None:
    noted: list[str] = []
    work.page.noted.connect(noted.append)
    work.types("the smell")
    work.presses(SEAL.split("   ")[0])
    assert noted == [TOO_LATE]
    assert [one for one in work.page.findChildren(SealSheet) if one.isVisible()] == []
    assert work.line(REMINDER).text() == "the smell"
    assert work.picture(image).sealed == ()


def test_locked_in_mid_typing_it_is_nowhere_and_not_lost(
    work: Work,
    image: ImageId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    seals(work)
    work.types(CANARY)
    assert CANARY in tree(work.page.window())
    work.page.covered()
    work.settles()
    assert sheets(work) == []
    assert not work.room.middle._tools.seals.is_open
    assert CANARY not in tree(work.page.window())
    assert CANARY.encode() not in everything(work.desk.ledger)
    assert len(work.desk.drafts.every()) == 1
    sheet = seals_again(work)
    assert sheet.texts()["text"] == CANARY
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    assert said(work, image, Spoke.REMINDER) == CANARY
    assert work.desk.drafts.every() == ()
    assert CANARY.encode() not in everything(work.desk.ledger)
    assert search(work.desk.ledger, CANARY, drawers=tuple(Drawer)) == ()
    assert CANARY not in str(told(work.desk.art.view(work.book)))
    assert CANARY not in repr((work.entered(), work.picture(image)))
    assert CANARY not in "".join(printed(work.desk, work.book, image, work.sitting))
    assert CANARY not in caplog.text
    assert [one for one in scratch.rglob("*") if CANARY.encode() in one.read_bytes()] == []
    for one in (tmp_path / "vault").rglob("*"):
        assert not one.is_file() or CANARY.encode() not in one.read_bytes()


def seals_again(work: Work) -> SaidSheet:
    """The same way in once the client has a seal: looked, the passphrase once."""
    work.line(REMINDER).setFocus()
    work.keys(Qt.Key.Key_K, held=ALT)
    work.keys(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)
    (sheet,) = sheets(work)
    return sheet


def test_what_was_typed_survives_a_kill_in_its_box(
    work: Work, image: ImageId, reopens: Reopens, monkeypatch: pytest.MonkeyPatch
) -> None:
    seals(work)
    work.types(CANARY)
    work.waits()
    assert CANARY.encode() not in everything(work.desk.ledger)
    monkeypatch.setattr(work.room.middle, "keep", lambda: None)
    again = reopens()
    again.opens()
    assert seals_again(again).texts() == {"text": CANARY}
    again.keys(Qt.Key.Key_Return, held=CONTROL)
    assert said(again, image, Spoke.REMINDER) == CANARY


def test_what_was_not_taken_and_what_was_not_saved_is_said_and_stays(
    work: Work, image: ImageId
) -> None:
    sheet = seals(work)
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    assert "Name the reminder" in work.reads()
    work.types(CANARY)
    work.lane.trouble = NO_ROOM
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    work.lane.trouble = None
    assert NO_ROOM.sentence in work.reads()
    assert sheet.whole() == {"text": CANARY}
    assert work.picture(image).sealed == ()
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    assert said(work, image, Spoke.REMINDER) == CANARY


def test_at_any_step_words_are_said_under_the_seal(work: Work, image: ImageId) -> None:
    taken(work.desk.art.work.go(work.sitting, Step.WATCHING, why="to see it again"))
    work.anew()
    work.room.setFocus()
    work.keys(Qt.Key.Key_U)
    gives_passphrase(work)
    work.types(CANARY)
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    assert said(work, image, Spoke.WORDS) == CANARY
    assert CANARY not in tree(work.page.window())


def test_a_line_that_stands_open_is_sealed_later_and_nothing_of_it_is_left(
    work: Work, image: ImageId
) -> None:
    taken(work.desk.art.ratings.remind(work.sitting, image, CANARY, 2))
    (open_one,) = work.picture(image).reminded
    spot = correction_spot(work.sitting, open_one.entry)
    work.desk.drafts.save(*spot.draft, f'{{"text": "{CANARY} half"}}'.encode())
    work.anew()
    work.presses(SEAL_ONE)
    assert "Backups made before still hold it" in work.reads()
    gives_passphrase(work)
    assert said(work, image, Spoke.REMINDER) == CANARY
    assert CANARY.encode() not in everything(work.desk.ledger)
    assert CANARY not in tree(work.page.window())
    assert search(work.desk.ledger, CANARY, drawers=tuple(Drawer)) == ()
    (row,) = rows(work)
    assert row.hatched
    assert not work.button(SEAL_ONE).isEnabled()
