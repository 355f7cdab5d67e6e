"""What EMDR work ships as data: variants, ladder, beliefs; a bad file is refused by file, line and reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kapdesk.bilateral.presets import shipped
from kapdesk.emdr.model.beliefs import Beliefs
from kapdesk.emdr.model.guides import Guides
from kapdesk.emdr.model.ladder import Ladder
from kapdesk.emdr.model.nouns import Kind, Theme
from kapdesk.emdr.model.variant import Move, PhaseShape, Variant
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.paths import resource
from kapdesk.kernel.written import ADVICE, Written
from kapdesk.sheets.shelf import sheet_ids

_FOLDER, _VARIANTS = "emdr", "variants"


def variant_ids() -> tuple[str, ...]:
    """The variants that ship, by name; the standard one first."""
    found = sorted(path.stem for path in resource(_FOLDER, _VARIANTS).glob("*.toml"))
    return tuple(sorted(found, key=lambda name: name != "standard"))


@cache
def load_variant(variant: str) -> Variant:
    """A variant as it ships.  raises Trouble when there is none of that name, or its file is bad."""
    if variant not in variant_ids():
        raise Trouble(f"There is no protocol variant called “{variant}”.", ADVICE)
    return read_variant(resource(_FOLDER, _VARIANTS, f"{variant}.toml"))


@cache
def load_ladder() -> Ladder:
    """The ladder as it ships.  raises BadFile."""
    return read_ladder(resource(_FOLDER, "ladder.toml"))


@cache
def load_beliefs() -> Beliefs:
    """The beliefs as they ship.  raises BadFile."""
    return read_beliefs(resource(_FOLDER, "cognitions.toml"))


@cache
def load_guides() -> Guides:
    """How each kind of resource may be built up, as it ships.  raises BadFile."""
    return read_guides(resource(_FOLDER, "resources.toml"))


def read_variant(path: Path) -> Variant:
    """The variant in a file.  A guard may name only conditions there are.  raises BadFile."""
    written = Written.read(path)
    variant = written.taken(Variant)
    if variant.id != path.stem:
        written.refuse("id", "the variant is not called as its file is")
    _Checking(written, variant).check()
    return variant


def read_ladder(path: Path) -> Ladder:
    """The ladder in a file.  raises BadFile."""
    written = Written.read(path)
    ladder = written.taken(Ladder)
    for number in _twice(rung.key for rung in ladder.rungs):
        written.refuse(f"rungs[{number}].key", "this key stands there twice")
    late = False
    for number, rung in enumerate(ladder.rungs):
        if rung.mechanical and late:
            written.refuse(f"rungs[{number}].mechanical", "mechanical changes come first")
        late = late or not rung.mechanical
        if list(_twice(one.key for one in rung.categories)):
            written.refuse(f"rungs[{number}]", "a category stands there twice")
    return ladder


def read_beliefs(path: Path) -> Beliefs:
    """The beliefs in a file.  raises BadFile."""
    written = Written.read(path)
    beliefs = written.taken(Beliefs)
    for number, one in enumerate(beliefs.beliefs):
        if not one.negative.strip() or not one.positive.strip():
            written.refuse(f"beliefs[{number}]", "a belief has its two sides")
    for number in _twice(one.negative.casefold() for one in beliefs.beliefs):
        written.refuse(f"beliefs[{number}].negative", "this belief stands there twice")
    for theme in Theme:
        if not beliefs.of(theme):
            written.refuse("beliefs", f"there is no belief about {theme}")
    return beliefs


def read_guides(path: Path) -> Guides:
    """The guides in a file, one for each kind.  raises BadFile."""
    written = Written.read(path)
    guides = written.taken(Guides)
    for number in _twice(one.kind for one in guides.guides):
        written.refuse(f"guides[{number}].kind", "this kind stands there twice")
    for kind in set(Kind) - {one.kind for one in guides.guides}:
        written.refuse("guides", f"there is no guide to {kind}")
    known = {one.key for one in shipped()}
    for number, one in enumerate(guides.guides):
        for preset in set(one.presets) - known:
            written.refuse(
                f"guides[{number}].presets", f"there is no starting point called {preset}"
            )
    return guides


class _Checking:
    """A variant against itself: whatever it names is there."""

    def __init__(self, written: Written, variant: Variant) -> None:
        self._written = written
        self._variant = variant
        self._keys = {guard.key for guard in variant.guards}

    def check(self) -> None:
        """Everything in turn.  raises BadFile."""
        variant = self._variant
        for number in _twice(guard.key for guard in variant.guards):
            self._written.refuse(f"guards[{number}].key", "this guard stands there twice")
        for number in _twice(shape.phase for shape in variant.phases):
            self._written.refuse(f"phases[{number}].phase", "this phase stands there twice")
        for number, shape in enumerate(variant.phases):
            self._check_shape(f"phases[{number}]", shape)
        for number in _twice((move.start, move.to) for move in variant.moves):
            self._written.refuse(f"moves[{number}].to", "this way stands there twice")
        for number, move in enumerate(variant.moves):
            self._check_move(f"moves[{number}]", move)
        self._check_guards("completes", variant.completes)
        self._check_guards("points", variant.points)
        self._check_guards("ends", variant.ends)

    def _check_shape(self, place: str, shape: PhaseShape) -> None:
        if not set(shape.may) <= set(shape.asks):
            self._written.refuse(f"{place}.may", "what may stay empty is not asked")
        for use in shape.sheets:
            if use.id not in sheet_ids():
                self._written.refuse(f"{place}.sheets", f"there is no sheet called {use.id}")
        for preset in set(shape.presets) - {one.key for one in shipped()}:
            self._written.refuse(f"{place}.presets", f"there is no starting point called {preset}")
        self._check_guards(f"{place}.sets", shape.sets)
        self._check_guards(f"{place}.rates", shape.rates)

    def _check_move(self, place: str, move: Move) -> None:
        for field, phase in (("start", move.start), ("to", move.to)):
            if self._variant.shape(phase) is None:
                self._written.refuse(f"{place}.{field}", f"it has no phase called {phase}")
        self._check_guards(f"{place}.guards", move.guards)

    def _check_guards(self, place: str, guards: Iterable[str]) -> None:
        for key in guards:
            if key not in self._keys:
                self._written.refuse(place, f"there is no guard called {key}")


def _twice(keys: Iterable[object]) -> Iterable[int]:
    """Where something stands that stood there before."""
    seen: Counter[object] = Counter()
    for number, key in enumerate(keys):
        if seen[key]:
            yield number
        seen[key] += 1
