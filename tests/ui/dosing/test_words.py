"""The log speaks the words of the paper, and has words for what the paper says elsewhere."""

from __future__ import annotations

from kapdesk.chart.model import ClockShifted, SittingClosed, SittingOpened
from kapdesk.dosing.handout.wording import said
from kapdesk.dosing.model.facts import DoseGiven, PhaseNoted, VitalsRecorded
from kapdesk.dosing.model.protocol import Flag, Level
from kapdesk.dosing.model.vitals import Vitals
from ui.dosing.words import line_words

FLAG = Flag("PAUSE", "canmat-pause", "1", Level.ASK, "above 160/100", "S-CANMAT")


def test_a_line_reads_as_it_will_print() -> None:
    for fact in (PhaseNoted("peak"), VitalsRecorded(Vitals(pulse_bpm=70))):
        assert line_words(fact) == said(fact)


def test_a_crossed_limit_is_told_on_its_line() -> None:
    assert line_words(VitalsRecorded(Vitals(pulse_bpm=70), (FLAG,))) == "pulse 70 · ⚑ above 160/100"


def test_a_booster_and_a_differing_dose_say_so() -> None:
    dose = DoseGiven(50.0, "mg", "oral", "nurse 1", booster=True, mismatch_reason="half was left")
    assert line_words(dose).startswith("booster 50 mg oral")
    assert line_words(dose).endswith("differs from the order: half was left")


def test_opening_closing_and_leaps_of_the_clock_have_words() -> None:
    opened = SittingOpened("dosing", "CET", 0.0, "boot", rehearsal=True, from_paper=True)
    assert line_words(opened) == "session opened · rehearsal · from paper"
    assert line_words(SittingClosed("closed", ("No dose in the chart",))).endswith(
        "No dose in the chart"
    )
    assert line_words(ClockShifted(3600.0, 3600.0)) == "the clock on the wall jumped by +3600 s"
