"""The practice's own worksheets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.practice.service.sheets import NEARLY, NEW, SHIPPED
from kapdesk.sheets.drafting import PromptDraft, SectionDraft, SheetDraft
from kapdesk.sheets.shelf import load_sheet, sheet_ids
from tests.fakes.desks import new_vault, opened

change = msgspec.structs.replace
SMALL = SheetDraft("Evening", "", (SectionDraft("One", "", (PromptDraft(asks="How was it?"),)),))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(new_vault(tmp_path / "vault")) as made:
        yield made


def _refused(written: object) -> dict[str, str]:
    assert isinstance(written, Refusals)
    return {one.field: one.sentence for one in written.items}


def test_a_shipped_sheet_is_copied_renamed_and_kept_beside_it(desk: Desk) -> None:
    sheets = desk.own_sheets
    draft = sheets.draft("emdr-history")
    assert draft.title == ""
    assert not isinstance(sheets.write("emdr-history", change(draft, title="Headlines")), Refusals)
    first, *shipped = sheets.shelf()
    assert (first.id, first.version, first.own) == ("own-headlines", "1", True)
    assert first.copied_from == "emdr-history, version 1"
    assert [one.id for one in shipped] == list(sheet_ids())
    own, other = sheets.sheet("own-headlines"), load_sheet("emdr-history")
    assert own.sections == other.sections
    assert other.title != "Headlines"


def test_a_new_one_is_written_from_nothing_and_changed_as_a_version(desk: Desk) -> None:
    sheets = desk.own_sheets
    assert sheets.draft(NEW).sections == (SectionDraft(),)
    assert not isinstance(sheets.write(NEW, SMALL), Refusals)
    before = sheets.sheet("own-evening")
    section = change(SMALL.sections[0], prompts=(PromptDraft(key="how-was-it", asks="How now?"),))
    later = change(SMALL, sections=(section,))
    assert not isinstance(sheets.write("own-evening", later), Refusals)
    now = sheets.sheet("own-evening")
    assert (before.version, now.version) == ("1", "2")
    assert (before.prompt("how-was-it").asks, now.prompt("how-was-it").asks) == (
        "How was it?",
        "How now?",
    )
    assert _refused(sheets.write("own-evening", later)) == {"": "Nothing was changed."}
    assert not isinstance(sheets.write(NEW, change(SMALL, title="Morning")), Refusals)
    assert sheets.own() == (before, now, sheets.sheet("own-morning"))


def test_a_title_is_needed_and_is_no_others(desk: Desk) -> None:
    sheets = desk.own_sheets
    untitled = change(SMALL, title=" ")
    assert set(_refused(sheets.write(NEW, untitled))) == {"title"}
    shipped = load_sheet("screening").title
    assert _refused(sheets.write(NEW, change(SMALL, title=shipped)))["title"] == SHIPPED
    sheets.write(NEW, SMALL)
    assert "has this name" in _refused(sheets.write(NEW, SMALL))["title"]
    assert _refused(sheets.write(NEW, change(SMALL, title="Evening!")))["title"] == NEARLY


def test_every_mistake_comes_at_once_and_nothing_is_written(desk: Desk) -> None:
    bad = SheetDraft("", "", (SectionDraft("", "", (PromptDraft(),)),))
    refused = _refused(desk.own_sheets.write(NEW, bad))
    assert set(refused) == {"title", "sections[0].title", "sections[0].prompts[0].asks"}
    assert not any(one.own for one in desk.own_sheets.shelf())


def test_a_sheet_that_is_nowhere_is_said(desk: Desk) -> None:
    with pytest.raises(Trouble):
        desk.own_sheets.sheet("own-nowhere")
