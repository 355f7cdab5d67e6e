"""``python -m tests.golden.taking [FOLDER]`` takes every picture of the album anew, usually into docs/screens."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from tests.fakes.looking_through import looked_through_once
from tests.fakes.stretching import stretched_once
from tests.golden import (
    shots_art,
    shots_art_room,
    shots_art_words,
    shots_before,
    shots_beside,
    shots_body,
    shots_cue,
    shots_desk,
    shots_details,
    shots_emdr_correcting,
    shots_emdr_papers,
    shots_emdr_phases,
    shots_emdr_plan,
    shots_emdr_room,
    shots_emdr_seen,
    shots_ifs,
    shots_ifs_more,
    shots_ifs_papers,
    shots_people,
    shots_session,
    shots_settings,
    shots_stimulation,
    shots_worksheets,
)
from tests.golden.album import ALBUM
from tests.golden.pictures import keep, write_index
from tests.golden.stage import Stage
from tests.laws.tree import ROOT
from ui.theme.worn import STYLED, dress

SCREENS = ROOT / "docs" / "screens"
SHOTS = (
    shots_art,
    shots_art_room,
    shots_art_words,
    shots_before,
    shots_desk,
    shots_details,
    shots_emdr_correcting,
    shots_emdr_papers,
    shots_emdr_phases,
    shots_emdr_plan,
    shots_emdr_room,
    shots_emdr_seen,
    shots_ifs,
    shots_ifs_more,
    shots_ifs_papers,
    shots_people,
    shots_settings,
    shots_session,
    shots_beside,
    shots_body,
    shots_cue,
    shots_stimulation,
    shots_worksheets,
)
"""Each enters its pictures into the album."""


@contextmanager
def lit_stage(app: QApplication, vaults: Path) -> Iterator[Stage]:
    """A stage that looks the same on every machine; the vaults lie in a scratch folder."""
    QLocale.setDefault(QLocale.c())
    app.setCursorFlashTime(0)
    with stretched_once(), looked_through_once():
        yield Stage(app, vaults)


def take(app: QApplication, into: Path, vaults: Path, *, scale: int = 1, only: str = "") -> None:
    """Takes the pictures of one scale into a folder; ``only`` those of pages that begin so."""
    wanted = [one for one in ALBUM if one.name.startswith(only) and (one.main or scale == 1)]
    with lit_stage(app, vaults) as stage:
        for one in wanted:
            try:
                for name, picture in one.pictures(stage, scale=scale):
                    keep(picture, into / name)
            finally:
                stage.clear()


def take_apart(into: Path, scale: int, vaults: Path, only: str = "") -> None:
    """The same in a process of its own, for a scale is chosen as the application is made."""
    surroundings = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
    words = [sys.executable, "-m", "tests.golden.taking", str(into), "--scale", str(scale)]
    words += ["--only", only, "--vaults", str(vaults)]
    subprocess.run(words, check=True, cwd=ROOT, env=surroundings)


def main(arguments: Sequence[str]) -> None:
    """Takes what is asked for."""
    parser = argparse.ArgumentParser(prog="tests.golden.taking")
    parser.add_argument("folder", type=Path, nargs="?", default=SCREENS)
    parser.add_argument("--only", default="", help="the beginning of a picture's name")
    parser.add_argument("--scale", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--vaults", type=Path, default=None, help=argparse.SUPPRESS)
    wanted = parser.parse_args(arguments)
    os.environ.update(QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", TZ="UTC")
    if wanted.scale:
        app = QApplication(["kapdesk", *STYLED])
        dress(app)
        take(app, wanted.folder, wanted.vaults, scale=wanted.scale, only=wanted.only)
        return
    with tempfile.TemporaryDirectory() as vaults:
        for scale in (1, 2):
            take_apart(wanted.folder, scale, Path(vaults), wanted.only)
    write_index(wanted.folder)


if __name__ == "__main__":
    main(sys.argv[1:])
