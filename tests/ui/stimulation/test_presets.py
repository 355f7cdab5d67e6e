"""Presets of one's own, from the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.stimulation.test_page import Visit, visit
from ui.sets.parts import Part
from ui.stimulation.preset_sheet import PresetSheet

__all__ = ["visit"]


def sheet(visit: Visit) -> PresetSheet:
    return visit.page.findChildren(PresetSheet)[0]


def keeps(visit: Visit, name: str, where: str) -> None:
    QTest.keyClick(visit.page, Qt.Key.Key_A)
    sheet(visit)._name.set_text(name)
    visit.button(where).click()


def test_the_plan_on_show_is_kept_for_the_client_and_comes_first(visit: Visit) -> None:
    visit.opens()
    visit.page.choice.step(Part.RATE, 3)
    keeps(visit, "Garden", "For this client")
    assert "Garden" in visit.reads()
    assert visit.page._presets.every[0].name == "Garden"
    assert visit.page._presets.every[0].plan.rate_hz == visit.page.choice.plan.rate_hz
    visit.button("Keep it no longer").click()
    assert visit.page._presets.every[0].name != "Garden"


def test_one_without_a_name_is_refused_at_its_field(visit: Visit) -> None:
    keeps(visit, " ", "For everybody here")
    assert "A preset needs a name." in visit.reads()
    assert not visit.button("For this client").isEnabled()


def test_what_ships_stays(visit: Visit) -> None:
    QTest.keyClick(visit.page, Qt.Key.Key_A)
    drop = visit.button("Keep it no longer")
    assert (drop.isEnabled(), drop.toolTip()) == (False, "A preset that ships stays.")


def test_a_plan_goes_out_as_a_file_and_comes_back(visit: Visit, tmp_path: Path) -> None:
    QTest.keyClick(visit.page, Qt.Key.Key_A)
    path = tmp_path / "garden.toml"
    sheet(visit).written.emit(str(path))
    text = path.read_text(encoding="utf-8")
    assert "rate_hz = 0.6" in text
    path.write_text(text.replace('name = "', 'name = "Mine, '), encoding="utf-8")
    sheet(visit).read.emit(str(path))
    assert visit.page._presets.every[0].name.startswith("Mine, ")
    path.write_text("rate_hz = 9\n", encoding="utf-8")
    sheet(visit).read.emit(str(path))
    reads = visit.reads()
    assert "garden.toml, line 1: Rate must be a number between 0.1 and 2 Hz." in reads
    assert "garden.toml, line 1: A set needs a length: passes or seconds." in reads
    path.write_bytes(b"\xff\xfe\x00")
    sheet(visit).read.emit(str(path))
    assert "The file could not be read. Choose a plan of a set, a text file." in visit.reads()
    QTest.keyClick(sheet(visit), Qt.Key.Key_Escape)
    QTest.keyClick(visit.page, Qt.Key.Key_A)
    assert "could not be read" not in visit.reads()


def test_a_favourite_is_put_first_for_the_client(visit: Visit) -> None:
    visit.opens()
    QTest.keyClick(visit.page, Qt.Key.Key_A)
    first = visit.button("Put it first")
    assert (first.isEnabled(), first.toolTip()) == (False, "It stands first.")
    wanted = visit.page._presets.every[4].name
    sheet(visit)._rows.set_current("4")
    first.click()
    assert visit.page._presets.every[0].name == wanted
    assert not first.isEnabled()
    book = visit.desk.people.clients()[0].book
    assert [one.name for one in visit.desk.stimulation.presets.shelf(book).client] == [wanted]
    assert visit.page.turn.presets[0].name == wanted
