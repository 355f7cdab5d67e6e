"""A look says what is known: by kind where nobody chose, dashed where it is guessed, one reason for a size."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.ifs.model.moves import BondDrawn, LookMeant, PartDescribed, PartMet, PartsMerged
from kapdesk.ifs.model.nouns import Epistemic, Kind, Measure, Pattern, Shape, Tie
from kapdesk.ifs.model.parts import SIZE, Bond, Meaning, Place
from kapdesk.ifs.model.styles import Side
from kapdesk.ifs.rules.looks import Looks, Sized, colour_on, kind_words, looks_of, size_at
from kapdesk.ifs.shelf import load_styles
from kapdesk.kernel.ids import BondId, PartId
from kapdesk.sketch.strokes import Arrow, Stroke
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.told import Work

SCANNER = part("scanner", kind=Kind.MANAGER)


def laid(*others: PartMet) -> Work:
    work = Work()
    work.lays(PartMet(SCANNER, Place(100, 0)), *others)
    return work


def words(looks: Looks) -> dict[str, str]:
    return {one.sample: one.words for one in looks.legend}


def test_a_part_looks_by_its_kind_until_somebody_chooses() -> None:
    work = laid()
    look = looks_of(work.state).parts[SCANNER.id]
    usual = load_styles().kind(Kind.MANAGER)
    assert (look.shape, look.pattern, look.colour) == (usual.shape, usual.pattern, usual.colour)
    assert (look.size, look.sized, look.dashed) == (SIZE, Sized.BY_HAND, False)
    chosen = msgspec.structs.replace(SCANNER, shape=Shape.STAR, colour="ember")
    work.lays(PartDescribed(chosen))
    look = looks_of(work.state).parts[SCANNER.id]
    assert (look.shape, look.pattern, look.colour) == (Shape.STAR, Pattern.PLAIN, "ember")


def test_a_colour_this_version_does_not_know_is_the_kinds_own() -> None:
    work = Work()
    work.lays(PartMet(msgspec.structs.replace(SCANNER, colour="of a later version")))
    assert looks_of(work.state).parts[SCANNER.id].colour == load_styles().kind(Kind.MANAGER).colour
    assert colour_on("of a later version", "dusk") == colour_on("stone", "dusk")


def test_a_size_has_one_reason_and_says_which() -> None:
    work = Work()
    work.lays(PartMet(msgspec.structs.replace(SCANNER, size_by_activation=True)), met("other", 2))
    assert looks_of(work.state).parts[SCANNER.id].sized is Sized.UNRATED
    work.rates("scanner", 2, Measure.ACTIVATION)
    work.rates("scanner", 9, Measure.ACTIVATION)
    work.rates("other", 9, Measure.ACTIVATION)
    looks = looks_of(work.state)
    assert looks.parts[SCANNER.id].size == size_at(9) > size_at(2)
    assert looks.parts[SCANNER.id].sized is Sized.BY_ACTIVATION
    assert looks.parts[PartId("other")].size == SIZE
    assert words(looks)["size"] == (
        "how active it was when last rated for 1 of 2 parts; the others by hand"
    )


def test_an_activation_goes_on_with_whom_a_part_turned_out_to_be() -> None:
    work = Work()
    work.lays(PartMet(msgspec.structs.replace(SCANNER, size_by_activation=True)), met("other", 2))
    work.rates("other", 7, Measure.ACTIVATION)
    work.lays(PartsMerged(SCANNER.id, (PartId("other"),)))
    looks = looks_of(work.state)
    assert looks.parts[SCANNER.id].size == size_at(7)
    assert set(looks.parts) == {SCANNER.id}


def test_what_is_guessed_is_dashed_and_a_guessed_conflict_is_still_told_apart() -> None:
    work = Work()
    guess = msgspec.structs.replace(SCANNER, epistemic=Epistemic.GUESSED)
    work.lays(PartMet(guess), met("escape", 2), met("young", 3))
    a, b = SCANNER.id, PartId("escape")
    work.lays(
        BondDrawn(Bond(BondId("1"), a, b, Tie.POLARISED, 10, epistemic=Epistemic.GUESSED)),
        BondDrawn(Bond(BondId("2"), a, PartId("young"), Tie.PROTECTS, 0)),
    )
    looks = looks_of(work.state)
    assert looks.parts[a].dashed
    conflict, support = looks.bonds[BondId("1")], looks.bonds[BondId("2")]
    assert (conflict.stroke, conflict.pen) == (Stroke.ZIGZAG, Stroke.DASHED)
    assert (conflict.arrow, support.arrow) == (Arrow.NONE, Arrow.B)
    assert (conflict.side, support.side) == (Side.CONFLICT, Side.SUPPORT)
    assert conflict.width > support.width
    assert words(looks)["dashed outline or line"] == "guessed, not said"


def test_the_legend_says_what_is_in_use_and_no_more() -> None:
    work = laid(met("young", 2))
    work.lays(bond("scanner", "young", Tie.POLARISED))
    assert words(looks_of(work.state)) == {
        "circle": "not sure yet",
        "square with stripes": "manager",
        "zigzag line": "polarised with",
    }
    assert looks_of(Work().state).legend == ()


def test_terms_give_way_to_plain_words_and_both_to_the_clients_own() -> None:
    work = laid(met("young", 2))
    work.lays(bond("scanner", "young", Tie.POLARISED))
    plain = words(looks_of(work.state, nouns=False))
    assert plain["square with stripes"] == kind_words(Kind.MANAGER, nouns=False)
    assert plain["zigzag line"] == "pulls against"
    work.lays(
        LookMeant(Meaning("shape square", "the ones who work late")),
        LookMeant(Meaning("line zigzag", "they quarrel")),
        LookMeant(Meaning("colour stone", "no colour yet")),
        LookMeant(Meaning("colour rose", "in use nowhere")),
    )
    looks = looks_of(work.state)
    assert words(looks) == {
        "circle": "not sure yet",
        "square": "the ones who work late",
        "stone colour": "no colour yet",
        "zigzag line": "they quarrel",
    }
    assert [one.own for one in looks.legend] == [False, True, True, True]


@pytest.mark.parametrize("kind", Kind)
def test_plain_words_hold_no_term(kind: Kind) -> None:
    terms = ("manager", "firefighter", "exile", "protector", "self-like", "burden")
    assert not any(term in kind_words(kind, nouns=False) for term in terms)


def test_what_lies_behind_is_said() -> None:
    work = Work()
    work.lays(PartMet(SCANNER, Place(depth=40)))
    assert words(looks_of(work.state))["faded"] == "farther behind"
