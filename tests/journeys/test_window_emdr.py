"""The worked record of 4.13 in the real window, by keys alone: it ends as the day script of it ends.

By a script are what was before T7 (two sessions, and the first six targets of a third, left open), and in the dosing
session what is not EMDR: its opening, the dose, and its end.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.kernel.clock import SystemClock
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import DAWN, new_vault, opened, play
from tests.fakes.emdr import state_of
from tests.fakes.emdr_end import assert_worked_record, outline
from tests.journeys import client_side as client
from tests.journeys import emdr_sittings as sittings
from tests.journeys.driver import Person

SAVING = ("Save as PDF",)
"""The window that asks where a paper goes."""

pytestmark = pytest.mark.journey


def test_three_sittings_by_keys_alone_end_as_the_worked_record(tmp_path: Path) -> None:
    home, paper = tmp_path / "home", tmp_path / "paper"
    paper.mkdir()
    vault = new_vault(home / "vault")

    def at(moment: str, sits: Callable[[Person], None]) -> None:
        with Person(home, vault, **sittings.day(moment)) as person:
            sits(person)
        client.sends_the_stage_away(vault)
        assert person.said() == ""
        assert person.titles <= {client.DESK, client.STAGE, *SAVING}

    sittings.plays(vault, "2026-02-23 10:18")
    at("2026-02-23T10:18:00", sittings.makes_the_targets)
    sittings.plays(vault, "2026-03-02 10:00", after="2026-02-23 10:51")
    at("2026-03-02T10:00:00", sittings.first_sitting)
    sittings.plays(vault, "2026-03-05 11:38", after="2026-03-02 10:59")
    at("2026-03-05T11:38:00", sittings.looks_back_before_the_dose)
    sittings.plays(vault, "2026-03-05 12:20", after="2026-03-05 11:44")
    at("2026-03-05T12:22:00", sittings.second_sitting)
    sittings.plays(vault, "2026-03-07 10:00", after="2026-03-05 13:05")
    at("2026-03-07T10:00:00", sittings.third_sitting)
    at("2026-03-07T11:00:00", partial(sittings.prints, folder=paper))
    with opened(vault, SystemClock()) as desk:
        assert_worked_record(desk)
        entered = outline(state_of(desk))
    assert entered == scripted(tmp_path)
    assert_papers_tell_it(paper)


def scripted(folder: Path) -> object:
    """What the day script of the same record comes to."""
    clock = ScriptClock(DAWN)
    with opened(new_vault(folder / "scripted"), clock) as desk:
        text = shipped_script("emdr").read_text(encoding="utf-8")
        assert play(desk, clock, text).outcome is None
        return outline(state_of(desk))


def assert_papers_tell_it(folder: Path) -> None:
    """The papers of the last sitting tell what it was, and of which target."""
    record, target = (words_of(folder / f"{name}.pdf") for name in ("record", "target"))
    for words in ("10 sets, 20 passes", "provisional", "complete", "not worked on", "therapist 1"):
        assert words in record
    for words in ("T7 kitchen, age 9", "hand on the door", "I am safe now", "fear, shame"):
        assert words in target


def words_of(paper: Path) -> str:
    """Everything that stands on it."""
    return " ".join("\n".join(page.extract_text() for page in PdfReader(paper).pages).split())
