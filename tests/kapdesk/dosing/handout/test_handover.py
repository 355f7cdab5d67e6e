"""The hand-over sheet: what someone who takes over reads first, and the same presses in the record."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.chart.model import Act
from kapdesk.desk.desk import Desk
from kapdesk.dosing.rules.marks import event_marks
from kapdesk.kernel.ids import PRACTICE, SittingId
from kapdesk.people.model.clients import AllergyWritten, ContactWritten, MedicineWritten
from kapdesk.practice.model.practice import RecordPrinted
from kapdesk.rehearsal.clock import ScriptClock
from tests.fakes.desks import DAWN, new_vault, opened, play

DAY = """day 2026-03-04
client C-014 born 1984-03-02
adopt protocol sublingual limits canmat-pause by "prescriber 1"
09:10 open dosing
09:30 vitals 124/78 70 99 rr14
09:41 order "150 mg" sublingual by "prescriber 1"
09:45 dose 150 mg sublingual given-by "nurse 1"
09:50 process "a thought of mine"
10:00 vitals 144/88 80 97
10:15 vitals 166/104 96 97 ?
10:20 vitals 168/106 98 96
10:26 did "repeated"
10:30 vitals 172/110 101 95
10:31 urgent pressure
10:32 stamp help
10:33 stamp oxygen
10:34 unstamp
10:35 vitals 178/112 104 94
10:40 stamp other "window opened"
10:41 stamp arrived
10:44 urgent-end "awake, handed over"
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    clock = ScriptClock(DAWN)
    with opened(new_vault(tmp_path_factory.mktemp("handover") / "vault"), clock) as desk:
        assert play(desk, clock, DAY).outcome is None
        (row,) = desk.people.sittings()
        known = (
            AllergyWritten("penicillin", "rash"),
            MedicineWritten("lisinopril", "10 mg"),
            ContactWritten("own", phone="+1 555 0101"),
            ContactWritten("emergency", "sister 1", "+1 555 0100", "sister"),
        )
        desk.ledger.commit(row.book, [Act(fact, clock.now()) for fact in known])
        desk.urgent.prompts.reach("112", "the blue door")
        yield desk


def sitting(desk: Desk) -> SittingId:
    return desk.people.sittings()[0].id


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_first_page_is_enough(desk: Desk, paper: str) -> None:
    first = pages(desk.papers.handover(sitting(desk), paper))[0]
    for words in (
        "C-014",
        "42 years",
        "penicillin: rash",
        "lisinopril 10 mg",
        "in an emergency: sister 1 (sister) +1 555 0100",
        "ketamine",
        "150 mg",
        "09:45",
        "the blue door",
        "10:31 High pressure with symptoms",
        "10:32 Help called",
        "178/112",
        "above 160/100",
        "Handed over",
        "166/104?",
        "Marked ? is doubtful",
    ):
        assert words in first
    assert first.index("Now") < first.index("Who") < first.index("Given") < first.index("Readings")


def test_everything_else_follows_and_nothing_taken_back_is_said_as_done(desk: Desk) -> None:
    first, *rest = pages(desk.papers.handover(sitting(desk), "A4"))
    assert "Oxygen on" not in first
    more = "\n".join(rest)
    assert "Oxygen on (taken back at 10:34)" in more
    assert "Ended. awake, handed over" in more
    assert "124/78" in more


def test_the_plot_shows_what_was_pressed_and_not_taken_back(desk: Desk) -> None:
    view = desk.dosing.view(sitting(desk))
    assert view.zero is not None
    marks = [mark.label for mark in event_marks(view, view.zero) if mark.kind == "urgent"]
    assert marks == [
        "high pressure with symptoms",
        "help called",
        "something else: window opened",
        "they arrived",
    ]


def test_no_other_drawer_reaches_it(desk: Desk) -> None:
    assert "a thought of mine" not in "".join(pages(desk.papers.handover(sitting(desk), "A4")))


def test_the_record_shows_every_press(desk: Desk) -> None:
    text = "\n".join(pages(desk.papers.record(sitting(desk), "A4")))
    for words in ("Urgent card opened", "Help called", "(taken back at 10:34)", "window opened"):
        assert words in text


def test_its_leaving_is_audited(desk: Desk) -> None:
    desk.papers.note_printing(sitting(desk), "handover")
    facts = [entry.fact for entry in desk.ledger.book(PRACTICE)]
    assert RecordPrinted(sitting(desk), "handover", "A4") in facts


def test_an_empty_session_still_says_so(tmp_path: Path) -> None:
    clock = ScriptClock(DAWN)
    start = "\n".join(DAY.splitlines()[:4])
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        assert play(desk, clock, start).outcome is None
        first = pages(desk.papers.handover(sitting(desk), "A4"))[0]
    for words in ("No dose was given", "No reading was taken", "nothing was stamped"):
        assert words in first
