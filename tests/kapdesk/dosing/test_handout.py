"""The session record on paper: what a reader finds, and what never gets there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

from kapdesk.chart.model import AddendumWritten, SittingClosed, SittingOpened, SittingSigned
from kapdesk.dosing.handout.record import record
from kapdesk.dosing.handout.sheet import RecordHeading
from kapdesk.dosing.model.facts import DoseGiven, EventNoted, SamplesTaken, VitalsRecorded
from kapdesk.dosing.model.music import TrackChanged
from kapdesk.dosing.model.score import MomentBookmarked
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.ids import PersonId
from kapdesk.press.sitting import day_words
from kapdesk.press.tables import prose
from tests.fakes.paper import FakeDay, at, reading
from tests.fakes.paper_days import HEADING, full_day

GOLDEN = Path(__file__).parents[2] / "golden" / "paper"


def sheets(view: DosingView, heading: RecordHeading = HEADING, **how: object) -> list[str]:
    """The text of every page."""
    paper, large = str(how.get("paper", "A4")), bool(how.get("large", False))
    pdf = record(view, heading, paper=paper, large=large)
    return [sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages]


def text_of(view: DosingView, heading: RecordHeading = HEADING) -> str:
    """The whole record in one line."""
    return re.sub(r"\s+", " ", " ".join(sheets(view, heading)))


@pytest.fixture(scope="module")
def whole() -> str:
    return text_of(full_day().view)


@pytest.mark.parametrize(
    "words",
    [
        "Dosing session record",
        "C-014, born 2 Mar 1984 · session 4 · Wed 4 Mar 2026",
        "Practice under the lime tree · Mill lane 3 · 555 0100",
        "Therapist therapist 1 · protocol Sublingual, version 2, adopted by prescriber 1",
        "09:40 150 mg sublingual prescriber 1 Tue 3 Mar 2026",
        "09:45 T+00:00:00 150 mg sublingual nurse 1 K220",
        "spat at 09:55",
        "10:05 T+00:20:00 50 mg (booster)",
        "09:32 T−00:13:00 124/78 70 99 air 14",
        "left arm · seated",
        "10:25 T+00:40:00 166/104 96 97 air",
        "corrected at 10:27: misread",
        "Baseline, the median of one reading before the first dose: 124/78, pulse 70, SpO₂ 99 % air.",
        "40 min (required) 10:25 taken 10:25",
        "90 min 11:15 left out asleep, not disturbed",
        "60 min 10:45 not taken",
        "canmat-pause, version 1 above 160/100 after the dose S-CANMAT prescriber 2 Sun 1 Feb 2026",
        "above 160/100 (limit canmat-pause, version 1, source S-CANMAT)",
        "10:26 repeated, no symptoms, prescriber told",
        "no answer written",
        "this reading was corrected later",
        "Restroom visited: not ticked",
        "“the room is breathing with me”",
        "track: slow strings",
        "written later, at 10:50",
        "phase seen Peak",
        "nothing of that kind today",
        "11:50 T+02:05:00 aldrete S1 10",
        "Stayed for the time this protocol asks – the escort had to leave",
        "Missing: Recovery score of 9 or more twice: one score only",
        "Gone through at 11:58, by nurse 1, escort escort 1.",
        "10:25 168/104, pulse 96, SpO₂ 97 % air, MOAA/S 4 166/104",
        "set forward by 1 h 0 min",
        "entry of 11:02 removed, belonged to another chart",
        "entry moved here; first written at 11:09 in another chart",
        "MoonPhaseSeen: written by a newer KapDesk",
        "Closed at 12:00. Left open when it was closed:",
        "1. Written Wed 4 Mar 2026 12:05 by therapist 1: The client called and is well.",
        "Signed by therapist 1, Wed 4 Mar 2026 12:01:00: I wrote this record.",
        "Digest of what was signed: ffee0011",
        "Digest of the chain when printed: a1b2c3d4e5f6",
        "Prescriber ____",
        "Given by ____",
        "Witness ____",
    ],
)
def test_the_record_says(whole: str, words: str) -> None:
    plain = re.sub(r"\s+", "", whole)
    assert re.sub(r"\s+", "", words) in plain


@pytest.mark.parametrize(
    "words", ["words kept in another drawer", "words of another client", "REHEARSAL", "alarm"]
)
def test_the_record_never_says(whole: str, words: str) -> None:
    assert words not in whole


def test_the_full_record_reads_as_it_did() -> None:
    text = "\n\f\n".join(sheets(full_day().view)) + "\n"
    golden = GOLDEN / "full_day.txt"
    if os.environ.get("KAPDESK_GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(("paper", "large", "count"), [("A4", False, 5), ("Letter", False, 5)])
def test_a_record_has_its_pages(paper: str, large: bool, count: int) -> None:
    found = sheets(full_day().view, paper=paper, large=large)
    assert len(found) == count
    assert all(f"page {i} of {count}" in text for i, text in enumerate(found, 1))


def test_words_added_stand_on_their_side_of_the_signature() -> None:
    day = FakeDay()
    day.says("09:30", SittingOpened("dosing", "UTC", 0.0, "boot"))
    day.says("10:00", SittingClosed())
    day.says("10:05", AddendumWritten("the lot was K221"))
    day.says("10:10", SittingSigned(PersonId("author"), "therapist 1", "Complete.", 3, "ff"))
    day.says("09:50", AddendumWritten("they slept in the car"), recorded="10:30")
    day.says("10:40", AddendumWritten("well at home"))
    text = re.sub(r"\s+", " ", text_of(day.view))
    before, _, after = text.partition("Signed by therapist 1")
    assert "Added after closing 1. Written Wed 4 Mar 2026 10:05 by therapist 1: the lot" in before
    told = "1. Written Wed 4 Mar 2026 10:30 by therapist 1, about Wed 4 Mar 2026 09:50: they slept"
    assert told in after
    assert after.index("they slept") < after.index("2. Written Wed 4 Mar 2026 10:40")
    assert after.index("Witness") < after.index("Added after signing")


def test_bookmarks_and_music_stand_among_the_events() -> None:
    day = FakeDay()
    day.says("09:30", SittingOpened("dosing", "UTC", 0.0, "boot"))
    day.says("09:40", TrackChanged("slow strings", "began", "onset"))
    day.says("09:50", MomentBookmarked("the door opens"))
    text = re.sub(r"\s+", " ", text_of(day.view))
    assert "09:40 – music began slow strings" in text
    assert "09:50 – bookmark the door opens" in text


def test_every_page_says_it_is_no_medical_monitor() -> None:
    for text in sheets(full_day().view, large=True):
        plain = text.replace("\n", " ")
        assert "KapDesk 0.1.0 records; it does not advise on doses" in plain
        assert "is not a medical monitor." in plain


def test_the_same_sitting_prints_the_same_bytes() -> None:
    view = full_day().view
    assert record(view, HEADING, paper="A4") == record(view, HEADING, paper="A4")


def test_what_another_room_did_stands_after_the_sets_in_words_of_its_own() -> None:
    day = FakeDay()
    day.opens()
    note = day.says("10:40", EventNoted("note", "one"))
    day.says("10:41", EventNoted("note", "two"), corrects=note, reason="misheard")
    pdf = record(
        day.view,
        HEADING,
        paper="A4",
        within=lambda on: (prose(on, "Another room", ["at work"]),),
        say=lambda _fact: "as the desk says it",
    )
    found = " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages)
    text = " ".join(found.split())
    assert text.index("Another room at work") < text.index("Safety question")
    assert "as the desk says it" in text


def test_a_bare_sitting_says_what_it_does_not_have() -> None:
    day = FakeDay()
    day.says("09:30", SittingOpened("dosing", "UTC", 0.0, "boot"))
    text = text_of(day.view)
    for words in (
        "No order on file.",
        "No dose was given.",
        "No readings were taken.",
        "No limits were in force.",
        "No events were written down.",
        "Not asked, or not written down.",
        "No recovery score was written down.",
        "The discharge list was not gone through.",
        "The session is not closed.",
        "Not signed.",
    ):
        assert words in text


def test_a_dose_without_an_order_says_so_beside_it() -> None:
    day = FakeDay()
    day.opens()
    day.says("09:45", DoseGiven(150, "mg", "sublingual", "nurse 1"))
    text = text_of(day.view)
    assert "Order No order on file." in text
    assert "nurse 1 – no order on file" in text


@pytest.mark.parametrize("in_vault", [False, True])
def test_a_rehearsal_is_stamped_on_every_page(in_vault: bool) -> None:
    day = FakeDay()
    day.opens(rehearsal=not in_vault)
    heading = replace(HEADING, rehearsal=in_vault)
    assert all(text.count("REHEARSAL") == 2 for text in sheets(day.view, heading))


def test_a_sitting_typed_in_from_paper_says_when() -> None:
    day = FakeDay()
    day.says(
        "09:30", SittingOpened("dosing", "UTC", 0.0, "boot", from_paper=True), recorded="18:05"
    )
    assert "Typed in afterwards from paper, Wed 4 Mar 2026 18:05." in text_of(day.view)


def test_temperatures_stand_in_the_unit_of_the_practice() -> None:
    day = FakeDay()
    day.opens()
    day.says("09:40", VitalsRecorded(Vitals(temperature_c=37.0)))
    assert "98.6" in text_of(day.view, replace(HEADING, temperature="F"))
    assert "98.6" not in text_of(day.view)


def test_measures_never_taken_are_named_once() -> None:
    day = FakeDay()
    day.opens()
    day.says("09:40", VitalsRecorded(reading("124/78 70 99")))
    assert (
        "Not measured in this session: breathing, temperature, sedation, distress, depth, nausea."
        in text_of(day.view)
    )


def test_the_scale_used_most_has_the_column_and_doubt_is_marked_and_explained() -> None:
    day = FakeDay()
    day.opens()
    day.says("09:35", VitalsRecorded(Vitals(rass=-1, talks=True)))
    day.says("09:37", VitalsRecorded(Vitals(rass=-2, moaas=4)))
    shaky = msgspec.structs.replace(reading("124/78 70 93"), quality="doubtful", doubt="movement")
    day.says("09:40", VitalsRecorded(shaky, cuff_arm="left"))
    day.says("09:45", VitalsRecorded(msgspec.structs.replace(shaky, quality="not trusted")))
    text = text_of(day.view)
    assert "SpO₂ % RASS 09:35" in text
    assert "MOAA/S 4" in text
    assert "124/78? 70? 93? air" in text
    assert "(124/78) (70) (93) air" in text
    assert "doubtful: movement · SpO₂ within 60 s of the cuff on the same arm (left)" in text
    assert (
        "Marked ? is doubtful, in brackets not trusted: neither counts as within a limit." in text
    )
    assert "open, dashed: doubtful" in text


def test_a_reading_from_a_device_names_its_source() -> None:
    day = FakeDay()
    day.opens()
    taken = msgspec.structs.replace(reading("124/78 70 99"), source="cuff")
    day.says("09:40", VitalsRecorded(taken, confirmed=True))
    assert "cuff · unlikely, confirmed when entered" in text_of(day.view)


def test_device_samples_are_counted_and_drawn() -> None:
    day = FakeDay()
    day.opens()
    day.says("09:40", VitalsRecorded(reading("124/78 70 99")))
    plain = record(day.view, HEADING, paper="A4")
    day.says("09:50", SamplesTaken(at("09:40"), 1.0, tuple(range(60, 160)), (98.0,) * 100))
    assert "A device sent 100 samples" in text_of(day.view)
    assert len(record(day.view, HEADING, paper="A4")) > len(plain)


@pytest.mark.parametrize(
    "words",
    ["5 < 6 & <b>", "<img src='http://host/x'>", "&amp;", "комната дышит", "the room ≥ me"],
)
def test_a_quote_is_printed_to_the_letter(words: str) -> None:
    day = FakeDay()
    day.opens()
    day.says("10:40", EventNoted("quote", words))
    assert f"“{words}”" in text_of(day.view)


def test_a_very_long_note_runs_on_over_the_pages() -> None:
    day = FakeDay()
    day.opens()
    day.says("10:40", EventNoted("note", "breath " * 20_000 + "last word of the note"))
    found = sheets(day.view)
    assert len(found) > 20
    assert "last word of the note" in " ".join(" ".join(found).split())


def test_a_session_past_midnight_names_the_second_day() -> None:
    day = FakeDay()
    day.opens("23:00")
    day.says("24:10", EventNoted("note", "after midnight"))
    assert "00:10 Thu 5 Mar 2026" in text_of(day.view)


def test_dates_that_are_none_stay_as_they_are() -> None:
    assert day_words("2026-03-04") == "Wed 4 Mar 2026"
    assert day_words("spring") == "spring"


def test_the_words_for_the_record_load_no_printing() -> None:
    code = "import sys, kapdesk.dosing.handout.sheet, kapdesk.dosing.handout.wording; print('reportlab' in sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert told.stdout.strip() == "False"
