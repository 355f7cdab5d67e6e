"""The four states of a page, and for each page that lacks one by its nature, why: the album holds the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.golden.album import Shot

STATES = ("empty", "full", "refused", "in-trouble")

_ONLY_SHOWN = "It is only read: nothing is typed or chosen that could be refused."
_WRITES_NOTHING = "It writes nothing and reads nothing of the vault while it is in sight."
_LEADS_ON = "Each press only opens something else, which is pictured in its own states."
_SEEN = "It only draws what the page read; that the reading fails is pictured as emdr-checks."
_WITH_EMDR = (
    "A row more on the plot; what it has in common with any session is pictured as session."
)
_SECTION = (
    "A section of the settings; what it has in common with the others is pictured as settings."
)
_SETS = "The page of sets while a medicine acts; what it has in common is pictured as sets."
_FITS = "The head of the page with what was kept; the sheet that keeps it is pictured as sets fits."
_MORE = "A part of the sheet about a set; what it has in common is pictured as sets more, sound."
_SET_UP = "A part of the set-up; what it has in common with the others is pictured as sets set up."

_BODY = "The body map once more; what it has in common with the page is pictured as body."
_SHEET = "A sheet of a phase; what it has in common with the others is pictured as history."
_MARKS = "What is marked is written by the phase beneath, pictured in trouble there."
_CLOSING = "The end of a closing; what it has in common is pictured as closing and its end."
_ASKED = "It asks one thing, and is put away once it is answered."
_LADDER = "A part of desensitisation; what it has in common is pictured there."
_SO_FAR = "A part of desensitisation; a line of it put right is pictured as correcting."
_CHOSEN = "Any target can be chosen, and choosing writes nothing."
_TIME = "The room near its end; what it has in common is pictured as desensitisation."
_EFFECT = "The room while a medicine acts; what it has in common is pictured as desensitisation."

_STEP = (
    "A step of image work; what it has in common with the others is pictured as settle and begin."
)
_PANEL = (
    "One panel, drawn or written; the save is that of the step beneath, pictured in trouble there."
)
_SEAL = "It always says what a seal means; its fields are empty when it opens, pictured as full."
_SEALED = (
    "A sealed scene; what it has in common is pictured as the picture's page, and as seal at work."
)
_SAID = "A statement under the seal; what it has in common is pictured as the step beneath, and as seal at work."
_CARD = "A card of a few words that writes nothing and refuses nothing."

_SEEN_PARTS = (
    "It only draws what the page read; trouble with reading stands in the strip of the window."
)
_BESIDE = "One way of working with a part; what it has in common with the others is pictured as parts beside."

WITHOUT: Mapping[str, Mapping[str, str]] = {
    "adoption": {
        "empty": "An offer always has its rules; it opens with name and date still to be typed."
    },
    "art-work-apart": dict.fromkeys(("empty", "refused", "in-trouble"), _STEP),
    "art-work-apart-open": dict.fromkeys(("empty", "refused", "in-trouble"), _SAID),
    "art-work-closing": {"in-trouble": _STEP},
    "art-work-ground": dict.fromkeys(("empty", "refused", "in-trouble"), _CARD),
    "art-work-left": dict.fromkeys(("empty", "refused", "in-trouble"), _STEP),
    "art-work-numbers": {"in-trouble": _STEP},
    "art-work-panel": dict.fromkeys(("empty", "refused", "in-trouble"), _PANEL),
    "art-work-rehearsal": dict.fromkeys(("full", "refused", "in-trouble"), _STEP),
    "art-work-reminders": dict.fromkeys(("full", "refused", "in-trouble"), _STEP),
    "art-work-scene": dict.fromkeys(("refused", "in-trouble"), _STEP),
    "art-work-seal": {"empty": _SEAL},
    "art-work-seal-open": dict.fromkeys(("empty", "refused", "in-trouble"), _STEP),
    "art-work-sealed": dict.fromkeys(("empty", "refused", "in-trouble"), _STEP),
    "art-work-settle": {"empty": _STEP},
    "art-work-version": {
        "refused": "Only words past twenty thousand letters are; they say so as on the picture’s own page."
    },
    "body": {"in-trouble": _WRITES_NOTHING},
    "body-nowhere": dict.fromkeys(("empty", "refused", "in-trouble"), _BODY),
    "body-sheet": dict.fromkeys(("refused", "in-trouble"), _BODY),
    "body-then-and-now": {"refused": _ONLY_SHOWN, "in-trouble": _WRITES_NOTHING},
    "limits-tried": {
        "full": "Where its list stands in the scrolled sheet is not the same on every run; its words are tested."
    },
    "cover": {
        "empty": "It only lies over a session; without one the desk locks and shows the unlock page.",
        "refused": "Any key lifts it; there is nothing to be refused.",
        "in-trouble": _WRITES_NOTHING,
    },
    "emdr-papers": {"refused": _ONLY_SHOWN},
    "emdr-beside": {"refused": _ONLY_SHOWN, "in-trouble": _SEEN},
    "emdr-checks": {
        "empty": "As soon as there is a target, every check has an answer.",
        "refused": _ONLY_SHOWN,
    },
    "emdr-curve": {"refused": _ONLY_SHOWN, "in-trouble": _SEEN},
    "emdr-sets": {"refused": _ONLY_SHOWN, "in-trouble": _SEEN},
    "emdr-tree": {"refused": _ONLY_SHOWN, "in-trouble": _SEEN},
    "emdr-work-agreed": dict.fromkeys(("empty", "refused", "in-trouble"), _SHEET),
    "emdr-work-body": {"in-trouble": _MARKS},
    "emdr-work-card": {
        "refused": "Its words are free and its number is one of eleven buttons.",
        "in-trouble": "It is the card of the page of sets, pictured there.",
    },
    "emdr-work-closing-end": {
        "empty": "A closing always comes to something.",
        "in-trouble": "Trouble stands in the strip of the window, pictured as closing.",
    },
    "emdr-work-closing-whole": dict.fromkeys(("empty", "refused", "in-trouble"), _CLOSING),
    "emdr-work-end": {"full": _ASKED, "in-trouble": _ASKED},
    "emdr-work-ladder": dict.fromkeys(("empty", "refused", "in-trouble"), _LADDER),
    "emdr-work-so-far": dict.fromkeys(("empty", "refused", "in-trouble"), _SO_FAR),
    "emdr-work-set": {
        "empty": "Before a set the column is pictured as desensitisation.",
        "refused": "A set the rules speak against is pictured as time.",
    },
    "emdr-work-targets": {"refused": _CHOSEN, "in-trouble": _CHOSEN},
    "emdr-work-time": dict.fromkeys(("empty", "refused", "in-trouble"), _TIME),
    "emdr-work-under-effect": dict.fromkeys(("empty", "refused", "in-trouble"), _EFFECT),
    "client-worksheets": {
        "refused": _LEADS_ON,
        "in-trouble": "It writes nothing; trouble with reading stands in the strip of the window.",
    },
    "worksheet-read": dict.fromkeys(
        ("empty", "refused", "in-trouble"),
        "An answered sheet with a drawing; what it has in common is pictured as sheet-read.",
    ),
    "worksheet": {"in-trouble": "It is the page of any sheet, pictured in trouble as sheet."},
    "client-targets": {
        "refused": _ONLY_SHOWN,
        "in-trouble": "It writes nothing; trouble with reading stands in the strip of the window.",
    },
    "emdr-nobody": {
        "full": "With a client it is the plan, pictured in its own states.",
        "refused": "A client is chosen from a list; there is nothing to be refused.",
        "in-trouble": _WRITES_NOTHING,
    },
    "emdr-resource": {"refused": "Its words are free and its numbers are eleven buttons each."},
    "emdr-versions": {
        "empty": "A target has a version from the moment it is made.",
        "refused": _ONLY_SHOWN,
        "in-trouble": _WRITES_NOTHING,
    },
    "help": {
        "refused": _ONLY_SHOWN,
        "in-trouble": "Its words come with the program, not from the vault.",
    },
    "help-about": {
        "empty": "It always says the same.",
        "refused": _ONLY_SHOWN,
        "in-trouble": "Its words come with the program, not from the vault.",
    },
    "images-papers": {"refused": _ONLY_SHOWN},
    "images-picture-opened": dict.fromkeys(("empty", "refused", "in-trouble"), _SEALED),
    "images-picture-apart": dict.fromkeys(("empty", "refused", "in-trouble"), _SEALED),
    "images-picture-recollected": dict.fromkeys(("empty", "refused", "in-trouble"), _SEALED),
    "images-picture-seal": dict.fromkeys(("empty", "refused", "in-trouble"), _SEALED),
    "images-picture-sealed": dict.fromkeys(("empty", "refused", "in-trouble"), _SEALED),
    "images-versions": {
        "empty": "A picture has a version from the moment it is made.",
        "refused": _ONLY_SHOWN,
        "in-trouble": _WRITES_NOTHING,
    },
    "key-list": {
        "empty": "Every page has keys.",
        "refused": _ONLY_SHOWN,
        "in-trouble": _WRITES_NOTHING,
    },
    "library": {"empty": "Its papers come with the program, in every vault."},
    "limits-editor": {"empty": "It opens on a copy, never on nothing."},
    "parts-acts": dict.fromkeys(
        ("empty", "refused", "in-trouble"),
        "It lists what can be done and writes nothing; each act is pictured as parts.",
    ),
    "parts-beside": {"empty": "It always looks at a part or a bond."},
    "parts-bond": dict.fromkeys(("empty", "refused", "in-trouble"), _BESIDE),
    "parts-changes": {"refused": _ONLY_SHOWN, "in-trouble": _SEEN_PARTS},
    "parts-history": dict.fromkeys(("empty", "refused", "in-trouble"), _BESIDE),
    "parts-letter": dict.fromkeys(
        ("empty", "in-trouble"),
        "It lies over the papers; there is a letter as soon as there is a part.",
    ),
    "parts-papers": {"refused": _ONLY_SHOWN},
    "parts-permission": dict.fromkeys(("empty", "refused", "in-trouble"), _BESIDE),
    "parts-seal": dict.fromkeys(
        ("empty", "refused", "in-trouble"),
        "It is the sheet of any seal, pictured refused and in trouble as seal at work.",
    ),
    "parts-sealed": dict.fromkeys(
        ("empty", "refused", "in-trouble"),
        "It is the map with a sealed note on it, pictured in its other states as parts.",
    ),
    "parts-six": dict.fromkeys(("empty", "refused", "in-trouble"), _BESIDE),
    "parts-unburden": dict.fromkeys(("empty", "refused", "in-trouble"), _BESIDE),
    "palette": {
        "refused": "Words that find nothing are pictured as empty; no words are refused.",
        "in-trouble": "It writes nothing; trouble with reading stands in the strip of the page it lies over.",
    },
    "protocol-editor": {"empty": "It opens on a copy, never on nothing."},
    "recovery-key": {"empty": "It is only there to show a key."},
    "session-awake": {
        "empty": "It opens as pictured, with nothing chosen.",
        "refused": "The act waits until something is chosen, and every choice can be taken.",
    },
    "session-closed": {"empty": "A session that was closed has at least its opening and its end."},
    "session-emdr": dict.fromkeys(("empty", "refused", "in-trouble"), _WITH_EMDR),
    "session-event": {
        "empty": "The kinds of event are always the same.",
        "refused": _LEADS_ON,
        "in-trouble": _LEADS_ON,
    },
    "session-more": {
        "empty": "There is always something else to do.",
        "refused": _LEADS_ON,
        "in-trouble": _LEADS_ON,
    },
    "session-music": {"refused": "A list is played or not; there is nothing to be refused."},
    "session-record": {
        "empty": "Printed while a session is only open, it looks the same with fewer lines.",
        "refused": _ONLY_SHOWN,
    },
    "sets-after": {"refused": "Its words are free and its number is one of eleven buttons."},
    "sets-closed": {
        "empty": "It is only offered while something is closed.",
    },
    "sets-opened": {
        "empty": _SETS,
        "refused": _SETS,
        "in-trouble": _SETS,
    },
    "sets-end": {
        "empty": "It asks one thing, always the same.",
        "refused": "It is ended or not; nothing is typed.",
    },
    "sets-medicine-on-board": dict.fromkeys(("empty", "refused", "in-trouble"), _SETS),
    "sets-fits-kept": dict.fromkeys(("empty", "refused", "in-trouble"), _FITS),
    "sets-more": dict.fromkeys(("empty", "refused", "in-trouble"), _MORE),
    "sets-more-colours": dict.fromkeys(("empty", "in-trouble"), _MORE),
    "sets-more-sound": {"empty": "It opens on the sound of the plan that is chosen."},
    "sets-presets": {"empty": "Its presets come with the program."},
    "sets-record": {
        "refused": _ONLY_SHOWN,
        "in-trouble": "Trouble stands in the strip of the window, pictured as sets.",
    },
    "sets-set-up": {"empty": "It opens on what this computer has."},
    "sets-set-up-cue": {
        "in-trouble": "A device that goes away is said in the head, pictured as sets."
    },
    "sets-set-up-sound": dict.fromkeys(("empty", "refused", "in-trouble"), _SET_UP),
    "settings-emdr": {
        "empty": _SECTION,
        "refused": "Its numbers are refused as those of settings on board are.",
        "in-trouble": _SECTION,
    },
    "settings-limits": {
        "empty": "Its offers come with the program, in every vault.",
        "refused": "A limit is adopted in a sheet of its own, pictured as adoption.",
        "in-trouble": "A limit is adopted in a sheet of its own, pictured as adoption.",
    },
    "settings-look": {
        "empty": _SECTION,
        "refused": "Each choice is one of a few that can be taken.",
    },
    "settings-on-board": {"empty": _SECTION, "in-trouble": _SECTION},
    "settings-urgent-card": {"empty": _SECTION},
    "settings-worksheets": {
        "empty": "Its sheets come with the program, in every vault.",
        "refused": "A worksheet is written in a sheet of its own, pictured as worksheet editor.",
        "in-trouble": "A worksheet is written in a sheet of its own, pictured as worksheet editor.",
    },
    "sheet-paper": {"refused": _ONLY_SHOWN},
    "sheet-read": {
        "empty": "A sheet is only read once it was answered.",
        "refused": _ONLY_SHOWN,
        "in-trouble": "It writes nothing; what can fail with it, the printing, is pictured as sheet paper.",
    },
}


def missing_states(album: list[Shot]) -> Iterator[str]:
    """Each state of a page without picture and without a reason, and each reason that a picture contradicts."""
    taken = {(shot.page, shot.state) for shot in album}
    for page in sorted({shot.page for shot in album}):
        reasons = WITHOUT.get(page, {})
        for state in STATES:
            if (page, state) not in taken and not reasons.get(state):
                yield f"{page} has no picture {state}, and no reason why"
            elif (page, state) in taken and state in reasons:
                yield f"{page} has a picture {state}, and a reason why it has none"


def reasons_for_nothing(album: list[Shot]) -> Iterator[str]:
    """Each reason given for a page or state that there is not."""
    pages = {shot.page for shot in album}
    for page, reasons in WITHOUT.items():
        if page not in pages:
            yield f"{page} is no page of the album"
        yield from (f"{page}: {state} is no state" for state in reasons if state not in STATES)
