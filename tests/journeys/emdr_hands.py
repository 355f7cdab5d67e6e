"""The moves of a person who works in the rooms of EMDR by keys alone, each waiting for what it needs to see."""

from __future__ import annotations

import threading

from kapdesk.bilateral.model.facts import CAME_UP_TAGS
from kapdesk.emdr.shelf import load_ladder
from tests.fakes.vault import PASSPHRASE
from tests.journeys import client_side as client
from tests.journeys.driver import Person
from ui.emdr.room.at_target import WORDS
from ui.sets.lacking import NO_STAGE
from ui.sets.runner import REST_S

RUNNING, FINISHED, STOPPED = "Stop   Space", "The set is finished", "Stopped with the pass"
NEW, SAME, NOTHING, GOOD = 0, 1, 2, 3
"""What was found at the target, by its button."""

FOUND = tuple(WORDS.values())
FOUND_SAID = tuple(found.value for found in WORDS)

BETWEEN = "  ·  "
REASON = "Why you go on all the same"
WAYS_TO_HOLD = 6


def unlocks(person: Person) -> None:
    person.sees("Everything you write stays")
    person.is_at("Passphrase")
    person.type(PASSPHRASE)
    person.press("Return")


def finds_the_client(person: Person, *, open_now: bool = False) -> None:
    unlocks(person)
    person.sees("Sets")
    person.goes_to("emdr")
    if not open_now:
        person.sees("Choose a client")
        person.press("o")
        person.sees("C-021")
        person.press("Return")
    person.sees("Another client   O", "C-021")


def begins_a_session(person: Person) -> None:
    person.sees("Begin a session")
    person.press("b")
    person.sees("EMDR since")
    goes_to_work(person)


def goes_to_work(person: Person) -> None:
    person.press("F4")
    person.sees("Close  F10")


def enters(person: Person, phase: int, then: str) -> None:
    person.press("Escape", f"alt+{phase}")
    person.sees(then)


def chooses(person: Person, row: int) -> None:
    person.press("Escape", "x")
    person.sees("Which target")
    person.press(*["Down"] * row, "Return")
    person.sees_no_more("Which target")


def assesses(person: Person) -> None:
    """What the target of the record is made of, and how strong and how true it is; the body comes after it."""
    person.is_at("What happened, in a headline")
    person.type("the evening he came home")
    for words in ("hand on the door", "I am not safe", "", "I am safe now", ""):
        person.press("Tab")
        person.type(words)
    believes(person, "2")
    # What was said can be put right; the way leads past that.
    person.press("Tab", "Tab")
    person.is_at("What is felt, with picture and words")
    person.type("fear, shame")
    rates(person, "8")
    person.picture("emdr-1-assessed")


def passes_with_a_reason(person: Person, reason: str) -> None:
    person.is_at(REASON)
    person.type(reason)
    person.press("Tab", "Return")
    person.sees_no_more(REASON)


def shortens(person: Person, preset: str, times: int) -> None:
    """Two passes, and not as many as the starting point has: the same sets, and a test that ends."""
    person.sees(preset)
    person.press("Escape", *["Left"] * times)
    person.sees("· 2 passes ·")


def sees_the_stage(person: Person) -> None:
    """Right after the start it is still on its way."""
    client.sees_it_calm()
    person.sees_no_more(NO_STAGE)


def sets(person: Person, number: int = 1) -> None:
    """Runs so many sets, going on from the card of the one before, and says nothing on it."""
    for _ in range(number):
        person.press("Escape", "space")
        comes_to_its_end(person)


def holds(person: Person, number: int = 1) -> None:
    """So many sets that go on until they are stopped, each with its pass."""
    for _ in range(number):
        person.press("Escape", "space")
        person.sees(RUNNING)
        person.press("space")
        person.sees(STOPPED)
        rests()


def comes_to_its_end(person: Person) -> None:
    person.sees(RUNNING)
    person.sees(FINISHED)
    rests()


def rests() -> None:
    """The program's own rest between two sets."""
    threading.Event().wait(REST_S)


def says(person: Person, words: str, *tags: str) -> None:
    """On the card after a set; goes on from there with the next one."""
    person.press("Tab")
    person.is_at("What came up")
    person.type(words)
    for tag in CAME_UP_TAGS[: 1 + max(CAME_UP_TAGS.index(one) for one in tags)]:
        person.press("Tab", *(["space"] if tag in tags else []))
    person.press("ctrl+Return")
    comes_to_its_end(person)


def feels(person: Person, words: str) -> None:
    person.press("Escape", "y")
    person.is_at("Add what is felt")
    person.type(words)
    person.press("Return", "ctrl+Return")
    person.sees_no_more("Add what is felt")


def goes_back(person: Person, *found: int) -> None:
    """To the target from the card after a set; what was found so far, and now, each one of the buttons."""
    person.press("Escape", "t")
    person.is_at(FOUND[0])
    for button in FOUND[1 : found[-1] + 1]:
        person.press("Tab")
        person.is_at(button)
    person.press("Return")
    person.sees(f"Returns so far: {', then '.join(FOUND_SAID[one] for one in found)}.")


def deals(person: Person) -> None:
    """With the card of the last set of a phase, so that nothing follows it."""
    person.press("Escape", "c")
    person.sees("Start   Space")


def closes(person: Person) -> None:
    person.press("Escape", "F10")
    person.sees("To hold on to", "served well last time")


def rates(person: Person, *distress: str) -> None:
    """The last of what was said in this session."""
    person.press("Escape", "s", distress[-1])
    person.sees(f"Distress {distress[-1]}", BETWEEN.join(distress))


def looks_back(person: Person, how_it_was: str, distress: str) -> None:
    """To what is owed, and on with it."""
    person.press("Escape", "n")
    person.is_at("How it was")
    person.type(how_it_was)
    person.press("Tab", "1", "ctrl+Return")
    person.sees("Saved. It can be answered anew")
    rates(person, distress)
    person.press("Escape", "t", "space")
    person.sees("Everything that was owed is looked at.")


def believes(person: Person, *voc: str) -> None:
    """The last of what was said in this session."""
    person.press("Escape", "v", voc[-1])
    person.sees(f"VOC {voc[-1]}", BETWEEN.join(voc))


def tries(person: Person, *rungs: str) -> None:
    """Steps of the ladder, by how far down they stand."""
    lines = [
        key for one in load_ladder().rungs for key in ([c.key for c in one.categories] or [one.key])
    ]
    for rung in rungs:
        person.press("Escape", "l", *["Tab"] * lines.index(rung), "Return")
        person.picture(f"emdr-ladder-{rung}")


def puts_away(person: Person, *held_by: str, talked_over: str = "1", steady: str = "") -> None:
    """The sheet of the closing, from the first part of it, by the digits of its answers; then what it came to."""
    person.press("j")
    person.sees("What was used to put it away")
    last = int(held_by[-1])
    person.press(*held_by, *["Tab"] * (WAYS_TO_HOLD - last + 1), talked_over, "ctrl+Next")
    person.sees("Does the client know where they are")
    person.press("1", *steady, "ctrl+Next")
    person.sees("Was the log for the days between explained?")
    person.press("1", "ctrl+Return")
    person.sees("Saved. It can be answered anew")
    person.press("Escape", "j")


def ends_and_signs(person: Person) -> None:
    person.sees("Nothing is missing for the end")
    person.press("g")
    person.sees("The session ends now.")
    person.press("Return")
    person.sees("Sign the session   G")
    person.press("g")
    person.is_at("Your passphrase")
    person.type(PASSPHRASE)
    person.press("Return")
    person.sees("No session is open. B begins one")
