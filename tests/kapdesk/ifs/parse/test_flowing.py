"""An answer put right comes through to the part, unless something else told it since or a hand took it back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kapdesk.body.drafts import draft_of
from kapdesk.body.model import BodyMark
from kapdesk.ifs.model.moves import PartDescribed
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.work import PartAnswered, Tab
from kapdesk.ifs.parse.answers import told_by
from kapdesk.ifs.parse.flowing import flowed
from kapdesk.kernel.ids import EntryId, PartId
from kapdesk.sheets.answering import kept_text
from kapdesk.sheets.model import Filled
from tests.fakes.ifs import met
from tests.kapdesk.ifs.parse.told import sheet
from tests.kapdesk.ifs.told import Work

A = PartId("a")


class Told:
    """A part a hand told something of, and one answer about it."""

    def __init__(self, first: Filled, *, tab: Tab = Tab.BEFRIEND, hand: str = "") -> None:
        self.work = Work()
        self.work.lays(met("a", 1))
        self.tells(intent=hand or "as the hand told it")
        self.tab = tab
        self.entry = self.answers(first)

    @property
    def part(self) -> Part:
        return self.work.drawn.parts[A]

    def tells(self, **fields: object) -> None:
        self.work.lays(PartDescribed(replace(self.part, **fields)))

    def answers(self, filled: Filled) -> EntryId:
        better = told_by(self.part, filled)
        if better == self.part:
            return self.work.say(PartAnswered(A, self.tab, filled))
        self.work.lays(PartDescribed(better))
        return self.work.say(PartAnswered(A, self.tab, filled), at=self.work.now)

    def flowed(self, better: Filled) -> Part:
        row = self.work.state.found(self.entry)
        assert row is not None
        return flowed(self.work.state, row, better)


def test_what_an_answer_set_stands_as_the_better_one_says() -> None:
    told = Told(sheet(Tab.BEFRIEND, job="looks ahead", thinks_client_age="nine"))
    better = told.flowed(sheet(Tab.BEFRIEND, job="looks back", thinks_client_age="nine"))
    assert better == replace(told.part, job="looks back")


def test_what_it_no_longer_says_stands_as_it_stood_before() -> None:
    told = Told(sheet(Tab.BEFRIEND, job="looks ahead", intent="rest"))
    assert told.part.intent == "rest"
    better = told.flowed(sheet(Tab.BEFRIEND))
    assert (better.job, better.intent) == ("", "as the hand told it")


def test_what_it_says_first_now_stands_unless_it_was_told_since() -> None:
    told = Told(sheet(Tab.BEFRIEND, job="looks ahead"))
    more = sheet(Tab.BEFRIEND, job="looks ahead", origin="the winter", intent="rest")
    assert told.flowed(more) == replace(told.part, origin="the winter", intent="rest")
    told.tells(origin="the spring")
    assert told.flowed(more) == replace(told.part, intent="rest")


def test_what_a_hand_told_since_stays_and_so_does_what_it_took_back() -> None:
    told = Told(sheet(Tab.BEFRIEND, job="looks ahead", intent="rest"))
    told.tells(job="counts the doors")
    told.tells(job="looks ahead")
    better = sheet(Tab.BEFRIEND, job="looks back", intent="sleep")
    assert told.flowed(better) == replace(told.part, intent="sleep")
    undone = Told(sheet(Tab.BEFRIEND, job="looks ahead"))
    undone.work.undoes()
    assert undone.flowed(sheet(Tab.BEFRIEND, job="looks back")) == undone.part


def test_what_a_later_answer_says_stays_even_where_it_says_the_same() -> None:
    told = Told(sheet(Tab.BEFRIEND, job="looks ahead", intent="rest"))
    told.answers(sheet(Tab.BEFRIEND, job="looks ahead"))
    better = sheet(Tab.BEFRIEND, job="looks back", intent="sleep")
    assert told.flowed(better) == replace(told.part, intent="sleep")


def test_what_grew_is_put_right_in_its_place() -> None:
    told = Told(sheet(Tab.UNBURDEN, burden="fault"), tab=Tab.UNBURDEN)
    told.answers(sheet(Tab.UNBURDEN, burden="shame"))
    assert told.flowed(sheet(Tab.UNBURDEN, burden="debt")).burdens == ("debt", "shame")
    assert told.flowed(sheet(Tab.UNBURDEN, burden="shame")).burdens == ("shame",)
    assert told.flowed(sheet(Tab.UNBURDEN)).burdens == ("shame",)
    assert told.flowed(sheet(Tab.UNBURDEN, burden="fault", gifts="play")).gifts == ("play",)


@pytest.mark.parametrize(
    ("again", "burdens"), [(True, ("debt", "fault")), (False, ("fault", "debt"))]
)
def test_what_grew_stays_where_it_was_there_before_or_is_said_again(
    again: bool, burdens: tuple[str, ...]
) -> None:
    told = Told(sheet(Tab.UNBURDEN), tab=Tab.UNBURDEN)
    if not again:
        told.tells(burdens=("fault",))
    told.entry = told.answers(sheet(Tab.UNBURDEN, burden="fault"))
    if again:
        told.answers(sheet(Tab.UNBURDEN, burden="fault"))
    assert told.flowed(sheet(Tab.UNBURDEN, burden="debt")).burdens == burdens


def test_what_a_hand_took_off_a_list_does_not_come_back() -> None:
    told = Told(sheet(Tab.UNBURDEN, burden="fault"), tab=Tab.UNBURDEN)
    told.tells(burdens=())
    assert told.flowed(sheet(Tab.UNBURDEN, burden="debt")) == told.part


def test_where_it_is_felt_comes_through_as_well() -> None:
    throat, chest = (BodyMark(regions=(one,)) for one in ("throat", "chest"))
    first = sheet(Tab.FIND, body=kept_text(draft_of((throat,)), "throat"))
    told = Told(first, tab=Tab.FIND)
    better = sheet(Tab.FIND, body=kept_text(draft_of((chest,)), "chest"))
    assert told.flowed(better).body == (chest,)
    assert told.flowed(sheet(Tab.FIND)).body == ()


def test_what_is_no_answer_is_no_answer() -> None:
    told = Told(sheet(Tab.BEFRIEND))
    told.entry = told.work.rates("a", 3)
    with pytest.raises(TypeError):
        told.flowed(sheet(Tab.BEFRIEND))
