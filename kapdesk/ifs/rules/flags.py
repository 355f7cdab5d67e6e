"""Questions of care about parts: each asks and holds nothing back; going on past one takes a written reason.

source art-2.8
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kapdesk.body.words import listed
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Epistemic, Kind, Tie
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.work import FlagPassed
from kapdesk.ifs.rules.permissions import by_leave
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import PartId
from kapdesk.people.rules.clients import folded

HARM = "words of harm to oneself"
COMMAND = "words of a voice that commands"
BARRIER = "dissociation and a part kept down"
LEFT_OUT = "left out of the trial"
NO_LEAVE = "an exile without leave"
ONE_END = "a pull with one end"
NOT_SAID = "not said by the client"
"""The keys of the questions, as they stand in the record where one was passed.  source art-2.8"""

DISSOCIATION = ("dissociation", "dissociation-scale")
"""The answers of a screening that say dissociation is high.  source art-2.8"""

EXCLUDED = {
    "psychosis": "a psychosis",
    "mania": "mania or bipolar illness",
    "dissociation": "a complex dissociative disorder",
    "dissociation-scale": "high dissociation",
    "substances": "a dependence",
    "disorganised": "falling into disorder under strain",
}
"""Whom the published trial left out, by the answers of a screening.  source art-2.8"""

_ONESELF = r"(?:my|your|her|him|it|them|our)sel(?:f|ves)"
_HARM = re.compile(
    rf"\b(?:self[- ]?harm\w*|suicid\w*|overdos\w*|cut(?:s|ting)? {_ONESELF}|burn(?:s|ing|ed)? {_ONESELF}"
    rf"|kill(?:s|ing)? (?:{_ONESELF}|me|us)|hurt(?:s|ing)? {_ONESELF}|hang(?:s|ing)? {_ONESELF}"
    rf"|end(?:s|ing)? (?:my|her|his|its|their|our) life|end it all|(?:want|wants|wish|wishes) to die"
    r"|better off dead|take(?:s)? all the pills)\b"
)
_COMMAND = re.compile(
    r"\b(?:commands? (?:me|him|her|them|us|the client)|orders? (?:me|him|her|them|us) to"
    r"|(?:tells?|told|telling) (?:me|him|her|them|us) to (?:kill|hurt|cut|jump|attack|die|stab|burn)"
    r"|(?:must|have to|has to) obey|makes? (?:me|him|her|them) do it|voices? (?:that )?(?:commands?|orders?))\b"
)


class Flag(Discreet, frozen=True):
    """One question of care.  ``why`` is the reason to go on that was written; empty where none was."""

    key: str
    question: str
    part: PartId | None = None
    why: str = ""

    @property
    def open(self) -> bool:
        """Whether nobody wrote yet why the work goes on."""
        return not self.why


def flags(state: IfsState, screened: Collection[str] = ()) -> tuple[Flag, ...]:
    """Every question of care there is, the gravest first; those that were passed with their reason.

    ``screened`` are the answers of the screening that were yes, by their keys.
    """
    passed = _passed(state)
    said = [(part, _said_of(part)) for part in state.drawn.present()]
    found = (*_harm(said), *_command(said), *_around(state, screened), *_map(state))
    return tuple(
        Flag(one.key, one.question, one.part, passed.get((one.key, one.part), "")) for one in found
    )


def open_flags(state: IfsState, screened: Collection[str] = ()) -> tuple[Flag, ...]:
    """The questions nobody answered yet: what is shown before work goes on, and before a map is printed or shared."""
    return tuple(one for one in flags(state, screened) if one.open)


def harm_in(text: str) -> bool:
    """Whether words speak of harm to oneself.  It asks; it finds nothing out about anyone."""
    return _HARM.search(_plain(text)) is not None


def command_in(text: str) -> bool:
    """Whether words sound like a voice that commands.  It asks; it finds nothing out about anyone."""
    return _COMMAND.search(_plain(text)) is not None


def _plain(text: str) -> str:
    return folded(text.replace("’", "'"))


def _passed(state: IfsState) -> dict[tuple[str, PartId | None], str]:
    found: dict[tuple[str, PartId | None], str] = {}
    for row in state.rows:
        if isinstance(row.fact, FlagPassed):
            found[row.fact.flag, row.fact.part] = row.fact.why
    return found


def _said_of(part: Part) -> str:
    return _plain(f"{part.name} {part.words()}")


def _harm(said: Sequence[tuple[Part, str]]) -> Iterator[Flag]:
    for part, words in said:
        if _HARM.search(words):
            yield Flag(
                HARM,
                f"Words of harm to oneself stand at {part.name}. "
                "Was the safety plan opened before anything else?",
                part.id,
            )


def _command(said: Sequence[tuple[Part, str]]) -> Iterator[Flag]:
    for part, words in said:
        if _COMMAND.search(words):
            yield Flag(
                COMMAND,
                f"What {part.name} says sounds like a voice that commands. "
                "Was it asked whether the client hears it as from outside, and what it tells them to do?",
                part.id,
            )


def _around(state: IfsState, screened: Collection[str]) -> Iterator[Flag]:
    high = any(key in screened for key in DISSOCIATION)
    kept_down = any(one.tie is Tie.SUPPRESSES for one in state.drawn.standing_bonds())
    if high and kept_down:
        yield Flag(
            BARRIER,
            "Dissociation is high, and one part keeps another down. "
            "Is there a plan for growing steady before going on with this?",
        )
    if left_out := _left_out(screened):
        yield Flag(
            LEFT_OUT,
            f"The screening names {left_out}; the published trial left these people out. "
            "Was it talked over whether a map of parts helps here?",
        )


def _left_out(screened: Collection[str]) -> str:
    named = [words for key, words in EXCLUDED.items() if key in screened]
    if "dissociation" in screened and EXCLUDED["dissociation-scale"] in named:
        named.remove(EXCLUDED["dissociation-scale"])
    return listed(named) if named else ""


def _map(state: IfsState) -> Iterator[Flag]:
    present, met = tuple(state.drawn.present()), by_leave(state)
    for part in present:
        if part.kind is Kind.EXILE and part.id not in met:
            yield Flag(
                NO_LEAVE,
                f"No part that protects {part.name} gave leave to meet it. Is it time?",
                part.id,
            )
    yield from _one_end(state.drawn)
    for part in present:
        if part.epistemic in (Epistemic.GUESSED, Epistemic.SEEN):
            yield Flag(
                NOT_SAID,
                f"{part.name} was not said by the client. Do they know it this way?",
                part.id,
            )


def _one_end(drawn: Drawn) -> Iterator[Flag]:
    for bond in drawn.bonds.values():
        if bond.tie is not Tie.POLARISED or bond.id in drawn.ended:
            continue
        there = [end for end in map(drawn.lives_on, (bond.a, bond.b)) if drawn.on_map(end)]
        if len(there) == 1:
            yield Flag(
                ONE_END,
                f"{drawn.parts[there[0]].name} pulls against a part that is not on the map. "
                "Is that told as it should be?",
                there[0],
            )
