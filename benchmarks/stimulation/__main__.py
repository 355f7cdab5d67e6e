"""The whole proof of the stage, each figure beside its goal.

``python -m benchmarks.stimulation --minutes 5`` runs everything, about half an hour; ``--only presets idle`` runs some
parts anew.  Each part keeps its own table in ``benchmarks/stimulation/figures.md``, with when and beside what load.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import datetime

from benchmarks.figure import Figure
from benchmarks.stimulation import faults
from benchmarks.stimulation.acting import acts
from benchmarks.stimulation.conditions import Condition, busy, desk_at_work, idle
from benchmarks.stimulation.kept import keep
from benchmarks.stimulation.shipped import Shipped, shipped
from benchmarks.stimulation.staged import Staged, staged
from benchmarks.stimulation.table import of_acts, of_long, of_presets
from benchmarks.stimulation.theatre import theatre

PARTS = ("faults", "acts", "presets", "card", "idle", "desk", "busy")
TABLE = ("| what | measured | goal | met | beside |", "|" + " --- |" * 5)
LONG = "rate_hz = 1.0\npasses = {passes}\namplitude_fraction = 0.8\n"
CARD_PPM, CARD_MINUTES = 50.0, 1.0
CONDITIONS: dict[str, tuple[str, Condition]] = {
    "idle": ("Idle", idle),
    "desk": ("Beside the desk at work", desk_at_work),
    "busy": ("Beside two busy processes", busy),
}


def main(arguments: list[str]) -> int:
    """Measures; the exit code is 0 whatever the figures say."""
    asked = _words().parse_args(arguments)
    for part in asked.only or PARTS:
        began = f"{_load()} at {datetime.now():%H:%M}"
        print(f"## {part}, load {began}", flush=True)
        rows = []
        for figure in _measured(part, asked.minutes):
            rows.append(figure.row())
            print(rows[-1], flush=True)
        machine = f"{os.cpu_count()} cores, no GPU; load {began}, {_load()} at the end."
        keep(part, [machine, "", *TABLE, *rows])
    return 0


def _measured(part: str, minutes: float) -> Iterator[Figure]:
    match part:
        case "faults":
            yield from faults.figures()
        case "acts":
            with theatre() as place:
                yield from of_acts(acts(place))
        case "presets":
            yield from of_presets(list(_presets()))
        case "card":
            with theatre() as place:
                run = staged(place, _plan(CARD_MINUTES), ppm=CARD_PPM)
            yield from _of_card(run)
        case _:
            title, condition = CONDITIONS[part]
            with theatre() as place, condition(place):
                run = staged(place, _plan(minutes))
            title = f"{title}, {minutes:g} min"
            yield from of_long(title, run, is_busy=part == "busy")


def _presets() -> Iterator[tuple[Shipped, Staged]]:
    with theatre() as place:
        for preset in shipped():
            yield preset, staged(place, preset.text)


def _of_card(run: Staged) -> Iterator[Figure]:
    """A sound card that runs fast takes the light with it: both stay together, whatever the steady clock says."""
    one = run.finding
    title = f"A sound card {CARD_PPM:g} ppm fast, {CARD_MINUTES:g} min"
    found = max(abs((ppm or 0.0) - CARD_PPM) for ppm in (one.rate_ppm, one.tone_ppm))
    beside = f"light {one.rate_ppm or 0.0:+.1f}, tones {one.tone_ppm or 0.0:+.1f} ppm"
    yield Figure(f"{title}: light and tones off the card", found, "ppm", beside)
    beside = f"sd {one.jitter_ms or 0.0:.2f} ms"
    yield Figure(f"{title}: tone to turn, mean", abs(one.offset_ms or 0.0), "ms", beside, 2.0)


def _plan(minutes: float) -> str:
    return LONG.format(passes=round(minutes * 60.0))


def _words() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(prog="python -m benchmarks.stimulation")
    words.add_argument("--minutes", type=float, default=5.0, help="how long the long sets are")
    words.add_argument("--only", nargs="+", choices=PARTS, help="these parts alone")
    return words


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
