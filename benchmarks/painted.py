"""Started by a benchmark: the real program, told to say when its window was first painted, and to end there."""

from __future__ import annotations

import sys

from benchmarks.telling import tell
from ui.__main__ import main
from ui.shell import start
from ui.shell.window import Window


class Watched(Window):
    """The window, with somebody waiting for its first picture."""

    def __init__(self) -> None:
        super().__init__()
        self.painted.connect(tell)


if __name__ == "__main__":
    vars(start)["Window"] = Watched
    sys.exit(main(sys.argv[1:]))
