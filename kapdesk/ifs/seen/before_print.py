"""What is asked before a map leaves the program: questions to think about, none of which holds a paper back."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.flags import COMMAND, HARM, NO_LEAVE, NOT_SAID, ONE_END, Flag, open_flags
from kapdesk.ifs.seen.for_client import for_client
from kapdesk.ifs.seen.forward import ways_forward

NO_WAY = "Nothing on it says how it goes on. Is there a line to add?"
MORE = "{} ({} more like it)"
ALWAYS, ON_A_COPY = (HARM, COMMAND, ONE_END), (NO_LEAVE, NOT_SAID)
"""The questions of care that bear on a map, and those that bear on one the client takes home."""


def questions(state: IfsState, *, client: bool, forward: str = "") -> tuple[str, ...]:
    """What to think about first, one line for each kind of question; what was answered with a reason is not asked.

    ``forward`` is a line about a way forward that was written for the client's copy.
    """
    return tuple(_asked(state, client=client, forward=forward.strip()))


def _asked(state: IfsState, *, client: bool, forward: str) -> Iterator[str]:
    shown = for_client(state).drawn.parts if client else state.drawn.parts
    if client and shown and not (forward or ways_forward(state)):
        yield NO_WAY
    keys = (*ALWAYS, *ON_A_COPY) if client else ALWAYS
    by_key: dict[str, list[Flag]] = {}
    for flag in open_flags(state):
        if flag.key in keys and (flag.part is None or flag.part in shown):
            by_key.setdefault(flag.key, []).append(flag)
    for first, *others in by_key.values():
        yield MORE.format(first.question, len(others)) if others else first.question
