"""What stands beside a part as a sign, and the words the map tells bonds by."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Epistemic, Seen, Tie
from kapdesk.ifs.model.parts import Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.map.conftest import THREE
from ui.ifs.map.dress import CLINICIAN, HIDDEN, KNOWN, LOCKED, Dress, Dresses


def dressed(part: Part, place: Place | None = None) -> Dress:
    """How one part alone is drawn."""
    return Dresses().of_parts(moved(Drawn(), (PartMet(part, place or Place()),)))[part.id]


@pytest.mark.parametrize(
    ("known", "signs"),
    [
        (Epistemic.SAID, ()),
        (Epistemic.GUESSED, ()),
        (Epistemic.SEEN, (KNOWN[Epistemic.SEEN],)),
        (Epistemic.SYMBOLIC, (KNOWN[Epistemic.SYMBOLIC],)),
    ],
)
def test_how_it_is_known_is_seen(known: Epistemic, signs: tuple[str, ...]) -> None:
    dress = dressed(Part(PartId("a"), 1, "A", epistemic=known))
    assert dress.signs == signs
    assert dress.dashed is (known is Epistemic.GUESSED)


def test_locked_hidden_and_for_the_therapist_alone_each_have_a_sign() -> None:
    part = Part(PartId("a"), 1, "A", seen_by=Seen.CLINICIAN)
    assert dressed(part, Place(locked=True, hidden=True)).signs == (LOCKED, HIDDEN, CLINICIAN)


def test_what_is_behind_is_fainter() -> None:
    part = Part(PartId("a"), 1, "A")
    assert dressed(part, Place(depth=60)).faded < dressed(part, Place()).faded == 1.0


@pytest.mark.parametrize("nouns", [True, False])
def test_bonds_are_told_as_the_rules_tell_them(nouns: bool) -> None:
    drawn = moved(Drawn(), THREE)
    dresses = Dresses(looks_of(IfsState(drawn=drawn), nouns=nouns))
    assert dresses.nouns is nouns
    (bond,) = drawn.standing_bonds()
    assert dresses.tie(bond).label == dresses.tie_words(Tie.POLARISED)
