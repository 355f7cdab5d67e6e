"""What stands over one picture."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.art.pictures.test_picture_page import corridor, on_corridor
from tests.ui.art.visit import Visit, pictures
from ui.art.pictures.asking import LINK, STATUS
from ui.art.pictures.picture_head import NOT_SAVED, PictureHead
from ui.kit.buttons import Button


def head(visit: Visit) -> PictureHead:
    return pictures(visit).picture.findChildren(PictureHead)[0]


def test_it_says_how_the_picture_is_worked_on_and_how_many_versions_there_are(
    visit: Visit,
) -> None:
    on_corridor(visit)
    assert "P1 the corridor" in visit.reads()
    count = len(corridor(visit).versions)
    assert head(visit).versions.text() == f"Versions · {count}   V"
    assert head(visit).save.isVisible()


def test_what_is_not_saved_is_said_until_it_is(visit: Visit) -> None:
    on_corridor(visit)
    head(visit).show_unsaved(True)
    assert NOT_SAVED in visit.reads()
    head(visit).show_unsaved(False)
    assert NOT_SAVED not in visit.reads()


def test_its_buttons_ask_what_their_keys_ask(visit: Visit) -> None:
    on_corridor(visit)
    asked: list[str] = []
    head(visit).act_wanted.disconnect()
    head(visit).act_wanted.connect(asked.append)
    for button in head(visit).findChildren(Button):
        if button.text().startswith(("Link", "How far")):
            button.click()
    assert asked == [LINK, STATUS]
    visit.keys(Qt.Key.Key_Escape)
