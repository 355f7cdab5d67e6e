"""A desk as the stage knows it: it says what it is told to, and remembers when it said and heard what."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.stimulation.observing import ROOT
from benchmarks.stimulation.theatre import Theatre
from ui.stage.messages import ToStage

MODULE = "benchmarks.stimulation.link_end"
PATIENCE_S = 30.0


@dataclass(frozen=True)
class Line:
    """One thing that was said or heard, and when."""

    at_s: float
    what: str
    message: dict[str, Any]

    @property
    def kind(self) -> str:
        """The name of the message."""
        return str(self.message.get("type", self.what))


@dataclass
class DeskEnd:
    """One desk's end of the link."""

    process: subprocess.Popen[str]
    folder: Path
    lines: list[Line] = field(default_factory=list)
    _coming: queue.Queue[Line] = field(default_factory=queue.Queue)

    def say(self, message: ToStage) -> None:
        """Has it said."""
        self.do(msgspec.json.encode(message).decode())

    def do(self, word: str) -> None:
        """Has it do what this word means to it."""
        self._to().write(word + "\n")
        self._to().flush()

    def until(self, kind: str, patience_s: float = PATIENCE_S) -> Line:
        """Waits for something of this kind.  raises TimeoutError."""
        ends = time.monotonic() + patience_s
        while (left := ends - time.monotonic()) > 0.0:
            try:
                line = self._coming.get(timeout=left)
            except queue.Empty:
                break
            self.lines.append(line)
            if line.kind == kind:
                return line
        raise TimeoutError(f"Nothing of {kind} came within {patience_s:.0f} s.")

    def listen(self) -> None:
        """Reads what the process tells, until it ends."""
        if self.process.stdout is None:
            raise RuntimeError("The desk's end has no voice.")
        for told in self.process.stdout:
            at, what, message = told.split(" ", 2)
            self._coming.put(Line(float(at), what, json.loads(message)))

    def stage_pid(self) -> int:
        """The stage this desk started."""
        command = ("pgrep", "-f", "--", f"--stage --folder {self.folder}")
        return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    def leave(self) -> None:
        """Lets the stage go."""
        self._to().close()
        self.process.wait(PATIENCE_S)

    def _to(self) -> Any:
        if self.process.stdin is None:
            raise RuntimeError("The desk's end cannot be told anything.")
        return self.process.stdin


@contextmanager
def desk_end(place: Theatre) -> Iterator[DeskEnd]:
    """A desk with a stage of its own, both gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="kapdesk-desk-") as folder:
        command = (sys.executable, "-m", MODULE, folder)
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=place.env,
            cwd=ROOT,
        )
        desk = DeskEnd(process, Path(folder))
        listening = threading.Thread(target=desk.listen, daemon=True)
        listening.start()
        try:
            yield desk
        finally:
            if process.poll() is None:
                desk.leave()
            listening.join()
