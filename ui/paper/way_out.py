"""The way of a paper out of the program: into a file or to the printer, noted when it went, and said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import Refusals, Trouble
from ui.bridge.clerk import Clerk
from ui.kit.preview import Preview
from ui.kit.saving import print_pdf, save_bytes

Way = Callable[[bytes], object]
Noted = tuple[Entry, ...] | None
OUT_THERE = "Out there it is not encrypted."


@dataclass(frozen=True, slots=True)
class Paper:
    """Pages that may go.  ``name`` begins a sentence; ``pages`` and ``note`` are asked on the record lane.

    ``pages`` refuses what may not go; ``note`` writes down that it went; ``beware`` follows once it was printed;
    ``saved_as`` is what it is as a file.
    """

    name: str
    pages: Callable[[], bytes | Refusals]
    note: Callable[[], Noted]
    beware: str = ""
    saved_as: str = "a PDF"

    def __repr__(self) -> str:
        """Its name alone."""
        return f"<Paper {self.name}>"


class WayOut(QObject):
    """Lets out what ``wanted`` gives at that moment; None keeps everything here.

    ``noted`` says what was done, ``troubled`` what could not be, ``refused`` why it may not go; ``written`` carries
    the entries that noting it made.
    """

    noted = Signal(str)
    troubled = Signal(Trouble)
    refused = Signal(Refusals)
    written = Signal(tuple)

    def __init__(
        self, clerk: Clerk, wanted: Callable[[], Paper | None], parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._wanted = wanted

    def serve(self, preview: Preview) -> None:
        """Does what a preview asks for."""
        preview.save_wanted.connect(self.save)
        preview.print_wanted.connect(self.print)

    def save(self, path: str) -> None:
        """Into this file."""
        paper = self._wanted()
        if paper is not None:
            said = f"{paper.name} was saved as {paper.saved_as}. {OUT_THERE}"
            self._let_out(paper, partial(save_bytes, Path(path)), said)

    def print(self) -> None:
        """To the printer."""
        paper = self._wanted()
        if paper is not None:
            said = f"{paper.name} was sent to the printer. {paper.beware}".strip()
            self._let_out(paper, print_pdf, said)

    def ask_whether(self) -> None:
        """Nowhere: only asks whether it may go, and says why not."""
        paper = self._wanted()
        if paper is not None:
            then, failed = self._on_asked, self.troubled.emit
            self._clerk.ask(paper.pages, owner=self, then=then, failed=failed)

    def _on_asked(self, pages: bytes | Refusals) -> None:
        if isinstance(pages, Refusals):
            self.refused.emit(pages)

    def _let_out(self, paper: Paper, way: Way, said: str) -> None:
        work = partial(_out, paper, way)
        then = partial(self._on_out, said)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _on_out(self, said: str, noted: Noted | Refusals) -> None:
        if isinstance(noted, Refusals):
            self.refused.emit(noted)
            return
        if noted:
            self.written.emit(noted)
        self.noted.emit(said)


def these(pdf: bytes) -> Callable[[], bytes]:
    """Pages that are there already."""
    return partial(_same, pdf)


def _same(pdf: bytes) -> bytes:
    return pdf


def _out(paper: Paper, way: Way) -> Noted | Refusals:
    """Lets the pages out, then notes that they went.  thread: the record lane."""
    pages = paper.pages()
    if isinstance(pages, Refusals):
        return pages
    way(pages)
    return paper.note()
