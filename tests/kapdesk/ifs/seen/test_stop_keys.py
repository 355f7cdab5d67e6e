"""Stops by a word: asked for, read, and refused where there is none."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.kept import VersionNamed
from kapdesk.ifs.seen.history import At, Dose, History
from kapdesk.ifs.seen.stop_keys import first_stop, named_stops, stop_by, stop_key, stop_words
from tests.fakes.ifs import met
from tests.fakes.told import NINE
from tests.kapdesk.ifs.told import Work


def told() -> Work:
    work = Work()
    work.lays(met("a", 1))
    work.meets(hours=24.0)
    work.lays(met("b", 2, 200.0))
    work.say(VersionNamed("two of us"))
    return work


def test_every_named_stop_is_found_by_its_key() -> None:
    history = History.of(told().view, (Dose(NINE.plus_s(3600.0)),))
    found = named_stops(history)
    assert [stop_key(one) for one in found] == [
        "first",
        "sitting 1",
        "dose 1",
        "sitting 2",
        "version 1",
        "now",
    ]
    assert all(stop_by(history, stop_key(one), found[0]) == one for one in found)
    assert all(one.what is not At.GESTURE for one in found)


def test_they_are_read_with_their_day() -> None:
    words = [stop_words(one) for one in named_stops(History.of(told().view))]
    assert words[0] == "before anything"
    assert words[1] == "the end of session 1, Mon 2 Mar 2026"
    assert "“two of us”, Tue 3 Mar 2026" in words
    assert stop_words(History.of(told().view).stops()[1]).startswith("gesture 1, ")


def test_changes_are_counted_from_the_first_dose_and_before_one_from_the_beginning() -> None:
    view = told().view
    assert first_stop(History.of(view)).what is At.FIRST
    dosed = History.of(view, (Dose(NINE.plus_s(3600.0)),))
    assert first_stop(dosed).what is At.DOSE
    assert stop_by(dosed, "", dosed.now()) == dosed.now()
    with pytest.raises(LookupError):
        stop_by(dosed, "sitting 9", dosed.now())
