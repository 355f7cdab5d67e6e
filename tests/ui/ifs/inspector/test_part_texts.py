"""A part as the texts of its form, and back."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.ifs.model.nouns import Certainty, Epistemic, Kind, Pattern, Seen, Shape
from tests.fakes.ifs import part
from ui.ifs.inspector.part_texts import BY_ACTIVATION, TOLD, listed, part_of, texts_of, told_of

WHOLE = replace(
    part("scanner", kind=Kind.MANAGER),
    own_words="never asleep",
    certainty=Certainty.SURE,
    job="looks out",
    emotions=("worry", "anger"),
    burdens=("it was my fault",),
    shape=Shape.SHIELD,
    colour="ember",
    pattern=Pattern.DOTS,
    size_by_activation=True,
    epistemic=Epistemic.SYMBOLIC,
    seen_by=Seen.CLINICIAN,
)


def test_what_a_form_says_is_the_part_again() -> None:
    assert part_of(part("scanner"), texts_of(WHOLE)) == WHOLE
    assert part_of(WHOLE, texts_of(part("scanner"))) == part("scanner")


def test_what_is_not_asked_stays() -> None:
    assert part_of(WHOLE, {"job": " sleeps "}) == replace(WHOLE, job="sleeps")


def test_every_field_is_told_by_a_name() -> None:
    assert set(TOLD) == set(texts_of(WHOLE))
    told = told_of(WHOLE)
    assert told["What it feels"] == "worry, anger"
    assert told["How large it is drawn"] == BY_ACTIVATION


def test_lists_stand_between_commas() -> None:
    assert listed(" a,, b ,") == ("a", "b")
