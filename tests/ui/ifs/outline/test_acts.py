"""Everything that can be done with what is selected."""

from __future__ import annotations

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import PartsPutAway
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met
from tests.ui.ifs.visit import LAID
from ui.ifs.outline.acts import (
    ACTS,
    ALONE,
    BACK,
    BOND,
    CHOOSE_ANY,
    CHOOSE_AWAY,
    CHOOSE_PART,
    LOCK,
    NEW,
    RENAME,
    TAKE,
    missing,
    picked,
)

DRAWN = moved(Drawn(), (*LAID, PartsPutAway((PartId("escape"),))))


def test_what_is_selected_is_known_by_what_it_is() -> None:
    found = picked(DRAWN, ("young", "escape", "scanner protects young", "note", "nothing"))
    assert [one.name for one in found.parts] == ["young"]
    assert [one.name for one in found.away] == ["escape"]
    assert [one.id for one in found.bonds] == ["scanner protects young"]
    assert found.things == ("note",)


def test_an_act_says_what_it_lacks() -> None:
    nothing, part = picked(DRAWN, ()), picked(DRAWN, ("young",))
    assert missing(NEW, DRAWN, nothing) == ""
    assert missing(LOCK, DRAWN, nothing) == CHOOSE_PART
    assert missing(TAKE, DRAWN, nothing) == missing(RENAME, DRAWN, nothing) == CHOOSE_ANY
    assert missing(BACK, DRAWN, part) == CHOOSE_AWAY
    assert missing(BOND, DRAWN, part) == ""
    one = moved(Drawn(), (met("young"),))
    assert missing(BOND, one, picked(one, ("young",))) == ALONE


def test_every_act_has_a_key_of_its_own() -> None:
    assert len({one.key for one in ACTS}) == len(ACTS)
