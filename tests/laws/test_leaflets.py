"""What every paper a client may hold must keep to: plain words, no doses, a source for what is medical."""

from __future__ import annotations

import re
from statistics import fmean

import pytest

from kapdesk.practice.leaflets import leaflet_ids, load_leaflet, source_words
from kapdesk.practice.model.leaflet import FIELDS, Kind, Leaflet
from kapdesk.practice.rules.leaflet import merged
from tests.laws.tree import ROOT

HARDEST_GRADE = 8.0
A_DOSE = re.compile(
    r"\d[\d.,/]*\s*(?:mg|µg|mcg|g|ml|mL|cc|IU|units?|tablets?|lozenges?|troches?|drops?|puffs?|sprays?)\b"
)
CLAIMS = re.compile(r"\b(safe|safely|safety|alarms?|alerts?|guaranteed?|cures?)\b", re.IGNORECASE)
VOWELS = re.compile(r"[aeiouy]+")
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
MEDICAL = re.compile(
    r"\b(medicines?|pills?|drugs?|ketamine|alcohol|cannabis|pressure|heart|breath\w*|pain|sick|dizzy|faint|blood)\b",
    re.IGNORECASE,
)
EVERY = [pytest.param(name, id=name) for name in leaflet_ids()]
SAID = dict.fromkeys(FIELDS, "the day")


def syllables(word: str) -> int:
    """Groups of vowels, without a silent e at the end; one at least."""
    count = len(VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith("le") and count > 1
    return max(1, count - silent)


def grade(sentences: list[str]) -> float:
    """The Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    told = [words for words in (WORD.findall(one.lower()) for one in sentences) if words]
    every = [word for words in told for word in words]
    return 0.39 * fmean(map(len, told)) + 11.8 * fmean(map(syllables, every)) - 15.59


def sentences(leaflet: Leaflet) -> list[str]:
    """Every sentence of a paper with its fields filled in."""
    told = (merged(line.words, SAID) for line in leaflet.lines if line.words)
    return [one for words in told for one in re.split(r"(?<=[.!?:])\s+", words)]


def test_the_grade_tells_plain_from_learned() -> None:
    plain = ["You may be tired.", "Go to bed early."]
    learned = [
        "Transient dissociative phenomena necessitate conscientious postprocedural observation."
    ]
    assert grade(plain) < 2 < HARDEST_GRADE < grade(learned)


@pytest.mark.parametrize("name", EVERY)
def test_a_paper_reads_like_the_eighth_year_of_school_or_easier(name: str) -> None:
    assert grade(sentences(load_leaflet(name))) <= HARDEST_GRADE


@pytest.mark.parametrize("name", EVERY)
def test_no_single_sentence_hides_behind_easier_ones(name: str) -> None:
    told = [one for one in sentences(load_leaflet(name)) if len(WORD.findall(one.lower())) > 5]
    assert [one for one in told if grade([one]) > HARDEST_GRADE] == []


@pytest.mark.parametrize("name", EVERY)
def test_no_sentence_is_too_long_to_hold(name: str) -> None:
    long = [one for one in sentences(load_leaflet(name)) if len(WORD.findall(one.lower())) > 24]
    assert long == []


@pytest.mark.parametrize("name", EVERY)
def test_a_paper_names_no_dose_and_claims_nothing(name: str) -> None:
    words = "\n".join(line.words for line in load_leaflet(name).lines)
    assert A_DOSE.findall(words) + CLAIMS.findall(words) == []


def test_a_dose_would_be_seen() -> None:
    assert [bool(A_DOSE.search(words)) for words in ("150 mg", "2 tablets", "4 hours")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("name", EVERY)
def test_what_is_medical_has_a_source(name: str) -> None:
    bare = [
        line.words
        for line in load_leaflet(name).lines
        if line.kind is not Kind.HEADING and MEDICAL.search(line.words) and not line.sources
    ]
    assert [words for words in bare if "before the medicine" not in words] == []


def test_every_source_of_the_papers_stands_among_the_sources() -> None:
    told = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    used = {key for name in leaflet_ids() for key in load_leaflet(name).sources}
    assert used == set(source_words())
    assert [key for key in sorted(used) if f"| {key} |" not in told] == []
