"""Lines of a script on a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.chart.model import ClockShifted, Drawer, Entry, SittingClosed
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import DoseGiven, EventNoted, VitalsRecorded
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.player import Crashed, Player
from tests.fakes.desks import DAWN, new_vault, opened, play, script_of
from tests.fakes.vault import PASSPHRASE

STAGE = """client C-014 born 1984-03-02
adopt protocol sublingual limits canmat-start canmat-pause by "prescriber 1"
09:00 open dosing
"""


@pytest.fixture
def clock() -> ScriptClock:
    return ScriptClock(DAWN)


@pytest.fixture
def desk(tmp_path: Path, clock: ScriptClock) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        yield desk


def _view(desk: Desk) -> DosingView:
    return desk.dosing.view(desk.people.sittings()[-1].id)


def _refusals(outcome: object) -> list[str]:
    assert isinstance(outcome, Refusals)
    return [refusal.sentence for refusal in outcome.items]


def test_every_entry_is_told_as_saved_once_and_in_order(desk: Desk, clock: ScriptClock) -> None:
    before = {entry.id for entry in desk.ledger.every(drawers=tuple(Drawer))}
    played = play(
        desk,
        clock,
        STAGE + '09:10 vitals 120/80 70 98\n09:11 process "canary"\n09:12 close\n09:13 sign',
    )
    assert played.outcome is None
    written = [e.id for e in desk.ledger.every(drawers=tuple(Drawer)) if e.id not in before]
    assert [entry.id for entry in played.saved] == written


def test_lines_stand_at_the_scripts_own_time(desk: Desk, clock: ScriptClock) -> None:
    play(desk, clock, STAGE + "09:10 vitals 120/80 70 98")
    entry, _ = _view(desk).readings[0]
    assert entry.at.iso() == "2026-03-04T09:10:00.000+00:00"
    assert entry.recorded == entry.at


def test_a_vault_remembers_for_ever_that_it_was_rehearsed_in(
    desk: Desk, clock: ScriptClock
) -> None:
    play(desk, clock, STAGE)
    play(desk, clock, STAGE)
    assert desk.practice.view().rehearsed == ("script",)
    assert all(row.rehearsal for row in desk.people.sittings())


def test_rehearsing_beside_a_client_is_refused_and_leaves_no_mark(
    desk: Desk, clock: ScriptClock
) -> None:
    desk.people.add(ClientDraft(code="K-1", born="1990-01-01"))
    played = play(desk, clock, STAGE)
    assert "A rehearsal needs one of its own" in _refusals(played.outcome)[0]
    assert desk.practice.view().rehearsed == ()
    assert played.saved == []


def test_names_nobody_knows_are_taken_in_with_their_roles(desk: Desk, clock: ScriptClock) -> None:
    play(
        desk,
        clock,
        STAGE + '09:10 order "150 mg" sublingual by "prescriber 2"\n'
        '09:15 dose 150 mg sublingual given-by "nurse 1"\n'
        '09:16 dose 150 mg sublingual given-by "nurse 1"',
    )
    people = [(person.name, person.role) for person in desk.practice.view().people]
    assert people == [
        ("therapist 1", "therapist"),
        ("prescriber 1", "prescriber"),
        ("prescriber 2", "prescriber"),
        ("nurse 1", "nurse"),
    ]


def test_the_stage_may_be_set_twice(desk: Desk, clock: ScriptClock) -> None:
    play(desk, clock, STAGE + "09:10 close")
    seq = desk.ledger.head.seq
    again = play(desk, clock, STAGE.replace("09:00 open dosing\n", ""))
    assert again.outcome is None
    assert desk.ledger.head.seq == seq
    assert len(desk.people.clients()) == 1


def test_an_abandoned_sitting_ends_as_interrupted_where_its_last_line_stands(
    desk: Desk, clock: ScriptClock
) -> None:
    play(desk, clock, STAGE + "09:40 tears")
    play(desk, clock, STAGE.replace("09:00", "09:05"))
    first, second = desk.people.sittings()
    assert (first.ended, second.closed) == ("interrupted", None)
    closed = desk.dosing.view(first.id).closed
    assert isinstance(closed, SittingClosed)
    assert "No dose in the chart" in closed.missing
    assert first.closed is not None
    assert first.closed.hm() == "09:40"


def test_a_flag_that_is_expected_and_there_passes(desk: Desk, clock: ScriptClock) -> None:
    line = '09:10 vitals 168/104 96 97 -> flag "Above 140/90"\n09:11 did "sat quietly"'
    assert play(desk, clock, STAGE + line).outcome is None
    assert _view(desk).open_flags == ()


def test_a_flag_that_is_expected_and_missing_is_named_with_its_line(
    desk: Desk, clock: ScriptClock
) -> None:
    played = play(
        desk, clock, STAGE + '\n# quiet\n09:10 vitals 120/80 70 98 -> flag "above 140/90"'
    )
    assert _refusals(played.outcome) == [
        "Line 6: The flag “above 140/90” was expected and is not there."
    ]
    assert isinstance(played.saved[-1].fact, VitalsRecorded)


def test_what_the_desk_refuses_is_named_with_its_line(desk: Desk, clock: ScriptClock) -> None:
    played = play(desk, clock, STAGE + '09:10 did "nothing waits"\n09:20 tears')
    assert _refusals(played.outcome) == ["Line 4: No crossed limit waits for words."]
    assert _view(desk).facts_of(EventNoted) == ()


def test_what_is_written_down_later_stands_where_it_happened(
    desk: Desk, clock: ScriptClock
) -> None:
    play(desk, clock, STAGE + '09:40 note "lights out" at 09:15')
    entry, _ = _view(desk).facts_of(EventNoted)[0]
    assert (entry.at.hm(), entry.recorded.hm()) == ("09:15", "09:40")


def test_a_correction_finds_its_line_by_time_and_kind(desk: Desk, clock: ScriptClock) -> None:
    lines = (
        '09:10 vitals 120/80 70 98\n09:10 quote "a"\n09:10 note "b"\n'
        '09:12 correct 09:10 quote "c" because "heard again"\n'
        '09:13 correct 09:10 vitals 124/80 70 98 at 09:11 because "late"\n'
    )
    assert play(desk, clock, STAGE + lines).outcome is None
    view = _view(desk)
    assert {fact.text for _, fact in view.facts_of(EventNoted)} == {"b", "c"}
    entry, reading = view.readings[0]
    assert (entry.at.hm(), entry.reason, reading.vitals.systolic_mmhg) == ("09:11", "late", 124)


def test_a_correction_of_nothing_is_refused(desk: Desk, clock: ScriptClock) -> None:
    played = play(desk, clock, STAGE + '09:12 correct 09:10 tears because "no"')
    assert _refusals(played.outcome) == ["Line 4: There is no such line at 09:10."]


def test_setting_the_clock_leaves_elapsed_time_true(desk: Desk, clock: ScriptClock) -> None:
    lines = (
        '09:10 dose 150 mg sublingual given-by "nurse 1"\n09:20 clock +1h\n09:40 tears\n'
        '09:50 correct 09:40 tears "quietly" because "seen"\n'
    )
    assert play(desk, clock, STAGE + lines).outcome is None
    view = _view(desk)
    tears, _ = view.facts_of(EventNoted)[0]
    assert view.t0 is not None
    assert tears.at.seconds_since(view.t0) == 30 * 60
    assert [fact.shift_s for _, fact in view.facts_of(ClockShifted)] == [3600]


def test_a_sitting_opened_after_the_clock_was_set_lives_by_that_wall(
    desk: Desk, clock: ScriptClock
) -> None:
    early = STAGE.replace(
        "09:00 open dosing", "08:00 open dosing\n08:10 close\n08:30 clock +1h\n09:00 open dosing"
    )
    lines = (
        '09:10 tears\n09:20 correct 09:10 tears "quietly" because "seen"\n09:30 note "x" at 09:25'
    )
    assert play(desk, clock, early + lines).outcome is None
    times = [entry.at.hm() for entry, _ in _view(desk).facts_of(EventNoted)]
    assert times == ["10:10", "10:25"]


def test_playing_stops_at_a_crash_and_goes_on_below_it(tmp_path: Path) -> None:
    folder = new_vault(tmp_path / "vault")
    text = (
        STAGE
        + '09:10 dose 150 mg sublingual given-by "nurse 1"\n09:20 clock +1h\n09:30 crash\n09:40 tears\n'
    )
    clock = ScriptClock(DAWN)
    with opened(folder, clock) as desk:
        assert play(desk, clock, text).outcome == Crashed(6)
    resumed = ScriptClock(DAWN.plus_s(3.5 * 3600), shift_s=3600)
    with opened(folder, resumed) as desk:
        assert play(desk, resumed, text, resume=6).outcome is None
        view = _view(desk)
        assert len(desk.people.sittings()) == 1
    assert [type(entry.fact) for entry in _after_the_dose(view)] == [EventNoted, ClockShifted]
    assert _after_the_dose(view)[0].at.hm() == "09:40"


def _after_the_dose(view: DosingView) -> list[Entry]:
    entries = [line.entry for line in view.timeline.lines]
    dose = next(i for i, entry in enumerate(entries) if isinstance(entry.fact, DoseGiven))
    return entries[dose + 2 :]


def test_pauses_are_the_scripts_own_seconds(desk: Desk, clock: ScriptClock) -> None:
    waited: list[float] = []
    script = script_of(STAGE + "09:10 tears\n09:10 tears\n09:12 close")
    player = Player(desk, clock, script, passphrase=PASSPHRASE, saved=lambda entry: None)
    assert player.play(pace=waited.append) is None
    assert waited == [0, 0, 0, 600, 0, 120]
