"""How long a client has been observed, where the protocol asks for a count: it counts up and promises nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.dosing.model.protocol import Protocol
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.observation import Observed, observed_at
from kapdesk.kernel.instant import Instant, elapsed_words
from ui.kit.text import Hint, Label
from ui.theme.tokens import LEAD_PX


class ObservedCount(QWidget):
    """Time since the last dose beside the least the protocol asks for; nothing changes when that is reached."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = Label(size_px=LEAD_PX)
        self._asked = Hint()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 8)
        column.setSpacing(2)
        column.addWidget(self._time)
        column.addWidget(self._asked)
        self.hide()

    def tell_time(self, view: DosingView, now: Instant) -> None:
        """Moves the count, where the protocol has a stay that counts from the last dose."""
        stay = observed_at(view, now) if _counts(view) else None
        self.setVisible(stay is not None)
        if stay is not None:
            self._time.setText(f"observed {elapsed_words(max(0.0, stay.seconds))}")
            self._asked.setText(asked_words(stay, _protocol(view)))

    def words(self) -> str:
        """What stands there."""
        return "" if self.isHidden() else f"{self._time.text()} {self._asked.text()}"


def asked_words(stay: Observed, protocol: Protocol | None) -> str:
    """What the protocol asks for at the least, and from when."""
    hours, minutes = divmod(int(stay.asked_min), 60)
    least = " ".join(
        part
        for part in (f"{hours} h" if hours else "", f"{minutes} min" if minutes else "")
        if part
    )
    dose = "device" if protocol is not None and protocol.in_devices else "dose"
    return f"at least {least}, from the last {dose}"


def _protocol(view: DosingView) -> Protocol | None:
    return view.pinned.protocol if view.pinned else None


def _counts(view: DosingView) -> bool:
    protocol = _protocol(view)
    return protocol is not None and protocol.observe_from == "last"
