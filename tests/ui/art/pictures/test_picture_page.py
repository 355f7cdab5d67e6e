"""One picture on its own page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import Kind, Linked
from kapdesk.art.model.state import ImageState
from kapdesk.kernel.ids import ImageId
from kapdesk.vault.errors import DiskFull
from tests.fakes.faults import fails_at
from tests.golden.art_pictures import pictured, told
from tests.golden.emdr_work import planned, taken
from tests.ui.art.pictures.test_overview import surfaced
from tests.ui.art.visit import Visit, pictures, state
from ui.art.pictures.picture_form import PictureForm
from ui.art.pictures.picture_head import NOT_SAVED

CTRL = Qt.KeyboardModifier.ControlModifier


def form(visit: Visit) -> PictureForm:
    return pictures(visit).picture.form


def corridor(visit: Visit) -> ImageState:
    found = state(visit).numbered(1)
    assert found is not None
    return found


def on_corridor(visit: Visit) -> None:
    image = pictured(visit.desk, visit.book)[0]
    told(visit.desk, visit.book, image)
    visit.opens()
    visit.keys(Qt.Key.Key_Return)


def types(visit: Visit, key: str, words: str) -> None:
    field = form(visit).fields[key]
    field.setFocus()
    visit.keys(Qt.Key.Key_A, held=CTRL)
    visit.types(words)


def test_it_shows_what_was_told(visit: Visit) -> None:
    on_corridor(visit)
    assert "P1 the corridor" in visit.reads()
    assert form(visit).fields["hotspot"].text() == "The door opens"
    assert form(visit).senses.keys() == ("sight", "sound")
    assert form(visit).texts() == {}
    assert NOT_SAVED not in visit.reads()


def test_what_is_typed_is_saved_as_one_version(visit: Visit) -> None:
    on_corridor(visit)
    before = len(corridor(visit).versions)
    types(visit, "hotspot", "The handle turns")
    types(visit, "emotions", "fear 60")
    form(visit).senses.setFocus()
    visit.keys(Qt.Key.Key_3)
    assert NOT_SAVED in visit.reads()
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    made = corridor(visit).made_of
    assert made is not None
    assert (made.hotspot, made.emotions[0].strength) == ("The handle turns", 60)
    assert made.senses == ("sight", "sound", "smell")
    assert made.new_version == "I come in as I am now, and we leave together."
    assert len(corridor(visit).versions) == before + 1
    assert NOT_SAVED not in visit.reads()


def test_what_is_refused_is_said_in_its_place_and_stays(visit: Visit) -> None:
    on_corridor(visit)
    types(visit, "emotions", "fear 300")
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert "strength between" in form(visit).fields["emotions"].refusal()
    assert form(visit).fields["emotions"].text() == "fear 300"
    made = corridor(visit).made_of
    assert made is not None
    assert made.emotions[0].strength == 80


def test_words_are_kept_when_one_goes_away_before_saving(visit: Visit) -> None:
    on_corridor(visit)
    types(visit, "start", "Steps on the stairs")
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert pictures(visit).overview.isVisible()
    visit.keys(Qt.Key.Key_Return)
    assert form(visit).fields["start"].text() == "Steps on the stairs"
    assert NOT_SAVED in visit.reads()


def test_a_save_that_fails_says_so_and_keeps_the_words(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_corridor(visit)
    types(visit, "start", "Steps on the stairs")
    fails_at(monkeypatch, 1)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    monkeypatch.undo()
    assert DiskFull().sentence in visit.reads()
    assert form(visit).fields["start"].text() == "Steps on the stairs"
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    made = corridor(visit).made_of
    assert made is not None
    assert made.start == "Steps on the stairs"


def test_one_that_surfaced_is_a_memory_only_by_what_was_remembered_before(visit: Visit) -> None:
    surfaced(visit)
    caught = visit.desk.art.pictures.surfaced(visit.book)[0]
    described = ImageDescribed(ImageId(""), "the field")
    taken(visit.desk.art.pictures.open(visit.book, described, surfaced_in=caught.entry))
    visit.opens()
    visit.keys(Qt.Key.Key_Return)
    form(visit).choices["kind"].set_key(Kind.MEMORY)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert "unknown origin" in form(visit).choices["kind"].refusal()
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_R)
    visit.types("We played there each summer")
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    made = corridor(visit).made_of
    assert made is not None
    assert made.kind is Kind.MEMORY


def test_a_statement_of_before_the_work_is_written_by_key(visit: Visit) -> None:
    on_corridor(visit)
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_T)
    visit.types("I was nine")
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert corridor(visit).statements[-1].fact.text == "I was nine"


def test_a_link_is_read_by_name_and_taken_away(visit: Visit) -> None:
    target = planned(visit.desk, visit.book)[0]
    image = pictured(visit.desk, visit.book)[0]
    taken(visit.desk.art.pictures.link(visit.book, image, Linked.TARGET, target))
    visit.opens()
    visit.keys(Qt.Key.Key_Return)
    assert "Belongs with T1 kitchen, age 9" in visit.reads()
    visit.button("Unlink").click()
    assert corridor(visit).ties == ()
    assert "Belongs with" not in visit.reads()


def test_earlier_versions_are_read_with_their_day_and_what_was_new_in_each(visit: Visit) -> None:
    on_corridor(visit)
    types(visit, "hotspot", "The handle turns")
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_V)
    reads = visit.reads()
    assert "How it was described over time" in reads
    assert "The worst moment: The handle turns" in reads
    assert "The worst moment: The door opens" in reads
    assert corridor(visit).versions[-1].at.day() in reads
    assert f"Versions · {len(corridor(visit).versions)}" in reads
