"""Where a kind of work may write, and where it may not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.art.model.work import NightLogged
from kapdesk.art.service.writing import Writing
from kapdesk.chart.workbook import NO_SESSION
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from tests.fakes.art import art_desk, book_of
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.sets import refusal, taken
from tests.fakes.vault import PASSPHRASE


def said(found: object) -> str:
    assert isinstance(found, Refusals)
    return found.sentences()


NIGHT = NightLogged("2026-03-01", nightmare=False)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[tuple[Desk, SittingId]]:
    with art_desk(new_vault(tmp_path / "vault"), FakeClock()) as found:
        yield found


def test_a_meeting_is_found_until_it_is_signed(room: tuple[Desk, SittingId]) -> None:
    desk, sitting = room
    book: Writing = desk.art.writing
    ahead = desk.clock.now().plus_s(3600)
    assert "lies ahead" in said(book.until_signed(sitting, ahead))
    assert book.until_signed(SittingId("none")) == NO_SESSION
    taken(desk.art.meetings.finish(sitting))
    assert "is closed" in said(book.while_open(sitting))
    taken(desk.art.meetings.sign(sitting, PASSPHRASE))
    assert "is signed" in said(book.until_signed(sitting))


def test_what_belongs_to_the_client_is_kept_in_a_meeting_or_between(
    room: tuple[Desk, SittingId],
) -> None:
    desk, sitting = room
    keep, book = desk.art.writing.keep, book_of(desk)
    (between,) = taken(keep(book, (NIGHT,)))
    (within,) = taken(keep(book, (NIGHT,), sitting=sitting))
    assert (between.sitting, within.sitting) == (None, sitting)
    assert keep(BookId("another"), (NIGHT,), sitting=sitting) == NO_SESSION
    assert "lies ahead" in refusal(keep(book, (NIGHT,), at=desk.clock.now().plus_s(60)))


def test_a_meeting_from_paper_asks_for_the_time(room: tuple[Desk, SittingId]) -> None:
    desk, _ = room
    early = desk.clock.now().plus_s(-3600)
    (opened, *_) = taken(desk.art.meetings.begin(book_of(desk), at=early))
    assert opened.sitting is not None
    assert "from paper" in said(desk.art.writing.until_signed(opened.sitting))
