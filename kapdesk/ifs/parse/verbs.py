"""The verbs of parts work as a day script speaks them, after the word ``parts``: words in, a value or refusals out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from kapdesk.ifs.model.nouns import (
    Linked,
    Measure,
    Moment,
    Noticed,
    Permission,
    Purpose,
    Quality,
    Status,
)
from kapdesk.ifs.model.spoken import (
    AllowSpoken,
    CorrectSpoken,
    EnterSpoken,
    FlagSpoken,
    IfsSpoken,
    LinkSpoken,
    OtherSpoken,
    RateSpoken,
    SeatSpoken,
    SelfSpoken,
    SheetSpoken,
    SortSpoken,
    StatusSpoken,
)
from kapdesk.ifs.model.work import Tab
from kapdesk.ifs.parse.among_verbs import AMONG_VERBS
from kapdesk.ifs.parse.answers import SHEETS
from kapdesk.ifs.parse.map_verbs import MAP_VERBS
from kapdesk.ifs.parse.words import NO_PART, NONE, WHOLE, Words, at, named, number
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.line import because, offered
from kapdesk.sheets.line import texts_of_line
from kapdesk.sheets.shelf import load_sheet

HEAD = "parts"
"""What every line about parts begins with."""

_TIME = re.compile(r"[0-2][0-9]:[0-5][0-9]")


def speaks(verb: str, words: Words) -> bool:
    """Whether a line is about parts work."""
    return verb == HEAD or (verb == "correct" and at(words, 1) == HEAD)


def parse_line(verb: str, words: Words) -> IfsSpoken | Refusals:
    """The value of a line that speaks of parts work."""
    if verb == "correct":
        return parse_corrected(words)
    parser = VERBS.get(at(words, 0))
    if parser is None:
        return refused("parts", f"After parts comes one of: {', '.join(VERBS)}.")
    return parser(words[1:])


def parse_enter(words: Words) -> EnterSpoken | Refusals:
    """``enter 1 fear``, ``enter 1``, ``enter none``."""
    if words == (NONE,):
        return EnterSpoken(0)
    tab = named(Tab, at(words, 1) or Tab.PART)
    if not number(words):
        return NO_PART
    return offered("tab", Tab) if tab is None else EnterSpoken(number(words), tab)


def parse_rate(words: Words) -> RateSpoken | Refusals:
    """``rate 1 trust 4``, ``rate 1 activation 7 peak``."""
    measure, moment = named(Measure, at(words, 1)), named(Moment, at(words, 3) or "in-work")
    if not number(words):
        return NO_PART
    if measure is None:
        return offered("measure", Measure)
    if moment is None:
        return offered("moment", Moment)
    if not WHOLE.fullmatch(at(words, 2)):
        return refused("value", "A rating is a whole number, such as: parts rate 1 trust 4.")
    return RateSpoken(number(words), measure, int(words[2]), moment)


def parse_self(words: Words) -> SelfSpoken | Refusals:
    """``self pre 4 5 - 6 5 4 3 5 in-the-way 3``: the eight in their order, a dash for one that was not asked."""
    line, way = because(words, "in-the-way")
    moment = named(Moment, at(line, 0))
    if moment is None:
        return offered("moment", Moment)
    said = line[1:]
    if len(said) != len(Quality) or not all(one == "-" or WHOLE.fullmatch(one) for one in said):
        return refused("values", "Eight numbers from 0 to 10, a dash for one that was not asked.")
    values = tuple(None if one == "-" else int(one) for one in said)
    return SelfSpoken(moment, values, number((way,)))


def parse_status(words: Words) -> StatusSpoken | Refusals:
    """``status 1 known because "it told all at once"``."""
    line, why = because(words)
    status = named(Status, at(line, 1))
    if not number(line):
        return NO_PART
    return offered("status", Status) if status is None else StatusSpoken(number(line), status, why)


def parse_allow(words: Words) -> AllowSpoken | Refusals:
    """``allow 1 exile conditional "only with the lamp on" sessions 2``."""
    line, count = because(words, "sessions")
    purpose, state = named(Purpose, at(line, 1)), named(Permission, at(line, 2))
    if not number(line):
        return NO_PART
    if purpose is None:
        return offered("purpose", Purpose)
    if state is None:
        return offered("permission", Permission)
    return AllowSpoken(number(line), purpose, state, at(line, 3), number((count,)))


def parse_sheet(words: Words) -> SheetSpoken | Refusals:
    """``sheet 1 befriend job "looks ahead" trust 4 because "why it goes on"``."""
    line, why = because(words)
    tab = named(Tab, at(line, 1))
    if not number(line):
        return NO_PART
    if tab is None or tab not in SHEETS:
        return offered("sheet", SHEETS)
    texts = texts_of_line(load_sheet(SHEETS[tab]), line[2:])
    if isinstance(texts, Refusals):
        return texts
    return SheetSpoken(number(line), tab, tuple(texts.items()), why)


def parse_spoke(words: Words) -> OtherSpoken | Refusals:
    """``spoke 2 as 1 "keep away"``: what was felt toward part 2 was part 1 speaking."""
    if not number(words) or at(words, 1) != "as" or not number(words, 2):
        return NO_PART
    return OtherSpoken(number(words), number(words, 2), at(words, 3))


def parse_seat(taken: bool, words: Words) -> SeatSpoken | Refusals:
    """``blend 3 "the voice got fast" by client``, ``unblend 3 "feet on the floor"``."""
    line, whose = because(words, "by") if taken else (words, "")
    by = named(Noticed, whose)
    if not number(line):
        return NO_PART
    if whose and by is None:
        return offered("by", Noticed)
    return SeatSpoken(number(line), taken, at(line, 1), by)


def parse_link(tied: bool, words: Words) -> LinkSpoken | Refusals:
    """``link 2 image P1``, ``link 2 target T7``, ``link 2 quote "a red door"``, ``unlink 2 dose 2026-03-09``."""
    kind = named(Linked, at(words, 1))
    if not number(words) or not at(words, 2):
        return NO_PART
    return (
        offered("link", Linked) if kind is None else LinkSpoken(number(words), kind, words[2], tied)
    )


def parse_flag(words: Words) -> FlagSpoken | Refusals:
    """``flag peak because "the client asked"``, ``flag exile-unguarded 2 because "…"``."""
    line, why = because(words)
    if not line:
        return refused("flag", "A caution is meant by its key.")
    return FlagSpoken(line[0], why, number(line, 1))


def parse_sort(words: Words) -> SortSpoken | Refusals:
    """``sort "a red door" 2``, ``sort "a red door" none``."""
    if len(words) != 2 or not (number(words, 1) or words[1] == NONE):
        return refused("sort", 'It is written as: parts sort "a red door" 2, or none.')
    return SortSpoken(words[0], number(words, 1))


def parse_corrected(words: Words) -> CorrectSpoken | Refusals:
    """``correct 10:25 parts rate 1 trust 6 because "misheard"``; so are status, allow and sheet."""
    line, why = because(words)
    if not _TIME.fullmatch(at(line, 0)):
        return refused("at", "A time is written as hours and minutes, such as 10:25.")
    if not why:
        return refused("reason", "A correction needs its reason, after the word because.")
    value = parse_line(HEAD, line[2:])
    if isinstance(value, Refusals):
        return value
    if not isinstance(value, RateSpoken | StatusSpoken | AllowSpoken | SheetSpoken):
        return refused("correct", "What is corrected here is one of: rate, status, allow, sheet.")
    return CorrectSpoken(line[0], value, why)


VERBS: Mapping[str, Callable[[Words], IfsSpoken | Refusals]] = {
    **MAP_VERBS,
    **AMONG_VERBS,
    "enter": parse_enter,
    "rate": parse_rate,
    "self": parse_self,
    "status": parse_status,
    "allow": parse_allow,
    "sheet": parse_sheet,
    "spoke": parse_spoke,
    "blend": partial(parse_seat, True),
    "unblend": partial(parse_seat, False),
    "link": partial(parse_link, True),
    "unlink": partial(parse_link, False),
    "flag": parse_flag,
    "sort": parse_sort,
}
