"""What moves touched, and the small words of a sentence."""

from __future__ import annotations

import msgspec

from kapdesk.ifs.model.moves import (
    BondsEnded,
    FrameDrawn,
    LookMeant,
    NotePinned,
    PartDescribed,
    PartsMerged,
    ThingsTaken,
)
from kapdesk.ifs.model.parts import Frame, Meaning, Note
from kapdesk.ifs.seen.change import Between, Touched, because, quoted
from kapdesk.ifs.seen.history import Dose, History
from kapdesk.kernel.ids import BondId, PartId, ThingId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.told import Work


def test_each_move_touches_what_it_is_about() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2), bond("a", "b"))
    work.lays(FrameDrawn(Frame(ThingId("f"), 0, 0, 9, 9)), NotePinned(Note(ThingId("n"), 0, 0)))
    work.lays(PartDescribed(msgspec.structs.replace(part("a"), job="one")))
    work.lays(BondsEnded((BondId("a protects b"),)), ThingsTaken((ThingId("f"),)))
    work.lays(PartsMerged(PartId("a"), (PartId("b"),)), LookMeant(Meaning("colour ember", "x")))
    edits = tuple(work.state.gestures.standing())
    touched = Touched.by(edits, History.of(work.view).kept[0])
    assert set(touched.moves) == {
        ("met", "a"), ("place", "a"), ("met", "b"), ("place", "b"), ("bond", "a protects b"),
        ("thing", "f"), ("thing", "n"), ("part", "a"), ("part", "b"), ("ended", "a protects b"),
        ("away", "b"), ("meant", "colour ember"),
    }  # fmt: skip
    assert len(touched.of("thing", "f")) == 2
    assert len(touched.told(PartId("a"), "job")) == 1
    assert touched.last("part", "nobody") is None


def test_words_of_a_client_are_quoted_in_one_line_and_reasons_follow() -> None:
    assert quoted("  it is\n late ") == "“it is late”"
    assert because(" tired ") == ": tired"
    assert because(" ") == ""


def test_doses_are_counted_in_words() -> None:
    work = Work()
    work.lays(met("a"))
    (edit,) = work.state.gestures.standing()

    def said(count: int) -> str:
        history = History.of(work.view, [Dose(edit.at)] * count)
        now = history.map_at(history.now())
        return Between(history, now, now, Touched(now, {}), (0, 0)).dosed(edit)

    assert [said(n) for n in (0, 1, 12, 13)] == [
        "", " after the first dose", " after the twelfth dose", " after the 13th dose",
    ]  # fmt: skip
