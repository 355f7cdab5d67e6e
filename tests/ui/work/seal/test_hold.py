"""The key of a seal: held for its own client while it is open, and gone after everything under it was put away."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.chart.sealing import ClientSeal
from kapdesk.desk.codec import CODEC
from kapdesk.kernel.ids import BookId
from kapdesk.vault.cost import FLOOR
from kapdesk.vault.seal import make
from ui.work.seal.hold import SealHold

MINE, OTHER = BookId("mine"), BookId("other")


def test_it_is_of_one_client_and_gone_when_it_is_let_go(qtbot: QtBot) -> None:
    hold = SealHold()
    seal = ClientSeal(MINE, "seal", make("four words of theirs", "mine", FLOOR)[1], CODEC)
    order: list[str] = []
    hold.closing.connect(lambda: order.append(f"closing {hold.of(MINE) is seal}"))
    hold.changed.connect(lambda: order.append(f"changed {hold.is_open}"))
    hold.take(seal)
    assert hold.of(MINE) is seal
    assert hold.of(OTHER) is None
    hold.let_go()
    assert hold.of(MINE) is None
    assert order == ["changed True", "closing True", "changed False"]
    hold.let_go()
    assert order[3:] == ["closing False"]
