"""The headless twin: the desk's own services from a shell.

JSON on stdout, sentences on stderr.  Ends with 0, with 1 when something typed could not be taken, with 2 when the
world failed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.twin.arguments import REFUSED, arguments
from kapdesk.twin.opened import Outcome
from kapdesk.twin.speaking import say, speak_utf8
from kapdesk.vault.process import harden

DONE, IN_TROUBLE, STOPPED = 0, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; the exit code.  Troubles and refusals are said in sentences on stderr."""
    harden()
    speak_utf8()
    args = arguments().parse_args(argv)
    verb: Callable[[argparse.Namespace], Outcome] = args.verb
    try:
        outcome = verb(args)
    except Trouble as trouble:
        say(f"{trouble.sentence} {trouble.advice}".strip())
        return IN_TROUBLE
    except KeyboardInterrupt:
        return STOPPED
    if isinstance(outcome, Refusals):
        say(outcome.sentences())
        return REFUSED
    return DONE


if __name__ == "__main__":
    sys.exit(main())
