"""The moves of a person who works with one part or bond beside the map, by keys alone."""

from __future__ import annotations

from kapdesk.ifs.model.work import Tab
from kapdesk.ifs.parse.answers import SHEETS
from kapdesk.sheets.shelf import load_sheet
from tests.journeys import client_side as client
from tests.journeys.driver import Person
from tests.journeys.emdr_hands import REASON
from tests.journeys.parts_hands import (
    CALLED,
    HAPPENED,
    fills,
    goes_to_the_list,
    looks_at,
    takes_up,
)
from ui.ifs.inspector.answer_right import RIGHT
from ui.ifs.inspector.links_tab import MARK
from ui.ifs.inspector.six_tab import OTHER
from ui.ifs.panel.besides import READ
from ui.ifs.panel.care import TITLE as CARE
from ui.ifs.panel.care import TO_CLIENT
from ui.ifs.panel.caught import TITLE as CAUGHT
from ui.ifs.panel.ground_sheet import SAID as STEADY
from ui.ifs.panel.self_sheet import TITLE as SELF
from ui.ifs.panel.sharing import SHARED
from ui.work.body_sheet import KEEP, NOT_YET
from ui.work.correct_sheet import TITLE as CORRECT
from ui.work.correct_sheet import WHY
from ui.work.way_sheet import BACK

SAVED = "Saved. It can be answered anew"
WAYS = "Way of getting to know it"
STATUS = "How far the work has come"
LINKED = (
    "an EMDR target",
    "a picture of image work",
    "something of a dosing session",
    "a dosing session it was seen in",
)
AFTER_FIND = (
    (Tab.FOCUS, "noticed"),
    (Tab.FLESH_OUT, "form"),
    (Tab.FEEL_TOWARD, "toward"),
    (Tab.BEFRIEND, "job"),
    (Tab.FEAR, "fear-if-stops"),
)
"""The ways after the first, in their order, and what is answered in each."""


def works_with_a_part(person: Person) -> None:
    """Rated, said what it is, how far it came, who has the seat, every sheet, what it allows, what it belongs with."""
    looks_at(person, "the watcher", 1)
    person.is_at(CALLED)
    person.press("shift+Tab", "6", "shift+Tab", "7", "shift+Tab", "4")
    person.goes_by_tab(STATUS, "shift+Tab")
    takes_up(person, "Return", "How far it has come", "", "it gave its name")
    person.sees("Met")
    person.is_at(STATUS)
    takes_the_seat(person)
    person.goes_by_tab("What it believes")
    person.type("then we end it all")
    person.press("ctrl+Return")
    person.sees("The part is saved.")
    answers_every_sheet(person)
    allows(person)
    person.press("alt+7")
    person.is_at("Everything of this part, the latest first")
    puts_right(person)
    person.picture("parts-6-history")
    links(person)


def puts_right(person: Person) -> None:
    """What it said last of a leave, the first line in the history of the part."""
    person.press("Home")
    takes_up(person, "Return", CORRECT, "as long as I may look in", "misheard")
    person.sees("as long as I may look · put right: misheard")


def takes_the_seat(person: Person) -> None:
    """And gives it back, said where it stands and where there is some room."""
    for words in ("It took the seat", "It gave the seat back"):
        person.goes_by_tab(words)
        takes_up(person, "Return", words, "the eyes went to the door")
    person.press("alt+3")
    person.sees("took the seat")
    for words in ("It took the seat", "It gave the seat back"):
        person.goes_by_tab(words, "shift+Tab")
        takes_up(person, "Return", words, "the window open")
    person.press("alt+1")
    person.is_at(CALLED)


def answers_every_sheet(person: Person) -> None:
    """The six ways, what was felt marked on the body; answered anew; some room, and what is unburdened elsewhere."""
    person.press("alt+2")
    person.is_at(HAPPENED)
    person.type("the phone rang late")
    person.goes_by_tab("Add what is felt")
    person.type("throat tight 6")
    person.press("Return", "ctrl+Return")
    person.sees(SAVED)
    person.picture("parts-5-found")
    person.goes_by_tab(HAPPENED, "shift+Tab")
    person.press("ctrl+a")
    person.type("the phone rang late, twice")
    person.press("ctrl+Return")
    person.sees(SAVED)
    puts_an_answer_right(person)
    for way, key in AFTER_FIND:
        person.goes_by_tab(WAYS, "shift+Tab")
        person.press("Down")
        answers(person, way, key, "it looked away")
    person.press("alt+3")
    person.sees("This session so far")
    answers(person, Tab.UNBLEND, "felt", "the voice gets thin")


def puts_an_answer_right(person: Person) -> None:
    """The answer given last, with a reason."""
    person.goes_by_tab(HAPPENED, "shift+Tab")
    person.press("ctrl+a")
    person.type("the phone rang late, three times")
    person.goes_by_tab(RIGHT, "shift+Tab")
    person.press("Return")
    person.is_at(WHY)
    person.type("misheard")
    person.press("Tab", "Return")
    person.sees(SAVED)


def answers(person: Person, way: Tab, key: str, words: str) -> None:
    """One question of a sheet, and the sheet saved."""
    person.goes_by_tab(asked(way, key))
    person.type(words)
    person.press("ctrl+Return")
    person.sees(SAVED)


def asked(way: Tab, key: str) -> str:
    """What a sheet asks there."""
    return load_sheet(SHEETS[way]).prompt(key).asks


def allows(person: Person) -> None:
    """For each purpose; and takes it back."""
    for purpose in ("to talk with it", "to meet who it protects", "image work", "a dosing session"):
        person.press("alt+4")
        person.goes_by_tab(f"Change the leave {purpose}")
        says_of_its_leave(person, purpose, "Down")
    person.sees("Given, ")
    person.press("alt+4")
    person.is_at("Change the leave to talk with it")
    says_of_its_leave(person, "to talk with it", "End")
    person.sees("Withdrawn, ")
    person.picture("parts-6-withdrawn")


def says_of_its_leave(person: Person, purpose: str, key: str) -> None:
    """What it says stands in the choice, and a key leads to it; its own words with it."""
    person.press("Return")
    person.sees(f"Leave {purpose}")
    person.press(key, "Tab")
    person.type("as long as I may look")
    person.press("ctrl+Return")
    person.sees_no_more(f"Leave {purpose}")


def links(person: Person) -> None:
    """To something of every room, and no longer to one of them."""
    for kind in LINKED:
        person.press("alt+6")
        person.goes_by_tab(f"Link to {kind}")
        takes_up(person, "Return", f"Link it to {kind}")
    person.sees("Image: P1 the corridor")
    person.goes_by_tab("No longer linked: Image: P1 the corridor")
    person.press("Return")
    person.sees_no_more("Image: P1 the corridor")
    marks(person)
    person.picture("parts-6-linked")


def marks(person: Person) -> None:
    """Where it is felt; looked at once more and put away."""
    person.goes_by_tab(MARK)
    person.press("Return")
    person.sees(KEEP)
    person.goes_by_tab("Add what is felt")
    person.type("chest tight 4")
    person.press("Return", "ctrl+Return")
    person.sees_no_more(KEEP)
    person.sees("Chest band: tight 4")
    person.goes_by_tab(MARK)
    person.press("Return")
    person.goes_by_tab(NOT_YET)
    person.press("Return")
    person.sees_no_more(KEEP)


def another_speaks(person: Person) -> None:
    """It is opened at once; asked from the sheet and from beside it; and unburdened with a reason, without leave."""
    looks_at(person, "the small one", 2)
    person.goes_by_tab(WAYS, "shift+Tab")
    person.press("Home")
    person.goes_by_tab(HAPPENED)
    person.goes_by_tab(OTHER, "shift+Tab")
    takes_up(person, "Return", "It is opened, and listened to first.")
    person.sees("Part 1, the watcher · find")
    looks_at(person, "the small one", 1)
    person.is_at(CALLED)
    takes_up(person, "alt+8", "It is opened, and listened to first.")
    person.sees("Part 1, the watcher · part")
    person.press("alt+5")
    person.is_at("Who allowed it, and on what terms")
    person.type("the small one, for today")
    person.press("ctrl+Return")
    person.is_at(REASON)
    person.goes_by_tab(BACK)
    person.press("Return")
    person.is_at("Who allowed it, and on what terms")
    person.press("ctrl+Return")
    person.is_at(REASON)
    person.type("it asked for it itself")
    person.press("Tab", "Return")
    person.sees(SAVED)
    person.picture("parts-7-unburdened")


def agree(person: Person) -> None:
    """What one is to the other is said anew; the dialogue; what they agree on, and how it was kept."""
    looks_at(person, "polarised", 1)
    person.goes_by_tab("What was said of it")
    person.type("one looks, the other goes")
    person.press("ctrl+Return")
    person.sees("The bond is saved.")
    person.goes_by_tab("Turn it round")
    person.press("Return", "alt+2")
    person.is_at(asked(Tab.DIALOGUE, "aim"))
    answers(person, Tab.DIALOGUE, "aim", "to know early")
    person.press("alt+3")
    person.is_at("New agreement")
    takes_up(person, "Return", "What they agree on", "one evening each", "2026-04-20")
    person.sees("looked at again on Mon 20 Apr 2026")
    person.picture("parts-8-agreed")
    person.goes_by_tab("Look at it again")
    takes_up(person, "Return", "Looked at again")
    person.sees("Kept")
    person.press("alt+0")


def reads_self(person: Person) -> None:
    """How much of Self is there; the card for growing steady; what a dosing session caught is sorted."""
    goes_to_the_list(person)
    person.press("y")
    person.sees(SELF)
    person.press("7", "Tab", "5", "ctrl+Return")
    person.sees_no_more(SELF)
    person.sees(READ)
    person.press("F9")
    person.sees(STEADY[1])
    person.press("Return")
    person.sees_no_more(STEADY[1])
    sorts(person)


def sorts(person: Person) -> None:
    """One is a part that is known, the other is none, what was said is left for later."""
    person.press("d")
    person.sees(CAUGHT)
    person.is_at("It is a part")
    person.press("Return")
    person.sees("Which part it was")
    person.press("Down", "ctrl+Return")
    person.sees_no_more("Which part it was")
    goes_to_the_list(person)
    person.press("d")
    person.sees(CAUGHT)
    person.goes_by_tab("Leave it")
    person.press("Return")
    person.sees_no_more(CAUGHT)


def is_asked_with_care(person: Person) -> None:
    """Words of harm lead to the client's own page; then what was asked is answered with why the work goes on."""
    goes_to_the_list(person)
    person.press("q")
    person.sees(CARE)
    person.goes_by_tab(TO_CLIENT)
    person.press("Return")
    person.sees_no_more(CARE)
    person.sees("C-014")
    person.goes_to("parts")
    person.sees("parts on the map")
    goes_to_the_list(person)
    person.press("q")
    person.sees(CARE)
    person.picture("parts-9-care")
    person.press("Return")
    fills(person, "What was asked, and why the work goes on", "the plan was gone through")


def shows_the_client(person: Person) -> None:
    """The map stands on the client's display, and one key takes it away."""
    person.press("F8")
    person.sees(SHARED)
    client.waits_until(lambda: client.stage_stands() and not client.is_calm(), "the map is shown")
    person.press("F8")
    client.sees_it_calm()
