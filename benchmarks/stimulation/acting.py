"""From a key to the light, and from *stop now* to darkness and silence, as the link asks and the observer sees."""

from __future__ import annotations

import time
from dataclasses import dataclass

import msgspec
import numpy as np

from benchmarks.stimulation.desk_end import DeskEnd, desk_end
from benchmarks.stimulation.hearing import tones
from benchmarks.stimulation.observing import observer
from benchmarks.stimulation.theatre import Theatre
from benchmarks.stimulation.trace import Trace, Values
from kapdesk.bilateral.model.plan import SetPlan, Sound, Voice
from ui.stage.messages import Arrange, Begin, Setup, Standing, StopNow

MS = 1000.0
SETTLES_S = 3.0
PLAYS_S = (2.3, 2.55, 2.7, 2.9, 3.1)
"""How long each set plays before it is stopped: at different parts of a pass, within a tone and between two."""

STILL_S = 1.5
MOVED_PX = 0.25
LONG_VOICE = Sound(voice=Voice.BELL)


@dataclass(frozen=True)
class Act:
    """One set begun and stopped.  unit ms after the word was said; None where there was nothing."""

    motion_ms: float | None
    dark_ms: float | None
    silent_ms: float | None
    onset_after_ms: float | None
    said_motion_ms: float
    said_dark_ms: float | None
    said_silent_ms: float | None
    latency_ms: float | None


def acts(place: Theatre) -> tuple[Act, ...]:
    """Several sets, each begun and stopped at once."""
    with observer(place) as watching, desk_end(place) as desk:
        latency_ms = _arranged(desk)
        spans = [_one(desk, plays_s) for plays_s in PLAYS_S]
        desk.leave()
        trace = watching.home()
    return tuple(_seen(trace, *span, latency_ms) for span in spans)


def _arranged(desk: DeskEnd) -> float | None:
    standing = msgspec.convert(_told(desk.until("Standing").message), Standing)
    right = max(standing.displays, key=lambda one: one.left_px)
    desk.say(Arrange(Setup(display=right.identity)))
    time.sleep(SETTLES_S)
    desk.until("Standing")
    return standing.latency_ms


def _one(desk: DeskEnd, plays_s: float) -> tuple[float, float, float, dict[str, float | None]]:
    desk.say(Begin("", SetPlan(rate_hz=1.0, passes=20, amplitude_fraction=0.7, sound=LONG_VOICE)))
    began = desk.until("Begin")
    moved = desk.until("Moved")
    time.sleep(max(began.at_s + plays_s - time.monotonic(), 0.0))
    desk.say(StopNow())
    stopped = desk.until("StopNow")
    ended = desk.until("Ended")
    time.sleep(STILL_S)
    return began.at_s, stopped.at_s, moved.message["after_ms"], ended.message["certificate"]


def _seen(
    trace: Trace,
    began_s: float,
    stopped_s: float,
    moved_ms: float,
    proof: dict[str, float | None],
    latency_ms: float | None,
) -> Act:
    heard = tones(trace.hearing)
    sounding = heard.ended_s[(heard.began_s < stopped_s + STILL_S) & (heard.ended_s > began_s)]
    later = heard.began_s[(heard.began_s > stopped_s) & (heard.began_s < stopped_s + STILL_S)]
    return Act(
        _first_ms(_moves(trace, began_s), began_s),
        _first_ms(trace.sight.t_s[trace.sight.light == 0.0], stopped_s),
        max((float(sounding.max()) - stopped_s) * MS, 0.0) if len(sounding) else None,
        (float(later.max()) - stopped_s) * MS if len(later) else None,
        moved_ms,
        proof["dark_after_ms"],
        proof["silent_after_ms"],
        proof["device_latency_ms"] or latency_ms,
    )


def _moves(trace: Trace, since_s: float) -> Values:
    """When the light was seen away from the middle, where it stands before a set."""
    far = np.abs(trace.sight.place_px).max(axis=1) > MOVED_PX
    away: Values = trace.sight.t_s[(trace.sight.light > 0.0) & far & (trace.sight.t_s > since_s)]
    return away


def _first_ms(times: Values, since_s: float) -> float | None:
    later = times[times > since_s]
    return (float(later[0]) - since_s) * MS if len(later) else None


def _told(message: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in message.items() if name != "type"}
