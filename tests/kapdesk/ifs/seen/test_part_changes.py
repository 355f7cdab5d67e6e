"""Sentences about what a part is and how it is drawn."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.ifs.model.moves import PartDescribed, PartMoved
from kapdesk.ifs.model.nouns import Certainty, Epistemic, Kind, Pattern, Ring, Seen, Shape
from kapdesk.ifs.model.parts import Place, Placed
from kapdesk.ifs.seen.difference import difference
from kapdesk.ifs.seen.history import History
from kapdesk.ifs.seen.part_changes import RING_WORDS
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met, part
from tests.kapdesk.ifs.told import Work


def lines(work: Work, *, nouns: bool = True) -> list[str]:
    told = History.of(work.view)
    first = next(stop for stop in told.stops() if stop.moves == 1)
    return [one.text for one in difference(told, first, told.now(), nouns=nouns)]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": Kind.EXILE}, "Scanner: not sure yet before, exile now."),
        ({"certainty": Certainty.SURE}, "Scanner: its kind was open, is sure now."),
        ({"epistemic": Epistemic.GUESSED}, "Scanner: said before, guessed now."),
        ({"seen_by": Seen.CLINICIAN}, "Scanner is for the therapist alone now."),
        ({"shape": Shape.STAR}, "Scanner: its shape was the usual one, is star now."),
        ({"pattern": Pattern.DOTS}, "Scanner: its pattern was plain, is dots now."),
        ({"picture": "digest"}, "Scanner: it has another picture."),
        ({"size_by_activation": True}, "Scanner: its size goes by its activation now."),
        ({"needs": ("rest",)}, "Scanner: what it needs: new is “rest”."),
    ],
)
def test_each_thing_that_may_change_has_its_sentence(fields: dict[str, object], said: str) -> None:
    work = Work()
    work.lays(met("Scanner"))
    work.lays(PartDescribed(msgspec.structs.replace(part("Scanner"), **fields)))
    assert lines(work) == [said]


def test_a_kind_without_terms_is_told_in_plain_words() -> None:
    work = Work()
    work.lays(met("Scanner"))
    work.lays(PartDescribed(part("Scanner", kind=Kind.EXILE)))
    assert lines(work, nouns=False) == ["Scanner: not sure yet before, carries an old hurt now."]


def test_size_and_depth_are_told_and_every_ring_has_words() -> None:
    work = Work()
    work.lays(met("Scanner", 1, 50))
    work.lays(PartMoved((Placed(PartId("Scanner"), Place(50, 0, 100, 30)),)))
    assert lines(work) == ["Scanner is drawn larger.", "Scanner lies farther behind."]
    assert set(RING_WORDS) == set(Ring)
