"""What is typed under a client's seal in a test, and every place it must not be found in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from kapdesk.art.model.papers import OF_A_PICTURE, ImagePaper, ImagePaperWanted
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from kapdesk.vault.cost import FLOOR
from tests.kapdesk.emdr.handout.reading import told as pdf_words

WORDS, CANARY = "four words of theirs", "zzcanary"


def quick_seals(monkeypatch: pytest.MonkeyPatch) -> None:
    """One guess at a passphrase costs little."""
    monkeypatch.setattr("kapdesk.vault.seal.fitting", lambda: FLOOR)


def tree(window: QObject) -> str:
    """Every text, name and property of every object of a window."""
    return "\n".join(_values(window))


def printed(
    desk: Desk, book: BookId, image: ImageId, sitting: SittingId | None = None
) -> Iterator[str]:
    """Every paper of a picture as text, and the record of a session."""
    for what in ImagePaper:
        about = image if what in OF_A_PICTURE else None
        yield pdf_words(desk.image_papers.pdf(ImagePaperWanted(what, book, about)))
    if sitting is not None:
        yield pdf_words(desk.papers.record(sitting))


def _values(window: QObject) -> Iterator[str]:
    for one in (window, *window.findChildren(QObject)):
        meta = one.metaObject()
        names = [str(meta.property(number).name()) for number in range(meta.propertyCount())]
        names += [bytes(name.data()).decode() for name in one.dynamicPropertyNames()]
        yield from (_valued(one, name) for name in names)
        yield repr(one)


def _valued(one: QObject, name: str) -> str:
    """A property in words; nothing for what only the toolkit reads."""
    try:
        return repr(one.property(name))
    except RuntimeError:
        return ""
