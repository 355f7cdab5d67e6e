"""What is asked over the map, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from pathlib import Path

import pytest
from msgspec.structs import replace

from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.drawn import Gone
from kapdesk.ifs.model.nouns import Epistemic, Tie
from kapdesk.ifs.model.parts import Frame
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, PartId, ThingId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.ifs import ifs_desk, made, state_of
from tests.ui.ifs.visit import LAID
from ui.asking.ask import Ask
from ui.ifs.outline.asks import (
    Table,
    bond_ask,
    end_ask,
    frame_ask,
    merge_ask,
    new_ask,
    note_ask,
    put_away_ask,
    rename_ask,
    split_ask,
)
from ui.ifs.outline.choices import NOBODY, whom

Laid = tuple[Desk, BookId]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Laid]:
    with ifs_desk(new_vault(tmp_path / "vault"), FakeClock()) as (desk, book):
        made(desk, book, LAID)
        yield desk, book


def table(laid: Laid, *, nouns: bool = True) -> Table:
    desk, book = laid
    return Table(desk.ifs.map, book, state_of(desk, book), None, nouns=nouns)


def filed(ask: Ask, **texts: str) -> None:
    written = ask.file({**ask.texts, **texts}, (ask.spot.draft,))
    assert not isinstance(written, Refusals), written.sentences()


def names(laid: Laid) -> list[str]:
    return [one.name for one in state_of(*laid).drawn.present()]


SCANNER = PartId("scanner")


def test_a_new_part_stands_where_there_is_room(desk: Laid) -> None:
    filed(new_ask(table(desk)), name=" the numb one ", epistemic="guessed")
    *_, new = state_of(*desk).drawn.present()
    assert (new.name, new.number, new.epistemic) == ("the numb one", 4, Epistemic.GUESSED)
    assert state_of(*desk).drawn.place(new.id).distance == pytest.approx(245, abs=1)


def test_a_part_without_a_word_is_refused_at_its_field(desk: Laid) -> None:
    ask = new_ask(table(desk))
    written = ask.file(ask.texts, ())
    assert isinstance(written, Refusals)
    assert [one.field for one in written.items] == ["name"]


def test_another_name_keeps_the_rest(desk: Laid) -> None:
    part = state_of(*desk).drawn.parts[SCANNER]
    filed(rename_ask(table(desk), part), name="the lookout")
    assert names(desk)[0] == "the lookout"


def test_a_bond_is_drawn_with_what_was_said(desk: Laid) -> None:
    part = state_of(*desk).drawn.parts[PartId("escape")]
    filed(bond_ask(table(desk), part), to="young", tie="comforts", note="at night")
    *_, bond = state_of(*desk).drawn.standing_bonds()
    assert (bond.a, bond.b, bond.tie, bond.note) == ("escape", "young", Tie.COMFORTS, "at night")


def test_one_of_several_and_several_of_one(desk: Laid) -> None:
    drawn = state_of(*desk).drawn
    pair = [drawn.parts[SCANNER], drawn.parts[PartId("escape")]]
    filed(merge_ask(table(desk), pair), into="escape", why="the same voice")
    assert state_of(*desk).drawn.away[SCANNER].how is Gone.MERGED
    filed(split_ask(table(desk), drawn.parts[PartId("young")]), names="small\n\nsmaller\n")
    assert names(desk) == ["escape", "small", "smaller"]


def test_several_needs_two(desk: Laid) -> None:
    ask = split_ask(table(desk), state_of(*desk).drawn.parts[SCANNER])
    assert isinstance(ask.file({"names": "one"}, ()), Refusals)
    assert len(names(desk)) == 3


def test_parts_are_put_away_and_bonds_end_with_a_reason(desk: Laid) -> None:
    drawn = state_of(*desk).drawn
    bond = next(drawn.standing_bonds())
    filed(end_ask(table(desk), [bond]), why="they met")
    filed(put_away_ask(table(desk), [drawn.parts[SCANNER]]), why="not now")
    after = state_of(*desk).drawn
    assert after.ended[bond.id] == "they met"
    assert after.away[SCANNER].why == "not now"


def test_notes_and_frames_say_their_words(desk: Laid) -> None:
    drawn = state_of(*desk).drawn
    filed(note_ask(table(desk), drawn.notes[ThingId("note")]), words="in summer")
    filed(note_ask(table(desk)), words="another")
    frame = Frame(ThingId("new"), 0.0, 0.0, 10.0, 10.0)
    filed(frame_ask(table(desk), frame, new=True), words="work")
    after = state_of(*desk).drawn
    assert [one.words for one in after.notes.values()] == ["in summer", "another"]
    assert [one.words for one in after.frames.values()] == ["the night on the stairs", "work"]


def test_a_new_note_is_about_whom_it_is_asked_about_and_lies_beside_them(desk: Laid) -> None:
    filed(note_ask(table(desk), about=SCANNER), words="since school")
    drawn = state_of(*desk).drawn
    *_, new = drawn.notes.values()
    place = drawn.place(SCANNER)
    assert (new.about, new.words) == (SCANNER, "since school")
    assert hypot(new.x - place.x, new.y - place.y) < 400


def test_a_note_is_tied_to_a_part_and_untied_in_its_sheet(desk: Laid) -> None:
    known = ThingId("note")

    def asked() -> Ask:
        return note_ask(table(desk), state_of(*desk).drawn.notes[known])

    where = state_of(*desk).drawn.notes[known]
    assert asked().texts["about"] == NOBODY
    filed(asked(), about=SCANNER)
    tied = state_of(*desk).drawn.notes[known]
    assert tied == replace(where, about=SCANNER)
    assert asked().texts["about"] == SCANNER
    filed(asked(), about=NOBODY)
    assert state_of(*desk).drawn.notes[known] == where


def test_whom_a_note_is_about_can_stay_so_once_they_are_off_the_map(desk: Laid) -> None:
    drawn = state_of(*desk).drawn
    assert [key for key, _ in whom(drawn, None)] == [NOBODY, *(one.id for one in drawn.present())]
    filed(put_away_ask(table(desk), [drawn.parts[SCANNER]]))
    after = state_of(*desk).drawn
    assert SCANNER not in [key for key, _ in whom(after, None)]
    assert whom(after, SCANNER)[-1][0] == SCANNER
