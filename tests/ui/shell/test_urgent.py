"""The urgent card's presses on the open desk."""

from __future__ import annotations

import pytest

from kapdesk.desk.desk import Desk, open_desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.practice import RecordPrinted
from kapdesk.practice.model.urgent import SEEN, STAMP, STRIKE, Press
from kapdesk.vault.errors import DiskFull
from kapdesk.vault.vault import Vault
from tests.fakes.clock import FakeClock
from tests.ui.conftest import PASSPHRASE
from tests.ui.shell.sittings import begin, give_dose, sitting_of
from ui.shell.urgent import BESIDE, IN_CHART, NO_SITTING, around_desk
from ui.urgent.around import AroundUrgent, Standing


def around(desk: Desk, *, in_session: bool = True) -> AroundUrgent:
    return around_desk(desk, desk.clock.now, covered=False, in_session=in_session)


def pressed(told: AroundUrgent, press: Press) -> Standing:
    standing = told.press(press, told.clock(), told.clock())
    assert not isinstance(standing, Refusals)
    return standing


def test_it_tells_where_times_go_and_since_when_the_first_dose_counts(
    desk: Desk, clock: FakeClock
) -> None:
    assert around(desk).read().standing.kept == NO_SITTING
    sitting = sitting_of(begin(desk))
    (dose, *_) = give_dose(desk, sitting)
    opening = around(desk).read()
    assert opening.standing.kept == IN_CHART
    assert opening.standing.first_dose == dose.at


def test_a_press_comes_back_with_its_entries_and_clears_its_draft(desk: Desk) -> None:
    begin(desk)
    told = around(desk)
    assert told.keep_words is not None
    told.keep_words("window opened")
    assert around(desk).read().words == "window opened"
    standing = pressed(told, Press(STAMP, "other", "window opened"))
    assert len(standing.entries) == 2
    assert around(desk).read().words == ""


def test_a_clock_ahead_of_the_session_costs_no_press(desk: Desk, clock: FakeClock) -> None:
    sitting = sitting_of(begin(desk))
    told = around(desk)
    ahead = clock.now().plus_s(90)
    assert isinstance(told.press(Press(STAMP, "help"), ahead, ahead), Standing)
    (mark,) = desk.dosing.urgent.now(sitting).marks
    assert mark.at == clock.now()


def test_a_time_the_vault_cannot_take_is_kept_beside_it_and_comes_in_later(
    desk: Desk, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = sitting_of(begin(desk))
    told = around(desk)
    pressed(told, Press(SEEN, "fall"))
    with monkeypatch.context() as full:
        full.setattr(Vault, "writing", _full)
        standing = pressed(told, Press(STAMP, "help"))
        assert standing.kept == BESIDE
        assert [mark.key for mark in standing.now.marks] == ["fall", "help"]
        last = pressed(told, Press(STAMP, "oxygen")).now.last
        assert last is not None
        pressed(told, Press(STRIKE, last.key, card=last.card, n=last.n))
        with pytest.raises(DiskFull):
            told.press(Press(STAMP, "other", "words"), told.clock(), told.clock())
    desk.close()
    again = open_desk(desk.vault.folder, passphrase=PASSPHRASE, clock=clock)
    marks = again.dosing.urgent.now(sitting).marks
    again.close()
    assert sorted((mark.key, mark.struck) for mark in marks) == [
        ("fall", False),
        ("help", False),
        ("oxygen", True),
    ]


def test_the_sheet_is_made_and_its_leaving_noted(desk: Desk) -> None:
    sitting = sitting_of(begin(desk))
    told = around(desk)
    assert told.handover is not None
    assert told.printed is not None
    assert told.handover().startswith(b"%PDF")
    told.printed()
    facts = [entry.fact for entry in desk.ledger.book(PRACTICE)]
    assert RecordPrinted(sitting, "handover", "A4") in facts
    assert around(desk, in_session=False).handover is None


def _full(_vault: Vault) -> None:
    raise DiskFull
