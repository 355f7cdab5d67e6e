"""Facts to bytes and back: what is written today must be read by every later KapDesk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from kapdesk.chart.model import Fact, Unknown

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]


class Codec:
    """Every fact type this KapDesk knows, by tag.

    An upcaster is named by the tag it reads; it turns the fields as once written into today's, and may
    change ``type`` when the fact was renamed.  An unknown tag becomes Unknown, which writes itself back to
    the letter.  Instants keep their microseconds and their offset.
    """

    def __init__(
        self, facts: Iterable[type[Fact]], upcasters: Mapping[str, Upcaster] | None = None
    ) -> None:
        """Learn the facts of every slice.  raises ValueError when two share a tag."""
        self._decoders: dict[str, msgspec.json.Decoder[Fact]] = {}
        self._kinds = tuple(facts)
        for kind in self._kinds:
            tag = _tag_of(kind)
            if tag in self._decoders:
                raise ValueError(f"two facts are tagged {tag}")
            self._decoders[tag] = msgspec.json.Decoder(kind)
        self._upcasters = dict(upcasters or {})
        self._encoder = msgspec.json.Encoder()

    def kinds(self) -> tuple[type[Fact], ...]:
        """Every kind of fact this KapDesk knows."""
        return self._kinds

    def tag(self, fact: Fact) -> str:
        """The name a fact is stored under."""
        return fact.kind if isinstance(fact, Unknown) else _tag_of(type(fact))

    def encode(self, fact: Fact) -> bytes:
        """The fact as JSON.

        raises KeyError for a fact no slice has named, ValueError for one that could not be read back.
        """
        if isinstance(fact, Unknown):
            return fact.raw
        body = self._encoder.encode(fact)
        self._decoders[_tag_of(type(fact))].decode(body)
        return body

    def decode(self, tag: str, body: bytes) -> Fact:
        """The fact that was stored; Unknown when a newer KapDesk wrote it."""
        try:
            if tag in self._upcasters:
                return self._lifted(tag, body)
            return self._decoders[tag].decode(body)
        except (KeyError, msgspec.DecodeError):
            return Unknown(tag, body)

    def _lifted(self, tag: str, body: bytes) -> Fact:
        fields = self._upcasters[tag](msgspec.json.decode(body, type=dict[str, Any]))
        return self._decoders[fields["type"]].decode(self._encoder.encode(fields))


def _tag_of(kind: type[Fact]) -> str:
    return str(kind.__struct_config__.tag)
