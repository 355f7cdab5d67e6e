"""The words of the urgent card: what ships, what someone typed, and what of it may lie outside the lock."""

from __future__ import annotations

import re
import tomllib
from functools import cache

import msgspec

from kapdesk.kernel.errors import Refusal, Refusals, Trouble
from kapdesk.kernel.paths import resource
from kapdesk.practice.model.urgent import EVENTS, CardTexts, Prompts, PromptsWritten
from kapdesk.practice.parse.practice import tidy

STEPS_MOST = 8
STEP_LETTERS = 160
ADDRESS_LETTERS = 240
NUMBER = re.compile(r"[0-9+#*()/ .-]{2,24}")
NOT_A_NUMBER = "Digits only, as you would dial it: this stands on the card before anyone unlocks."


@cache
def shipped() -> tuple[Prompts, ...]:
    """What the card says until a practice writes its own, in the card's order.  raises Trouble."""
    path = resource("urgent", "prompts.toml")
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        found = {
            one["key"]: Prompts(one["key"], one["recognise"], tuple(one["steps"]), one["source"])
            for one in raw["events"]
        }
        return tuple(found[key] for key in EVENTS)
    except (OSError, ValueError, KeyError) as fault:
        raise Trouble(
            f"The file {path.name} that ships with KapDesk cannot be read.",
            "Install KapDesk again.",
        ) from fault


def parse_prompts(event: str, recognise: str, steps: str) -> PromptsWritten | Refusals:
    """What a practice does for one event, one step a line."""
    lines = tuple(line for line in map(tidy, steps.splitlines()) if line)
    refusals: list[Refusal] = []
    if event not in EVENTS:
        refusals.append(Refusal("event", "The card has no such event."))
    if not lines:
        refusals.append(Refusal("steps", "Write at least one step, one a line."))
    if len(lines) > STEPS_MOST:
        refusals.append(Refusal("steps", f"At most {STEPS_MOST} steps: more are not read."))
    if any(len(line) > STEP_LETTERS for line in (*lines, tidy(recognise))):
        refusals.append(Refusal("steps", f"A line can have at most {STEP_LETTERS} letters."))
    if refusals:
        return Refusals(tuple(refusals))
    return PromptsWritten(event, tidy(recognise), lines)


def parse_reach(number: str, address: str) -> tuple[str, str] | Refusals:
    """The number to call and the address as it is said aloud."""
    number, address = tidy(number), address.strip()
    refusals: list[Refusal] = []
    if number and not NUMBER.fullmatch(number):
        refusals.append(Refusal("number", NOT_A_NUMBER))
    if len(address) > ADDRESS_LETTERS:
        sentence = f"At most {ADDRESS_LETTERS} letters: it is read aloud in a hurry."
        refusals.append(Refusal("address", sentence))
    return Refusals(tuple(refusals)) if refusals else (number, address)


def outside_the_lock(texts: CardTexts) -> CardTexts:
    """What of the card may lie beside the vault in the open: number, address said aloud, steps; nobody's name.

    A number that is none is left out, so that nothing else can stand in its place.
    """
    prompts = (msgspec.structs.replace(one, reviewed_by="") for one in texts.prompts)
    number = texts.number if NUMBER.fullmatch(texts.number) else ""
    return CardTexts(number=number, address=texts.address, prompts=tuple(prompts))
