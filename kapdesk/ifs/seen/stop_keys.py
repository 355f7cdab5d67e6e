"""Moments of a map by a word that can be asked for, and as they are read."""

from __future__ import annotations

from kapdesk.ifs.seen.history import At, History, Stop

NAMED = (At.FIRST, At.SITTING, At.VERSION, At.DOSE, At.NOW)
"""The stops that are called by a word; gestures are walked through, not named."""


def named_stops(history: History) -> tuple[Stop, ...]:
    """The stops that are called by a word, in order."""
    return tuple(one for one in history.stops() if one.what in NAMED)


def stop_key(stop: Stop) -> str:
    """What a stop is asked for by, such as ``sitting 3``, ``version 1`` or ``now``."""
    return f"{stop.what.name.lower()} {stop.number}" if stop.number else stop.what.name.lower()


def stop_words(stop: Stop) -> str:
    """A stop as it is read: what it is, its name and its day."""
    what = {
        At.FIRST: str(At.FIRST),
        At.SITTING: f"the end of session {stop.number}",
        At.VERSION: f"“{stop.words}”",
        At.DOSE: f"dose {stop.number}",
        At.NOW: str(At.NOW),
        At.GESTURE: f"gesture {stop.number}",
    }[stop.what]
    return f"{what}, {stop.at.day()}" if stop.at is not None else what


def stop_by(history: History, key: str, otherwise: Stop) -> Stop:
    """The stop of a key; another where no key is given.  raises LookupError."""
    if not key:
        return otherwise
    for one in named_stops(history):
        if stop_key(one) == key:
            return one
    raise LookupError(key)


def first_stop(history: History) -> Stop:
    """What changes are counted from where nobody chose: the first dose, or else before anything."""
    stops = named_stops(history)
    return next((one for one in stops if one.what is At.DOSE), stops[0])
