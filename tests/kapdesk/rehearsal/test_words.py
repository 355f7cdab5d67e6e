"""A line of a script as words."""

from __future__ import annotations

from kapdesk.rehearsal.words import Word, split_at, texts, words_of


def _texts(line: str) -> tuple[str, ...]:
    words = words_of(line)
    assert words is not None
    return texts(words)


def test_a_quoted_stretch_is_one_word_kept_to_the_letter() -> None:
    assert _texts('quote "the  room, is  breathing"') == ("quote", "the  room, is  breathing")


def test_a_comment_ends_the_line_but_not_inside_a_quotation_or_a_word() -> None:
    assert _texts('note "lot #3"  lot#4 # below it now') == ("note", "lot #3", "lot#4")
    assert _texts("# a whole line") == ()


def test_an_empty_line_has_no_words() -> None:
    assert _texts("   ") == ()


def test_a_quotation_that_is_not_closed_is_no_line() -> None:
    assert words_of('note "and then') is None


def test_only_a_bare_word_is_a_sign_of_the_grammar() -> None:
    assert Word("at").means("at")
    assert not Word("at", quoted=True).means("at")


def test_a_line_is_split_at_its_signs() -> None:
    words = words_of('vitals 168/104 -> flag "a -> b" -> flag "c"')
    assert words is not None
    assert [texts(part) for part in split_at(words, "->")] == [
        ("vitals", "168/104"),
        ("flag", "a -> b"),
        ("flag", "c"),
    ]
