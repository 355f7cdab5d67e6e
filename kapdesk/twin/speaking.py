"""What the twin says: JSON to standard output, sentences to standard error."""

from __future__ import annotations

import io
import json
import os
import sys

from kapdesk.kernel.errors import Trouble


def announce(line: str) -> None:
    """One line, at once.  raises Trouble when nobody takes it any more."""
    try:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except OSError as cause:
        # What is left in the buffer would fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Trouble("The answer could not be written to standard output.") from cause


def tell(value: object) -> None:
    """A value as one line of JSON."""
    announce(json.dumps(value, ensure_ascii=False))


def say(sentence: str) -> None:
    """A sentence beside the answer."""
    sys.stderr.write(f"{sentence}\n")


def speak_utf8() -> None:
    """Let both outputs carry any letter, whatever the system's language."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
