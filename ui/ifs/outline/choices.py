"""What can be chosen of a part or a bond, each with its words."""

from __future__ import annotations

from enum import StrEnum

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Certainty, Epistemic, Kind, Pattern, Seen, Shape, Tie
from kapdesk.ifs.rules.looks import kind_words
from kapdesk.ifs.shelf import load_styles
from kapdesk.kernel.ids import PartId
from ui.ifs.outline.words import KNOWN, part_title

Choices = tuple[tuple[str, str], ...]

NO_STRENGTH = ""
ANY_SHAPE = ""
ANY_COLOUR = ""
NOBODY = ""


def _named(*kinds: StrEnum) -> Choices:
    return tuple((one.value, one.value.capitalize()) for one in kinds)


CERTAINTIES = _named(*Certainty)
TIES = _named(*Tie)
SEEN_BY = _named(*Seen)
PATTERNS = _named(*Pattern)
SHAPES: Choices = ((ANY_SHAPE, "As the kind has it"), *_named(*Shape))
EPISTEMICS: Choices = tuple((one.value, KNOWN[one].capitalize()) for one in Epistemic)
STRENGTHS: Choices = ((NO_STRENGTH, "Not asked"), *((str(n), str(n)) for n in range(11)))


def colours() -> Choices:
    """The colours there are, by name; as the kind has it where none is chosen."""
    names = ((one.name, one.name.capitalize()) for one in load_styles().colours)
    return ((ANY_COLOUR, "As the kind has it"), *names)


def kinds(*, nouns: bool) -> Choices:
    """The kinds of part; ``nouns`` says their names, plain words stand for them else."""
    found = ((one.value, kind_words(one, nouns=nouns)) for one in Kind)
    return tuple((key, f"{words[:1].upper()}{words[1:]}") for key, words in found)


def others(drawn: Drawn, *besides: PartId) -> Choices:
    """The parts on the map but some, by number."""
    return tuple((one.id, part_title(one)) for one in drawn.present() if one.id not in besides)


def whom(drawn: Drawn, about: PartId | None) -> Choices:
    """Whom a note may be about: nobody in particular, or a part on the map; with them whom it is about already."""
    gone = drawn.parts.get(about) if about is not None and not drawn.on_map(about) else None
    known = () if gone is None else ((gone.id, part_title(gone)),)
    return ((NOBODY, "Nobody in particular"), *others(drawn), *known)
