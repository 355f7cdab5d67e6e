"""The stage itself, started as a clinic would for its field check, and observed from outside."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.stimulation.appetite import Appetite, watched
from benchmarks.stimulation.finding import Finding, found
from benchmarks.stimulation.observing import ROOT, observer
from benchmarks.stimulation.order import Ordered, read
from benchmarks.stimulation.theatre import Theatre
from benchmarks.stimulation.trace import Keeping

MS_A_S = 1000.0


@dataclass(frozen=True)
class Staged:
    """One set as the stage's certificate has it and as the observer found it."""

    ordered: Ordered
    finding: Finding
    certificate: dict[str, Any]
    keeping: Keeping
    appetite: Appetite
    code: int
    ran_dry: int

    @property
    def cpu_share(self) -> float:
        """What of one core the stage took from first motion to the end of the count."""
        began = self.finding.zero_s
        return self.appetite.share(began, began + self.ordered.end_s)

    def apart(self, name: str, seen: float | None) -> float | None:
        """How far the certificate is from what was seen; None where one of both has nothing to say."""
        said = self.certificate.get(name)
        return None if said is None or seen is None else abs(float(said) - seen)

    def disagreements(self) -> dict[str, float]:
        """How far both are apart in everything both have measured.  unit as in the certificate."""
        one = self.finding
        pairs = {
            "passes": one.passes if self.ordered.passes else None,
            "tones": float(one.tones) if self.ordered.has_tones else None,
            "tones_missed": float(one.missing) if self.ordered.has_tones else None,
            "late_frames": float(one.late) if one.frames else None,
            "frame_p50_ms": one.p50_ms if one.frames else None,
            "frame_p99_ms": one.p99_ms if one.frames else None,
            "period_error_ppm": one.rate_ppm if one.rate_ppm is not None else one.tone_ppm,
            "offset_ms": one.offset_ms,
            "jitter_ms": one.jitter_ms,
        }
        found = {name: self.apart(name, seen) for name, seen in pairs.items()}
        return {name: apart for name, apart in found.items() if apart is not None}


def staged(place: Theatre, plan: str, *, ppm: float = 0.0) -> Staged:
    """Plays a plan on the client's display and observes it; ``ppm`` makes the sound card so much too fast."""
    file, proof = place.place / "plan.toml", place.place / "certificate.json"
    file.write_text(plan, encoding="utf-8")
    proof.unlink(missing_ok=True)
    dry = place.ran_dry()
    command = (
        *(sys.executable, str(ROOT / "main.py"), "--stage", "--plan", str(file)),
        *("--certificate", str(proof)),
    )
    with observer(place, ppm) as watching:
        process = subprocess.Popen(command, env=place.env, cwd=ROOT)
        with watched(process.pid) as appetite:
            code = process.wait()
        trace = watching.home()
    ordered = read(file)
    return Staged(
        ordered,
        found(trace, ordered),
        _certificate(proof),
        trace.keeping,
        appetite,
        code,
        place.ran_dry() - dry,
    )


def _certificate(file: Path) -> dict[str, Any]:
    if not file.exists():
        return {}
    told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return told
