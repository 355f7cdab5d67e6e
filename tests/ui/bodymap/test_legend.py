"""The legend explains what is in use and nothing else."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.body.model import Quality
from tests.ui.bodymap.conftest import felt
from ui.bodymap.legend import Legend, Sign, signs_of


def test_only_what_is_in_use_is_explained() -> None:
    signs = list(signs_of(felt("throat tight 7 stronger inside to jaw; gut hot; jaw tight")))
    assert [sign.words for sign in signs] == ["tight", "hot", "stronger", "spreads to", "inside"]
    assert signs[0].quality is Quality.TIGHT
    assert list(signs_of(())) == []


def test_a_narrow_legend_takes_more_lines(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_marks(felt("throat tight; gut hot; jaw cold; heart flutter; scalp light"))
    assert legend.heightForWidth(180) >= 2 * legend.heightForWidth(900)
    assert "tight, hot, cold" in legend.accessibleName()


def test_an_empty_legend_is_gone(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_marks(())
    assert legend.isHidden()
    assert legend.heightForWidth(300) == 0
    legend.show_marks((), (Sign("moved", arrow=True),))
    assert not legend.isHidden()


def test_each_sign_is_drawn(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(600, 60)
    seen = set()
    for text in ("gut hot", "gut cold", "gut weaker", "gut to jaw", "gut inside"):
        legend.show_marks(felt(text))
        seen.add(bytes(legend.grab().toImage().constBits()))
    assert len(seen) == 5
