"""A file carries all of the work and is read back equal; a bad one is refused with the reason."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.blobs import digest_of
from kapdesk.chart.kinds import DOSING, EMDR
from kapdesk.chart.model import SittingClosed
from kapdesk.ifs.exchange import json
from kapdesk.ifs.exchange.json import FORMAT, VERSION, Taken, exported, read, schema
from kapdesk.ifs.model.councils import BacklashLooked
from kapdesk.ifs.model.kept import MeetingsCarried
from kapdesk.ifs.model.moves import Move, NotePinned, PartMet
from kapdesk.ifs.model.nouns import PARTS, Permission, Purpose, Status, Tie
from kapdesk.ifs.model.parts import Note, Part
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.model.work import PermissionSet, StatusSet, StatusWorded
from kapdesk.ifs.rules.permissions import standing
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import PartId, ThingId
from kapdesk.sketch.pictures import PANEL
from tests.fakes.ifs import bond, met
from tests.fakes.pictures import png
from tests.fakes.told import NINE
from tests.kapdesk.ifs.strategies import moves
from tests.kapdesk.ifs.told import Work


def told() -> Work:
    work = Work()
    work.lays(met("scanner", 1, 100), met("young", 2, 300))
    work.rates("scanner", 3)
    work.lays(bond("scanner", "young", Tie.POLARISED))
    work.lays(met("nobody", 3))
    work.undoes()
    work.allows("scanner")
    return work


def again(data: bytes) -> Work:
    """The work of a client who had none, after a file."""
    found = read(data)
    assert isinstance(found, Taken)
    work = Work()
    for at, fact in found.said:
        work.say(fact, at=at)
    return work


def elsewhere(work: Work) -> Work:
    """The work of a client of another vault, taken in from a file of this one, and at the same moment."""
    found = read(exported(work.state, work.now))
    assert isinstance(found, Taken)
    other = Work()
    other.entries, other.view, other.between = [], IfsView(), True
    for at, fact in found.said:
        other.say(fact, at=at)
    if found.said:
        other.say(MeetingsCarried(found.meetings))
    other.now = work.now
    return other


def stands(work: Work) -> dict[tuple[PartId, Purpose], Permission]:
    """What every part allows now."""
    return {
        (part, purpose): standing(work.state, part, purpose)
        for part in work.drawn.parts
        for purpose in Purpose
    }


def lives(work: Work, step: str | int) -> None:
    """One thing more: a session with or without work in it, a session with a dose, a permission, a backlash."""
    if isinstance(step, int):
        work.allows("scanner", sessions=step)
    elif step == "stirred":
        work.say(BacklashLooked(NINE, 0, stirred=True))
    else:
        kind = {"a dose": DOSING, "work": EMDR, "nothing": EMDR}.get(step, PARTS)
        work.meets(24.0, kind)
        if step == "work":
            work.rates("scanner", 4)
        if step == "late":
            late = PermissionSet(PartId("young"), Purpose.TALK, Permission.GIVEN, 2)
            work.say(late, at=work.now.plus_s(-7_200))
        over(work)


def over(work: Work) -> None:
    """The session ends, and what is said from now on is said between sessions."""
    work.say(SittingClosed())
    work.between = True


STEPS = st.lists(
    st.one_of(
        st.sampled_from(("parts", "a dose", "work", "nothing", "stirred", "late")),
        st.integers(0, 4),
    ),
    max_size=8,
)


@given(STEPS, STEPS)
def test_what_is_allowed_lapses_after_the_same_sessions_in_the_vault_it_was_carried_to(
    before: list[str | int], after: list[str | int]
) -> None:
    here = Work()
    here.lays(met("scanner", 1, 100), met("young", 2, 300))
    for step in before:
        lives(here, step)
    over(here)
    there = elsewhere(here)
    assert stands(there) == stands(here)
    for step in after:
        for work in (here, there):
            lives(work, step)
        assert stands(there) == stands(here)
    assert stands(elsewhere(there)) == stands(here)


def test_a_file_of_the_first_version_is_read_and_tells_of_no_session() -> None:
    def first(file: dict[str, Any]) -> None:
        file.update(version=1)
        file.pop("meetings")

    found = read(edited(first))
    assert isinstance(found, Taken)
    assert found.meetings == ()
    assert len(found.said) == len(told().state.rows) + 3


def test_a_reason_that_stands_in_an_older_fact_goes_out_and_comes_in_apart() -> None:
    work = told()
    work.sets("scanner", Status.KNOWN, "it told all")
    apart = [
        StatusSet(PartId("scanner"), Status.KNOWN),
        StatusWorded(PartId("scanner"), Status.KNOWN, "it told all"),
    ]
    found = read(exported(work.state, NINE))
    assert isinstance(found, Taken)
    assert [fact for _, fact in found.said[-2:]] == apart
    older = read(
        edited(
            lambda file: file["lines"].append(
                {
                    "at": file["lines"][0]["at"],
                    "fact": {
                        "type": "StatusSet",
                        "part": "scanner",
                        "status": "known",
                        "why": "it told all",
                    },
                }
            )
        )
    )
    assert isinstance(older, Taken)
    assert [fact for _, fact in older.said[-2:]] == apart


def edited(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The file of that work with something changed in it."""
    plain = msgspec.json.decode(exported(told().state, NINE))
    change(plain)
    return msgspec.json.encode(plain)


def why(data: bytes) -> str:
    found = read(data)
    assert isinstance(found, Refusals)
    return found.sentences()


def test_what_is_read_is_what_was_told_without_what_was_taken_back() -> None:
    work = told()
    data = exported(work.state, NINE)
    back = again(data)
    assert back.drawn == work.drawn
    assert [(row.fact, row.at) for row in back.state.rows] == [
        (row.fact, row.at) for row in work.state.rows
    ]
    assert exported(work.state, NINE) == data
    assert b"nobody" not in data
    assert exported(back.state, NINE) == data


@given(moves())
def test_any_map_goes_out_and_comes_back_the_same(made: tuple[Move, ...]) -> None:
    work = Work()
    work.lays(*made)
    assert again(exported(work.state, NINE)).drawn.digest() == work.drawn.digest()


def pictured(blob: bytes) -> bytes:
    """The file of a part with a picture."""
    digest = digest_of(blob)
    work = Work()
    work.lays(PartMet(Part(PartId("a"), 1, "a", picture=digest)))
    return exported(work.state, NINE, {digest: blob}.get)


def test_pictures_go_along_and_one_that_was_erased_stays_behind() -> None:
    found = read(pictured(png()))
    assert isinstance(found, Taken)
    assert found.pictures == (png(),)
    work = again(pictured(png()))
    left = read(exported(work.state, NINE))
    assert isinstance(left, Taken)
    assert left.pictures == ()


def test_a_picture_that_is_damaged_or_none_is_refused() -> None:
    text = b64encode(png())
    data = pictured(png())
    assert "A picture in the file is damaged" in why(data.replace(text, b"AAAA" + text[4:]))
    assert "A picture in the file is damaged" in why(data.replace(text, b"*" + text[1:]))
    assert "none a map can hold" in why(pictured(b"<svg/>"))
    assert "none a map can hold" in why(pictured(png() + b"x" * PANEL.kept_bytes))


def _line(number: int, **fields: Any) -> Callable[[dict[str, Any]], object]:
    return lambda file: file["lines"][number]["fact"].update(fields)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda file: file.update(meetings=[{"began": file["lines"][1]["at"], "closed": file["lines"][0]["at"]}]),
         "A session in the file ends before it began"),
        (lambda file: file.update(version=3), "version 3, newer than this KapDesk reads"),
        (lambda file: file.update(version=0), "version 0, not one that exists"),
        (lambda file: file.update(version="one"), "holds no parts work of KapDesk"),
        (lambda file: file.update(format="another"), "holds no parts work of KapDesk"),
        (lambda file: file.update(more=1), "does not fit its form"),
        (lambda file: file.pop("lines"), "does not fit its form"),
        (lambda file: file["lines"].pop(0), "Line 3 of the record in the file: That part is not on the map"),
        (lambda file: file["lines"].pop(1), "Line 3 of the record in the file: That part is not on the map"),
        (_line(0, type="PartInvented"), "Line 1 of the record in the file: Invalid value"),
        (_line(2, value="three"), "Line 3 of the record in the file: Expected `int`"),
        (_line(2, value=11), "Line 3 of the record in the file: A rating lies between 0 and 10."),
        (_line(2, part="nobody"), "It names a part that is not in the file."),
        (_line(0, place={"x": 1e9}), "Line 1 of the record in the file: A place lies between"),
        (lambda file: file["lines"][1]["fact"]["part"].update(number=1), "Two parts in the file have one number"),
        (lambda file: file["lines"][0].update(at="today"), "does not fit its form"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_reason(
    change: Callable[[dict[str, Any]], object], said: str
) -> None:
    found = why(edited(change))
    assert said in found
    assert found.endswith("Nothing was taken in.")


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b'{"format": ', b"<svg/>"])
def test_what_is_no_json_is_said_to_be_none(data: bytes) -> None:
    assert "not JSON" in why(data)


def test_other_json_is_no_parts_work() -> None:
    assert "no parts work" in why(b"[]")
    assert "no parts work" in why(b'{"a": 1}')


def test_a_file_too_large_or_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = exported(told().state, NINE)
    monkeypatch.setattr(json, "MOST_LINES", 2)
    assert "more than 2 lines" in why(data)
    monkeypatch.setattr(json, "MOST_BYTES", 10)
    assert "larger than" in why(data)


def test_the_schema_names_every_kind_of_line() -> None:
    found = msgspec.json.decode(schema())
    assert {"PartMet", "BondDrawn", "PermissionSet", "LetterKept", "Line"} <= set(found["$defs"])
    assert len(found["$defs"]["Line"]["properties"]["fact"]["anyOf"]) > 20
    assert (FORMAT, VERSION) == ("kapdesk-parts", 2)
    assert "MeetingsCarried" not in found["$defs"]


def test_a_note_comes_back_about_the_same_part() -> None:
    work = told()
    work.lays(NotePinned(Note(ThingId("n"), 0, 0, words="w", about=PartId("young"))))
    back = again(exported(work.state, work.now))
    assert back.drawn.notes[ThingId("n")].about == "young"
    assert back.drawn.digest() == work.drawn.digest()


def test_a_note_about_nobody_in_the_file_is_refused() -> None:
    work = told()
    work.lays(NotePinned(Note(ThingId("n"), 0, 0, words="w", about=PartId("stranger"))))
    assert isinstance(read(exported(work.state, work.now)), Refusals)
