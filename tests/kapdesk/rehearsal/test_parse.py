"""Day scripts: what a line means, and what stands against it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.facts import DoseGiven, EventNoted, OrderRecorded
from kapdesk.dosing.model.parsed import Correction, Did, Discharge, Scores
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.errors import Refusals
from kapdesk.rehearsal.deeds import Known
from kapdesk.rehearsal.parse import parse_script
from kapdesk.rehearsal.script import (
    Adopt,
    Chart,
    Close,
    Crash,
    Deed,
    Meet,
    Open,
    Script,
    Shift,
    Sign,
)

TODAY = date(2026, 3, 1)
KNOWN = Known(("sublingual", "intravenous"), ("canmat-start", "canmat-pause"))
EXAMPLE = Path(__file__).parents[2] / "journeys" / "example.day"
STAGE = "client C-014 born 1984-03-02\n09:00 open dosing\n"


def _parsed(text: str) -> Script:
    script = parse_script(text, today=TODAY, known=KNOWN)
    assert isinstance(script, Script)
    return script


def _refused(text: str) -> list[str]:
    refusals = parse_script(text, today=TODAY, known=KNOWN)
    assert isinstance(refusals, Refusals)
    return [refusal.sentence for refusal in refusals.items]


def _last(line: str) -> Deed:
    return _parsed(STAGE + line).steps[-1].deed


def test_a_whole_day_reads_to_the_letter() -> None:
    script = _parsed(EXAMPLE.read_text(encoding="utf-8"))
    kinds = [type(s.deed.value if isinstance(s.deed, Chart) else s.deed) for s in script.steps]
    assert kinds == [
        Meet, Adopt, Open, Vitals, OrderRecorded, DoseGiven, Vitals, Vitals, Did, Correction, Vitals,
        EventNoted, Crash, Shift, Scores, Discharge, Close, Sign,
    ]  # fmt: skip
    assert script.steps[0].deed == Meet("C-014", date(1984, 3, 2))
    assert script.steps[1].deed == Adopt(
        ("sublingual",), ("canmat-start", "canmat-pause"), "prescriber 1"
    )
    assert [step.at.iso()[:16] for step in script.steps[:4]] == [
        "2026-03-04T09:30", "2026-03-04T09:30", "2026-03-04T09:30", "2026-03-04T09:32",
    ]  # fmt: skip


def test_an_expectation_stays_with_its_reading() -> None:
    deed = _last('10:25 vitals 168/104 96 97  -> flag "above 160/100" -> flag "rise"')
    assert isinstance(deed, Chart)
    assert deed.flags == ("above 160/100", "rise")


def test_without_a_day_it_is_today_and_a_day_line_moves_on() -> None:
    script = _parsed(STAGE + "23:50 tears\nday 2026-03-02\n00:10 tears")
    assert [step.at.iso()[:16] for step in script.steps[-2:]] == [
        "2026-03-01T23:50",
        "2026-03-02T00:10",
    ]


def test_what_is_written_down_later_keeps_its_own_time() -> None:
    deed = _last('10:40 note "lights out" at 10:15')
    assert isinstance(deed, Chart)
    assert deed.happened is not None
    assert deed.happened.hm() == "10:15"


def test_quoted_words_are_never_signs() -> None:
    deed = _last('10:40 quote "look" "at" "10:15"')
    assert isinstance(deed, Chart)
    assert deed.happened is None


@pytest.mark.parametrize(
    ("words", "seconds"),
    [("+1h", 3600), ("-30m", -1800), ("+90s", 90), ("+1h30m", 5400), ("-1h 5s", -3605)],
)
def test_the_clock_is_set_by_an_amount(words: str, seconds: float) -> None:
    assert _last(f"10:00 clock {words}") == Shift(seconds)


def test_shifts_add_up_to_a_line() -> None:
    script = _parsed(STAGE + "10:00 clock +1h\n10:05 tears\n10:10 clock -10m\n")
    assert [script.shift_s(line) for line in (2, 3, 4, 5)] == [0, 3600, 3600, 3000]
    assert [step.line for step in script.after(4)] == [5]


def test_every_problem_is_named_at_once_with_its_line() -> None:
    assert _refused(
        "09:00 open dosing\nclient C-1\n08:00 tears\n26:00 close\n09:10 quote \"a\n09:20 foo\n09:30 clock 1h\n"
    ) == [
        "Line 1: There is no client yet; a client line comes first.",
        "Line 2: A client is written as: client C-014 born 1984-03-02.",
        "Line 3: This is earlier than the line before; a new day needs a day line.",
        "Line 4: “26:00” is not a time of day.",
        "Line 5: A quotation is opened and not closed.",
        "Line 6: “foo” is not a word a line may begin with.",
        "Line 7: The clock is set by an amount, such as +1h, -30m or +90s.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "about"),
    [
        ("tears", "needs a time"),
        ("10:00", "not a word a line may begin with"),
        ("10:00 vitals 999/80", "Upper pressure must lie between"),
        ("10:00 open choir", "one of: dosing"),
        ("10:00 open dosing rectal", "not known here"),
        ('10:00 tears -> flag "x"', "Only a reading"),
        ("10:00 close -> flag x", "neither an expectation"),
        ("10:00 vitals 120/80 -> note x", "written as: -> flag"),
        ('10:00 note "x" at 10:30', "must have happened earlier"),
        ("10:00 sign", "Only a closed sitting"),
        ("10:00 print wallpaper", "What is printed is one of: record, esketamine-form"),
        ("10:00 crash now", "Nothing follows"),
        ("10:00 correct 09:30 vitals 120/80", "needs its reason"),
        ("adopt protocol sublingual", "Who adopts it"),
        ('adopt limits moon by "a"', "“moon” is not known here"),
        ('adopt by "a"', "Name what is adopted"),
        ("client C-2 born 1984-13-02", "not a day"),
        ("day someday", "written as: day"),
        ("10:00 clock +", "set by an amount"),
    ],
)
def test_what_cannot_be_taken_says_why(line: str, about: str) -> None:
    refusals = _refused(STAGE + line)
    assert len(refusals) == 1
    assert refusals[0].startswith("Line 3: ")
    assert about in refusals[0]


def test_nothing_can_be_charted_after_closing() -> None:
    assert _refused(STAGE + "10:00 close\n10:05 tears") == [
        "Line 4: No sitting is open here; an open line comes first."
    ]


def test_an_empty_script_is_refused() -> None:
    assert _refused("# nothing\n") == ["Line 1: The script is empty."]


@given(st.text(max_size=200))
def test_any_text_is_a_script_or_refusals(text: str) -> None:
    assert isinstance(parse_script(text, today=TODAY, known=KNOWN), Script | Refusals)


def test_no_repr_shows_a_clients_words() -> None:
    script = _parsed(
        STAGE + '10:00 quote "canary"\n10:01 did "canary"\n10:02 dose 1 mg oral given-by canary'
    )
    assert "canary" not in repr(script)
    assert "C-014" not in repr(script)
