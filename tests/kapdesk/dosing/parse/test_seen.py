"""What is seen beside the numbers: levels, inward, able to talk, doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.quality import DOUBTS, QUALITIES
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.quick_line import parse_quick_line
from kapdesk.dosing.parse.vitals import VitalsDraft, parse_vitals
from kapdesk.kernel.errors import Refusals


def read(text: str) -> Vitals:
    got = parse_quick_line(text)
    assert isinstance(got, Vitals), got
    return got


def refused(text: str) -> dict[str, str]:
    got = parse_quick_line(text)
    assert isinstance(got, Refusals), got
    return {refusal.field: refusal.sentence for refusal in got.items}


@pytest.mark.parametrize("text", ["rass-1", "rass −1", "rass:-1", "rass=-1", "RASS -1"])
def test_rass_keeps_its_sign(text: str) -> None:
    assert read(text).rass == -1


def test_every_scale_has_its_word() -> None:
    got = read("rass+2 ramsay2 poss1 moaas4")
    assert (got.rass, got.ramsay, got.poss, got.moaas) == (2, 2, 1, 4)
    assert read("posss").poss == read("poss s").poss == 0


def test_inward_and_talking_are_single_words() -> None:
    got = read("128/82 rass-2 inward no-talk 74 98")
    assert (got.rass, got.inward, got.talks, got.spo2_pct) == (-2, True, False, 98)
    assert read("talks").talks is True
    assert read("74 98").talks is None


@pytest.mark.parametrize(
    ("text", "quality", "doubt"),
    [
        ("- - 88 ?", "doubtful", ""),
        ("- - 88 ??", "not trusted", ""),
        ("- - 88 q:doubtful movement", "doubtful", "movement"),
        ("- - 88 q:not-trusted cold", "not trusted", "cold finger"),
        ("- - 88 polish", "doubtful", "nail polish"),
        ("- - 88 q:good", "good", ""),
        ("- - 88", "good", ""),
    ],
)
def test_how_far_a_reading_is_trusted(text: str, quality: str, doubt: str) -> None:
    assert (read(text).quality, read(text).doubt) == (quality, doubt)


def test_cuff_and_probe_each_have_their_arm() -> None:
    got = read("128/82 74 98 cuff l probe right")
    assert (got.arm, got.probe_arm) == ("left", "right")


@pytest.mark.parametrize(
    ("text", "field", "says"),
    [
        ("rass-6", "rass", "between -5 and 4"),
        ("rass5", "rass", "between -5 and 4"),
        ("ramsay0", "ramsay", "between 1 and 6"),
        ("poss5", "poss", "S or a number"),
        ("rass-4 inward", "inward", "answers when addressed"),
        ("rass-1 rass-2", "rass", "RASS stands there twice"),
        ("98 ? ??", "quality", "twice"),
        ("98 q:good movement", "doubt", "no reason"),
        ("98 probe x", "probe_arm", "left, right"),
        ("?", "line", "no value"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(text: str, field: str, says: str) -> None:
    assert says in refused(text)[field]


def test_everything_against_the_fields_is_said_at_once() -> None:
    got = parse_vitals(VitalsDraft(rass="9", poss="x", talks="?", quality="fine", doubt="luck"))
    assert isinstance(got, Refusals)
    assert {r.field for r in got.items} == {"rass", "poss", "talks", "quality", "doubt"}


DRAFTS = st.builds(
    VitalsDraft,
    pulse=st.sampled_from(("", "74")),
    spo2=st.sampled_from(("", "98")),
    pressure=st.sampled_from(("", "128/82")),
    breathing=st.sampled_from(("", "14")),
    rass=st.integers(-5, 4).map(str) | st.just(""),
    ramsay=st.integers(1, 6).map(str) | st.just(""),
    poss=st.sampled_from(("", "S", "1", "4")),
    moaas=st.integers(0, 5).map(str) | st.just(""),
    inward=st.sampled_from(("", "yes")),
    talks=st.sampled_from(("", "yes", "no")),
    quality=st.sampled_from(("", *QUALITIES)),
    doubt=st.sampled_from(("", *DOUBTS)),
    arm=st.sampled_from(("", "left", "right")),
    probe_arm=st.sampled_from(("", "left", "right")),
    posture=st.sampled_from(("", "lying")),
    source=st.sampled_from(("manual", "monitor")),
)


@given(DRAFTS)
def test_fields_become_the_line_they_could_have_been_typed_in(draft: VitalsDraft) -> None:
    got = parse_vitals(draft)
    if isinstance(got, Vitals):
        assert parse_quick_line(got.typed) == got


def test_what_is_not_trusted_anyway_is_not_asked_about_twice() -> None:
    last = read("74 98")
    assert isinstance(parse_quick_line("- - 62 ?", last=last), Refusals)
    assert isinstance(parse_quick_line("- - 62 ??", last=last), Vitals)
