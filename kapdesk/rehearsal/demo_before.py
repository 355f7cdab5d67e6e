"""What the demo's clients were asked before their first session, and what a prescriber wrote about it."""

from __future__ import annotations

from collections.abc import Iterator

_TREATMENT = "consent treatment gone-through all asked none language English version 2"
_TOUCH = 'consent touch agreed yes where "hand, shoulder" stop "a raised hand" version 2'
_RECORDING = 'consent recording recorded audio for-whom "for the client alone"'

_ASKED: dict[int, tuple[str, ...]] = {
    0: ("screening none", _RECORDING),
    1: (
        'medicine "sertraline" "50 mg in the morning"',
        'screening none but hypertension yes "162/98 in spring"',
        'prescriber-note hypertension by "prescriber 1" "treated since May, 128/82 on Monday"',
    ),
    2: ('screening none but losing-control yes "since the first panic"',),
    3: (
        'medicine "lorazepam" "0.5 mg, twice this year"',
        'medicine "a tea for the night"',
        "screening none",
        'prescriber-note lorazepam by "prescriber 1" "none in the three days before"',
    ),
    4: ('screening none but seizures unknown "fainted once at school"', _RECORDING),
}
"""By client; whoever is not here was screened with nothing to report."""


def before(client: int, hour: int) -> Iterator[str]:
    """The lines of the hour before a client's first session."""
    lines = (*_ASKED.get(client, ("screening none",)), _TREATMENT, _TOUCH)
    for minute, line in enumerate(lines):
        yield f"{hour:02d}:{30 + minute:02d} {line}"


def since(client: int) -> tuple[str, ...]:
    """What was asked anew since, the evening before the demo's today."""
    if client == 3:
        return (
            '18:50 screening none but eyes unknown "sees the eye doctor on Friday" '
            'losing-control yes "less than in spring"',
        )
    return ('18:52 withdrawn recording "not comfortable any more"',) if client == 4 else ()
