"""Which papers there are, and from which drawer: all from the notes, whoever they are for."""

from __future__ import annotations

from kapdesk.chart.model import Drawer
from kapdesk.ifs.model.papers import DRAWN, FOR_THE_CLIENT, TITLES, PartsPaper, PartsPaperWanted
from kapdesk.kernel.ids import BookId


def test_every_paper_has_its_title_and_reads_what_is_kept_apart() -> None:
    assert set(TITLES) == set(PartsPaper)
    assert {*DRAWN, *FOR_THE_CLIENT} < set(PartsPaper)
    for what in PartsPaper:
        assert PartsPaperWanted(what, BookId("C-1")).drawer is Drawer.PROCESS


def test_what_is_wanted_is_not_said_by_chance() -> None:
    wanted = PartsPaperWanted(PartsPaper.CLIENT_MAP, BookId("C-1"), forward="in May")
    assert repr(wanted) == "<PartsPaperWanted>"
