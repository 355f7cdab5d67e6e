"""Any session at all: whatever is done, in whatever order, with whatever the wall clock does."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kapdesk.dosing.model.facts import DoseGiven, VitalsRecorded
from kapdesk.dosing.model.view import view_of
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.baseline import baseline_at
from kapdesk.dosing.rules.slots import Standing, slots_at
from kapdesk.dosing.service.charting import Written
from kapdesk.kernel.ids import EntryId
from tests.kapdesk.dosing.service.room import DOSE, Room, pressure, saved

DECIDED = msgspec.structs.replace(DOSE, within_order="yes", decided_by="prescriber 1")

PRESSURES = st.builds(pressure, st.integers(100, 220), st.integers(50, 99))
MINUTES = st.integers(0, 30)


class AnySession(RuleBasedStateMachine):
    """One room, and the laws that hold after every step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.room = Room(self.folder / "vault", "acute-practice", "delta", "canmat-pause")
        self.true_s = 0.0
        self.flagged: dict[EntryId, VitalsRecorded] = {}

    def teardown(self) -> None:
        self.room.vault.close()
        shutil.rmtree(self.folder)

    @rule(minutes=MINUTES)
    def time_passes(self, minutes: int) -> None:
        self.room.clock.passes(minutes * 60.0)
        self.true_s += minutes * 60.0

    @rule(minutes=st.integers(-90, 90))
    def the_wall_clock_leaps(self, minutes: int) -> None:
        self.room.clock.leaps(minutes * 60.0)

    @rule(vitals=PRESSURES, ago=MINUTES)
    def a_reading(self, vitals: Vitals, ago: int) -> None:
        at = self.room.sittings.clock(self.room.sitting).now().plus_s(-ago * 60.0)
        self._keep(self.room.dosing.readings.record(self.room.sitting, vitals, at=at))

    @rule(ago=MINUTES)
    def a_dose(self, ago: int) -> None:
        at = self.room.sittings.clock(self.room.sitting).now().plus_s(-ago * 60.0)
        saved(self.room.dosing.doses.give(self.room.sitting, DECIDED, at=at))

    @precondition(lambda self: self.room.view.readings)
    @rule(vitals=PRESSURES, data=st.data())
    def a_corrected_reading(self, vitals: Vitals, data: st.DataObject) -> None:
        entry, _ = data.draw(st.sampled_from(self.room.view.readings))
        corrections = self.room.dosing.corrections
        self._keep(corrections.correct(self.room.sitting, entry.id, vitals, "misread"))

    @precondition(lambda self: self.room.view.doses)
    @rule(ago=MINUTES, data=st.data())
    def a_dose_put_at_another_time(self, ago: int, data: st.DataObject) -> None:
        entry, dose = data.draw(st.sampled_from(self.room.view.doses))
        at = self.room.sittings.clock(self.room.sitting).now().plus_s(-ago * 60.0)
        corrections = self.room.dosing.corrections
        saved(corrections.correct(self.room.sitting, entry.id, dose, "late", at=at))

    @rule()
    def a_reading_left_out(self) -> None:
        open_ones = [s.slot.key for s in slots_at(self.room.view, self.room.clock.now()) if s.open]
        for key in open_ones[:1]:
            saved(self.room.dosing.readings.skip(self.room.sitting, key, "asleep"))

    @invariant()
    def the_baseline_is_that_of_the_readings_before_the_first_dose(self) -> None:
        view = self.room.view
        if view.t0 is not None:
            assert view.baseline == baseline_at(view.t0, view.readings)

    @invariant()
    def zero_is_the_earliest_dose_that_stands(self) -> None:
        view = self.room.view
        assert view.t0 == min((entry.at for entry, _ in view.doses), default=None)

    @invariant()
    def flags_stay_with_the_reading_they_were_born_with(self) -> None:
        for entry, fact in self.flagged.items():
            line = self.room.view.timeline.find(entry)
            assert line is not None
            assert line.entry.fact == fact

    @invariant()
    def no_planned_reading_is_answered_twice(self) -> None:
        answered = Counter(fact.slot for _, fact in self.room.view.readings if fact.slot)
        assert set(answered.values()) <= {1}
        states = slots_at(self.room.view, self.room.clock.now())
        taken = {state.slot.key for state in states if state.state is Standing.TAKEN}
        assert taken == set(answered)

    @invariant()
    def elapsed_time_is_true_whatever_the_wall_says(self) -> None:
        opened = self.room.view.opened
        assert opened is not None
        elapsed_s = self.room.sittings.clock(self.room.sitting).now().seconds_since(opened.at)
        assert abs(elapsed_s - self.true_s) < 0.01

    @invariant()
    def the_view_is_the_fold_of_what_the_ledger_holds(self) -> None:
        assert self.room.view == view_of(self.room.ledger.sitting(self.room.sitting))
        assert all(fact.amount == DOSE.amount for _, fact in self.room.view.facts_of(DoseGiven))

    def _keep(self, written: Written) -> None:
        for entry in saved(written):
            if isinstance(entry.fact, VitalsRecorded):
                self.flagged[entry.id] = entry.fact


TestAnySession = AnySession.TestCase
TestAnySession.settings = settings(
    max_examples=6,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=(HealthCheck.too_slow,),
)
