"""Questions of care ask, hold nothing back, and are passed by a reason."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.ifs.model.moves import PartMet, PartsPutAway
from kapdesk.ifs.model.nouns import Epistemic, Kind, Tie
from kapdesk.ifs.model.work import FlagPassed
from kapdesk.ifs.rules.flags import (
    BARRIER,
    COMMAND,
    HARM,
    LEFT_OUT,
    NO_LEAVE,
    NOT_SAID,
    ONE_END,
    command_in,
    flags,
    harm_in,
    open_flags,
)
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.told import Work


def keys(work: Work, *screened: str) -> list[str]:
    return [one.key for one in open_flags(work.state, screened)]


@pytest.mark.parametrize(
    "words",
    ["wants to die", "It says I should kill myself", "self-harm", "overdosed once", "cutting myself",
     "Suicidal", "hurt  herself", "end my life", "I wish to die" , "better off dead"],
)  # fmt: skip
def test_words_of_harm_are_heard(words: str) -> None:
    assert harm_in(words)


@pytest.mark.parametrize(
    "words", ["cut the bread", "killing time", "end of my day", "hurt by school", "dying to know"]
)
def test_other_words_are_left_alone(words: str) -> None:
    assert not harm_in(words)
    assert not command_in(words)


@pytest.mark.parametrize(
    "words", ["It tells me to jump", "a voice that commands", "I must obey", "it orders me to stay"]
)
def test_a_voice_that_commands_is_heard(words: str) -> None:
    assert command_in(words)


def test_harm_comes_first_and_names_the_part() -> None:
    work = Work()
    firefighter = msgspec.structs.replace(
        part("Escape", 2, kind=Kind.FIREFIGHTER), job="overdose so that it stops"
    )
    work.lays(met("Scanner", 1), PartMet(firefighter))
    (one,) = flags(work.state)
    assert (one.key, one.part, one.open) == (HARM, "Escape", True)
    assert one.question.endswith("Was the safety plan opened before anything else?")


def test_every_question_asks_and_each_is_passed_by_its_reason() -> None:
    work = Work()
    young = part("Young", 3, kind=Kind.EXILE)
    guess = msgspec.structs.replace(part("Guess", 4), epistemic=Epistemic.GUESSED)
    voice = msgspec.structs.replace(part("Voice", 5), voice="it tells me to hurt them")
    work.lays(met("Scanner", 1), met("Escape", 2), *(PartMet(one) for one in (young, guess, voice)))
    work.lays(bond("Scanner", "Escape", Tie.POLARISED), bond("Scanner", "Young", Tie.SUPPRESSES))
    work.lays(PartsPutAway((PartId("Escape"),)))
    screened = ("dissociation-scale", "psychosis")
    found = flags(work.state, screened)
    assert [one.key for one in found] == [COMMAND, BARRIER, LEFT_OUT, NO_LEAVE, ONE_END, NOT_SAID]
    assert all(one.question.endswith("?") for one in found)
    for one in found:
        work.say(FlagPassed(one.key, "talked over", one.part))
    assert open_flags(work.state, screened) == ()
    assert {one.why for one in flags(work.state, screened)} == {"talked over"}


def test_a_reason_for_one_part_does_not_pass_another() -> None:
    work = Work()
    work.lays(*(PartMet(part(name, n, kind=Kind.EXILE)) for n, name in enumerate("ab", 1)))
    work.say(FlagPassed(NO_LEAVE, "it came by itself", PartId("a")))
    assert [one.part for one in open_flags(work.state)] == ["b"]


def test_leave_of_a_protector_answers_the_question_of_an_exile() -> None:
    work = Work()
    work.lays(met("Scanner", 1), PartMet(part("Young", 2, kind=Kind.EXILE)))
    work.lays(bond("Scanner", "Young"))
    assert keys(work) == [NO_LEAVE]
    work.allows("Scanner")
    assert keys(work) == []


def test_who_the_trial_left_out_is_named_once() -> None:
    work = Work()
    (one,) = flags(work.state, ("dissociation", "dissociation-scale", "mania", "heart"))
    assert "mania or bipolar illness and a complex dissociative disorder" in one.question
    assert flags(work.state, ("heart",)) == ()
    assert repr(one) == "<Flag>"
