"""Every set of a meeting stands in the strip once, and says how it ended."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kapdesk.bilateral.model.facts import ENDINGS, SetRun, SetStarted
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.bilateral.model.plan import Change, Channel
from kapdesk.emdr.model.nouns import Phase, Prong
from kapdesk.emdr.model.targets import TargetOpened
from kapdesk.emdr.seen.strip import bouts, strip, timing_line
from kapdesk.kernel.ids import SittingId
from tests.fakes.emdr_work import EXACT, LIGHT, T7, Notebook, worked_record

S1 = SittingId("s1")


def _begun() -> Notebook:
    book = Notebook()
    book.write(TargetOpened(T7, 7, Prong.PAST))
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    return book


@given(
    st.lists(
        st.tuples(
            st.sampled_from(Phase),
            st.sampled_from((*ENDINGS, "")),
            st.sampled_from(SubstanceState),
        ),
        max_size=12,
    ),
    st.booleans(),
)
def test_every_set_stands_there_once_open_iff_under_effect_and_broken_iff_nobody_ended_it(
    sets: list[tuple[Phase, str, SubstanceState]], closed: bool
) -> None:
    book = _begun()
    for phase, ended, substance in sets:
        book.dose(substance)
        book.enter(phase)
        book.set(ended=ended)
    if closed:
        book.part()
    bars = strip(book.state(), S1)
    assert [one.number for one in bars] == list(range(1, len(sets) + 1))
    assert [one.hollow for one in bars] == [sub in UNDER_EFFECT for _, _, sub in sets]
    gone = {"interrupted", "fault"} | ({""} if closed else set())
    assert [one.broken for one in bars] == [ended in gone for _, ended, _ in sets]
    assert tuple(bar for bout in bouts(bars) for bar in bout.sets) == bars
    assert all(len({bar.phase for bar in bout.sets}) == 1 for bout in bouts(bars))


def test_a_set_says_rate_passes_channels_phase_timing_and_what_was_rated() -> None:
    book = _begun()
    book.enter(Phase.DESENSITISATION)
    book.set(distress=5)
    (bar,) = strip(book.state(), S1)
    assert (bar.rate_words, bar.passes_words) == ("1.00 Hz", "24")
    assert bar.channels == (Channel.VISUAL, Channel.TONE)
    assert bar.words == (
        "set 1, 10:00, T7 desensitisation, Desensitise, standard, 1.00 Hz, light and tone, "
        "24 of 24 passes in 24 s, finished, distress 5, timing: light and tone apart by 4 ms (±1), "
        "0 late frames of 1440, clock within 2 ppm"
    )


def test_what_was_changed_on_the_way_is_said_as_it_went() -> None:
    book = _begun()
    begun = book.write(SetStarted(LIGHT, "Desensitise, standard", 28.0))
    touched = (Channel.VISUAL, Channel.TACTILE)
    changes = (Change(5.0, rate_hz=1.2), Change(9.0, channels=touched))
    book.write(SetRun(begun, 10, 9.2, "stopped", changes, plan=LIGHT, certificate=EXACT))
    (bar,) = strip(book.state(), S1)
    assert bar.rate_words == "1.00 → 1.20 Hz"
    assert bar.passes_words == "10 of 24"
    assert bar.channels == (Channel.VISUAL, Channel.TONE, Channel.TACTILE)


def test_one_without_an_end_runs_while_the_meeting_is_open_and_is_broken_afterwards() -> None:
    book = _begun()
    book.set(ended="")
    (bar,) = strip(book.state(), S1)
    assert (bar.broken, bar.went) == (False, "running, or its end is not written yet")
    book.part()
    (bar,) = strip(book.state(), S1)
    assert (bar.broken, bar.went) == (True, "no end written")


def test_the_timing_of_a_meeting_is_one_line() -> None:
    book = _begun()
    assert timing_line(strip(book.state(), S1)) == ""
    book.set()
    assert timing_line(strip(book.state(), S1)) == ("timing: 1 of 1 set as exact as they should be")
    late = replace(EXACT, late_frames=40)
    begun = book.write(SetStarted(LIGHT))
    book.write(SetRun(begun, 24, 24.0, "finished", plan=LIGHT, certificate=late))
    book.set(ended="")
    assert timing_line(strip(book.state(), S1)) == (
        "timing: 1 of 3 sets as exact as they should be; off: set 2; not measured: set 3"
    )


def test_the_worked_record_parts_its_sets_by_phase() -> None:
    bars = strip(worked_record().state(), SittingId("s6"))
    assert [(bout.words, len(bout.sets)) for bout in bouts(bars)] == [
        ("T7 · desensitisation", 5),
        ("T7 · installation", 3),
        ("T7 · body scan", 2),
    ]
    assert strip(worked_record().state(), SittingId("nowhere")) == ()
