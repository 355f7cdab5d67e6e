"""Sets on paper: every figure, the timing, and never a word of what came up."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

from kapdesk.bilateral.handout.record import sets_record
from kapdesk.bilateral.model.facts import SetRated
from kapdesk.bilateral.model.onboard import OnboardRule
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import Change
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.kernel.ids import SittingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.paper_days import HEADING
from tests.fakes.sets import CALM, EXACT, FINISHED, resourcing, started, taken
from tests.fakes.vault import PASSPHRASE
from tests.ui.shell.sittings import begin, give_dose, sitting_of


def text_of(pdf: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return re.sub(r"\s+", " ", " ".join(pages))


def filled(desk: Desk, sitting: SittingId) -> None:
    """Two sets, one exact and one that was not, with words and a correction."""
    room = desk.stimulation
    key = started(desk, sitting)
    taken(room.sets.end(sitting, key, FINISHED))
    (rated,) = taken(room.afterwards.rate(sitting, key, 6))
    taken(room.afterwards.say_came_up(sitting, key, "a bench by the water"))
    taken(room.afterwards.correct(sitting, rated.id, SetRated(key, 5), "misheard"))
    key = started(desk, sitting, msgspec.structs.replace(CALM, rate_hz=1.0, passes=24))
    off = msgspec.structs.replace(EXACT, passes=20, late_frames=9)
    changes = (Change(4.0, rate_hz=0.8), Change(18.0, passes=20))
    taken(room.sets.end(sitting, key, Outcome(20, 24.0, "stopped", changes, (7.5,), off)))


@pytest.fixture
def text(tmp_path: Path) -> str:
    with resourcing(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        filled(desk, sitting)
        taken(desk.stimulation.resourcing.close(sitting))
        taken(desk.stimulation.resourcing.sign(sitting, PASSPHRASE))
        taken(desk.stimulation.resourcing.add_addendum(sitting, "slept well"))
        return text_of(desk.papers.record(sitting))


@pytest.mark.parametrize(
    "words",
    [
        "Stimulation record",
        "2 sets, 26 passes, 34 s of stimulation in all.",
        "12:00 1 Calm place 0.60 Hz 6 of 6 10 s finished 5",
        "light rounded linear · width in degrees not measured; tone soft drum",
        "timing: light and tone apart by 1 ms (±0.3), 0 late frames of 600, 6 of 6 passes",
        "12:00 2 Calm place 1.00 Hz 20 of 24 24 s stopped –",
        "at 4.0 s: 0.80 Hz",
        "marked at 7.5 s",
        "timing: off: 9 late frames of 600, the longest 17 ms; else light and tone",
        "distress 6 after the set distress 5 after the set misheard",
        "Signed by therapist 1",
        "Added after signing 1. Written",
        "not a medical device",
    ],
)
def test_the_record_says(text: str, words: str) -> None:
    assert words in text


def test_what_was_opened_against_the_medicine_stands_on_the_paper(tmp_path: Path) -> None:
    clock = FakeClock()
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        sitting = sitting_of(begin(desk))
        give_dose(desk, sitting)
        clock.passes(45 * 60)
        sets = desk.stimulation.sets
        taken(sets.open_rule(sitting, OnboardRule.LIGHT, "followed it well before"))
        key = started(desk, sitting)
        taken(sets.end(sitting, key, FINISHED))
        text = text_of(desk.papers.record(sitting))
    opening = "opened for this session: the light while it is closed by the medicine"
    assert (
        f"{opening} (peak, 45 min since the first dose), because followed it well before." in text
    )
    assert f"peak, 45 min since the first dose {opening}" in text


def test_what_came_up_never_reaches_the_paper(tmp_path: Path) -> None:
    with resourcing(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        filled(desk, sitting)
        view = desk.stimulation.sets.view(sitting, drawers=tuple(Drawer))
        for large in (False, True):
            pdf = sets_record(view, HEADING, paper="Letter", large=large)
            assert "bench" not in text_of(pdf)


def test_what_other_rooms_wrote_into_the_sitting_is_printed_too(tmp_path: Path) -> None:
    with resourcing(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        taken(desk.dosing.events.note(sitting, EventNoted("note", "felt dizzy, lay down")))
        text = text_of(desk.papers.record(sitting))
    assert "No set was run." in text
    assert "Also written down Time What 12:00 note: felt dizzy, lay down" in text
