"""What ships for EMDR work, and how a bad file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.emdr.model.nouns import Kind, Phase, Theme
from kapdesk.emdr.model.variant import Need
from kapdesk.emdr.rules.gates import lacks
from kapdesk.emdr.shelf import (
    load_beliefs,
    load_guides,
    load_ladder,
    load_variant,
    read_beliefs,
    read_guides,
    read_ladder,
    read_variant,
    variant_ids,
)
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource
from kapdesk.kernel.written import BadFile
from tests.kapdesk.emdr.told import Work, case

SHIPPED = ("standard", "blind", "future-template", "recent-event", "resource-only")


def copied(tmp_path: Path, file: str, old: str = "", new: str = "") -> Path:
    """A shipped file with one thing changed in it."""
    path = tmp_path / Path(file).name
    text = resource("emdr", file).read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_five_variants_ship_the_standard_one_first() -> None:
    assert variant_ids() == SHIPPED
    assert [load_variant(one).id for one in SHIPPED] == list(SHIPPED)
    with pytest.raises(Trouble, match="no protocol variant called “other”"):
        load_variant("other")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_condition_a_variant_names_has_an_answer(name: str) -> None:
    bare = case(Work(), load_variant(name))
    for guard in load_variant(name).guards:
        assert [one for need in guard.needs for one in lacks(need, bare) if not one.strip()] == []


def test_there_is_an_answer_for_every_condition() -> None:
    assert [isinstance(lacks(need, case(Work())), tuple) for need in Need] == [True] * len(Need)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_variant_can_grow_steady_and_close(name: str) -> None:
    variant = load_variant(name)
    assert variant.shape(Phase.PREPARATION)
    assert variant.shape(Phase.CLOSURE)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"distress-fits"', '"distress-gone"', "invalid enum value 'distress-gone'"),
        ('id = "standard"', 'id = "usual"', "not called as its file is"),
        ('"standard", "faster"', '"standard", "slower"', "no starting point called slower"),
        ('to = "installation"\n', 'to = "installation"\nwhen = 1\n', "unknown field `when`"),
        ('guards = ["G3"]', 'guards = ["G33"]', "no guard called G33"),
        ('id = "emdr-closure"', 'id = "emdr-end"', "no sheet called emdr-end"),
        ('may = ["incident"]', 'may = ["cue"]', "may stay empty is not asked"),
        ('key = "G4"', 'key = "G3"', "this guard stands there twice"),
        ('completes = ["G5"]', 'completes = ["G9"]', "no guard called G9"),
        ('completes = ["G5"]', 'points = ["G9"]', "no guard called G9"),
        ('rates = ["G7-asks"]', 'rates = ["G9"]', "no guard called G9"),
    ],
)
def test_a_bad_variant_is_refused_with_file_line_and_reason(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert read_variant(copied(tmp_path, "variants/standard.toml")) == load_variant("standard")
    path = copied(tmp_path, "variants/standard.toml", old, new)
    shipped = resource("emdr", "variants", "standard.toml").read_text(encoding="utf-8")
    line = shipped[: shipped.index(old)].count("\n") + 1 + new.rstrip().count("\n")
    with pytest.raises(BadFile) as refused:
        read_variant(path)
    assert f"standard.toml cannot be used: line {line}, " in refused.value.sentence
    assert says in refused.value.sentence


def test_a_way_to_a_phase_there_is_not_is_refused(tmp_path: Path) -> None:
    path = copied(tmp_path, "variants/resource-only.toml", 'to = "closure"', 'to = "body scan"')
    with pytest.raises(BadFile, match="no phase called body scan"):
        read_variant(path)


def test_the_ladder_goes_by_changes_of_the_set_first(tmp_path: Path) -> None:
    rungs = load_ladder().rungs
    assert [one.mechanical for one in rungs] == sorted(
        (one.mechanical for one in rungs), reverse=True
    )
    assert [one.key for one in rungs if one.mechanical] == [
        "path", "speed", "height", "channel", "length",
    ]  # fmt: skip
    weave = load_ladder().rung("interweave")
    assert weave is not None
    assert weave.category("choice")
    assert rungs[-1].key == "close"
    moved = copied(tmp_path, "ladder.toml", 'key = "titrate"', 'key = "titrate"\nmechanical = true')
    with pytest.raises(BadFile, match="mechanical changes come first"):
        read_ladder(moved)
    twice = copied(tmp_path, "ladder.toml", 'key = "speed"', 'key = "path"')
    with pytest.raises(BadFile, match="line 13, this key stands there twice"):
        read_ladder(twice)


def test_beliefs_are_listed_by_theme_each_with_its_mirror(tmp_path: Path) -> None:
    beliefs = load_beliefs()
    assert all(len(beliefs.of(theme)) >= 6 for theme in Theme)
    mirror = beliefs.mirror("i am HELPLESS. ")
    assert mirror is not None
    assert mirror.theme is Theme.CONTROL
    assert beliefs.mirror("my own words") is None
    empty = copied(tmp_path, "cognitions.toml", "I can do something today", "")
    with pytest.raises(BadFile, match="a belief has its two sides"):
        read_beliefs(empty)


def test_every_kind_of_resource_has_its_guide() -> None:
    for kind in Kind:
        guide = load_guides().of(kind)
        assert guide.steps
        assert all(one.strip() == one and one.endswith((".", "?")) for one in guide.steps)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('kind = "container"', 'kind = "calm place"', "this kind stands there twice"),
        ('presets = ["resource"]', 'presets = ["nothing"]', "no starting point called nothing"),
        ("about =", "abuot =", "abuot"),
    ],
)
def test_a_bad_guide_is_refused(tmp_path: Path, old: str, new: str, reason: str) -> None:
    with pytest.raises(BadFile, match=reason):
        read_guides(copied(tmp_path, "resources.toml", old, new))
