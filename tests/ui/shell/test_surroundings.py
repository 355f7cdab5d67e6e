"""What the session page is told by the rest of the desk."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import PRACTICE, SittingId
from kapdesk.practice.model.practice import RecordPrinted
from tests.fakes.clock import FakeClock
from tests.ui.dosing.hands import press, typed_words, words
from tests.ui.shell.sittings import begin, known_client, sitting_of
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.dosing.page import SessionPage
from ui.shell.surroundings import adopting, around_sessions


def test_sitting_client_protocol_and_clock_are_told(desk: Desk, clock: FakeClock) -> None:
    around = around_sessions(desk)
    assert around.in_progress() == ()
    sitting = sitting_of(begin(desk))
    assert [begun.sitting for begun in around.in_progress()] == [sitting]
    assert around.client_label(known_client(desk)) == "C-014"
    assert [one.words for one in around.adopted()] == [
        "Sublingual, adopted by prescriber 1 on 1 Mar 2026"
    ]
    now = around.clock(sitting)
    before = now()
    clock.passes(60)
    assert now().seconds_since(before) == 60


def test_units_and_paper_are_those_of_the_practice(desk: Desk) -> None:
    around = around_sessions(desk)
    assert (around.degrees(), around.paper()) == ("C", "A4")
    desk.practice.choose_units("F", "lb")
    desk.practice.choose_paper("Letter")
    assert (around.degrees(), around.paper()) == ("F", "Letter")


def test_the_record_comes_as_pdf(desk: Desk) -> None:
    sitting = sitting_of(begin(desk))
    assert around_sessions(desk).pdf("record", sitting, "A4").startswith(b"%PDF")


def test_a_printing_is_noted_only_when_it_is_told(desk: Desk) -> None:
    around, sitting = around_sessions(desk), sitting_of(begin(desk))
    around.pdf("record", sitting, "A4")
    assert printings(desk) == []
    around.note_printing(sitting, "record", "A4")
    assert printings(desk) == [RecordPrinted(sitting, "record", "A4")]


def test_another_chart_is_any_other_sitting_that_is_not_signed(desk: Desk) -> None:
    around, sitting = around_sessions(desk), sitting_of(begin(desk))
    assert around.other_charts(sitting) == ()
    (other,) = around.other_charts(SittingId("another"))
    assert other.sitting == sitting
    assert other.words.startswith("C-014 · session of ")


def printings(desk: Desk) -> list[RecordPrinted]:
    facts = [entry.fact for entry in desk.ledger.book(PRACTICE)]
    return [fact for fact in facts if isinstance(fact, RecordPrinted)]


def test_a_first_protocol_is_read_and_adopted_over_the_page(
    desk: Desk, clerk: Clerk, qtbot: QtBot
) -> None:
    page = SessionPage(
        desk.dosing,
        clerk,
        entries := Entries(),
        desk.drafts,
        around_sessions(desk, adopting(desk, clerk, entries)),
    )
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show()
    page.opened(f"new:{known_client(desk)}")
    qtbot.waitUntil(lambda: "Choose yours, to read it." in words(page))
    press(page, "Sublingual")
    qtbot.waitUntil(lambda: "therapist 1" in typed_words(page))
    assert "Whoever adopts this answers for its use here." in words(page)
    press(page, "Adopt")
    qtbot.waitUntil(lambda: "Press it to open the session." in words(page))
    (one,) = desk.practice.view().adopted("protocol")
    assert (one.id, one.by) == ("sublingual", "therapist 1")
