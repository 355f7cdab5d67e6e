"""The pictures of a shared map for the client's display: small copies, held in memory for one client at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.sketch.pictures import PANEL, Bounds, drawn_anew
from ui.bridge.clerk import Clerk
from ui.stage.board import MOST_PICTURE_BYTES, MOST_PICTURES

SIZES = ((8, 1200), (32, 640), (MOST_PICTURES, 320))
"""How large the copies are at most, by how many there are up to: the more, the smaller each is seen.  unit px"""

_NAME = "The picture"


class ClientPictures(QObject):
    """Gives what is there, and has the rest made on the clerk's lane; ``came`` when one was.

    A copy is drawn anew, as it was when the picture was taken in.  One that cannot be made is none: its place on the
    board stays empty.
    """

    came = Signal()

    def __init__(self, clerk: Clerk, picture: Callable[[str], bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._clerk, self._picture = clerk, picture
        self._copies: dict[str, bytes] = {}
        self._asked: set[tuple[str, int]] = set()
        self._turn = 0

    @property
    def holds(self) -> bool:
        """Whether anything of a client is kept."""
        return bool(self._copies)

    def of(self, digests: Sequence[str]) -> Mapping[str, bytes]:
        """Those of some pictures that are there; what else there may be is asked for."""
        shown = digests[:MOST_PICTURES]
        bounds = bounds_for(len(shown))
        for gone in self._copies.keys() - set(shown):
            del self._copies[gone]
        self._asked = {one for one in self._asked if one[0] in shown}
        for digest in shown:
            if (digest, bounds.side_px) not in self._asked and not self._fits(digest, bounds):
                self._ask(digest, bounds)
        return {digest: self._copies[digest] for digest in shown if self._fits(digest, bounds)}

    def forget(self) -> None:
        """Nothing of them is kept."""
        self._turn += 1
        self._copies.clear()
        self._asked.clear()

    def _fits(self, digest: str, bounds: Bounds) -> bool:
        return digest in self._copies and len(self._copies[digest]) <= bounds.kept_bytes

    def _ask(self, digest: str, bounds: Bounds) -> None:
        self._asked.add((digest, bounds.side_px))
        work = partial(_copied, self._picture, digest, bounds)
        then = partial(self._on_copied, self._turn, digest)
        failed = partial(self._on_failed, self._turn, digest)
        self._clerk.ask(work, owner=self, then=then, failed=failed)

    def _on_copied(self, turn: int, digest: str, content: bytes) -> None:
        if turn == self._turn:
            self._copies[digest] = content
            self.came.emit()

    def _on_failed(self, turn: int, digest: str, _trouble: Trouble) -> None:
        """The map itself has asked for it as well, and said what is wrong."""
        self._on_copied(turn, digest, b"")


def bounds_for(count: int) -> Bounds:
    """How large the copies of so many pictures are at most; all of them together are no more than a board may hold."""
    most, side_px = next((size for size in SIZES if count <= size[0]), SIZES[-1])
    kept_bytes = MOST_PICTURE_BYTES // most
    return Bounds(PANEL.field, PANEL.file_bytes, PANEL.megapixels, kept_bytes, side_px)


def _copied(picture: Callable[[str], bytes], digest: str, bounds: Bounds) -> bytes:
    """A small copy; nothing where the picture was erased or does not read.  thread: the record lane"""
    try:
        found = drawn_anew(picture(digest), _NAME, bounds)
    except LookupError:
        return b""
    return b"" if isinstance(found, Refusals) else found
