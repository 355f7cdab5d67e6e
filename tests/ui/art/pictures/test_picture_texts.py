"""A picture as texts, and back."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.art.model.images import Feeling
from tests.golden.art_pictures import pictured, told
from tests.ui.art.visit import Visit, state
from ui.art.pictures.picture_texts import described_of, recorded_texts


def test_what_was_told_comes_back_from_its_texts(visit: Visit) -> None:
    image = pictured(visit.desk, visit.book)[0]
    told(visit.desk, visit.book, image)
    picture = state(visit).picture(image)
    assert picture is not None
    assert picture.made_of is not None
    texts = recorded_texts(picture)
    assert (texts["emotions"], texts["senses"]) == ("fear 80, shame 40", "sight, sound")
    assert described_of(image, texts) == replace(picture.made_of, number=0)


def test_an_emotion_may_have_no_number_and_several_words(visit: Visit) -> None:
    image = pictured(visit.desk, visit.book)[0]
    picture = state(visit).picture(image)
    assert picture is not None
    texts = {**recorded_texts(picture), "emotions": "being alone, cold fear 70, , 90"}
    assert described_of(image, texts).emotions == (
        Feeling("being alone"),
        Feeling("cold fear", 70),
        Feeling("90"),
    )
