"""One track and its own loudness, through Qt's player library, which is only loaded when something is to sound."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal

NO_LIBRARY = "The system's player library does not load; on Debian, libpulse0 brings it."
NO_LOUDSPEAKER = "This computer has no loudspeaker that KapDesk can see."
SECOND_MS = 1000.0


def why_silent() -> str:
    """Why nothing can sound here; nothing when it can."""
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return NO_LIBRARY
    return NO_LOUDSPEAKER if QMediaDevices.defaultAudioOutput().isNull() else ""


class Deck(QObject):
    """Plays one file.  ``ended`` when it is over, ``failed`` when it cannot be played."""

    ended = Signal()
    failed = Signal()

    def __init__(self, path: str, parent: QObject) -> None:
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

        super().__init__(parent)
        self._over = QMediaPlayer.MediaStatus.EndOfMedia
        self._out = QAudioOutput(self)
        self._out.setVolume(0.0)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._out)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.errorOccurred.connect(self._on_error)
        self._player.setSource(QUrl.fromLocalFile(path))
        self._from_ms = 0

    def play(self) -> None:
        """Begins, or goes on."""
        self._from_ms = self._player.position()
        self._player.play()

    def pause(self) -> None:
        """Stands still where it is."""
        self._player.pause()

    def let_go(self) -> None:
        """Is not needed any more."""
        self._player.stop()
        self.deleteLater()

    def set_volume(self, share: float) -> None:
        """How loud, from 0 to 1."""
        self._out.setVolume(share)

    def moves(self) -> bool:
        """Whether it has come further since it was last set going: only then is it heard at all."""
        return self._player.position() > self._from_ms

    def position_s(self) -> float:
        """How far it has come.  unit seconds."""
        return self._player.position() / SECOND_MS

    def left_s(self) -> float | None:
        """How much is left; None while that is unknown.  unit seconds."""
        length = self._player.duration()
        return (length - self._player.position()) / SECOND_MS if length > 0 else None

    def _on_status(self, status: object) -> None:
        if status == self._over:
            self.ended.emit()

    def _on_error(self) -> None:
        self.failed.emit()
