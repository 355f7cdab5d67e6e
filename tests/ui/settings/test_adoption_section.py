"""Nothing is in force until it was adopted by name and date."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from tests.ui.settings.visit import LIMITS, PROTOCOL, Visit
from ui.bridge.clerk import Clerk
from ui.kit.field import ChoiceField
from ui.practice.offer import OfferLine


def opens(visit: Visit, name: str) -> None:
    visit.presses(f"Read and adopt {name}")


def adopts(visit: Visit, by: str, on: str) -> None:
    visit.line("Adopted by").setText(by)
    visit.line("On").setText(on)
    visit.presses("Adopt")


def test_nothing_is_in_use_at_first(visit: Visit) -> None:
    assert visit.words().count("Version 1. Not in use.") == 1
    assert visit.words().count("Version 2. Not in use.") == 1
    assert visit.view().adoptions == ()


def test_a_long_list_is_whole_and_in_order_after_a_few_turns(
    qtbot: QtBot, desk: Desk, clerk: Clerk, tmp_path: Path
) -> None:
    offers = tuple(replace(LIMITS, id=f"limits {n}", name=f"Limits {n}") for n in range(10))
    visit = Visit(qtbot, desk, clerk, tmp_path, offers=offers)
    visit.reads("Limits 9")
    names = [words for words in visit.words() if words.startswith("Limits ")]
    assert names == [offer.name for offer in offers]


def test_every_rule_is_read_with_its_source_before_adopting(visit: Visit) -> None:
    opens(visit, LIMITS.name)
    visit.reads("above 140/90")
    visit.reads("Source: kd-1")
    visit.reads("One guideline")


def test_adopting_takes_a_name_and_a_date_and_keeps_the_whole(visit: Visit) -> None:
    opens(visit, LIMITS.name)
    adopts(visit, "prescriber 1", "2026-03-01")
    visit.reads("Version 1, adopted by prescriber 1 on 1 Mar 2026.")
    adopted = visit.view().adopted("limits")
    assert [(one.id, one.version, one.body) for one in adopted] == [("start", "1", "[]")]


def test_a_missing_name_and_a_date_to_come_are_refused(visit: Visit) -> None:
    opens(visit, PROTOCOL.name)
    adopts(visit, "", "2099-01-01")
    visit.reads("The name of who adopts it is missing.")
    visit.reads("cannot lie ahead of today")
    assert visit.view().adoptions == ()


def test_stopping_takes_a_name_and_a_date_too(visit: Visit) -> None:
    opens(visit, PROTOCOL.name)
    adopts(visit, "prescriber 1", "2026-03-01")
    visit.reads("adopted by prescriber 1")
    opens(visit, PROTOCOL.name)
    visit.line("Adopted by").setText("prescriber 1")
    visit.line("On").setText("2026-03-02")
    visit.presses("Stop using it")
    visit.reads("Version 2. Not in use.")
    assert visit.view().protocol("sub") is None


def test_an_earlier_version_can_still_be_read_and_adopted(
    qtbot: QtBot, desk: Desk, clerk: Clerk, tmp_path: Path
) -> None:
    earlier = replace(LIMITS, version="1", lines=(OfferLine("above 135/85", ""),), body="[1]")
    latest = replace(LIMITS, version="2", earlier=(earlier,))
    visit = Visit(qtbot, desk, clerk, tmp_path, offers=(latest,))
    opens(visit, LIMITS.name)
    visit.reads("above 140/90")
    (choice,) = [
        one for one in visit.page.findChildren(ChoiceField) if one.isVisible() and one.key() == "2"
    ]
    choice.set_key("1")
    choice.chosen.emit("1")
    visit.reads("above 135/85")
    adopts(visit, "prescriber 1", "2026-03-01")
    visit.reads("Version 1, adopted by prescriber 1 on 1 Mar 2026. Version 2 is offered now.")
    assert [one.body for one in visit.view().adopted("limits")] == ["[1]"]
