"""Sets under the rules of some work: what it refuses, and what it writes beside."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kapdesk.bilateral.model.facts import SetStarted
from kapdesk.bilateral.service.guarded import GuardedSets
from kapdesk.chart.model import AddendumWritten, Fact
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant
from tests.fakes.art import DONE, LIGHT, art_desk
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.sets import refusal, taken


def allowed(_sitting: SittingId, reason: str, _at: Instant | None) -> Sequence[Fact] | Refusals:
    return (AddendumWritten(reason),) if reason else refused("set", "Not now.")


def test_a_set_is_of_its_work_and_what_passed_a_rule_is_beside_it(tmp_path: Path) -> None:
    with art_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, sitting):
        sets = GuardedSets(allowed, desk.stimulation.sets, "weaving")
        assert "Not now" in refusal(sets.start(sitting, LIGHT))
        assert "Not now" in refusal(sets.note(sitting, LIGHT, DONE))
        noted = taken(sets.note(sitting, LIGHT, DONE, reason="asked for"))
        started, beside = taken(sets.start(sitting, LIGHT, reason="asked for"))
        for entry in (noted[0], started):
            assert isinstance(entry.fact, SetStarted)
            assert entry.fact.work == "weaving"
        assert beside.fact == noted[-1].fact == AddendumWritten("asked for")
