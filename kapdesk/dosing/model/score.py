"""What a therapist marks on a session's score: bookmarks, and moments sent on to later work."""

from __future__ import annotations

from typing import ClassVar

from kapdesk.chart.model import Drawer, Fact
from kapdesk.kernel.ids import EntryId, SittingId

IMAGE, TARGET, PART = "image", "target", "part"
SENT_AS: tuple[str, ...] = (IMAGE, TARGET, PART)
"""What a moment can become a candidate for."""


class MomentBookmarked(Fact, frozen=True):
    """A minute of the session to come back to, with a few words or none."""

    label: str = ""

    def words(self) -> str:
        """The label."""
        return self.label


class MomentSentOn(Fact, frozen=True):
    """A moment of a session is a candidate for work to come: an image, a target or a part.

    It belongs to the client, not to the meeting, so that a signed record stays as it was signed.  The moment's own
    words stay where they are; ``text`` is what was added.
    """

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    sent_as: str
    sitting: SittingId
    moment: EntryId
    text: str = ""

    def words(self) -> str:
        """What was added."""
        return self.text


class SendingTakenBack(Fact, frozen=True):
    """A moment is a candidate no longer; that it was one stays."""

    drawer: ClassVar[Drawer] = Drawer.PROCESS
    sent: EntryId


SCORE_FACTS: tuple[type[Fact], ...] = (MomentBookmarked, MomentSentOn, SendingTakenBack)
