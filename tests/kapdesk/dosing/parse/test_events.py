"""What was seen, said or done, from text."""

from __future__ import annotations

import pytest

from kapdesk.dosing.model.facts import (
    EVENT_KINDS,
    EventNoted,
    PhaseNoted,
    ProcessNoted,
    SafetyAsked,
)
from kapdesk.dosing.model.parsed import SKIP_REASONS, Did, Hold, Skip, Stamp, Tick, Words
from kapdesk.dosing.parse.events import parse_event
from kapdesk.dosing.parse.verbs import VERBS
from kapdesk.kernel.errors import Refusals


def fields(verb: str, *words: str) -> list[str]:
    got = VERBS[verb](words)
    assert isinstance(got, Refusals), got
    return [refusal.field for refusal in got.items]


def test_a_quote_is_kept_to_the_letter() -> None:
    assert parse_event("quote", "  the room… <b>breathes</b>\n") == EventNoted(
        "quote", "  the room… <b>breathes</b>\n"
    )


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_every_kind_of_event_is_a_verb_of_its_own(kind: str) -> None:
    assert VERBS[kind](("some words",)) == EventNoted(kind, "some words")


def test_only_tears_nausea_and_therapeutic_distress_need_no_words() -> None:
    wordless = {kind for kind in EVENT_KINDS if isinstance(VERBS[kind](()), EventNoted)}
    assert wordless == {"tears", "nausea", "therapeutic-distress"}


def test_details_follow_their_names() -> None:
    assert VERBS["adverse"](
        ("headache", "severity", "mild", "action", "water, rest")
    ) == EventNoted("adverse", "headache", {"severity": "mild", "action": "water, rest"})
    assert VERBS["touch"](("hand on shoulder", "consent", "yes")) == EventNoted(
        "touch", "hand on shoulder", {"consent": "yes"}
    )


def test_a_detail_that_does_not_belong_or_is_no_choice_is_refused() -> None:
    assert fields("touch", "hand", "consent", "maybe") == ["consent"]
    assert fields("adverse", "fall", "severity", "awful") == ["severity"]
    got = parse_event("note", "words", {"severity": "mild"})
    assert isinstance(got, Refusals)
    assert isinstance(parse_event("dance", "words"), Refusals)


def test_the_plain_lines() -> None:
    assert VERBS["process"](("a thought of mine",)) == ProcessNoted("a thought of mine")
    assert VERBS["did"](("repeated, no symptoms",)) == Did("repeated, no symptoms")
    assert VERBS["spat"](()) == Hold("spat")
    assert VERBS["moment"](("touch",)) == Stamp("touch")
    assert VERBS["words"](("touch", "a hand")) == Words("touch", "a hand")
    assert VERBS["partial"](("about half",)) == Hold("partial", "about half")
    assert VERBS["skip"](("t30", "device", "failed")) == Skip("t30", "device failed")
    assert VERBS["phase"](("peak",)) == PhaseNoted("peak")
    assert VERBS["check"](("all",)) == Tick(everything=True)
    assert VERBS["check"](("touch", "order")) == Tick(("touch", "order"))
    assert VERBS["check"](("room", "water")) == Tick(("water",), list="room")
    assert VERBS["check"](("arrival", "all")) == Tick(everything=True, list="arrival")
    assert VERBS["safety"](("end", "yes", "said it plainly")) == SafetyAsked(
        "end", "yes", "said it plainly"
    )


def test_what_they_refuse() -> None:
    assert fields("process") == ["text"]
    assert fields("did", " ") == ["did"]
    assert fields("skip") == ["slot", "reason"]
    assert fields("skip", "t30", "bored") == ["reason"]
    assert fields("phase", "peak", "plateau") == ["phase"]
    assert fields("check") == fields("check", "room") == ["items"]
    assert fields("safety") == ["moment", "answer"]


@pytest.mark.parametrize("reason", SKIP_REASONS)
def test_every_reason_to_leave_a_reading_out_can_be_said(reason: str) -> None:
    assert VERBS["skip"](("t30", *reason.split())) == Skip("t30", reason)
