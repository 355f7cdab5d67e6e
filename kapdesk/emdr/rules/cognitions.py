"""What may be looked at again in a pair of beliefs.  Gentle remarks beside the fields; nothing is ever refused by them.

They read English alone, and leave beliefs in another language be.
"""

from __future__ import annotations

import re

from kapdesk.emdr.model.beliefs import Beliefs
from kapdesk.emdr.model.nouns import Theme
from kapdesk.emdr.model.variant import Part
from kapdesk.kernel.discreet import Discreet

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_OWN = frozenset(("i", "me", "my", "mine", "myself", "i'm", "i've", "i'll", "i'd"))
_ENGLISH = frozenset(
    ("the", "is", "are", "was", "it", "it's", "he", "she", "they", "you", "we", "not", "am", "a", "to", "of", "this")
)  # fmt: skip
_THEN = re.compile(r"\bi (?:was|used to)\b")
_LATER = re.compile(r"\b(?:i|it) (?:will|shall)\b|\bi'll\b|\b(?:some|one) ?day\b|\bgoing to be\b")
_IMPOSSIBLE = re.compile(
    r"\b(?:never|did not|didn't) (?:ever )?happen(?:ed)?\b"
    r"|\b(?:un|re)do (?:it|what)\b"
    r"|\b(?:everyone|everybody|all people) (?:loves?|likes?)\b"
    r"|\bnothing (?:bad )?(?:can|will) (?:ever )?happen\b"
    r"|\bnever again\b|\balways (?:be )?(?:safe|strong|happy|right)\b"
)
_NOT = frozenset(("not", "no", "never", "cannot", "without"))
_LITTLE = frozenset(("a", "an", "the", "any", "anyone", "at", "all", "longer", "more"))


class Remark(Discreet, frozen=True):
    """One thing to look at again in a belief; ``part`` says in which of the two."""

    part: Part
    sentence: str


def remarks(
    negative: str, positive: str, theme: Theme | None, beliefs: Beliefs
) -> tuple[Remark, ...]:
    """What may be looked at again: first person, present, one theme, more than a “not”, nothing impossible.

    source emdr-4.4, emdr-4.5
    """
    found: list[Remark] = []
    for part, words in ((Part.NEGATIVE, _plain(negative)), (Part.POSITIVE, _plain(positive))):
        if _is_english(words) and not _OWN & set(_WORD.findall(words)):
            found.append(Remark(part, "It does not speak of oneself: what does it say about “I”?"))
        if _THEN.search(words):
            found.append(Remark(part, "It speaks of then: what is believed of oneself now?"))
    found += _of_positive(_plain(negative), _plain(positive))
    found += _of_theme(negative, positive, theme, beliefs)
    return tuple(found)


def _of_positive(negative: str, positive: str) -> list[Remark]:
    found: list[Remark] = []
    if positive and negative and _is_negation(negative, positive):
        sentence = "It is the other belief with or without a “not”: what would be true instead?"
        found.append(Remark(Part.POSITIVE, sentence))
    if _LATER.search(positive):
        found.append(
            Remark(Part.POSITIVE, "It speaks of later: what would one like to believe now?")
        )
    if _IMPOSSIBLE.search(positive):
        sentence = "Perhaps nobody can make this true: what could be believed all the same?"
        found.append(Remark(Part.POSITIVE, sentence))
    return found


def _of_theme(negative: str, positive: str, theme: Theme | None, beliefs: Beliefs) -> list[Remark]:
    """Where the list knows both beliefs, or one and the target's theme, and they differ."""
    one, other = beliefs.mirror(negative), beliefs.mirrored(positive)
    if one is not None and other is not None and one.theme is not other.theme:
        sentence = f"The two are of different themes: {one.theme} and {other.theme}."
        return [Remark(Part.POSITIVE, sentence)]
    if one is not None and theme is not None and one.theme is not theme:
        return [Remark(Part.NEGATIVE, f"In the list it stands under {one.theme}, not {theme}.")]
    return []


def _is_negation(negative: str, positive: str) -> bool:
    """Whether two beliefs are the same words but for a “not”."""
    return bool(_bare(negative)) and _bare(negative) == _bare(positive)


def _bare(words: str) -> frozenset[str]:
    opened = (
        words.replace("can't", "can not").replace("cannot", "can not").replace("won't", "will not")
    )
    opened = re.sub(r"n't\b", " not", opened).replace("i'm", "i am").replace("it's", "it is")
    opened = re.sub(r"\bdo(?:es)? not\b", "not", opened)
    return frozenset(_WORD.findall(opened)) - _NOT - _LITTLE


def _is_english(words: str) -> bool:
    return bool(_ENGLISH & set(_WORD.findall(words)))


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())
