"""Finding what was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapdesk.chart.model import Drawer
from kapdesk.chart.search import quoted, search, snippet_of
from tests.kapdesk.chart.made import ONE, CameUp, Chart, Named, Said, Sealed, new_chart


def test_words_are_found_by_their_beginnings_in_any_order(chart: Chart) -> None:
    wanted = chart.write(Said("The room is breathing with me"))
    chart.write(Said("The room is still"))
    (hit,) = search(chart.ledger, "breath roo")
    assert (hit.entry, hit.book, hit.sitting, hit.at) == (wanted.id, ONE, None, wanted.at)
    assert "breathing" in hit.snippet


def test_the_latest_come_first_and_no_more_than_asked_for(chart: Chart) -> None:
    entries = [chart.write(Said(f"blue {number}")) for number in range(4)]
    found = [hit.entry for hit in search(chart.ledger, "blue", limit=2)]
    assert found == [entries[3].id, entries[2].id]


def test_a_client_is_found_by_name_and_by_what_else_finds_it(chart: Chart) -> None:
    named = chart.write(Named("Élan-014", "030 1234"))
    for question in ("elan", "014", "1234", "ÉLAN-01"):
        assert [hit.entry for hit in search(chart.ledger, question)] == [named.id], question


def test_a_corrected_value_is_still_found(chart: Chart) -> None:
    first = chart.write(Said("yellow"))
    chart.write(Said("green"), corrects=first.id, reason="misheard")
    assert [hit.entry for hit in search(chart.ledger, "yellow")] == [first.id]


def test_the_process_drawer_is_searched_only_when_asked_for(chart: Chart) -> None:
    apart = chart.write(CameUp("canary"))
    assert search(chart.ledger, "canary") == ()
    both = (Drawer.CHART, Drawer.PROCESS)
    assert [hit.entry for hit in search(chart.ledger, "canary", drawers=both)] == [apart.id]


def test_sealed_words_are_in_no_index(chart: Chart) -> None:
    chart.write(Sealed("canary"))
    assert search(chart.ledger, "canary", drawers=tuple(Drawer)) == ()
    with chart.ledger.reading() as cursor:
        assert cursor.execute("SELECT * FROM search_content").fetchall() == []


@pytest.mark.parametrize("text", ["", "   ", "*", '"', "- ( )", "\0"])
def test_a_question_without_a_word_finds_nothing(chart: Chart, text: str) -> None:
    chart.write(Said("words"))
    assert search(chart.ledger, text) == ()


@pytest.mark.parametrize("text", ["AND(", 'a"b', "NEAR/2", "words:x", "-words", "a\0b", "^a OR b"])
def test_signs_of_the_index_are_only_letters(chart: Chart, text: str) -> None:
    entry = chart.write(Said(text))
    assert [hit.entry for hit in search(chart.ledger, text)] == [entry.id]


def test_any_text_may_be_written_and_asked_for(tmp_path: Path) -> None:
    chart = new_chart(tmp_path / "vault")

    @settings(max_examples=60, deadline=None)
    @given(st.text(max_size=20))
    def ask(text: str) -> None:
        chart.write(Said(f"anchor {text}"))
        search(chart.ledger, text)
        assert len(search(chart.ledger, "anchor", limit=1)) == 1

    ask()
    chart.vault.close()


def test_a_snippet_shows_the_words_around_what_was_asked_for() -> None:
    long = "a " * 60 + "the Room is breathing " + "b " * 60
    shown = snippet_of(long, ["room"])
    assert "the Room is breathing" in shown
    assert (shown[0], shown[-1]) == ("…", "…")
    assert snippet_of("short words", ["else"]) == "short words"


@given(st.text(max_size=300), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_a_snippet_is_a_short_part_of_the_words(words: str, asked: list[str]) -> None:
    shown = snippet_of(words, asked)
    assert len(shown) <= 92
    assert shown.removeprefix("…").removesuffix("…") in words or "…" in words


def test_a_question_is_quoted_word_by_word() -> None:
    assert quoted(' o"b  x 中 ') == '"o""b" "x" "中"'
    assert quoted(' o"b  x 中 ', beginnings=True) == '"o""b"* "x" "中"*'
