"""One part heard before a dose."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.fakes.ifs import part
from ui.ifs.council.voice_part import VoicePart


def test_what_is_chosen_and_typed_are_its_texts_and_back(qtbot: QtBot) -> None:
    voice = VoicePart()
    qtbot.addWidget(voice)
    assert voice.texts() == {}
    voice.show_part(part("scanner"), {})
    voice.stance.set_keys(["objects"])
    voice.fears.set_keys(["control"])
    voice.other.set_text("the dark")
    voice.terms.set_text("not alone")
    texts = voice.texts()
    assert texts == {
        "scanner stance": "objects",
        "scanner fears": "Losing control; the dark",
        "scanner terms": "not alone",
    }
    voice.show_part(part("young", 2), texts)
    assert voice.texts()["young stance"] == ""
    voice.show_part(part("scanner"), texts)
    assert voice.texts() == texts
