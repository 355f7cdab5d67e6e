"""The papers as they ship, and a file nobody can use."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.practice.leaflets import (
    leaflet_ids,
    load_leaflet,
    load_leaflets,
    parse_leaflet,
    read_leaflet,
)
from kapdesk.practice.model.leaflet import Kind, Leaflet

HEAD = "---\ntitle: A page\nfor: the client\nversion: 1\nplace: 1\n---\n"


def refused(body: str, *, head: str = HEAD) -> list[str]:
    found = parse_leaflet("page", head + body)
    assert isinstance(found, Refusals)
    return [refusal.sentence for refusal in found.items]


def test_they_stand_in_the_order_they_are_needed() -> None:
    assert [leaflet.id for leaflet in load_leaflets()] == [
        "preparation", "day-before", "what-it-may-feel-like", "chair-side", "aftercare", "escort", "follow-up-call",
    ]  # fmt: skip
    assert set(leaflet_ids()) == {leaflet.id for leaflet in load_leaflets()}


def test_every_line_is_one_thing() -> None:
    page = parse_leaflet(
        "page",
        f"{HEAD}One. [ours]\nTwo {{phone}}. [S-SPR, kap-4.5]\n\n## Part\n- point [ours]\n[ ] tick [ours]\n"
        "! strong [ours]\n? Who? [ours]\n__ 2\n",
    )
    assert isinstance(page, Leaflet)
    assert [line.kind for line in page.lines] == [
        Kind.SENTENCE, Kind.SENTENCE, Kind.GAP, Kind.HEADING, Kind.POINT, Kind.TICK, Kind.STRONG, Kind.QUESTION,
        Kind.ROOM,
    ]  # fmt: skip
    assert page.lines[1].sources == ("S-SPR", "kap-4.5")
    assert page.lines[-1].rooms == 2
    assert page.sources == ("S-SPR", "kap-4.5")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("Take care.", "line 7: it names no source. End it with [key], or with [ours]."),
        ("Take care. [S-NOBODY]", "line 7: S-NOBODY is no source of sources.toml."),
        ("\nCall {mobile}. [ours]", "line 8: {mobile} is no field."),
        ("__ many", "line 7: say how many lines to write on, 1 to 20."),
        ("__ 21", "line 7: say how many lines to write on, 1 to 20."),
    ],
)
def test_a_line_that_cannot_be_used_is_named_with_its_number(body: str, says: str) -> None:
    (sentence,) = refused(body)
    assert sentence.startswith(says)


def test_everything_is_refused_at_once() -> None:
    assert len(refused("One.\nTwo.\n", head=HEAD.replace("version: 1\n", ""))) == 3


@pytest.mark.parametrize("head", ["", "---\ntitle: A page\n"])
def test_a_file_without_its_head_is_refused(head: str) -> None:
    (sentence,) = refused("One. [ours]\n", head=head)
    assert sentence.startswith("line 1: it does not begin with title")


def test_a_trouble_names_the_file_the_line_and_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(f"{HEAD}One.\n", encoding="utf-8")
    with pytest.raises(Trouble, match=r"page\.md cannot be used: line 7: it names no source"):
        read_leaflet(path)
    with pytest.raises(Trouble, match="does not read"):
        read_leaflet(tmp_path / "nowhere.md")
    with pytest.raises(Trouble, match="no paper called “nothing”"):
        load_leaflet("nothing")


def test_any_changed_word_changes_the_digest() -> None:
    one = parse_leaflet("page", f"{HEAD}One. [ours]\n")
    other = parse_leaflet("page", f"{HEAD}Two. [ours]\n")
    assert isinstance(one, Leaflet)
    assert isinstance(other, Leaflet)
    assert one.digest != other.digest
