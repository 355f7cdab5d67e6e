"""The golden pictures: every page in every state as it looked when it was last looked at, and nothing cut on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.golden.album import ALBUM, LOOKS, Shot
from tests.golden.fitting import silent, unfit
from tests.golden.pictures import FEW, Pixels, differing, kept, pixels_of, write_difference
from tests.golden.stage import SIZE, Stage
from tests.golden.states import missing_states, reasons_for_nothing
from tests.golden.taking import SCREENS, lit_stage, take_apart
from tests.laws.tree import ROOT
from ui.theme.fonts import enlarge, text_font
from ui.theme.worn import wear, worn

OUT = ROOT / "out" / "screens"
PAGES = sorted({shot.page for shot in ALBUM})
ANEW = "If it is meant, take it anew with `make screens` and look at it."
LARGE, ROOMY = 1.5, (1920, 1080)


@pytest.fixture(scope="session")
def vaults(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Where the vaults of the demo practice lie, made once a run, whichever worker asks first."""
    mine = tmp_path_factory.getbasetemp()
    folder = (mine if worker_id == "master" else mine.parent) / "golden"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def stage(qapp: QApplication, vaults: Path) -> Iterator[Stage]:
    with lit_stage(qapp, vaults) as stage:
        yield stage
        stage.clear()


def shots_of(page: str) -> list[Shot]:
    return [shot for shot in ALBUM if shot.page == page]


def compared(name: Path, taken: Pixels) -> Iterator[str]:
    """What is to be said of a picture beside the one that was looked at."""
    if not (SCREENS / name).is_file():
        yield f"{name} is not in docs/screens. {ANEW}"
        return
    known = kept(SCREENS / name)
    if known.shape != taken.shape:
        yield f"{name} has another size: {known.shape} became {taken.shape}. {ANEW}"
    elif (far := differing(known, taken)) > FEW:
        write_difference(known, taken, OUT / name)
        yield f"{name} differs in {far} pixels; see {(OUT / name).relative_to(ROOT)}. {ANEW}"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_looks_as_it_did_with_nothing_cut_or_silent(page: str, stage: Stage) -> None:
    found: list[str] = []
    for shot in shots_of(page):
        against: list[str] = []
        for number, (name, picture) in enumerate(shot.pictures(stage)):
            if number == 0:
                against += (*unfit(stage.shown, SIZE), *silent(stage.shown))
            found += compared(Path(name), pixels_of(picture))
        found += [f"{shot.name}: {words}" for words in (*against, *stage.strays())]
        stage.clear()
    assert found == []


def test_twice_the_size_looks_as_it_did(vaults: Path, tmp_path: Path) -> None:
    take_apart(tmp_path, 2, vaults)
    taken = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.png"))
    assert taken
    assert [said for name in taken for said in compared(name, kept(tmp_path / name))] == []


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_in_text_half_as_large_again(
    page: str, stage: Stage, qapp: QApplication
) -> None:
    found: list[str] = []
    enlarge(qapp, LARGE)
    qapp.setFont(text_font())
    wear(qapp, worn())
    stage.size = ROOMY
    try:
        for shot in shots_of(page):
            shot.go(stage)
            stage.told_the_time()
            found += [f"{shot.name}: {words}" for words in unfit(stage.shown, ROOMY)]
            stage.clear()
    finally:
        enlarge(qapp, 1.0)
        qapp.setFont(text_font())
        wear(qapp, worn())
    assert found == []


def test_every_page_has_four_states_or_says_why_not() -> None:
    assert [*missing_states(ALBUM), *reasons_for_nothing(ALBUM)] == []


def test_the_album_holds_no_picture_that_is_not_taken_any_more() -> None:
    names = {shot.name for shot in ALBUM}
    folders = [folder for look in LOOKS for folder in SCREENS.glob(f"{look}*")]
    strays = [path for folder in folders for path in folder.glob("*.png") if path.stem not in names]
    assert len(folders) > len(LOOKS)
    assert strays == []
