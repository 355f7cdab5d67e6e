"""One quiet tone by the system's player library, for the program's check of itself."""

from __future__ import annotations

import math
from array import array

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer
from PySide6.QtWidgets import QApplication

from kapdesk.kernel.errors import Trouble

PITCH_HZ = 440.0
LENGTH_S = 0.2
LOUDNESS = 0.05
SAMPLES_A_SECOND = 48_000
PATIENCE_MS = 3000
_FULL = 32_767
_ADVICE = "Install the system's sound library (on Debian: libpulse0)."


def samples() -> bytes:
    """The tone, faded in and out so that it does not click.  shape 16-bit, one channel, 48 kHz."""
    many = int(LENGTH_S * SAMPLES_A_SECOND)
    return array(
        "h",
        (
            round(
                _FULL
                * LOUDNESS
                * math.sin(math.pi * i / many)
                * math.sin(2 * math.pi * PITCH_HZ * i / SAMPLES_A_SECOND)
            )
            for i in range(many)
        ),
    ).tobytes()


def sounded(app: QApplication) -> str:
    """How the tone went, in words.  raises Trouble when the player library is missing or plays nothing."""
    try:
        from PySide6.QtMultimedia import QMediaDevices, QMediaFormat
    except ImportError as cause:
        raise Trouble("The player library does not load.", _ADVICE) from cause
    if not QMediaFormat().supportedFileFormats(QMediaFormat.ConversionMode.Decode):
        raise Trouble("The player library plays no files.", _ADVICE)
    if QMediaDevices.defaultAudioOutput().isNull():
        return "made; this system has no loudspeaker"
    tone = Tone(app)
    tone.start()
    app.exec()
    return tone.end()


class Tone(QObject):
    """Plays it once and lets the program go on when it has been heard, or after a few seconds."""

    def __init__(self, app: QApplication) -> None:
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

        super().__init__(app)
        self._app = app
        told = QAudioFormat()
        told.setSampleRate(SAMPLES_A_SECOND)
        told.setChannelCount(1)
        told.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._sink = QAudioSink(QMediaDevices.defaultAudioOutput(), told, self)
        self._played = QBuffer(self)
        self._played.setData(QByteArray(samples()))
        self._late = QTimer(self)
        self._late.setObjectName("the tone was not heard in time")
        self._late.setSingleShot(True)
        self._late.setInterval(PATIENCE_MS)
        self._late.timeout.connect(self._app.quit)
        self._sink.stateChanged.connect(self._on_state)
        self._heard = False

    def start(self) -> None:
        """Begins to play."""
        self._played.open(QIODevice.OpenModeFlag.ReadOnly)
        self._late.start()
        self._sink.start(self._played)

    def end(self) -> str:
        """How it went.  raises Trouble when it was not played to its end."""
        self._late.stop()
        self._sink.stop()
        if not self._heard:
            raise Trouble("The tone was not played.", _ADVICE)
        return f"{PITCH_HZ:g} Hz, played"

    def _on_state(self) -> None:
        if self._played.atEnd() and not self._heard:
            self._heard = True
            self._app.quit()
