"""A map as plain text: everyone on it with what they are to others, and for a client nothing that is not theirs."""

from __future__ import annotations

import msgspec
from hypothesis import given

from kapdesk.ifs.exchange.outline import as_outline
from kapdesk.ifs.model.moves import FrameDrawn, NotePinned, PartMet, PartsPutAway
from kapdesk.ifs.model.nouns import Kind, Seen, Tie
from kapdesk.ifs.model.parts import Frame, Note, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.ifs.seen.for_client import for_client
from kapdesk.kernel.ids import PartId, ThingId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.strategies import states
from tests.kapdesk.ifs.told import Work


def work() -> Work:
    found = Work()
    hushed = msgspec.structs.replace(part("hushed", 2), seen_by=Seen.CLINICIAN)
    found.lays(
        PartMet(part("scanner", 1, kind=Kind.MANAGER), Place(0.0, 200.0)),
        PartMet(hushed, Place(300.0, 0.0)),
        met("young", 3, 400.0),
        met("gone", 4),
        bond("scanner", "young"),
        bond("scanner", "hushed", Tie.POLARISED),
        FrameDrawn(Frame(ThingId("f"), -50.0, 150.0, 100.0, 100.0, "the bus\nhome")),
        NotePinned(Note(ThingId("n"), 0.0, 0.0, words="ask")),
    )
    found.lays(PartsPutAway((PartId("gone"),)))
    return found


def test_everyone_is_said_with_what_they_are_to_others() -> None:
    state = work().state
    assert as_outline(state.drawn, looks_of(state)).decode().splitlines()[:12] == [
        "Parts map",
        "Self is in the middle. After each part stands how near to Self it is.",
        "",
        "1 scanner (manager, said): nearby",
        "    protects 3 young",
        "    polarised with 2 hushed",
        "2 hushed (not sure yet, said): nearby",
        "    polarised with 1 scanner",
        "3 young (not sure yet, said): at the protective edge",
        "",
        "Frames",
        "    the bus home: parts 1",
    ]
    assert "    4 gone: put away" in as_outline(state.drawn, looks_of(state)).decode()


def test_a_clients_copy_holds_only_what_is_theirs_counted_anew_and_without_terms() -> None:
    shown = for_client(work().state)
    looks = looks_of(shown, nouns=False)
    told = as_outline(shown.drawn, looks, nouns=False, for_client=True).decode()
    assert "1 scanner: nearby" in told
    assert " 2 young" in told
    for word in ("hushed", "manager", "gone", "polarised", "3 "):
        assert word not in told


@given(states())
def test_any_map_is_told_the_same_each_time_with_everyone_on_it(state: IfsState) -> None:
    told = as_outline(state.drawn, looks_of(state))
    assert told == as_outline(state.drawn, looks_of(state))
    lines = told.decode().splitlines()
    for one in state.drawn.present():
        assert any(line.startswith(f"{one.number} ") for line in lines)


def test_a_note_says_whom_it_is_about_and_not_to_a_client_who_does_not_know() -> None:
    found = work()
    for at, name in enumerate(("young", "hushed")):
        note = Note(ThingId(f"n{at}"), 0.0, 0.0, words="since school", about=PartId(name))
        found.lays(NotePinned(note))
    whole = as_outline(found.drawn, looks_of(found.state)).decode()
    assert "    since school (about young)\n    since school (about hushed)\n" in whole
    theirs = for_client(found.state)
    told = as_outline(found.drawn, looks_of(theirs), for_client=True).decode()
    assert "    since school (about young)\n    since school\n" in told
