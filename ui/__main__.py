"""Which program this start is: the desk, the client's stage, a rehearsal, or its check of itself."""

from __future__ import annotations

import sys


def main(arguments: list[str]) -> int:
    """Runs it and returns the exit code.  The window is not loaded for a start that needs none."""
    match arguments:
        case ["--selfcheck"]:
            from ui.shell.selfcheck import main as check

            return check()
        case ["--rehearse", *rest]:
            from ui.shell.rehearse import main as rehearse

            return rehearse(rest)
        case ["--stage", *rest]:
            from ui.stage.start import main as stage

            return stage(rest)
        case _:
            from ui.shell.start import start

            return start(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
