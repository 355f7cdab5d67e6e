"""What comes of a line that is put right: exactly what would stand had the first been right."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.moves import PartDescribed
from kapdesk.ifs.model.nouns import Measure
from kapdesk.ifs.model.work import PartAnswered, PartRated, Tab
from kapdesk.ifs.parse.answers import told_by
from kapdesk.ifs.service.following import answer_acts
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, EntryId, PartId
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.ifs import ifs_desk, met, met_three, parts_meeting, state_of
from tests.fakes.sets import refusal, taken
from tests.kapdesk.ifs.parse.told import sheet
from tests.kapdesk.ifs.told import Work
from tests.ui.shell.sittings import begin, give_dose, sitting_of

Room = tuple[Desk, BookId]
A, SCANNER = PartId("a"), PartId("scanner")
FIELDS = ("job", "intent", "origin")
WORDS = ("", "one", "two", "three")
SAID = st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(WORDS))
HAND = st.tuples(st.sampled_from(FIELDS), st.sampled_from(WORDS))
EVENTS = st.lists(st.one_of(SAID, HAND), min_size=1, max_size=7)
Event = dict[str, str] | tuple[str, str]


def answers(work: Work, said: dict[str, str]) -> EntryId:
    """A sheet answered, and the part told by it."""
    filled = sheet(Tab.BEFRIEND, **said)
    known = work.drawn.parts[A]
    if (better := told_by(known, filled)) != known:
        work.lays(PartDescribed(better))
        return work.say(PartAnswered(A, Tab.BEFRIEND, filled), at=work.now)
    return work.say(PartAnswered(A, Tab.BEFRIEND, filled))


def puts_right(work: Work, entry: EntryId, said: dict[str, str]) -> EntryId:
    """The answer put right, with all that comes of it."""
    row = work.state.found(entry)
    assert row is not None
    better = PartAnswered(A, Tab.BEFRIEND, sheet(Tab.BEFRIEND, **said))
    acts = answer_acts(work.state, row, better, "slip", onboard=Onboard())
    assert not isinstance(acts, Refusals)
    first, *_ = [work.say(one.fact, corrects=one.corrects, at=one.at) for one in acts]
    return first


def lives(events: list[Event]) -> tuple[Work, dict[int, EntryId], list[int]]:
    """The work of these events, the entries of the answers by their place, and the hand's that told something new."""
    work, entries, told = Work(), {}, []
    work.lays(met("a", 1))
    for place, event in enumerate(events):
        if isinstance(event, dict):
            entries[place] = answers(work, event)
        elif getattr(work.drawn.parts[A], event[0]) != event[1]:
            work.lays(PartDescribed(replace(work.drawn.parts[A], **{event[0]: event[1]})))
            told.append(place)
    return work, entries, told


@given(EVENTS, st.data())
def test_the_part_is_told_as_had_each_answer_been_right_from_the_first(
    events: list[Event], data: st.DataObject
) -> None:
    work, entries, told = lives(events)
    if not entries:
        return
    meant = list(events)
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(sorted(entries)))
        better = data.draw(SAID)
        before = meant[place]
        if isinstance(before, tuple) or sheet(Tab.BEFRIEND, **better) == sheet(
            Tab.BEFRIEND, **before
        ):
            continue
        entries[place], meant[place] = puts_right(work, entries[place], better), better
    stands = dict.fromkeys(FIELDS, "")
    for place, event in enumerate(meant):
        if isinstance(event, dict):
            stands.update({field: words for field, words in event.items() if words})
        elif place in told:
            stands[event[0]] = event[1]
    part = work.drawn.parts[A]
    assert {field: getattr(part, field) for field in FIELDS} == stands


def test_an_answer_put_right_tells_the_part_in_the_same_save_and_the_hand_takes_only_that_back(
    room: Room, clock: FakeClock
) -> None:
    desk, book = room
    met_three(desk, book)
    sitting = parts_meeting(desk, book)
    texts = {"job": "looks ahead", "trust": "3"}
    _, said, rated = taken(
        desk.ifs.work.answer(book, SCANNER, Tab.BEFRIEND, texts, sitting=sitting)
    )
    clock.passes(600.0)
    right = desk.ifs.corrections.answer
    better = {"job": "looks back", "trust": "5"}
    first, moved, second = taken(right(book, said.id, better, "misheard"))
    assert (first.corrects, second.corrects, moved.corrects) == (said.id, rated.id, None)
    assert {one.at for one in (first, moved, second)} == {said.at}
    assert {one.recorded for one in (first, moved, second)} == {clock.now()}
    assert (first.drawer, moved.drawer, second.drawer) == (
        *(Drawer.PROCESS, Drawer.PROCESS),
        Drawer.CHART,
    )
    state = state_of(desk, book)
    assert state.drawn.parts[SCANNER].job == "looks back"
    assert [getattr(one.fact, "value", 0) for one in state.ratings(SCANNER, Measure.TRUST)] == [5]
    taken(desk.ifs.map.undo(book, sitting=sitting))
    state = state_of(desk, book)
    assert state.drawn.parts[SCANNER].job == "looks ahead"
    assert state.last(SCANNER, Measure.TRUST) == 5
    (row,) = state.all(PartAnswered)
    assert isinstance(row.fact, PartAnswered)
    assert row.fact.filled.said("job") == "looks back"


def test_a_rating_among_the_answers_is_put_right_or_written_first_and_never_emptied(
    room: Room, clock: FakeClock
) -> None:
    desk, book = room
    met_three(desk, book)
    sitting = sitting_of(begin(desk, book))
    give_dose(desk, sitting)
    clock.passes(3_600.0)
    work, right = desk.ifs.work, desk.ifs.corrections.answer
    (said,) = taken(work.answer(book, SCANNER, Tab.FOCUS, {"noticed": "it"}, sitting=sitting))
    clock.passes(600.0)
    assert "already" in refusal(right(book, said.id, {"noticed": "it"}, "slip"))
    assert refusal(right(book, said.id, {"activation": "a lot"}, "slip"))
    assert "its reason" in refusal(right(book, said.id, {"activation": "7"}, " "))
    first, rated = taken(right(book, said.id, {"activation": "7"}, "slip"))
    assert rated.fact == replace(
        PartRated(SCANNER, Measure.ACTIVATION, 7, number=1),
        substance=getattr(rated.fact, "substance", None),
        since_dose_min=60.0,
    )
    third, fourth = taken(right(book, first.id, {"activation": "6"}, "slip"))
    assert fourth.corrects == rated.id
    assert "not taken away" in refusal(right(book, third.id, {"noticed": "it"}, "slip"))
    assert state_of(desk, book).last(SCANNER, Measure.ACTIVATION) == 6
    taken(desk.ifs.corrections.correct(book, fourth.id, replace(fourth.fact, value=2), "slip"))
    (last,) = taken(right(book, third.id, {"activation": "6", "noticed": "it"}, "slip"))
    assert state_of(desk, book).last(SCANNER, Measure.ACTIVATION) == 2
    assert "not there" in refusal(right(book, rated.id, {}, "slip"))
    other = replace(last.fact, part=PartId("escape"))
    assert "not there" in refusal(desk.ifs.corrections.correct(book, last.id, other, "slip"))


def test_an_answer_that_was_carried_to_another_vault_is_put_right_there_as_well(
    room: Room, clock: FakeClock, tmp_path: Path
) -> None:
    desk, book = room
    met_three(desk, book)
    clock.passes(60.0)
    _, said = taken(desk.ifs.work.answer(book, SCANNER, Tab.BEFRIEND, {"job": "looks ahead"}))
    clock.passes(60.0)
    taken(desk.ifs.corrections.answer(book, said.id, {"job": "looks back"}, "misheard"))
    clock.passes(60.0)
    data = desk.ifs.exchanging.export(book)
    with ifs_desk(new_vault(tmp_path / "another"), clock) as (other, empty):
        taken(other.ifs.exchanging.take_in(empty, data))
        (row,) = state_of(other, empty).all(PartAnswered)
        taken(other.ifs.corrections.answer(empty, row.entry, {"job": "looks up"}, "misheard"))
        assert state_of(other, empty).drawn.parts[SCANNER].job == "looks up"
