"""A search finds parts, bonds by both ends and what they are, frames and notes, whatever case and accents."""

from __future__ import annotations

from kapdesk.ifs.model.moves import FrameDrawn, NotePinned, PartMet, PartsPutAway
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Frame, Note, Part, Place
from kapdesk.ifs.rules.finding import What, found
from kapdesk.kernel.ids import PartId, ThingId
from tests.fakes.ifs import bond, met
from tests.kapdesk.ifs.told import Work


def told() -> Work:
    work = Work()
    work.lays(
        met("Scanner", 1, 100, 0),
        PartMet(Part(PartId("Ängstliche"), 2, "Ängstliche", "she hides from the scanner"), Place(300, 200)),
        met("Escape", 3, -100, 50),
        bond("Scanner", "Ängstliche", Tie.PROTECTS),
        bond("Scanner", "Escape", Tie.POLARISED),
        FrameDrawn(Frame(ThingId("f"), 0, 0, 100, 60, "Sunday evening")),
        NotePinned(Note(ThingId("n"), 5, 6, words="ask about Sunday")),
    )  # fmt: skip
    return work


def test_case_and_accents_do_not_matter() -> None:
    (part, bond_hit) = found(told().state, "ANGSTLICHE")
    assert (part.what, part.id, part.x, part.y) == (What.PART, "Ängstliche", 300, 200)
    assert (bond_hit.what, bond_hit.words) == (What.BOND, "Scanner protects Ängstliche")
    assert (bond_hit.x, bond_hit.y) == (200, 100)


def test_a_bond_is_found_by_both_ends_and_by_what_it_is() -> None:
    state = told().state
    assert [one.what for one in found(state, "scanner escape")] == [What.BOND]
    assert [one.words for one in found(state, "polarised")] == ["Scanner polarised with Escape"]
    assert [one.words for one in found(state, "pulls against")] == ["Scanner polarised with Escape"]


def test_a_name_that_begins_with_the_words_comes_first() -> None:
    hits = found(told().state, "scan")
    assert [one.id for one in hits if one.what is What.PART] == ["Scanner", "Ängstliche"]


def test_frames_and_notes_are_found_at_their_middles() -> None:
    hits = found(told().state, "sunday")
    assert [(one.what, one.x, one.y) for one in hits] == [(What.FRAME, 50, 30), (What.NOTE, 5, 6)]


def test_who_is_not_on_the_map_is_found_last() -> None:
    work = told()
    work.lays(PartsPutAway((PartId("Scanner"),)))
    hits = found(work.state, "scanner")
    assert [(one.id, one.on_map) for one in hits] == [("Ängstliche", True), ("Scanner", False)]


def test_no_word_finds_nothing() -> None:
    assert found(told().state, "  ") == ()
    assert found(told().state, "nowhere") == ()
