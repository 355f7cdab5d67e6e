"""Sets of stimulation in the real window, by keys alone, on the real client's display beside it, and then on paper."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from kapdesk.bilateral.model.view import RanSet
from kapdesk.kernel.clock import SystemClock
from kapdesk.kernel.ids import SittingId
from tests.fakes.desks import new_vault, opened
from tests.journeys import client_side as client
from tests.journeys.driver import Person, told
from tests.journeys.test_window_by_hand import closes_and_signs, words_on
from tests.journeys.test_window_session import unlocks
from tests.ui.shell.sittings import begin, sitting_of
from ui.sets.runner import REST_S

CAME_UP = "a grey door by the river"
LIGHT_ALONE, ITS_PASSES = "6", 12
"""The digit of a preset of light without a tone: the same set on a machine without sound."""
WANTED = 3
DISTRESS = 4

pytestmark = pytest.mark.x11


def test_two_sets_are_seen_by_the_client_kept_in_the_session_and_stand_on_paper(
    tmp_path: Path,
) -> None:
    vault, sitting = with_a_session(tmp_path / "home" / "vault")
    paper = tmp_path / "record.pdf"
    with Person(tmp_path / "home", vault) as person:
        goes_to_sets(person)
        runs_a_set_and_stops_it_at_once(person)
        says_what_came_up(person)
        runs_a_set_to_its_end(person)
        finds_them_in_the_session(person)
        closes_and_signs(person, paper)
    client.sends_the_stage_away(vault)
    assert person.said() == ""
    assert person.titles == {client.DESK, client.STAGE}
    first, second = sets_in(vault, sitting)
    assert first.run is not None
    assert second.run is not None
    assert [change.path for change in first.run.changes if change.path] == ["vertical"]
    assert (first.run.ended, len(first.run.marks_s)) == ("stopped now", 1)
    assert (second.run.ended, second.run.passes) == ("finished", WANTED)
    on_paper = words_on(paper)
    for words in (
        "Installation",
        f"{first.run.passes} of {ITS_PASSES} passes",
        "path vertical",
        "0.90 Hz",
        f"marked at {max(first.run.marks_s[0], 0.0):.1f} s",
        "light rounded linear · width in degrees not measured",
        f"{WANTED} of {WANTED} passes",
        "clock within",
        f"stopped now {DISTRESS}",
    ):
        assert words in on_paper
    assert CAME_UP not in on_paper
    assert "river" not in on_paper


def test_no_way_out_of_a_set_leaves_a_light_or_a_set_without_an_end(tmp_path: Path) -> None:
    vault, sitting = with_a_session(tmp_path / "home" / "vault")
    with Person(tmp_path / "home", vault) as person:
        goes_to_sets(person)
        loses_the_stage(person, vault)
        loses_the_display(person)
        locks_in_the_middle(person)
    client.sends_the_stage_away(vault)
    assert person.titles == {client.DESK, client.STAGE}
    ends = [(one.run.ended, one.run.why) for one in sets_in(vault, sitting) if one.run is not None]
    assert ends == [
        ("fault", "The stage was lost."),
        ("fault", "The client's display was disconnected."),
        ("interrupted", "The desk was locked or closed."),
    ]


def with_a_session(vault: Path) -> tuple[Path, SittingId]:
    new_vault(vault)
    with opened(vault, SystemClock()) as desk:
        return vault, sitting_of(begin(desk))


def sets_in(vault: Path, sitting: SittingId) -> tuple[RanSet, ...]:
    with opened(vault, SystemClock()) as desk:
        return desk.stimulation.sets.view(sitting).sets


def goes_to_sets(person: Person) -> None:
    unlocks(person)
    person.sees("since opening")
    person.press("b")
    person.sees("RIGHT 2560 × 1600, 60 Hz")
    client.sees_it_calm()
    assert client.box(client.STAGE) == (2560, 0, 2560, 1600)


def begins(person: Person, *keys: str) -> None:
    """A set begins on the client's display, and the keys stay with the desk.  Just after another, none would."""
    threading.Event().wait(REST_S)
    person.press(LIGHT_ALONE, *keys, "space")
    client.sees_it_move(client.across)
    assert client.has_the_keyboard() == client.DESK


def runs_a_set_and_stops_it_at_once(person: Person) -> None:
    begins(person, "Up")
    person.sees(f"of {ITS_PASSES}")
    person.press("Up", "p", "m")
    client.sees_it_move(client.down)
    person.sees("0.90 Hz")
    person.picture("sets-1-running")
    person.press("Escape")
    assert client.is_calm()
    person.sees("Stopped at once", "dark ")
    person.picture("sets-2-after")


def says_what_came_up(person: Person) -> None:
    """The note, past ten tags of which one is ticked, to the row of distress."""
    person.press("Tab")
    person.type(CAME_UP)
    person.press("Tab", "space", *["Tab"] * 10, *["Right"] * DISTRESS, "space")
    person.sees(CAME_UP)
    person.picture("sets-3-said")
    person.press("c")
    person.sees_no_more("Stopped at once")


def runs_a_set_to_its_end(person: Person) -> None:
    begins(person, *["Left"] * (ITS_PASSES - WANTED))
    person.sees(f"of {WANTED}")
    person.sees(f"The set is finished: {WANTED} passes")
    assert client.is_calm()
    person.press("e")
    person.sees_no_more("The set is finished")


def finds_them_in_the_session(person: Person) -> None:
    person.press("b")
    person.sees("since opening", "set 1: Installation", "set 2: Installation")
    person.sees(f"distress {DISTRESS} after the set")
    assert CAME_UP not in person.reads()
    person.picture("sets-4-session")


def loses_the_stage(person: Person, vault: Path) -> None:
    begins(person)
    client.ends_the_stage(vault)
    person.sees("The set was cut off", "The stage was lost.")
    client.sees_it_calm()
    person.picture("sets-5-stage-lost")
    person.press("c")
    person.sees("RIGHT 2560 × 1600, 60 Hz")


def loses_the_display(person: Person) -> None:
    """It comes back with the calm field and no set; meanwhile nothing of it stands on the therapist's display."""
    begins(person)
    told("xrandr", "--delmonitor", "RIGHT", check=True)
    person.sees("The set was cut off", "The client's display was disconnected.")
    client.waits_until(lambda: not client.stage_stands(), "the client's window is gone")
    person.picture("sets-6-display-lost")
    told("xrandr", "--setmonitor", *client.ADD_RIGHT, check=True)
    client.sees_it_calm()
    assert client.box(client.STAGE) == (2560, 0, 2560, 1600)
    person.press("c")
    person.sees("RIGHT 2560 × 1600, 60 Hz")


def locks_in_the_middle(person: Person) -> None:
    begins(person)
    person.press("ctrl+l")
    client.sees_it_calm()
    person.sees("Everything you write stays")
    person.come_forward()
    unlocks(person)
    person.sees("3 sets", "RIGHT 2560 × 1600, 60 Hz")
    client.sees_it_calm()
