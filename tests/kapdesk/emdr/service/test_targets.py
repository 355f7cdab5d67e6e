"""Targets and their plan: each verb once, and everything it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from kapdesk.chart.caught import Catch
from kapdesk.chart.model import Drawer
from kapdesk.desk.desk import Desk
from kapdesk.dosing.model.facts import ProcessNoted
from kapdesk.emdr.model.nouns import Measure, Prong, Role, Status, Theme, Tie
from kapdesk.emdr.model.said import Description, Whole
from kapdesk.emdr.model.targets import (
    TargetDescribed,
    TargetOpened,
    TargetPlaced,
    TargetRated,
    TargetsTied,
)
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from kapdesk.vault.errors import DiskFull
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.emdr import KITCHEN, book_of, close_up, open_target, prepare, state_of, target_of
from tests.fakes.faults import fails_at
from tests.fakes.sets import refusal, taken
from tests.fakes.vault import PASSPHRASE
from tests.ui.shell.sittings import begin, known_client, sitting_of

Room = tuple[Desk, SittingId]
STRANGER = TargetId("of another book")


def test_a_target_opens_with_its_number_and_its_first_version_in_one_save(room: Room) -> None:
    desk, _ = room
    first = open_target(desk)
    written = desk.emdr.targets.open(
        book_of(desk), Prong.PRESENT, Role.TRIGGER, None, "blind", Description("keys")
    )
    facts = [entry.fact for entry in taken(written)]
    opened_fact, described = facts
    assert isinstance(opened_fact, TargetOpened)
    assert (opened_fact.number, opened_fact.variant) == (2, "blind")
    assert isinstance(described, TargetDescribed)
    assert (described.cue, described.number) == ("keys", 2)
    assert target_of(desk, first).name == "T1 kitchen, age 9"


def test_a_new_version_stands_beside_the_old_one_and_the_same_is_written_once(room: Room) -> None:
    desk, sitting = room
    target, book = open_target(desk), book_of(desk)
    describe = desk.emdr.targets.describe
    assert taken(describe(book, target, KITCHEN)) == ()
    better = replace(KITCHEN, positive="it is over")
    (entry,) = taken(describe(book, target, better, sitting=sitting))
    assert entry.sitting == sitting
    found = target_of(desk, target)
    assert found.made_of is not None
    assert [one.fact.positive for one in found.versions] == ["I am safe now", "it is over"]


def test_everything_against_a_target_is_said_at_once(room: Room) -> None:
    desk, _ = room
    said = desk.emdr.targets.open(
        book_of(desk),
        Prong.PAST,
        Role.OTHER,
        None,
        "unheard of",
        Description(" ", negative="x" * 501),
        status=Status.COMPLETE,
    )
    assert [one.split(" ")[0] for one in refusal(said).splitlines()] == [
        "A",
        "There",
        "“unheard",
        "“complete”",
    ]


def test_it_is_placed_ordered_and_tied(room: Room) -> None:
    desk, _ = room
    book, verbs = book_of(desk), desk.emdr.targets
    one, other = open_target(desk), open_target(desk)
    taken(verbs.place(book, other, Prong.PAST, Role.CLUSTER, Theme.SAFETY, "standard"))
    assert taken(verbs.place(book, other, Prong.PAST, Role.CLUSTER, Theme.SAFETY, "standard")) == ()
    taken(verbs.order(book, Prong.PAST, (other, one)))
    assert taken(verbs.order(book, Prong.PAST, (other, one))) == ()
    assert [found.id for found in state_of(desk).column(Prong.PAST)] == [other, one]
    (entry,) = taken(verbs.tie(book, one, other, Tie.CLUSTER))
    assert entry.fact == TargetsTied(one, other, Tie.CLUSTER, numbers=(1, 2))
    assert taken(verbs.tie(book, one, other, Tie.CLUSTER)) == ()
    taken(verbs.tie(book, one, other, Tie.CLUSTER, tied=False))
    assert state_of(desk).ties == ()


def test_what_a_plan_cannot_be_is_refused(room: Room) -> None:
    desk, _ = room
    book, verbs = book_of(desk), desk.emdr.targets
    one = open_target(desk)
    assert "each target" in refusal(verbs.order(book, Prong.PAST, ()))
    assert "another one" in refusal(verbs.tie(book, one, one, Tie.CLUSTER))
    for said in (
        verbs.tie(book, one, STRANGER, Tie.CLUSTER),
        verbs.describe(book, STRANGER, KITCHEN),
        verbs.place(book, STRANGER, Prong.PAST, Role.OTHER, None, "standard"),
        verbs.set_status(book, STRANGER, Status.OPEN),
    ):
        assert "no such target" in refusal(said)
    assert "no protocol" in refusal(verbs.place(book, one, Prong.PAST, Role.OTHER, None, "none"))


def test_a_status_by_hand_is_none_that_comes_of_the_work(room: Room) -> None:
    desk, _ = room
    book, verbs = book_of(desk), desk.emdr.targets
    one = open_target(desk)
    for status in (Status.PROVISIONAL, Status.COMPLETE):
        assert "comes of the work" in refusal(verbs.set_status(book, one, status))
    assert "Write why" in refusal(verbs.set_status(book, one, Status.SET_ASIDE))
    taken(verbs.set_status(book, one, Status.SET_ASIDE, "not this year"))
    assert taken(verbs.set_status(book, one, Status.SET_ASIDE)) == ()
    assert "Write why" in refusal(verbs.set_status(book, one, Status.OPEN))
    assert target_of(desk, one).status is Status.SET_ASIDE


def test_nothing_goes_into_a_signed_meeting_or_anothers(room: Room) -> None:
    desk, sitting = room
    prepare(desk, sitting)
    close_up(desk, sitting)
    taken(desk.emdr.meetings.sign(sitting, PASSPHRASE))
    book, verbs = book_of(desk), desk.emdr.targets
    said = verbs.open(book, Prong.PAST, Role.OTHER, None, "standard", KITCHEN, sitting=sitting)
    assert "signed" in refusal(said)
    other = desk.people.known("C-015", "1990-01-01")
    assert isinstance(other, str)
    theirs = sitting_of(taken(desk.emdr.meetings.begin(other)))
    said = verbs.open(book, Prong.PAST, Role.OTHER, None, "standard", KITCHEN, sitting=theirs)
    assert "no such session" in refusal(said)
    ahead = desk.clock.now().plus_s(60)
    said = verbs.open(book, Prong.PAST, Role.OTHER, None, "standard", KITCHEN, at=ahead)
    assert "lies ahead" in refusal(said)


def test_what_was_caught_becomes_a_target_once_or_is_left(tmp_path: Path) -> None:
    with opened(new_vault(tmp_path / "vault"), FakeClock()) as desk:
        book = known_client(desk)
        sitting = sitting_of(begin(desk))
        for words in ("a field", "a door"):
            taken(desk.dosing.events.note(sitting, ProcessNoted(words)))
        verbs = desk.emdr.targets
        field, door = verbs.caught(book)
        assert (field.words, field.how, door.words) == ("a field", Catch.NOTE, "a door")
        made = Description("door", image=door.words)
        for wanted in ("entries", "already"):
            said = verbs.open(
                book,
                Prong.PAST,
                Role.OTHER,
                None,
                "standard",
                made,
                status=Status.CANDIDATE,
                found_in=door.entry,
            )
            assert said if wanted == "entries" else wanted in refusal(said)
        taken(verbs.leave(book, field.entry))
        assert verbs.caught(book) == ()
        assert "not among" in refusal(verbs.leave(book, EntryId("nothing")))


WHOLE = Whole(
    replace(KITCHEN, cue="kitchen, age 8"),
    Prong.PRESENT,
    Role.TRIGGER,
    Theme.SAFETY,
    "standard",
    ((Measure.VOC, 3), (Measure.DISTRESS, 7)),
)


def test_a_whole_target_is_saved_at_once(room: Room) -> None:
    desk, sitting = room
    target, book = open_target(desk), book_of(desk)
    entries = taken(desk.emdr.targets.save(book, target, WHOLE, sitting=sitting))
    assert [type(one.fact) for one in entries] == [
        TargetPlaced,
        TargetDescribed,
        TargetRated,
        TargetRated,
    ]
    assert len({one.recorded for one in entries}) == 1
    found = target_of(desk, target)
    assert (found.prong, found.name) == (Prong.PRESENT, "T1 kitchen, age 8")
    assert [one.value for one in found.ratings] == [3, 7]
    again = replace(WHOLE, ratings=())
    assert taken(desk.emdr.targets.save(book, target, again, sitting=sitting)) == ()


def test_everything_against_a_whole_target_is_said_at_once_and_nothing_is_written(
    room: Room,
) -> None:
    desk, sitting = room
    target, book = open_target(desk), book_of(desk)
    before = target_of(desk, target)
    bad = replace(WHOLE, described=Description(" "), variant="none", ratings=((Measure.VOC, 8),))
    said = desk.emdr.targets.save(book, target, bad, sitting=sitting)
    assert isinstance(said, Refusals)
    assert [one.field for one in said.items] == ["cue", "variant", "voc"]
    assert "belongs to a session" in refusal(desk.emdr.targets.save(book, target, WHOLE))
    assert "no such target" in refusal(desk.emdr.targets.save(book, STRANGER, WHOLE))
    assert target_of(desk, target) == before


def test_a_write_that_fails_in_the_middle_leaves_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, sitting = room
    target, book = open_target(desk), book_of(desk)
    desk.drafts.save(book, "sheet: x", b"kept")
    before = desk.ledger.book(book, drawers=tuple(Drawer))
    fails_at(monkeypatch, 3)
    save = desk.emdr.targets.save
    with pytest.raises(DiskFull):
        save(book, target, WHOLE, sitting=sitting, clears=((book, "sheet: x"),))
    monkeypatch.undo()
    assert desk.ledger.book(book, drawers=tuple(Drawer)) == before
    assert desk.drafts.load(book, "sheet: x") == b"kept"
    entries = taken(save(book, target, WHOLE, sitting=sitting, clears=((book, "sheet: x"),)))
    assert len(entries) == 4
    assert desk.drafts.load(book, "sheet: x") is None
