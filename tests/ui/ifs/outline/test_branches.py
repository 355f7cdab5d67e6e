"""The tree that says a map."""

from __future__ import annotations

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import PartsMerged, PartsPutAway
from kapdesk.ifs.model.nouns import Status
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import StatusSet
from kapdesk.kernel.ids import EntryId, PartId
from kapdesk.kernel.instant import Instant
from tests.ui.ifs.visit import LAID
from ui.ifs.outline.branches import Branch, branches_of


def tree(branches: tuple[Branch, ...]) -> list[object]:
    return [[one.title, tree(one.beneath)] if one.beneath else one.title for one in branches]


def test_an_empty_map_is_no_tree() -> None:
    assert branches_of(IfsState(), nouns=True) == ()


def test_parts_stand_with_their_bonds_frames_with_their_parts() -> None:
    assert tree(branches_of(IfsState(moved(Drawn(), LAID)), nouns=True)) == [
        [
            "On the map",
            [
                ["1 scanner", ["protects young", "polarised with escape"]],
                ["2 young", ["protected by scanner"]],
                ["3 escape", ["polarised with scanner"]],
            ],
        ],
        ["Frames", [["Frame: the night on the stairs", ["1 scanner"]]]],
        ["Notes", ["Note: ask again in spring"]],
    ]


def test_who_was_put_away_stays_in_the_list() -> None:
    drawn = moved(Drawn(), (*LAID, PartsPutAway((PartId("young"),), "not now")))
    away = branches_of(IfsState(drawn), nouns=True)[-1]
    assert [one.words for one in away.beneath] == ["2 young, put away: not now"]
    assert away.words == "Not on the map, 1"


def test_every_line_has_a_key_of_its_own() -> None:
    def keys(branches: tuple[Branch, ...]) -> list[str]:
        return [key for one in branches for key in (one.key, *keys(one.beneath))]

    found = keys(branches_of(IfsState(moved(Drawn(), LAID)), nouns=False))
    assert len(found) == len(set(found))


def test_no_word_of_it_stands_in_a_repr() -> None:
    found = branches_of(IfsState(moved(Drawn(), LAID)), nouns=True)[2].beneath[0]
    assert repr(found) == "<Branch note>"


def test_how_far_the_work_has_come_is_said_of_whoever_a_part_is_now() -> None:
    merged = PartsMerged(PartId("young"), (PartId("escape"),))
    row = Row(EntryId("one"), Instant(1), 1, None, StatusSet(PartId("escape"), Status.KNOWN))
    state = IfsState(moved(Drawn(), (*LAID, merged)), rows=(row,))
    said = [one.detail for one in branches_of(state, nouns=True)[0].beneath]
    assert ["known" in one for one in said] == [False, True]
    assert state.status(PartId("young")) is Status.KNOWN
