"""What can be chosen for a set now, channel by channel, and everything there is to say about it."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import LengthLock
from kapdesk.bilateral.model.onboard import AS_SHIPPED, OnboardRule
from kapdesk.bilateral.model.plan import RATE_HZ, TWO_POINT_HZ, Channel, Path
from kapdesk.kernel.discreet import Discreet

FULL_DB = 0.0


class Reason(Discreet, frozen=True):
    """One sentence about one channel, or about the whole set where ``channel`` is None.

    ``opened`` when it only says that a rule is open in this sitting, and so stands against nothing.
    """

    channel: Channel | None
    sentence: str
    source: str
    opened: bool = False


class Way(Discreet, frozen=True):
    """One channel: whether it can be chosen, everything there is to say about it, and what bounds it.

    ``opens`` are the keys of locks that close it and ``widens`` those that only bound it, which a clinician may open
    with a reason; ``asks_pursuit`` when it opens by a check of
    the eyes; ``rule`` is the rule of the medicine's that keeps it closed, which a reason opens for this sitting.
    """

    channel: Channel
    open: bool = True
    reasons: tuple[Reason, ...] = ()
    most_hz: float = RATE_HZ.high
    most_db: float = FULL_DB
    opens: tuple[str, ...] = ()
    widens: tuple[str, ...] = ()
    asks_pursuit: bool = False
    rule: OnboardRule | None = None

    @property
    def against(self) -> tuple[Reason, ...]:
        """What stands against it."""
        return tuple(one for one in self.reasons if not one.opened)


class Allowed(Discreet, frozen=True):
    """What can be chosen now.

    ``eyes_closed`` when the preset without light is offered first; ``rule`` is the rule that bounds every set's rate,
    ``check_s`` how long a check of the eyes lasts; ``length`` what bounds every set's length, and ``longer`` what is
    said where that was opened.  unit Hz, s.
    """

    ways: tuple[Way, ...]
    most_hz: float = RATE_HZ.high
    reasons: tuple[Reason, ...] = ()
    eyes_closed: bool = False
    rule: OnboardRule | None = None
    check_s: float = AS_SHIPPED.check_s
    length: LengthLock | None = None
    longer: tuple[Reason, ...] = ()

    def way(self, channel: Channel) -> Way:
        """What is said of one channel."""
        return self.ways[tuple(Channel).index(channel)]

    @property
    def shut(self) -> bool:
        """Whether anything is closed or bounded that somebody here may open."""
        bounded = self.rule is not None or self.length is not None
        return bounded or any(not way.open or way.widens for way in self.ways)

    def rate_hz(self, channels: tuple[Channel, ...], path: Path) -> float:
        """The most a set on these channels and this path may go.  unit Hz"""
        bounds = [self.most_hz, *(self.way(channel).most_hz for channel in channels)]
        jumps = path is Path.TWO_POINT and Channel.VISUAL in channels
        return min([*bounds, TWO_POINT_HZ] if jumps else bounds)

    @property
    def most_db(self) -> float:
        """The loudest a tone may be, against full.  unit dB"""
        return self.way(Channel.TONE).most_db
