"""What is remarked on in a pair of beliefs, and what is left alone."""

from __future__ import annotations

import pytest

from kapdesk.emdr.model.nouns import Theme
from kapdesk.emdr.model.variant import Part
from kapdesk.emdr.rules.cognitions import remarks
from kapdesk.emdr.shelf import load_beliefs

BELIEFS = load_beliefs()
OWN = "I carry it all alone"


def said(negative: str, positive: str, theme: Theme | None = None) -> list[tuple[Part, str]]:
    return [(one.part, one.sentence) for one in remarks(negative, positive, theme, BELIEFS)]


@pytest.mark.parametrize("belief", BELIEFS.beliefs, ids=lambda one: one.negative)
def test_nothing_is_remarked_on_a_pair_of_the_list(belief: object) -> None:
    found = next(one for one in BELIEFS.beliefs if one is belief)
    assert said(found.negative, found.positive, found.theme) == []


@pytest.mark.parametrize(
    ("negative", "positive", "part", "word"),
    [
        ("He is bad", "I matter", Part.NEGATIVE, "oneself"),
        ("I carry it", "It is over", Part.POSITIVE, "oneself"),
        ("I was weak", "I matter", Part.NEGATIVE, "then"),
        ("I am weak", "I am not weak", Part.POSITIVE, "instead"),
        ("I can’t cope", "I can cope", Part.POSITIVE, "instead"),
        ("I don't matter at all", "I matter", Part.POSITIVE, "instead"),
        (OWN, "I will be strong", Part.POSITIVE, "later"),
        (OWN, "I know it never happened", Part.POSITIVE, "Perhaps nobody"),
        (OWN, "I know that everyone likes me", Part.POSITIVE, "Perhaps nobody"),
    ],
)
def test_each_rule_has_its_remark(negative: str, positive: str, part: Part, word: str) -> None:
    ((where, sentence),) = said(negative, positive)
    assert where is part
    assert word in sentence


def test_themes_are_compared_where_the_list_knows_them() -> None:
    helpless, kind = "I am helpless", "I deserve kindness"
    ((part, sentence),) = said(helpless, kind)
    assert part is Part.POSITIVE
    assert sentence == "The two are of different themes: control and worth."
    assert said(helpless, "I hold on", Theme.CONTROL) == []
    ((part, sentence),) = said(helpless, "I hold on", Theme.SAFETY)
    assert part is Part.NEGATIVE
    assert "control, not safety" in sentence


def test_words_of_one_s_own_another_language_and_nothing_are_left_alone() -> None:
    assert said(OWN, "I lean on others") == []
    assert said("Ich bin schuld", "Es ist vorbei") == []
    assert said("", "") == []
    assert BELIEFS.mirror("I am helpless") is not None
    assert BELIEFS.mirror(OWN) is None


def test_no_remark_repeats_what_was_said() -> None:
    assert all("weak" not in sentence for _, sentence in said("I was weak", "I am not weak"))
