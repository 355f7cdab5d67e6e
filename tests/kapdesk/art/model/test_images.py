"""What the facts of pictures say: the words a search finds, what falls due, which pictures they hold."""

from __future__ import annotations

from kapdesk.art.model.images import (
    DAY_S,
    ImageClosed,
    ImageDescribed,
    LookedAgain,
    PanelSet,
)
from kapdesk.art.model.nouns import SPANS, Measure, Moment, Row, Status, Step
from kapdesk.art.model.panels import Panel
from kapdesk.chart.model import Drawer
from kapdesk.kernel.ids import ImageId, PanelId
from kapdesk.kernel.instant import Instant

HERE = ImageId("image")
MOMENT = Instant.from_iso("2026-03-02T11:00:00+01:00")


def test_a_finished_picture_is_due_after_a_week_and_a_month_until_it_was_looked_at() -> None:
    closed = ImageClosed(HERE, Status.COMPLETE, MOMENT, 2)
    week, month = closed.due()
    assert week.at == MOMENT.plus_s(7 * DAY_S)
    assert month.at == MOMENT.plus_s(30 * DAY_S)
    assert [one.settled for one in (week, month)] == [False, False]
    (settled,) = LookedAgain(HERE, Moment.WEEK).due()
    assert settled.settled
    assert settled.key == week.key


def test_a_picture_that_is_not_finished_makes_nothing_due() -> None:
    assert ImageClosed(HERE, Status.INCOMPLETE, MOMENT).due() == ()


def test_content_is_kept_in_the_therapists_own_drawer_and_found_by_its_words() -> None:
    said = ImageDescribed(HERE, "the corridor", hotspot="the door opens")
    assert said.drawer is Drawer.PROCESS
    assert said.words() == "the corridor the door opens"
    assert repr(said) == "<ImageDescribed>"


def test_a_panel_holds_its_drawing_and_its_picture() -> None:
    panel = Panel(PanelId("p"), Row.OLD, 0, "door", drawing="d" * 64, picture="p" * 64)
    fact = PanelSet(HERE, panel)
    assert fact.drawer is Drawer.PROCESS
    assert fact.pictures() == ("d" * 64, "p" * 64)
    assert fact.words() == "door"
    assert not panel.empty
    assert Panel(PanelId("q"), Row.NEW, 0).empty


def test_every_measure_has_its_span_and_every_step_its_number() -> None:
    assert set(SPANS) == set(Measure)
    assert [step.number for step in Step] == list(range(16))
