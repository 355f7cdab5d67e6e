"""Parts among each other: agreements until they are looked at, the council, and how an opening was taken."""

from __future__ import annotations

from kapdesk.chart.listing import due_between
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.councils import (
    AGREEMENT,
    BACKLASH,
    AgreementMade,
    BacklashLooked,
    CouncilHeld,
    OpeningMade,
    OpeningWorded,
    Stance,
    Voice,
)
from kapdesk.ifs.model.nouns import Permission, Purpose
from kapdesk.ifs.rules.permissions import standing
from kapdesk.kernel.ids import BookId, PartId
from kapdesk.kernel.instant import Instant
from tests.fakes.clock import FakeClock
from tests.fakes.ifs import met_three, parts_meeting, state_of
from tests.fakes.sets import refusal, taken

Room = tuple[Desk, BookId]
SCANNER, YOUNG, ESCAPE = PartId("scanner"), PartId("young one"), PartId("escape")
LONG = 60 * 86_400.0


def _due(desk: Desk, kind: str) -> list[str]:
    ends = desk.clock.now().plus_s(LONG)
    found = due_between(desk.ledger, Instant(0), ends)
    return [one.words for one in found if one.key.startswith(kind)]


def test_an_agreement_is_due_on_its_day_until_it_was_looked_at(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    agree = desk.ifs.councils.agree
    day = "2026-03-18"
    assert "two parts" in refusal(agree(book, SCANNER, SCANNER, "turns", day))
    assert "agreed on" in refusal(agree(book, SCANNER, ESCAPE, " ", day))
    assert "not a day" in refusal(agree(book, SCANNER, ESCAPE, "turns", "soon"))
    assert "lies ahead" in refusal(agree(book, SCANNER, ESCAPE, "turns", "2026-03-04"))
    assert "not on the map" in refusal(agree(book, SCANNER, PartId("x"), "turns", day))
    assert "up to" in refusal(agree(book, SCANNER, ESCAPE, "x" * 5000, day))
    (entry,) = taken(agree(book, SCANNER, ESCAPE, "turns", day))
    assert isinstance(entry.fact, AgreementMade)
    assert entry.fact.review.day() == "Wed 18 Mar 2026"
    assert _due(desk, AGREEMENT) == ["agreement of part 1 and part 3"]
    taken(agree(book, ESCAPE, SCANNER, "turns, day by day", "2026-03-20"))
    assert _due(desk, AGREEMENT) == ["agreement of part 1 and part 3"]
    (one,) = desk.ifs.councils.agreements(book)
    assert (one.a, one.terms, one.review.day()) == (SCANNER, "turns, day by day", "Fri 20 Mar 2026")
    look = desk.ifs.councils.look_again
    assert "no agreement" in refusal(look(book, SCANNER, YOUNG, kept=True))
    taken(look(book, ESCAPE, SCANNER, kept=True, text="mostly"))
    assert _due(desk, AGREEMENT) == []
    assert desk.ifs.councils.agreements(book) == ()
    assert "no agreement" in refusal(look(book, SCANNER, ESCAPE, kept=True))
    assert "not on the map" in refusal(look(book, SCANNER, PartId("x"), kept=True))


def test_a_council_sets_what_each_part_allows_for_the_dose(room: Room) -> None:
    desk, book = room
    met_three(desk, book)
    sitting, hold = parts_meeting(desk, book), desk.ifs.councils.hold
    assert "at least one" in refusal(hold(book, ()))
    twice = (Voice(SCANNER, Stance.AGREES), Voice(SCANNER, Stance.OBJECTS))
    assert "heard once" in refusal(hold(book, twice))
    assert "what terms" in refusal(hold(book, (Voice(SCANNER, Stance.ON_TERMS),)))
    assert "not on the map" in refusal(hold(book, (Voice(PartId("x"), Stance.AGREES),)))
    voices = (
        Voice(SCANNER, Stance.ON_TERMS, terms="the light stays on"),
        Voice(YOUNG, Stance.AGREES),
        Voice(ESCAPE, Stance.OBJECTS, fears=("losing control",)),
    )
    entries = taken(hold(book, voices, "to listen", sitting=sitting))
    assert isinstance(entries[0].fact, CouncilHeld)
    assert [one.number for one in entries[0].fact.voices] == [1, 2, 3]
    assert len({entry.recorded for entry in entries}) == 1
    state = state_of(desk, book)
    assert [standing(state, one, Purpose.DOSING) for one in (SCANNER, YOUNG, ESCAPE)] == [
        Permission.CONDITIONAL,
        Permission.GIVEN,
        Permission.REFUSED,
    ]
    taken(hold(book, (Voice(YOUNG, Stance.OBJECTS), Voice(SCANNER, Stance.UNSURE))))
    state = state_of(desk, book)
    assert standing(state, YOUNG, Purpose.DOSING) is Permission.WITHDRAWN
    assert standing(state, SCANNER, Purpose.DOSING) is Permission.ASKED


def test_an_opening_is_asked_about_three_times(room: Room, clock: FakeClock) -> None:
    desk, book = room
    met_three(desk, book)
    taken(desk.ifs.work.permit(book, SCANNER, Purpose.EXILE, Permission.GIVEN))
    clock.passes(60.0)
    sitting = parts_meeting(desk, book)
    assert "not on the map" in refusal(desk.ifs.councils.open(book, part=PartId("x")))
    opened = desk.ifs.councils.open(book, "it was seen for the first time", YOUNG, sitting=sitting)
    entry, words = taken(opened)
    assert isinstance(entry.fact, OpeningMade)
    assert (entry.fact.why, entry.drawer) == ("", Drawer.CHART)
    what = OpeningWorded(entry.fact.opened, "it was seen for the first time", YOUNG, 2)
    assert (words.fact, words.drawer) == (what, Drawer.PROCESS)
    when = entry.fact.opened
    assert _due(desk, BACKLASH) == [
        "how protectors took it, after a day",
        "how protectors took it, after three days",
        "how protectors took it, after a week",
    ]
    look = desk.ifs.councils.look_for_backlash
    assert "no such opening" in refusal(look(book, Instant(5), 0, stirred=False))
    assert "no such opening" in refusal(look(book, when, 3, stirred=False))
    assert "not on the map" in refusal(look(book, when, 0, stirred=True, parts=(PartId("x"),)))
    clock.passes(25 * 3600.0)
    taken(look(book, when, 0, stirred=False))
    assert standing(state_of(desk, book), SCANNER, Purpose.EXILE) is Permission.GIVEN
    said, worded = taken(look(book, when, 1, stirred=True, parts=(ESCAPE,), text="two bad days"))
    assert said.fact == BacklashLooked(when, 1, True, (ESCAPE,), (3,))
    assert worded.recorded == said.recorded
    assert "asked already" in refusal(look(book, when, 1, stirred=False))
    assert len(_due(desk, BACKLASH)) == 1
    assert standing(state_of(desk, book), SCANNER, Purpose.EXILE) is Permission.LAPSED
