"""The measures of a reading and what a body can show.  source kd-possible, kd-far."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.kernel.units import Span


@dataclass(frozen=True, slots=True)
class Measure:
    """One whole-number measure: its draft field, its field in a reading, its name, unit, range and usual stride."""

    field: str
    name: str
    label: str
    unit: str
    span: Span
    far: float | None = None

    def refusal(self) -> str:
        """The sentence for a value outside the range."""
        unit = f" {self.unit}" if self.unit else ""
        return f"{self.label} must lie between {self.span}{unit}."


SYSTOLIC = Measure("pressure", "systolic_mmhg", "Upper pressure", "mmHg", Span(40, 300), 60)
DIASTOLIC = Measure("pressure", "diastolic_mmhg", "Lower pressure", "mmHg", Span(20, 200), 40)
PULSE = Measure("pulse", "pulse_bpm", "Pulse", "beats a minute", Span(20, 260), 50)
SPO2 = Measure("spo2", "spo2_pct", "SpO₂", "%", Span(30, 100), 10)
BREATHING = Measure(
    "breathing", "breathing_per_min", "Breathing", "breaths a minute", Span(0, 80), 15
)
MOAAS = Measure("moaas", "moaas", "MOAA/S", "", Span(0, 5))
RASS = Measure("rass", "rass", "RASS", "", Span(-5, 4))
RAMSAY = Measure("ramsay", "ramsay", "Ramsay", "", Span(1, 6))
POSS = Measure("poss", "poss", "POSS", "", Span(0, 4))
DISTRESS = Measure("distress", "distress", "Distress", "", Span(0, 10))
DEPTH = Measure("depth", "depth", "Depth", "", Span(0, 10))
NAUSEA = Measure("nausea", "nausea", "Nausea", "", Span(0, 10))
TEMPERATURE = Measure("temperature", "temperature_c", "Temperature", "°C", Span(25.0, 45.0), 1.5)

WHOLE = (PULSE, SPO2, BREATHING, MOAAS, RASS, RAMSAY, DISTRESS, DEPTH, NAUSEA)
EVERY = (SYSTOLIC, DIASTOLIC, *WHOLE, POSS, TEMPERATURE)

MMHG_IN_KPA = 7.50062
