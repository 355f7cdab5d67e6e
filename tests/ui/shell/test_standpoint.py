"""Where the reader stood."""

from __future__ import annotations

from kapdesk.desk.desk import Desk
from tests.ui.shell.sittings import known_client
from ui.shell.standpoint import (
    Standpoint,
    first_standpoint,
    keep_standpoint,
    take_standpoint,
    usual_standpoint,
)


def test_it_is_kept_in_the_vault_and_taken_once(desk: Desk) -> None:
    keep_standpoint(desk.drafts, Standpoint("clients", "book-1"))
    assert take_standpoint(desk.drafts) == Standpoint("clients", "book-1")
    assert take_standpoint(desk.drafts) is None


def test_a_new_desk_begins_where_its_first_step_is_done(desk: Desk) -> None:
    assert first_standpoint(desk) == Standpoint("clients", "new")
    keep_standpoint(desk.drafts, Standpoint("help"))
    assert first_standpoint(desk) == Standpoint("help")
    known_client(desk)
    assert first_standpoint(desk) == Standpoint("today")


def test_without_one_a_sitting_in_progress_comes_first(desk: Desk) -> None:
    assert usual_standpoint(()) == Standpoint("today")
    desk.sittings.open(known_client(desk), "dosing")
    rows = desk.sittings.open_now()
    assert usual_standpoint(rows) == Standpoint("session", rows[0].id)


def test_a_sitting_of_sets_alone_stands_on_its_own_page(desk: Desk) -> None:
    desk.stimulation.resourcing.begin(known_client(desk))
    rows = desk.sittings.open_now()
    assert usual_standpoint(rows) == Standpoint("stimulation", rows[0].id)
