"""Sets without end in one sitting, each step said once it is done, until the program is killed."""

from __future__ import annotations

import sys
from pathlib import Path

from kapdesk.bilateral.model.counts import Counts, keep
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.chart.kinds import EMDR, RESOURCING
from kapdesk.desk.desk import open_desk
from kapdesk.emdr.model.nouns import Phase
from tests.fakes.emdr import open_target
from tests.fakes.sets import taken
from tests.fakes.vault import PASSPHRASE
from tests.ui.shell.sittings import known_client, sitting_of

PASSES = 3
PLAN = SetPlan(rate_hz=1.0, passes=PASSES)


def main(folder: Path, kind: str = RESOURCING) -> None:
    """Begin, count, end, for ever; a line says what was kept so far."""
    desk = open_desk(folder, passphrase=PASSPHRASE)
    client = known_client(desk)
    begin = desk.emdr.meetings.begin if kind == EMDR else desk.stimulation.resourcing.begin
    sitting = sitting_of(taken(begin(client)))
    if kind == EMDR:
        taken(desk.emdr.work.enter(sitting, Phase.PREPARATION))
        target = open_target(desk)
        for phase in (Phase.ASSESSMENT, Phase.DESENSITISATION):
            taken(desk.emdr.work.enter(sitting, phase, target, reason="to be cut off"))
    start = desk.emdr.sets.start if kind == EMDR else desk.stimulation.sets.start
    while True:
        key = taken(start(sitting, PLAN))[0].id
        _say("begun 0")
        for passes in range(1, PASSES + 1):
            keep(folder, Counts(key, passes, float(passes), 1.0))
            _say(f"counted {passes}")
        taken(desk.stimulation.sets.end(sitting, key, Outcome(PASSES, 3.0, "finished")))
        _say(f"ended {PASSES}")


def _say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
