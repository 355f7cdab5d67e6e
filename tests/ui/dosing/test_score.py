"""The score as a therapist uses it: one key, a few letters, and the moment is there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.kernel.ids import SittingId
from tests.fakes.session_room import SessionDesk, written
from tests.fakes.vault import PASSPHRASE
from tests.ui.dosing.hands import fill, give_dose, key, log, press, quick, record, words
from ui.dosing.page import SessionPage
from ui.dosing.score import ScoreView


def lived(desk: SessionDesk, page: SessionPage) -> ScoreView:
    """A session with something in it, and its score in sight."""
    give_dose(page)
    for after_min, place, text in (
        (10, "q", "the room is breathing"),
        (20, "n", "slow breath"),
        (5, "q", "a door"),
    ):
        desk.clock.passes(after_min * 60)
        key(page, place)
        fill(page, text=text)
        record(page)
    quick(page, "128/82 74 98 depth4")
    page.setFocus()
    key(page, "l")
    score = page.findChild(ScoreView)
    assert isinstance(score, ScoreView)
    return score


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def hit(name: str | Qt.Key) -> None:
    if isinstance(name, Qt.Key):
        QTest.keyClick(focused(), name)
        return
    for letter in name:
        QTest.keyClicks(focused(), letter)


def test_a_few_letters_go_to_a_moment_and_enter_to_the_next(
    desk: SessionDesk, page: SessionPage
) -> None:
    score = lived(desk, page)
    assert score.isVisible()
    hit("/brea")
    assert round(score.cursor_min) == 10
    assert "Quotes: “the room is breathing”" in score.said()
    assert "1 of 2 · 12:10 quote: “the room is breathing”" in words(score)
    hit(Qt.Key.Key_Return)
    assert round(score.cursor_min) == 30
    assert score.panel.plot.accessibleDescription() == score.said()
    hit(Qt.Key.Key_Escape)
    assert score.isVisible()
    hit(Qt.Key.Key_Escape)
    assert not score.isVisible()
    assert page.keys[0].key == "V"


def test_its_keys_move_zoom_and_mark_about_the_cursor(desk: SessionDesk, page: SessionPage) -> None:
    score = lived(desk, page)
    assert page.keys[0].key == "/"
    hit(Qt.Key.Key_Up)
    hit(Qt.Key.Key_Up)
    assert round(score.cursor_min) == 10
    hit("+++++++")
    window = score.panel.plot.frame_shown().window
    assert window.start_min < 10.0 < window.end_min
    assert window.span_min < 20.0
    hit("k")
    assert [(e.at.hm(), f.label) for e, f in page.view().facts_of(MomentBookmarked)] == [
        ("12:10", "")
    ]
    hit(Qt.Key.Key_End)
    assert score.panel.plot.frame_shown().window.end_min > 35.0
    hit(Qt.Key.Key_PageUp)
    assert round(score.cursor_min) == 10
    hit("0")
    assert score.panel.plot.frame_shown().window.start_min == -10.0
    at = QPointF(300, 100)
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = score.panel.plot.frame_shown().minute(300)
    QApplication.sendEvent(score.panel.plot, wheel)
    assert abs(score.panel.plot.frame_shown().minute(300) - before) < 0.01


def test_a_moment_is_sent_on_with_words_and_taken_back(
    desk: SessionDesk, page: SessionPage
) -> None:
    score = lived(desk, page)
    hit("/door")
    hit(Qt.Key.Key_Escape)
    field = score.bar.findChildren(QLineEdit)[1]
    QTest.keyClicks(field, "draw it")
    assert page._texts()["score words"] == "draw it"
    score.panel.plot.setFocus()
    hit("i")
    (sent,) = desk.dosing.score.sent_from(SittingId(page.place()))
    assert (sent.sent_as, sent.words, sent.text) == ("image", "quote: “a door”", "draw it")
    assert "Sent on: as image draw it" in score.said()
    assert field.text() == ""
    assert not any("draw it" in line for line in log(page))
    hit(Qt.Key.Key_Backspace)
    assert desk.dosing.score.sent_from(SittingId(page.place())) == ()
    assert "Sent on" not in score.said()


def test_a_signed_session_says_why_it_takes_no_bookmark(
    desk: SessionDesk, page: SessionPage
) -> None:
    score = lived(desk, page)
    hit("l")
    sitting = SittingId(page.place())
    desk.entries.announce(written(desk.dosing.ending.close(sitting)))
    desk.entries.announce(written(desk.dosing.ending.sign(sitting, PASSPHRASE)))
    key(page, "l")
    assert "a bookmark would change the record" in words(score)
    hit("k")
    assert not page.view().facts_of(MomentBookmarked)
    hit("/door")
    hit(Qt.Key.Key_Escape)
    hit("t")
    assert [one.sent_as for one in desk.dosing.score.sent_from(sitting)] == ["target"]


def test_a_session_can_be_asked_for_with_its_score_in_sight(
    desk: SessionDesk, page: SessionPage
) -> None:
    score = lived(desk, page)
    page.opened(page.place())
    assert not score.isVisible()
    page.opened(f"score:{page.place()}")
    assert score.isVisible()


def test_one_key_on_the_page_marks_now(desk: SessionDesk, page: SessionPage) -> None:
    give_dose(page)
    desk.clock.passes(300)
    key(page, "k")
    assert log(page)[-1] == "12:05 bookmark"
    page._on_line(page.view().facts_of(MomentBookmarked)[0][0].id)
    fill(page, text="the door opens", reason="its words")
    press(page, "Record the correction")
    assert log(page)[-1].startswith("12:05 bookmark: the door opens")
