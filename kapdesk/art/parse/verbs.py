"""The verbs of image work as a day script speaks them: the words after the verb in, a value or refusals out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.art.model.nouns import Comes, Kind, Measure, Moment, Row, Source, Step
from kapdesk.art.model.spoken import (
    ArtSpoken,
    BoardTurned,
    FeelsSpoken,
    FinishedSpoken,
    LookSpoken,
    NightSpoken,
    OldPictureSpoken,
    PanelMarked,
    PanelSpoken,
    PictureSpoken,
    RatesCorrected,
    RatesSpoken,
    RehearsalSpoken,
    ReminderSpoken,
    SheetSpoken,
    StepSpoken,
    WordsSpoken,
)
from kapdesk.body.model import INTENSITY, BodyMark
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.line import because, noun, numbered, offered
from kapdesk.sheets.line import texts_of_line
from kapdesk.sheets.shelf import load_sheet

Words = tuple[str, ...]
Parser = Callable[[Words], ArtSpoken | Refusals]

HOW_A_PICTURE_IS_MEANT = "A picture is meant by its number, such as P1."
DESCRIBED = (
    "name",
    "event",
    "start",
    "hotspot",
    "end",
    "meaning",
    "avoidance",
    "new_version",
    "new_meaning",
)
WALKED = ("cue", "response", "obstacle", "plan", "action")
MARKED = ("worst", "copied", "replaced", "taken")
NIGHT = ("intensity", "back_to_sleep_min", "rehearsed_min")

_LOOKS = {"week": Moment.WEEK, "month": Moment.MONTH}
_PREFIX = "art-"
_TIME = re.compile(r"[0-2][0-9]:[0-5][0-9]")
_WHOLE = re.compile(r"[+-]?[0-9]{1,3}")
_NO_PICTURE = refused("image", HOW_A_PICTURE_IS_MEANT)


def speaks(verb: str, words: Words) -> bool:
    """Whether a line is about image work."""
    if verb == "correct":
        return words[1:2] == ("rates",)
    return verb in VERBS


def parse_line(verb: str, words: Words) -> ArtSpoken | Refusals:
    """The value of a line that speaks of image work."""
    return parse_corrected(words) if verb == "correct" else VERBS[verb](words)


def parse_picture(words: Words) -> PictureSpoken | Refusals:
    """``picture P1 [passes] name "the corridor" hotspot "a door" kind memory source in-a-dream queued``."""
    number = _number(words)
    if not number:
        return _NO_PICTURE
    left, template, queued = list(words[1:]), "", words[-1:] == ("queued",)
    left = left[: len(left) - queued]
    if len(left) % 2:
        template = left.pop(0)
    pairs = _pairs(tuple(left), (*DESCRIBED, "kind", "source"))
    if isinstance(pairs, Refusals):
        return pairs
    kind, source = noun(Kind, pairs.pop("kind", "")), noun(Source, pairs.pop("source", ""))
    if "kind" in left and kind is None:
        return offered("kind", Kind)
    if "source" in left and source is None:
        return offered("source", Source)
    return PictureSpoken(number, tuple(pairs.items()), template, kind, source, queued)


def parse_step(words: Words) -> StepSpoken | Refusals:
    """``step scene-passes [P1] [because "why it is this one"]``."""
    line, why = because(words)
    step = noun(Step, line[0]) if line else None
    if step is None:
        return offered("step", Step)
    number = _number(line[1:])
    if len(line) > 1 and (not number or len(line) > 2):
        return _NO_PICTURE
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


def parse_rates(words: Words) -> RatesSpoken | Refusals:
    """``rates P1 distress 8 [before]``, ``rates P1 valence -4``."""
    number, measure = _number(words), noun(Measure, words[1]) if len(words) > 1 else None
    if not number:
        return _NO_PICTURE
    if measure is None:
        return offered("measure", Measure)
    moment = noun(Moment, words[3]) if len(words) == 4 else None
    if len(words) > 4 or (len(words) == 4 and moment is None):
        return offered("moment", Moment)
    if len(words) < 3 or not _WHOLE.fullmatch(words[2]):
        return refused("value", "A rating is a whole number, such as: rates P1 distress 8.")
    return RatesSpoken(number, measure, int(words[2]), moment)


def parse_feels(words: Words) -> FeelsSpoken | Refusals:
    """``feels P1 "tight in the chest" 6 [stuck]``, ``feels P1 quiet``."""
    number, rest = _number(words), words[1:]
    if not number:
        return _NO_PICTURE
    if rest == ("quiet",):
        return FeelsSpoken(number, ())
    stuck = rest[2:] == ("stuck",)
    strength = _distress(rest[1:2])
    if not rest or (rest[2:] and not stuck) or strength is None or strength not in INTENSITY:
        return refused("feels", 'It is written as: feels P1 "tight in the chest" 6, or quiet.')
    return FeelsSpoken(number, (BodyMark(intensity=strength, words=rest[0]),), stuck)


def parse_panel(words: Words) -> PanelSpoken | Refusals:
    """``panel P1 old "the door opens"``."""
    number, row = _number(words), noun(Row, words[1]) if len(words) == 3 else None
    if not number:
        return _NO_PICTURE
    return offered("row", Row) if row is None else PanelSpoken(number, row, words[2])


def parse_marked(done: str, words: Words) -> PanelMarked | Refusals:
    """``worst P1 old 2``, ``copied P1 old 2``, ``replaced P1 left-over 1``, ``taken P1 new 3``."""
    number, row = _number(words), noun(Row, words[1]) if len(words) == 3 else None
    if not number:
        return _NO_PICTURE
    place = _distress(words[2:3])
    if row is None or not place:
        return refused("panel", f"A panel is meant by its row and place, such as: {done} P1 old 2.")
    return PanelMarked(number, done, row, place)


def parse_turned(back: bool, words: Words) -> BoardTurned | Refusals:
    """``undone P1``, ``redone P1``."""
    return BoardTurned(_number(words), back) if len(words) == 1 and _number(words) else _NO_PICTURE


def parse_old_picture(words: Words) -> OldPictureSpoken | Refusals:
    """``old-picture P1 faint 2``."""
    number, comes = _number(words), noun(Comes, words[1]) if len(words) > 1 else None
    if not number:
        return _NO_PICTURE
    return (
        offered("comes", Comes)
        if comes is None
        else OldPictureSpoken(number, comes, _distress(words[2:]))
    )


def parse_reminder(words: Words) -> ReminderSpoken | Refusals:
    """``reminder P1 "the smell of paint" 3``."""
    if not _number(words) or len(words) < 2:
        return _NO_PICTURE
    return ReminderSpoken(_number(words), words[1], _distress(words[2:]))


def parse_rehearsal(words: Words) -> RehearsalSpoken | Refusals:
    """``rehearsal P1 "the stairs" 1 response "hand on the rail" plan "stop and look"``."""
    if not _number(words) or len(words) < 2:
        return _NO_PICTURE
    distress = _distress(words[2:3])
    pairs = _pairs(words[2 if distress is None else 3 :], WALKED)
    if isinstance(pairs, Refusals):
        return pairs
    return RehearsalSpoken(_number(words), words[1], tuple(pairs.items()), distress)


def parse_look(words: Words) -> LookSpoken | Refusals:
    """``look P1 week no 0``."""
    number = _number(words)
    if not number:
        return _NO_PICTURE
    moment = _LOOKS.get((*words[1:2], "")[0])
    if moment is None:
        return refused("moment", "A look back is after a week or a month: look P1 week no 0.")
    comes = noun(Comes, words[2]) if len(words) > 2 else None
    if len(words) > 2 and comes is None:
        return offered("comes", Comes)
    return LookSpoken(number, moment, comes, _distress(words[3:]))


def parse_night(words: Words) -> NightSpoken | Refusals:
    """``night 2026-03-01 nightmare intensity 7 back_to_sleep_min 20 rehearsed_min 10``, ``night 2026-03-02 quiet``."""
    if words[1:2] not in (("nightmare",), ("quiet",)):
        return refused("night", "It is written as: night 2026-03-01 nightmare, or quiet.")
    pairs = _pairs(words[2:], NIGHT)
    if isinstance(pairs, Refusals):
        return pairs
    if not all(one.isascii() and one.isdigit() for one in pairs.values()):
        return refused("night", "How hard it was and the minutes are whole numbers.")
    numbers = tuple((key, int(text)) for key, text in pairs.items())
    return NightSpoken(words[0], words[1] == "nightmare", numbers)


def parse_words(kind: str, words: Words) -> WordsSpoken | Refusals:
    """``statement P1 "what I remember"``, ``recollection P1 "I knew this door before"``."""
    if not _number(words) or len(words) != 2:
        return _NO_PICTURE
    return WordsSpoken(_number(words), kind, words[1])


def parse_finished(words: Words) -> FinishedSpoken | Refusals:
    """``finished P1 complete [because "why, where something is missing"]``, ``finished P1 incomplete``."""
    line, why = because(words)
    if not _number(line) or line[1:] not in (("complete",), ("incomplete",)):
        return refused("finished", "It is written as: finished P1 complete, or incomplete.")
    return FinishedSpoken(_number(line), line[1] == "complete", why)


def parse_corrected(words: Words) -> RatesCorrected | Refusals:
    """``correct 10:25 rates P1 distress 3 because "misheard"``."""
    line, why = because(words)
    if not line or not _TIME.fullmatch(line[0]):
        return refused("at", "A time is written as hours and minutes, such as 10:25.")
    if not why:
        return refused("reason", "A correction needs its reason, after the word because.")
    rates = parse_rates(line[2:])
    return rates if isinstance(rates, Refusals) else RatesCorrected(line[0], rates, why)


def _number(words: Words) -> int:
    return numbered("P", words[0]) if words else 0


def _distress(words: Words) -> int | None:
    return int(words[0]) if words and words[0].isascii() and words[0].isdigit() else None


def _pairs(words: Words, keys: tuple[str, ...]) -> dict[str, str] | Refusals:
    if len(words) % 2 or set(words[::2]) - set(keys):
        return refused("fields", f"Each is named and said: {', '.join(keys)}.")
    return dict(zip(words[::2], words[1::2], strict=True))


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
    "statement": partial(parse_words, "statement"),
    "recollection": partial(parse_words, "recollection"),
    "finished": parse_finished,
}
