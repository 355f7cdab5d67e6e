"""The letter from the record: whole sentences, each with its entries; what the pen did stays with what it is about."""

from __future__ import annotations

import msgspec

from kapdesk.ifs.model.kept import LetterKept, Sentence
from kapdesk.ifs.model.moves import PartDescribed
from kapdesk.ifs.model.nouns import Epistemic
from kapdesk.ifs.seen.letter import (
    CLOSING,
    GREETING,
    MET,
    by_hand,
    letter_of,
    standing_letter,
    under_pen,
)
from kapdesk.kernel.ids import EntryId
from tests.kapdesk.ifs.handout.told import SCANNER_TOLD, whole_work
from tests.kapdesk.ifs.told import Work

EXPECTED = {
    "scanner met": ("There is a part that you call “Scanner”.", ["PartMet"], "said"),
    "scanner own_words": ("In your words: “it never looks away”.", ["PartMet"], "said"),
    "scanner job": (
        "It is as if this were its job: “to count the doors”.",
        ["PartDescribed"],
        "said",
    ),
    "scanner needs": ("It is as if it needed this: “rest, thanks”.", ["PartMet"], "said"),
    "scanner trust in Self": (
        "You rated its trust in you at 2 of 10 first, and at 6 last.",
        ["PartRated", "PartRated"],
        "said",
    ),
    "scanner activation": (
        "You rated how stirred it was at 7 of 10.",
        ["PartRated"],
        "said",
    ),
    "scanner a dosing session": (
        "It said yes to a session with the medicine, on its own terms.",
        ["PermissionSet"],
        "said",
    ),
    "scanner a dosing session words": (
        "It put it so: “only with the window open”.",
        ["PermissionWorded"],
        "said",
    ),
    "escape status": ("It is as if it had found a new thing to do.", ["StatusSet"], "seen"),
    "escape to meet who it protects": (
        "It said no to meeting whom it looks after, and that stands.",
        ["PermissionSet"],
        "said",
    ),
    "child met": (MET[Epistemic.GUESSED].format("Little one"), ["PartMet"], "guessed"),
    "bond scanner protects child": (
        "It is as if “Scanner” looks after “Little one”.",
        ["BondDrawn"],
        "said",
    ),
    "agreement scanner escape": (
        "“Scanner” and “Escape” agreed on this: “one looks, one rests”."
        " When we looked again, it had held.",
        ["AgreementMade"],
        "said",
    ),
}
"""Some sentences by what they are about: their words, the kinds of facts they rest on, how they are known."""


def given(work: Work) -> dict[str, Sentence]:
    return {one.key: one for one in letter_of(work.state)}


def fact_of(work: Work, entry: EntryId) -> str:
    return next(type(one.fact).__name__ for one in work.entries if one.id == entry)


def test_each_sentence_has_what_it_rests_on_and_how_it_is_known() -> None:
    work = whole_work()
    found = given(work)
    for key, (words, facts, known) in EXPECTED.items():
        one = found[key]
        assert (one.given, one.text, one.epistemic) == (words, words, known)
        assert [fact_of(work, entry) for entry in one.sources] == facts


def test_nothing_of_what_is_for_the_therapist_alone_is_in_it() -> None:
    letter = " ".join(one.text for one in letter_of(whole_work().state))
    for words in ("Whispered", "kept quiet", "he stood up"):
        assert words not in letter


def test_before_any_part_it_greets_and_closes() -> None:
    texts = [one.text for one in letter_of(Work().state)]
    assert (texts[0], CLOSING in texts) == (GREETING, True)
    assert all(not one.sources for one in letter_of(Work().state))


def test_what_was_struck_stays_struck_and_what_was_edited_stays_beside_what_the_record_says_now() -> (
    None
):
    work = whole_work()
    letter = [
        msgspec.structs.replace(one, struck=one.key == "scanner job", by="client")
        if one.key == "scanner job"
        else msgspec.structs.replace(one, text="You call it the Scanner.", by="therapist")
        if one.key == "scanner met"
        else one
        for one in letter_of(work.state)
    ]
    work.say(LetterKept(tuple(letter)))
    work.lays(PartDescribed(msgspec.structs.replace(SCANNER_TOLD, job="to rest")))
    found = {one.key: one for one in standing_letter(work.state)}
    struck, edited = found["scanner job"], found["scanner met"]
    assert struck.struck
    assert "to rest" in struck.text == struck.given
    assert struck.by == "client"
    assert (edited.text, edited.by) == ("You call it the Scanner.", "therapist")
    assert edited.given == MET[Epistemic.SAID].format("Scanner")
    assert not found["escape met"].edited


def test_an_edited_sentence_that_the_record_gives_no_more_stays_in_its_place() -> None:
    given = [Sentence(key, key, key=key) for key in "abcd"]
    kept = [
        given[0],
        Sentence("b", "b as edited", key="b"),
        Sentence("c", "c", struck=True, key="c"),
        given[3],
    ]
    found = under_pen([given[0], given[3]], kept)
    assert [one.text for one in found] == ["a", "b as edited", "d"]
    assert under_pen(given, ()) == tuple(given)


def test_sentences_written_by_hand_stay_however_often_the_letter_is_kept() -> None:
    given = [Sentence(key, key, key=key) for key in "ab"]
    kept = [given[0], Sentence("mine", "mine"), Sentence("ours", "ours"), given[1]]
    found = under_pen(given, kept)
    assert [one.text for one in found] == ["a", "mine", "ours", "b"]
    assert len({one.key for one in found}) == len(found)
    assert under_pen(given, found) == found
    work = Work()
    assert by_hand(work.state) == ""
    work.say(LetterKept((*kept[1:3], Sentence("", "struck", struck=True))))
    assert by_hand(work.state) == "mine ours"
