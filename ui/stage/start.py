"""The stage as a program: for a desk, or for one set by itself."""

from __future__ import annotations

import argparse
import os
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Runs it; the exit code: 0 where a set came to its end, 1 where it was stopped, 2 where it could not begin."""
    # One plain thread of numbers: a pool would keep memory and take turns from the light.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    asked = _words().parse_args(arguments)
    if not asked.headless:
        from ui.stage.precedence import ask_for_precedence

        ask_for_precedence()
    if asked.folder is not None:
        from ui.stage.attending import attend

        return attend(asked.folder)
    from ui.stage.field_check import FieldCheck, check

    return check(
        FieldCheck(
            asked.plan,
            asked.certificate,
            asked.screen,
            asked.seconds,
            asked.trace,
            asked.wav,
            asked.vsync,
        ),
        headless=asked.headless,
    )


def _words() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(
        prog="main.py --stage", description="The client's display and sound."
    )
    what = words.add_mutually_exclusive_group(required=True)
    what.add_argument("--folder", type=Path, help="the vault folder of the desk it works for")
    what.add_argument("--plan", type=Path, help="a plan file to play once, without a desk")
    words.add_argument("--certificate", type=Path, help="where its timing certificate is written")
    words.add_argument(
        "--screen", type=int, help="the number of the display, counted from the left"
    )
    words.add_argument("--seconds", type=float, help="this long instead of the plan's own length")
    words.add_argument("--vsync", action="store_true", help="drawn in step with the display")
    words.add_argument(
        "--headless", action="store_true", help="as numbers and a file, not to be seen"
    )
    words.add_argument("--trace", type=Path, help="where every frame of a headless set is written")
    words.add_argument("--wav", type=Path, help="where the sound of a headless set is written")
    return words
