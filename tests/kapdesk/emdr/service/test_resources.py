"""What a client has to hold on to: made, described, practised, and never offered again once it turned."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from kapdesk.emdr.model.nouns import Kind, Phase
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.kernel.ids import ResourceId, SittingId
from tests.fakes.emdr import book_of, prepare, state_of
from tests.fakes.sets import refusal, taken

Room = tuple[Desk, SittingId]


def made(desk: Desk, kind: Kind, cue: str = "") -> ResourceId:
    """A resource between two meetings."""
    fact = taken(desk.emdr.resources.make(book_of(desk), kind, cue=cue))[0].fact
    assert isinstance(fact, ResourceMade)
    return fact.resource


def test_it_is_made_with_its_words_in_one_save(room: Room) -> None:
    desk, sitting = room
    verbs = desk.emdr.resources
    entries = taken(
        verbs.make(
            book_of(desk),
            Kind.CALM_PLACE,
            cue=" lake ",
            text="no wind",
            preset="Calm place, resource",
            sitting=sitting,
        )
    )
    first, second = (entry.fact for entry in entries)
    assert isinstance(first, ResourceMade)
    assert first.preset == "Calm place, resource"
    assert second == ResourceDescribed(first.resource, "lake", "no wind")
    (alone,) = taken(verbs.make(book_of(desk), Kind.GROUNDING))
    assert isinstance(alone.fact, ResourceMade)


def test_only_what_is_new_is_said_anew(room: Room) -> None:
    desk, _ = room
    verbs, book, lake = desk.emdr.resources, book_of(desk), made(desk, Kind.CALM_PLACE, "lake")
    assert taken(verbs.describe(book, lake, cue="lake", text="", preset="")) == ()
    (entry,) = taken(verbs.describe(book, lake, cue="lake", text="no wind", preset=""))
    assert entry.fact == ResourceDescribed(lake, "lake", "no wind")
    (entry,) = taken(verbs.describe(book, lake, cue="lake", text="no wind", preset="slow"))
    assert entry.fact == ResourceMade(lake, Kind.CALM_PLACE, "slow")
    nobody = ResourceId("none")
    assert "no such" in refusal(verbs.describe(book, nobody, cue="x", text="", preset=""))


def test_it_is_practised_in_the_phase_the_meeting_is_in(room: Room) -> None:
    desk, sitting = room
    lake = prepare(desk, sitting)
    taken(desk.emdr.work.close_phase(sitting))
    verbs = desk.emdr.resources
    (entry,) = taken(verbs.practise(sitting, lake, before=3, after=6))
    assert entry.fact == ResourcePractised(lake, Phase.CLOSURE, 3, 6)
    said = refusal(verbs.practise(sitting, lake, before=11, after=-1))
    assert said.count("between 0 and 10") == 2
    assert "no such" in refusal(verbs.practise(sitting, ResourceId("none")))


def test_one_that_turned_is_never_offered_and_what_served_comes_first(room: Room) -> None:
    desk, sitting = room
    verbs, book = desk.emdr.resources, book_of(desk)
    chest, lake, bench = (
        made(desk, kind) for kind in (Kind.CONTAINER, Kind.CALM_PLACE, Kind.CALM_PLACE)
    )
    taken(verbs.practise(sitting, lake, before=4, after=7))
    taken(verbs.practise(sitting, bench, before=4, after=7))
    assert verbs.offered(book)[0].id in (lake, bench)
    taken(verbs.practise(sitting, bench, before=7, after=2, turned=True))
    assert [one.id for one in verbs.offered(book)] == [lake, chest]
    assert len(state_of(desk).resources) == 3
