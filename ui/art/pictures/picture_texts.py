"""A picture as the texts of its form, and the texts of a form as what a picture is."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from kapdesk.art.model.images import Feeling, ImageDescribed
from kapdesk.art.model.nouns import Author, Comer, Kind, Perspective, Sense, Source
from kapdesk.art.model.state import ImageState
from kapdesk.kernel.ids import ImageId

WORDS = (
    *("name", "event", "start", "hotspot", "end", "meaning", "avoidance"),
    *("helper_words", "new_version", "new_meaning"),
)
"""What is written as it is said."""

TOLD = {
    "name": "Title",
    "event": "When it was",
    "kind": "What it is to the client",
    "source": "How it came",
    "senses": "Senses in it",
    "perspective": "Seen from",
    "start": "How it begins",
    "hotspot": "The worst moment",
    "end": "How it ends",
    "meaning": "What it says",
    "emotions": "Emotions",
    "avoidance": "What is avoided",
    "needs": "What was needed",
    "helper": "Who comes to help",
    "helper_words": "Who or what that is",
    "author": "Who made the new version",
    "new_version": "The new version",
    "new_meaning": "What it says now",
}
"""What each part of a version is called where versions are read."""

Texts = Mapping[str, str]


def recorded_texts(picture: ImageState) -> dict[str, str]:
    """Everything of a picture that stands in the record, by the keys of the form."""
    return texts_of(picture.made_of or ImageDescribed(picture.id, ""))


def texts_of(made: ImageDescribed) -> dict[str, str]:
    """One version of a picture, by the keys of the form."""
    return {
        **{key: str(getattr(made, key)) for key in WORDS},
        "kind": made.kind.value,
        "source": made.source.value,
        "perspective": made.perspective or "",
        "senses": ", ".join(made.senses),
        "emotions": ", ".join(_felt(one) for one in made.emotions),
        "needs": ", ".join(made.needs),
        "helper": made.helper or "",
        "author": made.author or "",
    }


def told_of(made: ImageDescribed) -> dict[str, str]:
    """One version of a picture in words, by what each part is called."""
    texts = texts_of(made)
    return {name: texts[key] for key, name in TOLD.items()}


def described_of(image: ImageId, texts: Texts) -> ImageDescribed:
    """What a form says a picture is."""
    words = {key: texts.get(key, "").strip() for key in WORDS}
    said = ImageDescribed(
        image,
        words["name"],
        kind=Kind(texts["kind"]),
        source=Source(texts["source"]),
        senses=tuple(Sense(one) for one in listed(texts["senses"])),
        perspective=Perspective(texts["perspective"]) if texts["perspective"] else None,
        emotions=tuple(_feeling(one) for one in listed(texts["emotions"])),
        needs=listed(texts["needs"]),
        helper=Comer(texts["helper"]) if texts["helper"] else None,
        author=Author(texts["author"]) if texts["author"] else None,
    )
    return msgspec.structs.replace(said, **words)


def listed(text: str) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(part for one in text.split(",") if (part := one.strip()))


def _felt(feeling: Feeling) -> str:
    return feeling.name if feeling.strength is None else f"{feeling.name} {feeling.strength}"


def _feeling(text: str) -> Feeling:
    """A name, and a number from 0 to 100 after it where one was said: ``fear 80``."""
    name, _, last = text.rpartition(" ")
    return Feeling(name.strip(), int(last)) if name and last.isdecimal() else Feeling(text)
