"""The passphrase as a shell hands it over: in a file, on standard input, or typed unseen."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from kapdesk.kernel.errors import Trouble

FROM_STDIN = "-"


def passphrase_from(file: Path | None, *, again: bool = False) -> str:
    """The passphrase from a file, from standard input when the file is ``-``, or asked for, twice with ``again``.

    raises Trouble when it cannot be had, or was typed in two ways.
    """
    if file is None:
        typed = _asked("Passphrase: ")
        if again and _asked("The same again: ") != typed:
            raise Trouble("The two passphrases are not the same.", "Start again.")
        return typed
    if str(file) == FROM_STDIN:
        return sys.stdin.readline().rstrip("\r\n")
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as cause:
        raise Trouble("The passphrase file cannot be read.", "Name another file.") from cause


def _asked(question: str) -> str:
    try:
        return getpass.getpass(question)
    except EOFError as cause:
        advice = "Type it, or name a file with --passphrase-file."
        raise Trouble("No passphrase was given.", advice) from cause
