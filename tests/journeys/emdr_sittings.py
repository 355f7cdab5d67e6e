"""The worked record of 4.13 as a person enters it: its targets, its sittings, its papers; the rest by a script."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import opened, play
from tests.journeys import emdr_hands as hands
from tests.journeys import emdr_plan_hands as plan
from tests.journeys.another_day import on
from tests.journeys.driver import Person

KITCHEN = "T7 kitchen, age 9"


def plays(vault: Path, until: str, *, after: str = "") -> None:
    """The lines of the record before one, and after another: each as its day and how it begins."""
    text = shipped_script("emdr").read_text(encoding="utf-8")
    clock = ScriptClock(Instant.from_iso("2026-02-01T06:00:00+00:00"))
    resume = _place(text, after) if after else 0
    lines = text.splitlines(keepends=True)[: _place(text, until) - 1]
    with opened(vault, clock) as desk:
        assert play(desk, clock, "".join(lines), resume=resume).outcome is None


def day(moment: str) -> dict[str, str]:
    """What the program needs to begin then."""
    return on(datetime.fromisoformat(moment))


def makes_the_targets(person: Person) -> None:
    """In the session in which the first six were told, which still goes on; then that session is closed."""
    hands.finds_the_client(person, open_now=True)
    person.is_at("Targets, past")
    plan.adds_a_target(person, "kitchen, age 9", "Past", "Touchstone", "Safety")
    plan.adds_a_target(person, "the meeting", "Present", "Trigger", "Worth", candidate=True)
    plan.adds_a_target(person, "keys in the lock", "Present", "Trigger", "Safety")
    plan.adds_a_target(person, "the mirror", "Present", "Other", "Worth", candidate=True)
    plan.adds_a_target(person, "the speech", "Future", "Template", "Worth", candidate=True)
    plan.adds_a_target(person, "cooking with the door shut", "Future", "Template", "Safety")
    person.is_at("Targets, future")
    person.press("Left")
    person.is_at("Targets, present")
    person.press("Left")
    person.is_at("Targets, past")
    person.press("End")
    plan.ties_in_one_cluster(person, KITCHEN, "T9 keys in the lock")
    plan.ties_in_one_cluster(person, KITCHEN, "T12 cooking with the door shut")
    plan.brings_up(person, "cluster with T9, T12", "T6", "T4", "T3", "T2", "T1")
    person.press("End")
    plan.brings_up(person, "T6 the cellar, safety, candidate", "T4", "T3", "T2", "T1")
    person.picture("emdr-0-plan")
    hands.goes_to_work(person)
    hands.closes(person)
    hands.puts_away(person, "6")
    hands.ends_and_signs(person)


def first_sitting(person: Person) -> None:
    """Assessed, fourteen sets, put away unfinished."""
    hands.finds_the_client(person)
    hands.begins_a_session(person)
    hands.chooses(person, 0)
    person.press("alt+3")
    hands.passes_with_a_reason(person, "the light is tried slowly as the first set begins")
    hands.assesses(person)
    hands.feels(person, "chest")
    plan.rates_untreated(person, "6")
    hands.enters(person, 4, "Back to what was there")
    hands.shortens(person, "3  Desensitise, standard", 22)
    hands.sets(person)
    hands.says(person, "the hand is closer", "image")
    hands.sets(person, 4)
    hands.goes_back(person, hands.NEW)
    hands.sets(person, 5)
    hands.goes_back(person, hands.NEW, hands.SAME)
    hands.rates(person, "8", "5")
    hands.tries(person, "path", "safety")
    hands.sets(person)
    hands.says(person, "there is a lock now, mine", "insight")
    hands.sets(person)
    hands.goes_back(person, hands.NEW, hands.SAME, hands.NOTHING)
    hands.rates(person, "8", "5", "3")
    person.picture("emdr-1-returned")
    hands.closes(person)
    hands.puts_away(person, "1", "2", steady="7")
    person.picture("emdr-1-end")
    hands.ends_and_signs(person)


def looks_back_before_the_dose(person: Person) -> None:
    """In the dosing session, before anything new."""
    hands.finds_the_client(person, open_now=True)
    hands.goes_to_work(person)
    person.sees("The session begins")
    hands.looks_back(person, "two bad nights, then better", "4")
    person.picture("emdr-2-looked-back")


def second_sitting(person: Person) -> None:
    """Nine sets by touch alone, each held until it is stopped, while the medicine acts."""
    hands.finds_the_client(person, open_now=True)
    hands.goes_to_work(person)
    hands.enters(person, 4, "Phase 4, desensitisation")
    person.sees("1  Medicine session, eyes closed")
    person.press("F7", "Up", "Up")
    person.sees("0.60 Hz · until you stop it")
    hands.sees_the_stage(person)
    hands.holds(person, 8)
    hands.goes_back(person, hands.SAME)
    hands.holds(person)
    hands.goes_back(person, hands.SAME, hands.NOTHING)
    hands.rates(person, "4", "1")
    person.picture("emdr-2-under-effect")
    hands.closes(person)
    hands.puts_away(person, "2", talked_over="2")
    person.sees("Nothing is missing for the end")
    person.picture("emdr-2-end")


def third_sitting(person: Person) -> None:
    """Looked at sober, to its end: distress, belief, body."""
    hands.finds_the_client(person)
    hands.begins_a_session(person)
    hands.looks_back(person, "slept through; the kitchen is a kitchen", "2")
    hands.enters(person, 4, "Back to what was there")
    hands.shortens(person, "3  Desensitise, standard", 22)
    hands.sets(person, 2)
    hands.goes_back(person, hands.GOOD)
    hands.sets(person, 2)
    hands.goes_back(person, hands.GOOD, hands.NOTHING)
    hands.rates(person, "2", "0")
    hands.sets(person)
    hands.goes_back(person, hands.GOOD, hands.NOTHING, hands.NOTHING)
    hands.rates(person, "2", "0", "0")
    installs(person)
    goes_through_the_body(person)
    hands.closes(person)
    plan.rates_untreated(person, "3")
    hands.puts_away(person, "6", steady="9")
    person.picture("emdr-3-end")
    hands.ends_and_signs(person)


def installs(person: Person) -> None:
    """Three sets, until the belief grows no truer."""
    hands.enters(person, 5, "do these words still fit")
    person.press("i", "Return")
    person.sees("it fitted")
    hands.believes(person, "5")
    hands.shortens(person, "6  Installation", 10)
    for so_far in (("5", "6"), ("5", "6", "7"), ("5", "6", "7", "7")):
        hands.sets(person)
        hands.believes(person, *so_far)
    person.picture("emdr-3-believed")
    hands.deals(person)


def goes_through_the_body(person: Person) -> None:
    """Something is left, and little time: two sets with the reason said, then it is clear."""
    hands.enters(person, 6, "from head to toe")
    hands.feels(person, "back of the neck tight")
    person.sees("something was left")
    person.press("Escape", "h")
    person.is_at("When is it to be over?")
    person.type("+5")
    person.press("Return")
    person.sees("no new set, closing now")
    hands.shortens(person, "7  Body scan", 10)
    person.press("Escape", "a")
    hands.passes_with_a_reason(person, "two short sets; the client wants to finish it today")
    hands.comes_to_its_end(person)
    hands.sets(person)
    hands.deals(person)
    person.press("Escape", "i", "Return")
    person.sees("  clear")
    person.picture("emdr-3-clear")


def prints(person: Person, folder: Path) -> None:
    """The session's record and the target's sheet, into files."""
    hands.finds_the_client(person)
    plan.saves_a_paper(person, 0, "The record", folder / "record.pdf")
    plan.saves_a_paper(person, 1, "The target sheet", folder / "target.pdf")


def _place(text: str, line: str) -> int:
    """The number of a line, from 1."""
    date, begins = line.split(" ", 1)
    lines = text.splitlines()
    start = lines.index(f"day     {date}")
    return next(n for n, one in enumerate(lines, 1) if n > start and one.startswith(begins))
