"""The verbs of image work as a day script speaks them: the words after the verb in, a value or refusals out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.art.model.nouns import SCENE, Comes, Moment, Row, Spoke, Step
from kapdesk.art.model.spoken import (
    ArtSpoken,
    BoardTurned,
    FinishedSpoken,
    LineCorrected,
    LookSpoken,
    OldPictureSpoken,
    PanelMarked,
    RehearsalSpoken,
    ReminderSpoken,
    SealedSpoken,
    SealSpoken,
    SheetSpoken,
    StepSpoken,
)
from kapdesk.art.parse.said_verbs import (
    CORRECTED,
    SEALED,
    parse_feels,
    parse_night,
    parse_old_picture,
    parse_panel,
    parse_picture,
    parse_rates,
    parse_rehearsal,
    parse_reminder,
    parse_words,
)
from kapdesk.art.parse.words import NO_PICTURE_MEANT, Words, number_of, whole_of
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.line import because, noun, offered
from kapdesk.sheets.line import texts_of_line
from kapdesk.sheets.shelf import load_sheet

Parser = Callable[[Words], ArtSpoken | Refusals]

MARKED = ("worst", "copied", "replaced", "taken")
STATEMENT, WITH = "statement", "with"
DISTRESS_APART = "Its distress is a line of its own; it is put right as: correct 10:25 rates."
HOW_TO_SEAL = f"It is written as: seal P1 {SCENE}, seal P1 old 2, or seal P1 reminder 10:46."
NEVER_SEALED = (
    "The statement of before the work is never sealed: it is signed, and belongs to the practice."
)

_LOOKS = {"week": Moment.WEEK, "month": Moment.MONTH}
_PREFIX = "art-"
_TIME = re.compile(r"[0-2][0-9]:[0-5][0-9]")
_NO_PASSPHRASE = refused("passphrase", "The passphrase stands last, after the word with.")
_WITH_DISTRESS = (OldPictureSpoken, ReminderSpoken, RehearsalSpoken)


def speaks(verb: str, words: Words) -> bool:
    """Whether a line is about image work."""
    if verb == "correct":
        return len(words) > 1 and words[1] in CORRECTED
    return verb in VERBS


def parse_line(verb: str, words: Words) -> ArtSpoken | Refusals:
    """The value of a line that speaks of image work."""
    return parse_corrected(words) if verb == "correct" else VERBS[verb](words)


def parse_step(words: Words) -> StepSpoken | Refusals:
    """``step scene-passes [P1] [because "why it is this one"]``."""
    line, why = because(words)
    step = noun(Step, line[0]) if line else None
    if step is None:
        return offered("step", Step)
    number = number_of(line[1:])
    if len(line) > 1 and (not number or len(line) > 2):
        return NO_PICTURE_MEANT
    return StepSpoken(step, number, why)


def parse_sheet(words: Words) -> SheetSpoken | Refusals:
    """``sheet closing oriented yes scan something note "the neck"``: keys of the sheet, answers."""
    name = f"{_PREFIX}{words[0].removeprefix(_PREFIX)}" if words else ""
    try:
        sheet = load_sheet(name)
    except Trouble:
        return refused("sheet", "Say which sheet of image work, such as: sheet closing scan clear.")
    texts = texts_of_line(sheet, words[1:])
    return texts if isinstance(texts, Refusals) else SheetSpoken(name, tuple(texts.items()))


def parse_marked(done: str, words: Words) -> PanelMarked | Refusals:
    """``worst P1 old 2``, ``copied P1 old 2``, ``replaced P1 left-over 1``, ``taken P1 new 3``."""
    number, row = number_of(words), noun(Row, words[1]) if len(words) == 3 else None
    if not number:
        return NO_PICTURE_MEANT
    place = whole_of(words[2:3])
    if row is None or not place:
        return refused("panel", f"A panel is meant by its row and place, such as: {done} P1 old 2.")
    return PanelMarked(number, done, row, place)


def parse_turned(back: bool, words: Words) -> BoardTurned | Refusals:
    """``undone P1``, ``redone P1``."""
    return (
        BoardTurned(number_of(words), back)
        if len(words) == 1 and number_of(words)
        else NO_PICTURE_MEANT
    )


def parse_look(words: Words) -> LookSpoken | Refusals:
    """``look P1 week no 0``."""
    number = number_of(words)
    if not number:
        return NO_PICTURE_MEANT
    moment = _LOOKS.get((*words[1:2], "")[0])
    if moment is None:
        return refused("moment", "A look back is after a week or a month: look P1 week no 0.")
    comes = noun(Comes, words[2]) if len(words) > 2 else None
    if len(words) > 2 and comes is None:
        return offered("comes", Comes)
    return LookSpoken(number, moment, comes, whole_of(words[3:]))


def parse_finished(words: Words) -> FinishedSpoken | Refusals:
    """``finished P1 complete [because "why, where something is missing"]``, ``finished P1 incomplete``."""
    line, why = because(words)
    if not number_of(line) or line[1:] not in (("complete",), ("incomplete",)):
        return refused("finished", "It is written as: finished P1 complete, or incomplete.")
    return FinishedSpoken(number_of(line), line[1] == "complete", why)


def parse_corrected(words: Words) -> LineCorrected | Refusals:
    """``correct 10:25 rates P1 distress 3 because "misheard"``; the line after its time is as it should be."""
    line, why = because(words)
    if not line or not _TIME.fullmatch(line[0]):
        return refused("at", "A time is written as hours and minutes, such as 10:25.")
    if not why:
        return refused("reason", "A correction needs its reason, after the word because.")
    said = CORRECTED[line[1]](line[2:])
    if isinstance(said, _WITH_DISTRESS) and said.distress is not None:
        return refused("distress", DISTRESS_APART)
    return said if isinstance(said, Refusals) else LineCorrected(line[0], said, why)


def parse_seal(words: Words) -> SealSpoken | Refusals:
    """``seal P1 scene with "four words of theirs"``, ``seal P1 old 2 with …``, ``seal P1 reminder 10:46 with …``."""
    line, passphrase = because(words, WITH)
    number, what = number_of(line), line[1:]
    if not number:
        return NO_PICTURE_MEANT
    if not passphrase:
        return _NO_PASSPHRASE
    if what == (SCENE,):
        return SealSpoken(number, passphrase)
    spoke = noun(Spoke, what[0]) if len(what) == 2 else None
    if spoke is not None and _TIME.fullmatch(what[1]):
        return SealSpoken(number, passphrase, spoke=spoke, time=what[1])
    row, place = noun(Row, what[0]) if len(what) == 2 else None, whole_of(what[1:])
    if row is None or not place:
        return refused("seal", HOW_TO_SEAL)
    return SealSpoken(number, passphrase, row, place)


def parse_sealed(words: Words) -> SealedSpoken | Refusals:
    """``sealed reminder P1 "the smell of paint" 3 with "four words of theirs"``: any of a few lines, into a box."""
    line, passphrase = because(words, WITH)
    verb = line[0] if line else ""
    if verb == STATEMENT:
        return refused("sealed", NEVER_SEALED)
    if verb not in SEALED:
        return refused("sealed", f"Under the seal is said one of: {', '.join(SEALED)}.")
    if not passphrase:
        return _NO_PASSPHRASE
    said = SEALED[verb](line[1:])
    return said if isinstance(said, Refusals) else SealedSpoken(said, passphrase)


VERBS: Mapping[str, Parser] = {
    "picture": parse_picture,
    "step": parse_step,
    "sheet": parse_sheet,
    "rates": parse_rates,
    "feels": parse_feels,
    "panel": parse_panel,
    **{done: partial(parse_marked, done) for done in MARKED},
    "undone": partial(parse_turned, True),
    "redone": partial(parse_turned, False),
    "old-picture": parse_old_picture,
    "reminder": parse_reminder,
    "rehearsal": parse_rehearsal,
    "look": parse_look,
    "night": parse_night,
    STATEMENT: partial(parse_words, STATEMENT),
    "recollection": partial(parse_words, "recollection"),
    "finished": parse_finished,
    "seal": parse_seal,
    "sealed": parse_sealed,
}
