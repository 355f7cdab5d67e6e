"""What each word at the head of a script's line may be followed by."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial

from kapdesk.art.model.spoken import ArtSpoken
from kapdesk.art.parse.verbs import parse_line as parse_of_images
from kapdesk.art.parse.verbs import speaks as of_images
from kapdesk.chart.kinds import DOSING, EMDR, IMAGES, PARTS, RESOURCING
from kapdesk.desk.emdr_papers import WORK_PAPERS
from kapdesk.desk.image_papers import IMAGE_PAPERS
from kapdesk.desk.papers import PAPERS
from kapdesk.desk.parts_papers import PARTS_PAPERS
from kapdesk.dosing.model.parsed import Correction, Parsed
from kapdesk.dosing.parse.verbs import VERBS
from kapdesk.emdr.model.spoken import EmdrSpoken
from kapdesk.emdr.parse.verbs import parse_line, speaks
from kapdesk.ifs.model.spoken import IfsSpoken
from kapdesk.ifs.parse.verbs import parse_line as parse_of_parts
from kapdesk.ifs.parse.verbs import speaks as of_parts
from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.people.parse.verbs import BETWEEN
from kapdesk.rehearsal.script import (
    Adopt,
    Chart,
    Close,
    Crash,
    Deed,
    Meanwhile,
    Meet,
    Open,
    Print,
    Shift,
    Sign,
)

KINDS = (DOSING, RESOURCING, EMDR, IMAGES, PARTS)
IN_WORDS, IN_LARGE = "words", "large"
UNTIMED = ("day", "client", "adopt")
_SHIFT = re.compile(r"([+-])(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s)?")

DeedParser = Callable[[tuple[str, ...]], Deed | Refusals]


@dataclass(frozen=True, slots=True)
class Known:
    """The ids a script may adopt."""

    protocols: Collection[str]
    limits: Collection[str]


def parse_deed(verb: str, words: tuple[str, ...], known: Known) -> Deed | Refusals:
    """What a line asks for, or everything against it."""
    charted = _charted(verb, words)
    if charted is not None:
        return charted if isinstance(charted, Refusals) else Chart(charted)
    if verb in BETWEEN:
        meanwhile = BETWEEN[verb](words)
        return meanwhile if isinstance(meanwhile, Refusals) else Meanwhile(meanwhile)
    parser = _directives(known).get(verb)
    if parser is None:
        return refused("verb", f"“{verb[:20]}” is not a word a line may begin with.")
    return parser(words)


def _charted(
    verb: str, words: tuple[str, ...]
) -> Parsed | Correction | EmdrSpoken | ArtSpoken | IfsSpoken | Refusals | None:
    """The value of a line of the record, as the first room takes it that speaks so; None where none does."""
    if of_parts(verb, words):
        return parse_of_parts(verb, words)
    if of_images(verb, words):
        return parse_of_images(verb, words)
    if speaks(verb, words):
        return parse_line(verb, words)
    return VERBS[verb](words) if verb in VERBS else None


def _directives(known: Known) -> Mapping[str, DeedParser]:
    return {
        "client": _client,
        "adopt": partial(_adopt, known),
        "open": partial(_open, known),
        "clock": _clock,
        "crash": partial(_alone, "crash", Crash()),
        "close": _close,
        "sign": partial(_alone, "sign", Sign()),
        "print": _print,
    }


def _client(words: tuple[str, ...]) -> Meet | Refusals:
    if len(words) != 3 or words[1] != "born":
        return refused("client", "A client is written as: client C-014 born 1984-03-02.")
    born = read_day(words[2])
    return (
        refused("born", f"That is not a day. {HOW_TO_WRITE}")
        if born is None
        else Meet(words[0], born)
    )


def _adopt(known: Known, words: tuple[str, ...]) -> Adopt | Refusals:
    named = _sections(words, ("protocol", "limits", "by"))
    protocols, limits, by = named["protocol"], named["limits"], " ".join(named["by"]).strip()
    refusals = [
        *_strangers("protocol", protocols, known.protocols),
        *_strangers("limits", limits, known.limits),
    ]
    if named[""] or not (protocols or limits):
        refusals.append(Refusal("adopt", "Name what is adopted: protocol ID, limits ID, or both."))
    if not by:
        refusals.append(Refusal("by", "Who adopts it must be named, after the word by."))
    return Refusals(tuple(refusals)) if refusals else Adopt(protocols, limits, by)


def _open(known: Known, words: tuple[str, ...]) -> Open | Refusals:
    if not words or words[0] not in KINDS or len(words) > 2:
        return refused("open", f"What is opened is one of: {', '.join(KINDS)}.")
    if words[0] != DOSING:
        if words[1:]:
            return refused("open", f"Nothing follows “open {words[0]}”.")
        return Open("", words[0])
    strangers = _strangers("protocol", words[1:], known.protocols)
    return Refusals(tuple(strangers)) if strangers else Open("".join(words[1:]))


def _clock(words: tuple[str, ...]) -> Shift | Refusals:
    found = _SHIFT.fullmatch("".join(words))
    if found is None or not any(found.groups()[1:]):
        return refused("clock", "The clock is set by an amount, such as +1h, -30m or +90s.")
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    total_s = hours * 3600 + minutes * 60 + seconds
    return Shift(-total_s if found[1] == "-" else total_s)


def _print(words: tuple[str, ...]) -> Print | Refusals:
    every = (*PAPERS, *WORK_PAPERS, *IMAGE_PAPERS, *PARTS_PAPERS)
    if not words or words[0] not in every:
        return refused("print", f"What is printed is one of: {', '.join(every)}.")
    what, *rest = words
    about = " ".join(word for word in rest if word not in (IN_WORDS, IN_LARGE))
    if about and what in PAPERS:
        return refused("print", f"Nothing is named after {what}.")
    return Print(what, about, IN_WORDS in rest, IN_LARGE in rest)


def _close(words: tuple[str, ...]) -> Close | Refusals:
    if words and (len(words) != 2 or words[0] != "because"):
        return refused("close", 'Nothing follows “close”, or why it ends as it is: because "…".')
    return Close(*words[1:])


def _alone(verb: str, deed: Deed, words: tuple[str, ...]) -> Deed | Refusals:
    return refused(verb, f"Nothing follows “{verb}”.") if words else deed


def _sections(words: tuple[str, ...], keys: Collection[str]) -> dict[str, tuple[str, ...]]:
    sections: dict[str, list[str]] = {"": [], **{key: [] for key in keys}}
    current = ""
    for word in words:
        if word in keys:
            current = word
        else:
            sections[current].append(word)
    return {key: tuple(found) for key, found in sections.items()}


def _strangers(field: str, ids: tuple[str, ...], known: Collection[str]) -> list[Refusal]:
    names = ", ".join(sorted(known))
    return [
        Refusal(field, f"“{one[:40]}” is not known here; there are: {names}.")
        for one in ids
        if one not in known
    ]
