"""What can be chosen of a part or a bond."""

from __future__ import annotations

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.nouns import Kind, Tie
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.visit import LAID
from ui.ifs.outline.choices import STRENGTHS, TIES, colours, kinds, others


def test_every_kind_and_tie_can_be_chosen() -> None:
    assert [key for key, _ in kinds(nouns=True)] == [one.value for one in Kind]
    assert ("exile", "Exile") in kinds(nouns=True)
    assert ("exile", "Exile") not in kinds(nouns=False)
    assert {"", "ember"} <= {key for key, _ in colours()}
    assert [key for key, _ in TIES] == [one.value for one in Tie]
    assert [key for key, _ in STRENGTHS] == ["", *map(str, range(11))]


def test_the_others_are_those_on_the_map() -> None:
    drawn = moved(Drawn(), LAID)
    assert others(drawn, PartId("scanner")) == (("young", "2 young"), ("escape", "3 escape"))
