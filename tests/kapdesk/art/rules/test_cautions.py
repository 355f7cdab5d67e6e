"""What asks for care: each caution is passed by its own written reason, and consent is not passed at all."""

from __future__ import annotations

import pytest

from kapdesk.art.model.nouns import Step
from kapdesk.art.model.work import StatementWritten
from kapdesk.art.rules.cautions import (
    CAUTIOUS,
    DOSE,
    LEGAL,
    PRESSURE,
    SCREENING,
    cautions,
    consent,
    unsettled,
)
from kapdesk.bilateral.model.guard import Unsettled
from kapdesk.sheets.answering import note_of
from kapdesk.sheets.model import Choice
from kapdesk.sheets.shelf import load_sheet
from tests.fakes.art import AGREED
from tests.kapdesk.art.told import P1, Work, case


def fitted(**answers: str) -> Work:
    work = Work()
    work.opens()
    work.enters(Step.FIT)
    texts = {key.replace("__", " "): text for key, text in answers.items()}
    work.answers("art-fit", Step.FIT, AGREED | texts)
    return work


def test_every_caution_is_asked_and_asks_for_words_beside_a_yes() -> None:
    sheet = load_sheet("art-fit")
    for key in CAUTIOUS:
        prompt = sheet.prompt(key)
        assert isinstance(prompt, Choice)
        assert prompt.note_for == ("yes",)


@pytest.mark.parametrize("key", CAUTIOUS)
def test_a_yes_asks_why_the_work_goes_on(key: str) -> None:
    (one,) = cautions(case(fitted(**{key: "yes"})))
    assert not one.hard
    assert one.missing[0].endswith(": why the work goes on is not written.")
    reasoned = fitted(**{key: "yes", note_of(key): "looked at; tones alone"})
    assert not list(cautions(case(reasoned)))


def test_who_may_have_to_testify_is_offered_a_dated_statement() -> None:
    work = fitted(legal="not-known")
    assert [one.guard for one in cautions(case(work))] == [LEGAL]
    work.say(StatementWritten(P1, "what I remember"))
    assert not list(cautions(case(work)))
    assert not list(cautions(case(fitted(legal="yes", statement="declined"))))


def test_what_the_screening_says_stands_until_a_clinician_opens_it() -> None:
    locks = (("psychosis", "A psychosis is open."),)
    (one,) = cautions(case(fitted(), phase_locks=locks))
    assert (one.guard, one.missing) == (SCREENING, ("A psychosis is open.",))


def test_a_changed_dose_and_a_high_pressure_speak_in_the_words_of_the_dosing_room() -> None:
    assert not list(unsettled(case(fitted())))
    said = Unsettled(dose="Another dose.", pressure="High.")
    found = list(unsettled(case(fitted(), unsettled=said)))
    assert [(one.guard, one.missing, one.hard) for one in found] == [
        (DOSE, ("Another dose.",), False),
        (PRESSURE, ("High.",), False),
    ]


def test_consent_is_hard() -> None:
    assert [one.hard for one in consent(case(Work()))] == [True]
    (one,) = consent(case(fitted(explained="not-yet", **{"stop-agreed": "not-yet"})))
    assert len(one.missing) == 2
    assert not list(consent(case(fitted())))
