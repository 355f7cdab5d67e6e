"""A file carries all of the work and is read back equal; a bad one is refused with the reason."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given

from kapdesk.chart.blobs import digest_of
from kapdesk.ifs.exchange import json
from kapdesk.ifs.exchange.json import FORMAT, VERSION, Taken, exported, read, schema
from kapdesk.ifs.model.moves import Move, PartMet
from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Part
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import PartId
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
        (lambda file: file.update(version=2), "version 2, newer than this KapDesk reads"),
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
    assert (FORMAT, VERSION) == ("kapdesk-parts", 1)
