"""The pictures of an adverse event, in the vault and out of it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from kapdesk.chart import blobs, erasing
from kapdesk.chart.model import Entry
from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.parsed import Pictured
from kapdesk.dosing.parse.pictures import BOUNDS, MOST_PICTURES
from kapdesk.dosing.told import told
from kapdesk.kernel.errors import Refusals
from kapdesk.sketch.pictures import drawn_anew
from tests.fakes.pictures import file, jpeg, png
from tests.kapdesk.dosing.service.room import OTHER, Room, refusal, saved

RASH = AdverseEventRecorded("allergic", "Allergic reaction", severity="mild", serious="no")


def pictured(room: Room, folder: Path) -> tuple[Entry, str]:
    """An event with one picture: its entry and the picture's digest."""
    path = file(folder, "rash.jpg", jpeg())
    (entry,) = saved(room.dosing.adverse.record(room.sitting, RASH, files=(path,)))
    return entry, entry.fact.pictures()[0]


def lost(room: Room, digest: str) -> bool:
    try:
        blobs.read(room.ledger, digest)
    except LookupError:
        return True
    return False


def test_the_fact_names_the_picture_and_the_vault_has_it(room: Room, tmp_path: Path) -> None:
    entry, digest = pictured(room, tmp_path)
    assert blobs.read(room.ledger, digest) == drawn_anew(jpeg(), "rash.jpg", BOUNDS)
    (line,) = told(room.view, room.clock.now())["adverse"]
    assert line["picture_digests"] == (digest,)
    erasing.erase(room.ledger, entry.id, "asked for")
    assert lost(room, digest)


def test_one_that_cannot_be_kept_refuses_the_whole(room: Room, tmp_path: Path) -> None:
    good = file(tmp_path, "rash.jpg", jpeg())
    letter = file(tmp_path, "letter.png", b"Dear client")
    gone = str(tmp_path / "gone.png")
    record = room.dosing.adverse.record
    assert refusal(record(room.sitting, RASH, files=(good, letter, gone))) == (
        "pictures",
        "letter.png is not a PNG or JPEG picture that can be read. gone.png is not there any more.",
    )
    many = (good,) * (MOST_PICTURES + 1)
    assert refusal(record(room.sitting, RASH, files=many))[0] == "pictures"
    assert not room.view.facts_of(AdverseEventRecorded)
    with room.ledger.reading() as cursor:
        assert cursor.execute("SELECT count(*) FROM blob").fetchone() == (0,)


def test_a_correction_keeps_them_unless_it_changes_them(room: Room, tmp_path: Path) -> None:
    first, digest = pictured(room, tmp_path)
    correct = room.dosing.corrections.correct
    worse = msgspec.structs.replace(RASH, severity="moderate")
    (second,) = saved(correct(room.sitting, first.id, worse, "misjudged"))
    assert second.fact.pictures() == (digest,)
    more = Pictured(worse, (digest, "not of this event"), (file(tmp_path, "b.png", png()),))
    (third,) = saved(correct(room.sitting, second.id, more, "one more"))
    assert third.fact.pictures()[0] == digest
    assert len(third.fact.pictures()) == 2
    assert not lost(room, third.fact.pictures()[1])
    bad = Pictured(worse, (), (str(tmp_path / "gone.png"),))
    assert isinstance(correct(room.sitting, third.id, bad, "another"), Refusals)
    (last,) = saved(correct(room.sitting, third.id, Pictured(worse), "the wrong picture"))
    assert last.fact.pictures() == ()


@pytest.mark.parametrize("corrected", [False, True])
def test_the_right_chart_gets_them(room: Room, tmp_path: Path, corrected: bool) -> None:
    entry, digest = pictured(room, tmp_path)
    if corrected:
        correct = room.dosing.corrections.correct
        (entry,) = saved(correct(room.sitting, entry.id, RASH, "looked again"))
    other = room.begins(OTHER)
    move = room.dosing.corrections.move_to_right_chart
    saved(move(room.sitting, entry.id, OTHER, other))
    assert not room.view.facts_of(AdverseEventRecorded)
    ((moved, event),) = room.dosing.view(other).facts_of(AdverseEventRecorded)
    assert event.pictures() == (digest,)
    assert not lost(room, digest)
    for line in room.dosing.view(other).lines_of(AdverseEventRecorded):
        assert line.entry.id == moved.id
