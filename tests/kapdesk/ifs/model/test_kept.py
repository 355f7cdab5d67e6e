"""What is kept of the work as a whole, searched by its words as they stand."""

from __future__ import annotations

from kapdesk.ifs.model.kept import LetterKept, Sentence, VersionNamed


def test_a_version_is_found_by_its_name_and_its_note() -> None:
    assert VersionNamed("as we found it", note="first map").words() == "as we found it first map"
    assert VersionNamed("alone").words() == "alone"


def test_a_letter_is_found_by_what_stands_and_not_by_what_was_struck() -> None:
    sentences = (
        Sentence("given", "edited"),
        Sentence("struck words", "struck words", struck=True),
    )
    letter = LetterKept(sentences)
    assert letter.words() == "edited"
    assert repr(sentences[0]) == "<Sentence>"
