"""The shipped script under a seal: what was said there is in boxes, opened by its passphrase and in no other way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kapdesk.art.model.nouns import SCENE, Row, Spoke
from kapdesk.art.model.state import ArtState
from kapdesk.art.model.tried import Statement
from kapdesk.art.model.view import view_of
from kapdesk.art.service.sealing import Shown
from kapdesk.art.told import told
from kapdesk.chart.sealing import WRONG, ClientSeal
from kapdesk.chart.verify import verify
from kapdesk.chart.workbook import BOTH
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.shelf import shipped_script
from tests.fakes.canary import WORDS, printed, quick_seals
from tests.fakes.desks import new_vault, opened, play
from tests.fakes.tables import everything

BEGIN = Instant.from_iso("2026-02-01T06:00:00+00:00")
OPEN = "day 2026-03-02\nclient C-022 born 1990-08-03\n09:00 open images\n"
SAID = (
    *(
        "the stair",
        "the last step",
        "a hand on the rail",
        "I always knew that stair",
        "her hand on the wood",
    ),
    *("whose hand it was", "the smell of wax", "the house in March", "the cellar"),
    "a key in a lock",
)
"""What the script says under the seal, and what was sealed later in it."""


@pytest.fixture
def clock() -> ScriptClock:
    return ScriptClock(BEGIN)


@pytest.fixture
def desk(tmp_path: Path, clock: ScriptClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    quick_seals(monkeypatch)
    with opened(new_vault(tmp_path / "vault"), clock) as desk:
        yield desk


def book_of(desk: Desk) -> BookId:
    return desk.people.clients()[0].book


def state_of(desk: Desk) -> ArtState:
    return desk.art.view(book_of(desk)).state


def plays(desk: Desk, clock: ScriptClock) -> None:
    text = shipped_script("sealed").read_text(encoding="utf-8")
    assert play(desk, clock, text).outcome is None


def against(desk: Desk, clock: ScriptClock, lines: str) -> str:
    found = play(desk, clock, OPEN + lines).outcome
    assert isinstance(found, Refusals)
    return found.sentences()


def seal_of(desk: Desk) -> ClientSeal:
    seal = desk.art.sealed.sealing.open(book_of(desk), WORDS)
    assert isinstance(seal, ClientSeal)
    return seal


def test_what_was_sealed_is_nowhere_in_the_open(desk: Desk, clock: ScriptClock) -> None:
    plays(desk, clock)
    assert verify(desk.ledger).ok
    first, second = state_of(desk).pictures
    assert (first.name, second.name) == ("P1", "P2")
    assert first.seal_of(SCENE) is not None
    assert second.seal_of(SCENE) is not None
    held, record = everything(desk.ledger), str(told(desk.art.view(book_of(desk))))
    sitting = state_of(desk).meetings[-1].sitting
    papers = " ".join(printed(desk, book_of(desk), first.id, sitting))
    for words in SAID:
        assert words.encode() not in held
        assert words not in record
        assert words not in papers


def test_the_passphrase_opens_all_of_it(desk: Desk, clock: ScriptClock) -> None:
    plays(desk, clock)
    seal, (first, second) = seal_of(desk), state_of(desk).pictures
    sealed = desk.art.sealed
    scenes = [sealed.scene(seal, one.id) for one in (first, second)]
    assert [getattr(one, "name", "") for one in scenes] == ["the stair", "the cellar"]
    panels = [sealed.panel(seal, first.id, one.id) for one in first.board.row(Row.OLD)]
    assert panels == [Shown("the last step"), Shown("her hand on the wood")]
    said = []
    for one in first.spoken_under_seal():
        found = desk.art.sealed_said.said(seal, first.id, one.place)
        assert isinstance(found, Statement)
        said.append((one.spoke, found.words(), one.later))
    assert said == [
        (Spoke.RECOLLECTION, "I always knew that stair", False),
        (Spoke.WORDS, "whose hand it was", False),
        (Spoke.REMINDER, "the smell of wax", False),
        (Spoke.REMINDER, "a key in a lock", True),
        (Spoke.REHEARSAL, "the house in March go with the sister", False),
    ]


def test_the_view_is_the_replay_of_its_entries(desk: Desk, clock: ScriptClock) -> None:
    plays(desk, clock)
    book = book_of(desk)
    assert view_of(desk.ledger.book(book, drawers=BOTH)) == desk.art.view(book)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (f'09:01 seal P1 scene with "{WORDS}"\n', "no such picture"),
        (f'09:01 sealed words P1 "x" with "{WORDS}"\n', "no such picture"),
        (f'09:01 sealed picture P2 name x with "{WORDS}"\n', "P2 is not the next number"),
        (f'09:01 picture P1 name x\n09:02 seal P1 old 1 with "{WORDS}"\n', "panel is not there"),
        (f'09:01 picture P1 name x\n09:02 seal P1 words 09:01 with "{WORDS}"\n', "No such line stands"),
        (f'09:01 picture P1 name x\n09:02 sealed picture P1 start y with "{WORDS}"\n', "not sealed"),
        (
            f'09:01 sealed picture P1 name x with "{WORDS}"\n09:02 seal P1 scene with "other words of theirs"\n',
            WRONG.sentences(),
        ),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_is_refused(
    desk: Desk, clock: ScriptClock, lines: str, words: str
) -> None:
    assert words in against(desk, clock, lines)
