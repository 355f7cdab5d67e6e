"""The new version is typed in its own step: a version of the picture, its words kept until they are written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import SCENE, Step
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import ImageId
from kapdesk.vault.cost import FLOOR
from tests.fakes import art as done
from tests.fakes.sets import taken
from tests.fakes.tables import everything
from tests.ui.art.room.conftest import Reopens
from tests.ui.art.room.work import CONTROL, Work
from ui.art.pictures.scene_sealing import version_spot
from ui.art.pictures.words import NEW_MEANING, NEW_VERSION
from ui.art.room.version_part import NOT_SAVED, SEALED, VersionPart

WORDS = "someone opens the window"


@pytest.fixture
def image(work: Work) -> ImageId:
    image = done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.DESIGN, why="it is ready"))
    work.anew()
    into(work)
    return image


def into(work: Work) -> None:
    """To the words of the step."""
    for _ in range(4):
        page = work.room.middle.now()
        assert page is not None
        if isinstance(page.parts.get("version"), VersionPart) and page.parts["version"].isVisible():
            return
        work.room.setFocus()
        work.keys(Qt.Key.Key_J)
    raise AssertionError("no words in this step")


def types(work: Work, name: str, words: str) -> None:
    work.focuses(name)
    work.types(words)


def test_it_is_a_new_version_of_the_picture_and_nothing_else_changes(
    work: Work, image: ImageId
) -> None:
    types(work, NEW_VERSION, WORDS)
    types(work, NEW_MEANING, "it is over")
    assert NOT_SAVED in work.reads()
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    made = work.picture(image).made_of
    assert made is not None
    assert (made.new_version, made.new_meaning) == (WORDS, "it is over")
    assert (made.name, made.hotspot) == ("the corridor", "the door opens")
    assert len(work.picture(image).versions) == 2
    assert NOT_SAVED not in work.reads()
    assert work.desk.drafts.every() == ()
    work.presses("Save")
    assert len(work.facts(ImageDescribed)) == 2


def test_what_was_typed_survives_a_kill(work: Work, image: ImageId, reopens: Reopens) -> None:
    types(work, NEW_VERSION, WORDS)
    work.waits()
    again = reopens()
    again.opens()
    into(again)
    assert NOT_SAVED in again.reads()
    again.presses("Save")
    made = again.picture(image).made_of
    assert made is not None
    assert made.new_version == WORDS


def test_what_was_said_elsewhere_meanwhile_stays(work: Work, image: ImageId) -> None:
    types(work, NEW_VERSION, WORDS)
    told = ImageDescribed(image, "the corridor", hotspot="the handle turns")
    taken(work.desk.art.pictures.describe(work.book, told))
    work.anew()
    work.presses("Save")
    made = work.picture(image).made_of
    assert made is not None
    assert (made.hotspot, made.new_version) == ("the handle turns", WORDS)


def test_a_failed_write_is_not_shown_as_saved(work: Work, image: ImageId) -> None:
    types(work, NEW_VERSION, WORDS)
    work.lane.trouble = Trouble("The disk is full.", "Free some space.")
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    work.lane.trouble = None
    assert NOT_SAVED in work.reads()
    assert len(work.picture(image).versions) == 1
    work.presses("Save")
    assert len(work.picture(image).versions) == 2


def test_words_that_are_too_long_say_so_in_their_place(work: Work, image: ImageId) -> None:
    page = work.room.middle.now()
    assert page is not None
    part = page.parts["version"]
    assert isinstance(part, VersionPart)
    part.words["new_version"].set_text("long " * 10_000)
    work.presses("Save")
    assert "There is room for" in work.reads()
    assert len(work.picture(image).versions) == 1


def test_a_sealed_scene_takes_no_word_in_the_open(
    work: Work, image: ImageId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kapdesk.vault.seal.fitting", lambda: FLOOR)
    types(work, NEW_VERSION, "zzcanary")
    sealed = work.desk.art.sealed
    seal = sealed.sealing.make(work.book, "four words of theirs", "four words of theirs")
    assert isinstance(seal, ClientSeal)
    drafts = (version_spot(work.book, image).draft,)
    taken(sealed.seal(seal, image, SCENE, clears=drafts))
    work.anew()
    part = work.room.middle.page(Step.DESIGN).parts["version"]
    assert isinstance(part, VersionPart)
    assert SEALED in work.reads()
    assert not part.words["new_version"].isVisible()
    assert [field.text() for field in part.words.values()] == ["", ""]
    work.waits()
    part.keep()
    part.save()
    assert work.desk.drafts.every() == ()
    assert b"zzcanary" not in everything(work.desk.ledger)
