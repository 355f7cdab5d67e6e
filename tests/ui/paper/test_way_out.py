"""Pages leave once, whole and noted, or stay and say why."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Refusals, Trouble, refused
from tests.fakes.lane import InlineClerk
from ui.paper import way_out
from ui.paper.way_out import Paper, WayOut, these

PAGES = b"%PDF-1.4 pages"
UNREAD = "Nobody has read this version."


class Desk(QObject):
    """Somebody with a paper, and what they are told."""

    def __init__(self) -> None:
        super().__init__()
        self.paper: Paper | None = Paper("The sheet", these(PAGES), self.note, "It may be kept.")
        self.told: list[str] = []
        self.noted = 0
        self.out = WayOut(InlineClerk(), self.wanted, self)
        self.out.noted.connect(self.told.append)
        self.out.troubled.connect(self.trouble)
        self.out.refused.connect(self.refuse)

    def wanted(self) -> Paper | None:
        return self.paper

    def note(self) -> None:
        self.noted += 1

    def trouble(self, trouble: Trouble) -> None:
        self.told.append(trouble.sentence)

    def refuse(self, refusals: Refusals) -> None:
        self.told.append(refusals.sentences())


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


def test_a_saved_paper_is_the_same_pages_noted_and_said(desk: Desk, tmp_path: Path) -> None:
    desk.out.save(str(tmp_path / "sheet.pdf"))
    assert (tmp_path / "sheet.pdf").read_bytes() == PAGES
    assert desk.told == ["The sheet was saved as a PDF. Out there it is not encrypted."]
    assert desk.noted == 1


def test_a_file_that_cannot_be_written_is_no_printing(desk: Desk, tmp_path: Path) -> None:
    desk.out.save(str(tmp_path / "nowhere" / "sheet.pdf"))
    assert (desk.told, desk.noted) == (["The file could not be written."], 0)


def test_a_printed_paper_says_what_may_be_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr(way_out, "print_pdf", printed.append)
    desk.out.print()
    assert printed == [PAGES]
    assert (desk.told, desk.noted) == (["The sheet was sent to the printer. It may be kept."], 1)


def test_what_may_not_go_stays_and_says_why(desk: Desk, tmp_path: Path) -> None:
    desk.paper = Paper("The sheet", lambda: refused("paper", UNREAD), desk.note)
    desk.out.save(str(tmp_path / "sheet.pdf"))
    desk.out.ask_whether()
    assert (desk.told, desk.noted) == ([UNREAD, UNREAD], 0)
    assert os.listdir(tmp_path) == []


def test_asking_whether_it_may_go_lets_nothing_out(desk: Desk) -> None:
    desk.out.ask_whether()
    desk.paper = None
    desk.out.print()
    assert (desk.told, desk.noted) == ([], 0)
