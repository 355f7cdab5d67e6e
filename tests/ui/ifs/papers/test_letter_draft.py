"""The letter under the pen: struck, edited, given back, and kept as a draft."""

from __future__ import annotations

from kapdesk.ifs.model.kept import Sentence
from ui.ifs.papers.letter_draft import LetterDraft

GIVEN = (Sentence("one", "one", key="a"), Sentence("two", "2", key="b", by="client"))


def test_what_is_struck_and_edited_says_by_whom_and_keeps_what_was_given() -> None:
    draft = LetterDraft(GIVEN)
    draft.write("a", "One.", "client")
    draft.strike("b", "therapist")
    first, second = draft.sentences
    assert (first.given, first.text, first.by) == ("one", "One.", "client")
    assert (second.struck, second.by) == (True, "therapist")
    draft.write("a", "one", "client")
    draft.strike("b", "therapist")
    assert draft.sentences[0] == GIVEN[0]
    assert not draft.sentences[1].struck


def test_a_sentence_is_given_back_as_it_was() -> None:
    draft = LetterDraft(GIVEN)
    draft.strike("b", "client")
    draft.give_back("b")
    assert draft.sentences[1] == Sentence("two", "two", key="b")


def test_its_changes_are_put_back_from_a_draft() -> None:
    draft = LetterDraft(GIVEN)
    assert draft.texts() == {}
    draft.write("a", "One.", "client")
    draft.strike("b", "therapist")
    again = LetterDraft(GIVEN)
    again.restore(draft.texts())
    assert again.sentences == draft.sentences
    again.restore({"text gone": "x"})
    assert again.sentences == draft.sentences


def test_what_is_not_in_it_changes_nothing() -> None:
    draft = LetterDraft(GIVEN)
    draft.write("none", "x", "client")
    draft.strike("none", "client")
    draft.give_back("none")
    assert draft.sentences == GIVEN
    assert draft.get("none") is None


def test_a_sentence_of_ones_own_stands_behind_the_one_it_was_added_to() -> None:
    draft = LetterDraft(GIVEN)
    first = draft.add("a", "client")
    draft.write(first, "We laughed.", "client")
    empty = draft.add("none", "client")
    assert [one.key for one in draft.sentences] == ["a", first, "b", empty]
    assert [one.text for one in draft.kept] == ["one", "We laughed.", "2"]
    again = LetterDraft(GIVEN)
    again.restore(draft.texts())
    assert [one.text for one in again.kept] == ["one", "We laughed.", "2"]
    assert again.get(first) == draft.get(first)
    assert LetterDraft(draft.kept).add("a", "client") != first
