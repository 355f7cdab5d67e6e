"""Papers of EMDR work read as they did when they were last looked at: ``KAPDESK_GOLDEN=write`` takes them anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kapdesk.chart.model import Drawer
from kapdesk.emdr.handout.between_log import between_log
from kapdesk.emdr.handout.picture import picture
from kapdesk.emdr.handout.plan import plan
from kapdesk.emdr.handout.resource_card import resource_card
from kapdesk.emdr.handout.supervision import A_CLIENT, Checked, supervision
from kapdesk.emdr.handout.target_sheet import blank_target_sheet, target_sheet
from kapdesk.emdr.model.view import view_of
from kapdesk.emdr.seen.checks.account import account
from kapdesk.emdr.seen.checks.catalogue import findings
from kapdesk.emdr.shelf import load_variant
from tests.fakes.emdr_paper import HEADING, whole_work
from tests.fakes.emdr_work import LAKE, T7
from tests.kapdesk.emdr.handout.reading import pages

GOLDEN = Path(__file__).parent / "paper"
NOTES = replace(HEADING, drawer=Drawer.PROCESS)
VIEW = view_of(whole_work().entries)


def _supervised() -> bytes:
    target = VIEW.state.target(T7)
    assert target is not None
    found = findings(account(VIEW, target, load_variant("standard")))
    heading = replace(NOTES, client=A_CLIENT, practice="")
    return supervision(VIEW, heading, (Checked(7, found),), paper="A4")


PAPERS: dict[str, tuple[int, Callable[[], bytes]]] = {
    "target_sheet": (3, lambda: target_sheet(VIEW.state, T7, NOTES, paper="A4")),
    "blank_target_sheet": (2, lambda: blank_target_sheet(HEADING, paper="A4")),
    "target_plan": (1, lambda: plan(VIEW.state, NOTES, paper="A4")),
    "between_sessions": (2, lambda: between_log(HEADING, paper="A4")),
    "work_picture": (1, lambda: picture(VIEW.state, T7, NOTES, paper="A4")),
    "resource_card": (1, lambda: resource_card(VIEW.state, LAKE, NOTES, paper="A4")),
    "supervision": (3, _supervised),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_reads_as_it_did(name: str) -> None:
    count, made = PAPERS[name]
    found = pages(made())
    text = "\n\f\n".join(found) + "\n"
    golden = GOLDEN / f"emdr_{name}.txt"
    if os.environ.get("KAPDESK_GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
    assert len(found) == count
