"""Lines before a first session, played on a real desk."""

from __future__ import annotations

from pathlib import Path

from kapdesk.kernel.errors import Refusals
from kapdesk.rehearsal.clock import ScriptClock
from tests.fakes.desks import DAWN, Played, new_vault, opened, play

HEAD = 'client C-014 born 1984-03-02\nadopt protocol sublingual by "prescriber 1"\n'
ASKED = """
08:00 medicine "lorazepam" "1 mg when needed"
08:01 screening none but hypertension yes "170/100"
08:03 consent touch agreed yes where "hand" stop "a raised hand"
08:04 withdrawn touch "not today"
"""
NOTES = """
08:05 prescriber-note hypertension by "prescriber 1" "treated"
08:06 prescriber-note lorazepam by "prescriber 1" "left out since Sunday"
"""
OPEN = "09:00 open dosing\n11:00 close\n"


def _played(folder: Path, text: str) -> tuple[Played, list[str], int]:
    vault, clock = new_vault(folder), ScriptClock(DAWN)
    with opened(vault, clock) as desk:
        played = play(desk, clock, HEAD + text)
        book = desk.people.clients()[0].book
        stops = [item.key for item in desk.people.screening.of(book).open_stops]
        return played, stops, len(desk.people.consents.of(book).holding)


def test_a_day_with_everything_asked_before_is_played(tmp_path: Path) -> None:
    played, stops, holding = _played(tmp_path / "vault", ASKED + NOTES + OPEN)
    assert played.outcome is None
    assert (stops, holding) == ([], 0)


def test_without_the_notes_the_session_does_not_open(tmp_path: Path) -> None:
    played, stops, _ = _played(tmp_path / "vault", ASKED + OPEN)
    assert isinstance(played.outcome, Refusals)
    assert "A named prescriber's note is asked for first." in played.outcome.sentences()
    assert len(stops) == 2


def test_a_note_about_nothing_and_a_consent_never_given_name_their_lines(tmp_path: Path) -> None:
    text = '08:00 prescriber-note eyes by "prescriber 1" "seen"'
    played, _, _ = _played(tmp_path / "one", text)
    assert isinstance(played.outcome, Refusals)
    assert "Line 3: Nothing was raised about “eyes”." in played.outcome.sentences()
    played, _, _ = _played(tmp_path / "two", "08:00 withdrawn touch")
    assert isinstance(played.outcome, Refusals)
    assert "no such consent" in played.outcome.sentences()
