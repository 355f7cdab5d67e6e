"""A sheet while a practice writes it."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.drafting import (
    KINDS,
    PromptDraft,
    SectionDraft,
    SheetDraft,
    draft_of,
    moved,
    read_draft,
    without,
)
from kapdesk.sheets.model import Choice, Sheet
from kapdesk.sheets.shelf import load_sheet, sheet_ids
from tests.kapdesk.sheets.made import DEMANDING

change = msgspec.structs.replace


def _one(**texts: object) -> SheetDraft:
    prompt = change(PromptDraft(asks="How?"), **texts)
    return SheetDraft("A sheet", "", (SectionDraft("One", "", (prompt,)),))


def _refused(draft: SheetDraft) -> dict[str, str]:
    found = read_draft(draft, "own-a", "1")
    assert isinstance(found, Refusals)
    return {refusal.field: refusal.sentence for refusal in found.items}


@pytest.mark.parametrize("name", sheet_ids())
def test_every_shipped_sheet_can_be_written_again(name: str) -> None:
    sheet = load_sheet(name)
    assert read_draft(draft_of(sheet), sheet.id, sheet.version) == sheet


def test_a_sheet_of_every_kind_can_be_written_again_and_its_draft_is_kept_whole() -> None:
    draft = draft_of(DEMANDING)
    kept = msgspec.json.decode(msgspec.json.encode(draft), type=SheetDraft)
    assert read_draft(kept, DEMANDING.id, DEMANDING.version) == DEMANDING
    assert "kitchen" not in repr(change(draft, title="kitchen"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_question_of_each_kind_reads_once_it_is_whole(kind: str) -> None:
    draft = _one(kind=kind, options="One\nTwo", columns="A name: words", low="1", high="9")
    sheet = read_draft(draft, "own-a", "1")
    assert isinstance(sheet, Sheet)
    assert [prompt.key for prompt in sheet.prompts()] == ["how"]


def test_what_was_there_keeps_its_key_and_what_is_new_gets_one_of_its_own() -> None:
    draft = draft_of(DEMANDING)
    first = draft.sections[0]
    reworded = change(first.prompts[2], asks="And which?", options="Third thing\nFirst thing\nNew")
    prompts = (*first.prompts[:2], reworded, PromptDraft(asks="Line?"), PromptDraft(asks="Line?"))
    sections = (change(first, prompts=prompts), *draft.sections[1:])
    sheet = read_draft(change(draft, sections=sections), "own-a", "2")
    assert isinstance(sheet, Sheet)
    keys = [prompt.key for prompt in sheet.sections[0].prompts]
    assert keys == ["line", "story", "one", "line-2", "line-3"]
    choice = sheet.prompt("one")
    assert isinstance(choice, Choice)
    assert [(one.key, one.words) for one in choice.options] == [
        ("c", "Third thing"),
        ("a", "First thing"),
        ("new", "New"),
    ]


def test_every_mistake_is_refused_where_it_was_typed() -> None:
    assert set(_refused(SheetDraft())) == {"title", "sections"}
    at = "sections[0].prompts[0]"
    assert _refused(_one(asks=" "))[f"{at}.asks"] == "It asks nothing."
    assert "two options" in _refused(_one(kind="choice", options="One"))[f"{at}.options"]
    assert "read the same" in _refused(_one(kind="many", options="One\nTwo\none"))[f"{at}.options"]
    assert _refused(_one(kind="number", low="x", high=""))[f"{at}.high"] == "Write a number here."
    assert "not below" in _refused(_one(kind="number", low="3", high="2"))[f"{at}.low"]
    assert "column or more" in _refused(_one(kind="rows"))[f"{at}.columns"]
    assert "colon" in _refused(_one(kind="rows", columns="Name"))[f"{at}.columns"]
    assert "two options" in _refused(_one(kind="rows", columns="A: choice of b"))[f"{at}.columns"]


def test_things_are_moved_and_left_out() -> None:
    assert moved(("a", "b", "c"), 0, 1) == ("b", "a", "c")
    assert moved(("a", "b", "c"), 0, -1) == ("a", "b", "c")
    assert moved(("a", "b", "c"), 2, -2) == ("c", "a", "b")
    assert without(("a", "b", "c"), 1) == ("a", "c")
