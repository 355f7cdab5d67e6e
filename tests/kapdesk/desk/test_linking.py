"""What a client's worksheet may point to."""

from __future__ import annotations

from pathlib import Path

from kapdesk.desk.linking import linkable
from kapdesk.sheets.model import Linked
from tests.fakes.art import art_desk, begin_work, book_of, finish_work
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault
from tests.fakes.emdr import open_target
from tests.fakes.ifs import made, met
from tests.fakes.sets import taken
from tests.ui.shell.sittings import begin, give_dose, sitting_of


def test_targets_parts_and_pictures_stand_by_number_alone_and_doses_by_what_was_given(
    tmp_path: Path,
) -> None:
    clock = FakeClock()
    with art_desk(new_vault(tmp_path / "vault"), clock) as (desk, sitting):
        image = begin_work(desk, sitting)
        finish_work(desk, sitting, image)
        taken(desk.art.work.close(sitting, image, complete=True))
        taken(desk.art.meetings.finish(sitting))
        target = open_target(desk)
        made(desk, book_of(desk), (met("scanner"),))
        give_dose(desk, sitting_of(begin(desk)))
        found = linkable(desk.ledger, desk.emdr, desk.art, desk.ifs, desk.dosing, book_of(desk))
        assert found[Linked.TARGET] == ((target, "T1"),)
        assert found[Linked.IMAGE] == ((image, "P1"),)
        ((_, words),) = found[Linked.DOSE]
        assert words.startswith("150 mg sublingual, Wed 4 Mar 2026")
        assert found[Linked.PART] == (("scanner", "part 1"),)
