"""Every place that can be felt, by name: one vocabulary for every figure, screen, paper and script.

source body-6.2
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kapdesk.body.model import Region, Side, View

WHOLE, NOWHERE, OUT = "X.whole", "X.nowhere", "X.out"
"""The whole body; nothing felt anywhere, or numb all over; the client somewhere outside the body."""

_SIDES = {Side.LEFT: "left", Side.RIGHT: "right"}

_MIDDLE = (
    Region("F.M.forehead", "forehead", ("brow", "temples")),
    Region("F.M.face", "face", ("cheeks", "nose", "mouth", "lips")),
    Region("F.M.neck", "front of the neck", ("neck",)),
    Region("F.M.pelvis", "lap", ("groin", "hips")),
    Region("B.M.head", "back of the head", ("occiput",)),
    Region("B.M.neck", "back of the neck", ("nape", "neck")),
    Region("B.M.spine.upper", "between the shoulder blades", ("upper spine",)),
    Region("B.M.spine.low", "small of the back", ("lower spine", "sacrum", "tailbone")),
)

_PAIRED = (
    ("F", "shoulder", "{} shoulder", ()),
    ("F", "chest.upper", "{} upper chest", ("{} collarbone",)),
    ("F", "chest.lower", "{} lower chest", ("{} ribs", "{} breast")),
    ("F", "belly", "{} side of the belly", ("{} flank", "{} waist")),
    ("F", "arm.upper", "{} upper arm", ("{} biceps",)),
    ("F", "arm.lower", "{} forearm", ("{} wrist",)),
    ("F", "hand", "{} hand", ("{} fingers", "{} thumb", "{} palm")),
    ("F", "thigh", "{} thigh", ("{} upper leg",)),
    ("F", "knee", "{} knee", ()),
    ("F", "shin", "{} shin", ("{} lower leg",)),
    ("F", "foot", "{} foot", ("{} toes", "{} ankle")),
    ("B", "shoulder", "{} shoulder blade", ("back of the {} shoulder",)),
    ("B", "back.upper", "{} upper back", ()),
    ("B", "back.low", "{} lower back", ("{} kidney",)),
    ("B", "seat", "{} buttock", ("{} seat",)),
    ("B", "arm.upper", "back of the {} upper arm", ("{} triceps",)),
    ("B", "arm.lower", "back of the {} forearm", ("{} elbow",)),
    ("B", "hand", "back of the {} hand", ()),
    ("B", "thigh", "back of the {} thigh", ("{} hamstring",)),
    ("B", "calf", "{} calf", ("hollow of the {} knee",)),
    ("B", "foot", "{} heel", ("{} sole",)),
)
"""View, zone, its words with room for the side, and what else finds it; each stands for a left and a right one."""

_INNER = (
    Region("I.M.scalp", "scalp", ("top of the head", "crown")),
    Region("I.M.eyes", "behind the eyes", ("eyes",)),
    Region("I.M.jaw", "jaw", ("teeth",)),
    Region("I.M.throat", "throat", ("larynx",)),
    Region("I.M.heart", "heart", ()),
    Region("I.M.chest", "chest band", ("chest", "lungs", "ribs")),
    Region("I.M.belly.upper", "upper belly", ("stomach", "solar plexus", "diaphragm")),
    Region("I.M.gut", "gut", ("belly", "bowels", "lower belly")),
    Region("I.M.pelvis", "pelvis", ("pelvic floor", "womb", "bladder")),
    Region("I.M.spine", "spine", ("backbone",)),
)

_AROUND = (
    Region("X.halo.above", "above the head", ()),
    Region("X.halo.left", "left of the body", ("outside on the left",)),
    Region("X.halo.right", "right of the body", ("outside on the right",)),
    Region("X.halo.below", "below the feet", ("ground",)),
    Region("X.halo.front", "in front of the body", ("outside in front",)),
    Region("X.halo.behind", "behind the body", ("outside behind",)),
    Region(WHOLE, "whole body", ("everywhere", "all over")),
    Region(NOWHERE, "nowhere", ("nothing", "nothing anywhere")),
    Region(OUT, "out of body", ("outside myself",)),
)


def _paired() -> Iterator[Region]:
    for view, zone, words, also in _PAIRED:
        for side, said in _SIDES.items():
            found = (other.format(said) for other in also)
            yield Region(f"{view}.{side}.{zone}", words.format(said), tuple(found))


def _from_the_top(view: View) -> Iterator[Region]:
    """What the middle has of the head first, then the pairs, as the eye goes down."""
    yield from (region for region in _MIDDLE if region.view is view)
    yield from (region for region in _paired() if region.view is view)


REGIONS: tuple[Region, ...] = (
    *_INNER,
    *_from_the_top(View.FRONT),
    *_from_the_top(View.BACK),
    *_AROUND,
)
"""Every place, in the order a list shows them: within, front, back, around."""

BY_ID: Mapping[str, Region] = MappingProxyType({region.id: region for region in REGIONS})


def place_words(region_id: str) -> str:
    """What a place is called; an id no version of ours knows is said as it stands."""
    region = BY_ID.get(region_id)
    return region_id if region is None else region.words


def mirrored_id(region_id: str) -> str:
    """The id of the same place on the other side; one of the middle is its own."""
    parts = region_id.split(".")
    swapped = {"L": "R", "R": "L", "left": "right", "right": "left"}
    return ".".join(swapped.get(part, part) for part in parts)


def named(text: str) -> tuple[Region, ...]:
    """The places a text may mean, the likeliest first: called so, also called so, beginning so, holding its words."""
    asked = plain(text)
    if not asked:
        return REGIONS
    ranks = (_is, _is_also, _begins, _holds)
    return tuple(
        dict.fromkeys(region for rank in ranks for region in REGIONS if rank(region, asked))
    )


def meant(text: str) -> tuple[Region, ...]:
    """The places a text calls by their name, or by another name of theirs; more than one where it may be either."""
    asked = plain(text)
    called = tuple(region for region in REGIONS if _is(region, asked))
    return called or tuple(region for region in REGIONS if _is_also(region, asked))


def plain(text: str) -> str:
    """A name as it is compared: small letters, one space between words, no article."""
    words = text.lower().split()
    return " ".join(word for word in words if word not in ("the", "my", "your"))


def _is(region: Region, asked: str) -> bool:
    return asked in (plain(region.words), region.id.lower())


def _is_also(region: Region, asked: str) -> bool:
    return asked in map(plain, region.also)


def _begins(region: Region, asked: str) -> bool:
    return any(plain(name).startswith(asked) for name in (region.words, *region.also))


def _holds(region: Region, asked: str) -> bool:
    names = " ".join(plain(name) for name in (region.words, *region.also))
    return all(word in names for word in asked.split())
