"""The moves of a person who takes a picture through image work, each waiting for what it needs to see."""

from __future__ import annotations

from pathlib import Path

from kapdesk.art.model.nouns import Step
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.desks import opened, play
from tests.journeys import emdr_hands as hands
from tests.journeys.driver import Person, xdotool
from ui.board.panel_face import NOTHING_ON_IT

Points = tuple[tuple[int, int], ...]
"""Where a stroke goes, from the middle of the pad.  unit px"""

ROOF: Points = ((-100, 40), (0, -60), (100, 40))
FLOOR: Points = ((-120, 70), (120, 70))
PAD = "Drawing"
"""What the pad of a panel is called; that of a sheet by its question."""
USUAL_PASSES, FEW_PASSES = 40, 2
OPEN, OPEN_SEALED = "A panel of P1", "A sealed panel of P1"


def plays(vault: Path, until: str) -> None:
    """The lines of the shipped day of image work before one, named by how it begins."""
    lines = shipped_script("image").read_text(encoding="utf-8").splitlines(keepends=True)
    end = next(place for place, line in enumerate(lines) if line.startswith(until))
    clock = ScriptClock(Instant.from_iso("2026-02-01T06:00:00+00:00"))
    with opened(vault, clock) as desk:
        assert play(desk, clock, "".join(lines[:end])).outcome is None


def goes_to_work(person: Person) -> None:
    hands.unlocks(person)
    person.sees("Sets")
    person.goes_to("images")
    person.sees("Another client   O", "C-022")
    person.press("F4")
    person.sees("Stop and ground")


def goes_on(person: Person, step: Step) -> None:
    """To the usual next step."""
    person.sees(f"{step.number} {step.value.capitalize()}   N")
    person.press("Escape", "n")
    is_at(person, step)


def is_at(person: Person, step: Step) -> None:
    person.sees(f"Step {step.number}, {step.value}")


def shows_the_board(person: Person) -> None:
    person.press("Escape", "j")
    person.sees("Add a panel")


def adds_a_panel(person: Person, row: str, number: int = 1) -> None:
    """As the so many-th of its row; it has the keyboard."""
    person.click(f"Add a panel to {row}")
    person.is_at(f"{row} {number} of {number}: {NOTHING_ON_IT.lower()}")


def draws(person: Person, *strokes: Points, on: str = PAD) -> None:
    """Each stroke with the button held down."""
    for stroke in strokes:
        begins_a_stroke(person, stroke, on)
        xdotool("mouseup", "1")


def begins_a_stroke(person: Person, points: Points, on: str = PAD) -> None:
    """The button stays down."""
    x, y = person.place(on)
    for number, (right, down) in enumerate(points):
        xdotool("mousemove", str(x + right), str(y + down))
        if number == 0:
            xdotool("mousedown", "1")


def draws_a_panel(person: Person, *strokes: Points, title: str = OPEN) -> None:
    """Opened with Enter, drawn, and put away."""
    person.press("Return")
    person.sees(title)
    draws(person, *strokes)
    person.press("Escape")
    person.sees_no_more(title)


def imports(person: Person, file: Path) -> None:
    """Into the panel that has the keyboard, by the window that asks for a file."""
    person.press("Return")
    person.sees(OPEN)
    person.click("Picture")
    person.press("Return")
    answers_for_a_file(person, file)
    person.sees("Remove")
    person.press("Escape")
    person.sees_no_more(OPEN)


def answers_for_a_file(person: Person, file: Path) -> None:
    """In the window that asks for one."""
    person.is_at("fileNameEdit")
    person.press("ctrl+a")
    person.type(str(file))
    person.press("Return")


def seals(person: Person, passphrase: str) -> None:
    """The panel that has the keyboard, before anything is on it."""
    person.press("k")
    person.sees("Seal a panel of P1")
    person.press("space", "Tab")
    person.type(passphrase)
    person.press("Tab")
    person.type(passphrase)
    person.press("Return")
    person.sees("The panel is sealed.")


def rates(person: Person, distress: str) -> None:
    person.press("Escape", "s", distress)
    person.sees(f"Distress {distress}")


def sets(person: Person, number: int = 1) -> None:
    """So many, each short, and no other after them."""
    hands.sets(person, number)
    hands.deals(person)


def takes_the_scene(person: Person) -> None:
    """What the client keeps to themselves, answered on the sheet of the step."""
    goes_on(person, Step.SCENE)
    person.sees("Does the client keep the scene to themselves?")
    person.press("1", "ctrl+Return")
    person.sees("Saved. It can be answered anew")


def works_through_it(person: Person) -> None:
    """From the numbers before to a scene that can be watched from start to end."""
    goes_on(person, Step.BASELINE)
    rates(person, "8")
    goes_on(person, Step.ORIENT)
    goes_on(person, Step.WATCHING)
    person.press("Escape", *["Left"] * (USUAL_PASSES - FEW_PASSES))
    person.sees(f"· {FEW_PASSES} passes ·")
    sets(person)
    rates(person, "2")
    goes_on(person, Step.SETTLE)
    hands.feels(person, "chest tight 1")
    goes_on(person, Step.CLEAR)
    sets(person)
    rates(person, "1")


def makes_a_new_version(person: Person, words: str) -> None:
    """Told in words, drawn on a panel, and run."""
    goes_on(person, Step.DESIGN)
    person.sees("What was needed and did not come")
    person.press("Escape", "j", "j")
    person.is_at("The new version, as the client tells it")
    person.type(words)
    person.press("ctrl+Return")
    person.sees_no_more("Not saved yet")
    person.press("Escape", "j", "Escape", "j")
    adds_a_panel(person, "New")
    draws_a_panel(person, ROOF, FLOOR)
    goes_on(person, Step.RUNNING_NEW)
    sets(person)
    person.press("Escape", "s", "8")


def closes(person: Person) -> None:
    """The last checks, the sheet of the closing, and the picture is finished."""
    goes_on(person, Step.LEFT_OVER)
    goes_on(person, Step.OLD_PICTURE)
    person.press("Escape", "i", "space")
    goes_on(person, Step.REMINDERS)
    goes_on(person, Step.REHEARSAL)
    goes_on(person, Step.CLOSING)
    person.sees("Gone through the whole body, what is left?")
    person.press("1", "Tab")
    person.press("1", "ctrl+Next")
    person.sees("Was it told what may come in the next three days?")
    person.press("1", "ctrl+Return")
    person.sees("Saved. It can be answered anew")
    person.press("Escape", "j", "j")
    person.sees("Nothing is missing for P1 to be finished.")
    person.press("space")
    person.sees("P1 was closed in this session: complete.")


def saves_a_paper(person: Person, row: int, name: str, paper: Path) -> None:
    """From the list of papers, by its place in it."""
    person.press("Escape", "F11")
    person.is_at("Papers")
    person.press("Home", *["Down"] * row)
    person.sees("Save as PDF …")
    person.picture(f"image-paper-{paper.stem}")
    person.press("ctrl+s")
    answers_for_a_file(person, paper)
    person.sees(f"{name} was saved as a PDF.")
