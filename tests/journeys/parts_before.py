"""What stands in the vault before the parts map is worked on by keys: a client of whom other rooms know something."""

from __future__ import annotations

from pathlib import Path

from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from tests.fakes.desks import new_vault, opened, play

TO_THE_PEAK = """\
09:30   open dosing
09:32   check arrival all
09:33   check room all
09:34   check all
09:35   safety before no
09:40   vitals 122/76 70 99 rr14 t36.6 air moaas5 d3
09:43   order "150 mg" sublingual by "prescriber 1"
09:45   dose 150 mg sublingual given-by "nurse 1" lot K301
10:02   phase onset
10:10   phase peak
"""
"""A medicine is given, up to where it acts most strongly."""

BEFORE = f"""
day     2026-03-01
client  C-015 born 1990-07-11

day     2026-03-02
client  C-014 born 1984-03-02
adopt   protocol sublingual limits canmat-start canmat-pause by "prescriber 1"

08:00   screening none but dissociation yes
08:01   stimulation none
08:10   open emdr
08:12   enter history
08:14   target T1 past other worth "the report" candidate
08:16   enter preparation
08:18   closing
08:19   answered closure held-by nothing debriefed yes oriented yes log told
08:20   close
08:21   sign
08:30   open images
08:32   step fit-and-consent
08:34   picture P1 passes name "the corridor" source by-itself
08:40   close
08:41   sign
{TO_THE_PEAK}10:20   part "someone at the door"
10:22   part "a bird"
10:24   quote "somebody is on the stairs"
10:50   phase return
11:30   recovery aldrete 10 mpadss 10
11:40   safety end no
11:48   discharge all escort "escort 1" by "nurse 1"
11:50   close
11:51   sign
"""
"""The second client was screened, has an EMDR target and a picture of image work, and was given a medicine once."""

AT_THE_PEAK = f"""
day     2026-03-16
{TO_THE_PEAK}"""
"""A week later, while the medicine acts most strongly."""


BEGAN = "2026-03-01T06:00:00+00:00"


def lays_the_vault(folder: Path) -> Path:
    """A vault with both clients."""
    vault = new_vault(folder)
    _plays(vault, BEFORE)
    return vault


def comes_to_the_peak(vault: Path) -> None:
    """The second client's next dose."""
    _plays(vault, BEFORE + AT_THE_PEAK, resume=len(BEFORE.splitlines()))


def _plays(vault: Path, text: str, *, resume: int = 0) -> None:
    clock = ScriptClock(Instant.from_iso(BEGAN))
    with opened(vault, clock) as desk:
        outcome = play(desk, clock, text, resume=resume).outcome
        assert outcome is None, outcome
