"""The timeline as rows."""

from __future__ import annotations

from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.people.model.clients import TimelineLine, TimelineSitting
from tests.fakes.entries import NINE
from ui.people.story import BETWEEN, StoryRow, rows_of

FIRST, SECOND = SittingId("s1"), SittingId("s2")


def line(
    words: str, *, state: str = "standing", reason: str = "", late_s: float = 0.0
) -> TimelineLine:
    return TimelineLine(EntryId(words), NINE, late_s, words, state, reason)


def sitting(key: SittingId, *lines: TimelineLine, state: str = "signed") -> TimelineSitting:
    return TimelineSitting(key, "dosing", NINE, state, False, lines)


def between(*lines: TimelineLine) -> TimelineSitting:
    return TimelineSitting(None, "", None, "", False, lines)


def words(rows: tuple[StoryRow, ...]) -> list[str]:
    return [row.words for row in rows]


def asides(*lines: TimelineLine) -> list[str]:
    return [row.aside for row in rows_of((sitting(FIRST, *lines),), [FIRST], "")[1:]]


def test_sessions_are_numbered_from_the_first_and_stand_latest_first() -> None:
    rows = rows_of((sitting(SECOND), sitting(FIRST), between()), [], "")
    assert words(rows) == [
        "Session 2 · Dosing · Wed 4 Mar 2026",
        "Session 1 · Dosing · Wed 4 Mar 2026",
    ]


def test_only_what_is_unfolded_shows_its_lines() -> None:
    timeline = (sitting(SECOND, line("later")), sitting(FIRST, line("earlier")))
    rows = rows_of(timeline, [FIRST], "")
    assert words(rows)[1:] == ["Session 1 · Dosing · Wed 4 Mar 2026", "earlier"]
    assert rows[2].time == "09:00"


def test_a_filter_keeps_the_number_of_the_session_it_finds() -> None:
    timeline = (sitting(SECOND, line("rain")), sitting(FIRST, line("a Blue door"), line("rain")))
    assert words(rows_of(timeline, [], " blue ")) == [
        "Session 1 · Dosing · Wed 4 Mar 2026",
        "a Blue door",
    ]


def test_what_was_written_between_sessions_carries_its_date() -> None:
    rows = rows_of((between(line("Client added")),), [BETWEEN], "")
    assert words(rows) == ["Between sessions", "Client added"]
    assert rows[1].time == "Wed 4 Mar 2026"


def test_both_values_of_a_correction_show_and_say_which_is_which() -> None:
    assert asides(line("a", state="corrected"), line("b", reason="misread")) == [
        "earlier value",
        "corrected · misread",
    ]
    rows = rows_of((sitting(FIRST, line("a", state="corrected")),), [FIRST], "")
    assert rows[1].struck


def test_a_line_written_later_and_one_removed_say_so() -> None:
    assert asides(line("a", late_s=61.0), line("b", late_s=60.0), line("c", state="erased")) == [
        "written later",
        "",
        "removed",
    ]


def test_an_open_and_a_rehearsed_session_say_so() -> None:
    rehearsed = TimelineSitting(FIRST, "dosing", NINE, "open", True, ())
    (row,) = rows_of((rehearsed,), [], "")
    assert row.words.endswith("rehearsal")
    assert (row.aside, row.tone) == ("● open", "accent")


def test_a_line_of_several_lines_is_read_in_one() -> None:
    rows = rows_of((sitting(FIRST, line("one\ntwo")),), [FIRST], "")
    assert rows[1].said() == "09:00, one two"
