"""What the parts say before a dose, as texts."""

from __future__ import annotations

from kapdesk.ifs.model.councils import Stance
from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import part
from tests.ui.ifs.visit import LAID
from ui.ifs.council.voices import NOT_HEARD, fears, last_council, row_of, voice_of, voices_of

SCANNER = PartId("scanner")
TEXTS = {
    "scanner stance": "agrees on terms",
    "scanner fears": "Losing control; the dark",
    "scanner terms": " the lamp stays on ",
    "young stance": "",
}


def test_a_voice_is_what_was_chosen_and_written() -> None:
    voice = voice_of(SCANNER, TEXTS)
    assert voice is not None
    assert (voice.stance, voice.fears, voice.terms) == (
        Stance.ON_TERMS,
        ("Losing control", "the dark"),
        "the lamp stays on",
    )


def test_who_was_not_asked_has_no_voice() -> None:
    state = IfsState(moved(Drawn(), LAID))
    assert [one.part for one in voices_of(state, TEXTS)] == [SCANNER]
    assert row_of(part("young", 2), TEXTS).detail == NOT_HEARD
    assert row_of(part("scanner"), TEXTS).trailing == "agrees on terms"
    assert last_council(state) == ""


def test_fears_come_from_the_sheet_on_fear() -> None:
    assert {"control", "medicine"} <= {one.key for one in fears()}
