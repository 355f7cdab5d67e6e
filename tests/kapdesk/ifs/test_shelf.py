"""How a map looks ships as data that is seen through before it is used."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from kapdesk.ifs.model.nouns import Kind, Tie
from kapdesk.ifs.model.styles import Ground, Side
from kapdesk.ifs.shelf import colour_names, load_styles, read_styles
from kapdesk.kernel.paths import resource
from kapdesk.kernel.written import BadFile
from ui.theme.tokens import THEMES, contrast


def copied(tmp_path: Path, old: str, new: str) -> Path:
    """The shipped file with one thing changed in it."""
    path = tmp_path / "looks.toml"
    text = resource("ifs", "looks.toml").read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_every_kind_and_every_tie_has_its_look() -> None:
    styles = load_styles()
    assert {styles.kind(kind).kind for kind in Kind} == set(Kind)
    assert {styles.tie(tie).tie for tie in Tie} == set(Tie)
    assert len(colour_names()) >= 6
    assert styles.colour("no such") is None


def test_every_colour_stands_out_in_every_theme_and_lets_ink_stand_out_on_paper() -> None:
    for colour in load_styles().colours:
        for name, theme in THEMES.items():
            assert contrast(colour.on(name), theme.ground) >= 3.0, (colour.name, name)
            assert contrast(colour.on(name), theme.surface) >= 3.0, (colour.name, name)
        assert contrast(colour.on(Ground.PAPER), "#000000") >= 10.0, colour.name
        assert colour.on("another") == colour.day


def test_kinds_need_no_colour_and_conflict_never_looks_like_support() -> None:
    styles = load_styles()
    looks = [(one.shape, one.pattern) for one in styles.kinds]
    assert all(one != other for one, other in combinations(looks, 2))
    strokes = {
        side: {one.stroke for one in styles.ties if one.side is side}
        for side in (Side.SUPPORT, Side.CONFLICT)
    }
    assert not strokes[Side.SUPPORT] & strokes[Side.CONFLICT]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('name = "amber"', 'name = "ember"', "this colour stands there twice"),
        ('dusk = "#E0795A"', 'dusk = "red"', "a colour is # and six digits"),
        ('colour = "stone"', 'colour = "mud"', "there is no colour called mud"),
        ('kind = "critic"', 'kind = "manager"', "this kind stands there twice"),
        ('kind = "critic"', 'kind = "a ghost"', "invalid enum value"),
        ('tie = "copies"', 'tie = "replaces"', "this tie stands there twice"),
        ('stroke = "zigzag"', 'stroke = "dashed"', "dashed is kept for what is guessed"),
        ('stroke = "zigzag"', 'stroke = "solid"', "a tie that supports is drawn like this"),
        ('shape = "diamond"\npattern = "cross"', 'shape = "shield"\npattern = "plain"',
         "another kind has this shape and pattern"),
        ("quiet = 56.0", "quiet = 500.0", "sizes grow from quiet to loud, between 32 and 240"),
        ("thin = 1.5", "thin = 9.0", "widths grow from thin to broad"),
        ('plain = "finds fault"', 'words = "finds fault"', "unknown field"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_by_file_line_and_reason(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    with pytest.raises(BadFile, match=r"looks\.toml cannot be used: line \d+") as found:
        read_styles(copied(tmp_path, old, new))
    assert reason in found.value.sentence


def test_a_kind_that_is_left_out_is_missed(tmp_path: Path) -> None:
    gone = '[[ties]]\ntie = "copies"\nplain = "does the same as"\nside = "neither"\nstroke = "dotted"\n'
    with pytest.raises(BadFile, match="the tie copies is not described"):
        read_styles(copied(tmp_path, gone, ""))
