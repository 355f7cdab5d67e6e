"""What a map is made of, as values that never say a client's words by accident."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.nouns import Ring
from kapdesk.ifs.model.parts import Bond, Frame, Meaning, Note, Part, Place
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.fakes.facts import whole


def test_everything_that_was_said_of_a_part_can_be_searched() -> None:
    said = whole(Part, "word").words().split()
    assert len(said) >= 19
    assert set(said) == {"word"}
    assert Part(PartId("a"), 1, "Scanner").words() == "Scanner"


@pytest.mark.parametrize(
    ("x", "y", "ring"),
    [(0, 0, Ring.CLOSE), (170, 0, Ring.CLOSE), (0, -171, Ring.NEARBY), (-320, 0, Ring.NEARBY),
     (300, 300, Ring.EDGE), (471, 0, Ring.SPACE)],
)  # fmt: skip
def test_a_place_is_on_the_ring_of_its_distance(x: float, y: float, ring: Ring) -> None:
    assert Place(x, y).ring is ring


def test_nothing_of_a_map_shows_a_clients_words() -> None:
    values = (
        whole(Part, "secret"),
        Bond(BondId("b"), PartId("a"), PartId("c"), note="secret"),
        Frame(ThingId("f"), 0, 0, 1, 1, "secret"),
        Note(ThingId("n"), 0, 0, words="secret"),
        Meaning("colour ember", "secret"),
    )
    assert "secret" not in "".join(map(repr, values))
