"""The recovery scores that ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.dosing.scales import in_use, read_scale, recovery_scales, scored
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource


def test_every_variant_of_the_aldrete_score_ships_and_says_where_its_bounds_come_from() -> None:
    scales = recovery_scales()
    assert list(scales) == ["aldrete-a", "aldrete-b", "aldrete-c", "aldrete-d", "mpadss"]
    bounds = {key: [item.two for item in s.items if item.beside] for key, s in scales.items()}
    assert "Within 20 mmHg" in bounds["aldrete-a"]
    assert "Within 20 %" in bounds["aldrete-b"]
    assert "Above 90 % on room air" in bounds["aldrete-c"]
    assert "95 % or more" in bounds["aldrete-d"]
    assert all(scale.provenance.endswith(".") for scale in scales.values())


def test_bleeding_is_fixed_and_the_adapted_total_leaves_it_out() -> None:
    scale = recovery_scales()["mpadss"]
    assert [item.key for item in scale.items if item.fixed == 2] == ["bleeding"]
    assert (scale.total_of, scale.adapted_of) == (10, 8)
    score = scored(scale, {item.key: 1 for item in scale.asked})
    assert (score.total, score.points["bleeding"]) == (6, 2)


def test_a_score_keeps_its_scale_whole() -> None:
    scale = recovery_scales()["aldrete-c"]
    score = scored(scale, {item.key: 2 for item in scale.items})
    assert (score.scale, score.variant, score.total) == ("Aldrete", "modified C", 10)
    assert score.by == scale


def test_a_practice_that_chose_a_variant_is_offered_no_other() -> None:
    assert [scale.id for scale in in_use("B")] == ["aldrete-b", "mpadss"]
    assert len(in_use("")) == 5


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("total_of = 10", "total_of = 12"),
        ('key = "walking"', 'key = "pain"'),
        ('beside = ["nausea"]', 'beside = ["gait"]'),
        ("adapted_of = 8", "adapted_of = 10"),
        ('source = "S2"', "source = "),
    ],
)
def test_a_file_that_does_not_add_up_is_named(tmp_path: Path, was: str, becomes: str) -> None:
    text = resource("protocols", "recovery", "mpadss.toml").read_text(encoding="utf-8")
    assert was in text
    file = tmp_path / "mpadss.toml"
    file.write_text(text.replace(was, becomes), encoding="utf-8")
    with pytest.raises(Trouble, match=r"mpadss\.toml"):
        read_scale(file)
