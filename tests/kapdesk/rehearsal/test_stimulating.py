"""Sets in a script: written whole, without a measure, in a sitting of their own and within a dosing day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.bilateral.model.facts import SetRun
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.kept import StimulationFitted
from kapdesk.bilateral.model.plan import Channel
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import DAWN, new_vault, opened, play

ALONE = """client C-014 born 1984-03-02
09:00 open resourcing
"""


@pytest.fixture
def clock() -> ScriptClock:
    return ScriptClock(DAWN)


@pytest.fixture
def desk(tmp_path: Path, clock: ScriptClock) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        yield desk


def test_the_shipped_script_plays_to_its_end(desk: Desk, clock: ScriptClock) -> None:
    text = shipped_script("resourcing").read_text(encoding="utf-8")
    assert play(desk, clock, text).outcome is None
    alone, dosing = desk.people.sittings()
    assert (alone.kind, dosing.kind) == ("resourcing", "dosing")
    assert alone.signed is not None
    sets = desk.stimulation.sets
    every = sets.view(alone.id, drawers=tuple(Drawer)).sets
    assert [(one.run and one.run.passes, bool(one.came_up)) for one in every] == [
        (6, True),
        (6, True),
        (5, False),
    ]
    before, peak, after = sets.view(dosing.id).sets
    assert peak.run is not None
    assert (peak.run.passes, peak.run.certificate) == (41, None)
    assert [one.started.substance for one in (before, peak, after)] == [
        SubstanceState.BEFORE,
        SubstanceState.PEAK,
        SubstanceState.COMEDOWN,
    ]
    assert after.rated is not None
    assert after.rated.distress == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("09:05 rated 4", "There is no set before this line."),
        ('09:05 set "nothing of that name"', "is no preset"),
        ("09:05 set 0.6 Hz", "needs its length"),
    ],
)
def test_a_line_that_cannot_stand_is_refused(
    desk: Desk, clock: ScriptClock, line: str, words: str
) -> None:
    outcome = play(desk, clock, f"{ALONE}{line}\n").outcome
    assert isinstance(outcome, Refusals)
    assert words in outcome.sentences()


def test_a_noted_set_is_put_right(desk: Desk, clock: ScriptClock) -> None:
    text = f"""{ALONE}09:05 set 0.6 Hz 6 passes tone finished
09:06 correct 09:05 set 0.5 Hz 4 passes finished because "read off the device"
"""
    assert play(desk, clock, text).outcome is None
    (row,) = desk.people.sittings()
    (one,) = desk.stimulation.sets.view(row.id).sets
    assert isinstance(one.run, SetRun)
    assert (one.run.passes, one.run.seconds) == (4, 8.0)


def test_what_fits_a_client_is_kept_for_them(desk: Desk, clock: ScriptClock) -> None:
    assert play(desk, clock, ALONE + "09:20 fits 1.2 Hz touch\n").outcome is None
    fitted = desk.stimulation.arranging.fitted(desk.people.clients()[0].book)
    assert fitted == StimulationFitted(1.2, (Channel.TACTILE,))
